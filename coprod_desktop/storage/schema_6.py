"""What version 6 adds for erasing words, written out: it never changes again."""

STATEMENTS = (
    "ALTER TABLE contributions ADD COLUMN erased_on TEXT",
    """CREATE TABLE erasures (
        id TEXT PRIMARY KEY NOT NULL,
        erased_on TEXT NOT NULL,
        targets TEXT NOT NULL
    ) STRICT""",
)
