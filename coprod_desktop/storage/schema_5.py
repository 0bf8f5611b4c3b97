"""What version 5 adds for handing a panel over, written out: it never changes again."""

STATEMENTS = (
    """CREATE TABLE pens (
        id TEXT PRIMARY KEY NOT NULL,
        number INTEGER NOT NULL,
        laptop_id TEXT NOT NULL,
        name TEXT NOT NULL,
        given_by TEXT NOT NULL
    ) STRICT""",
)
