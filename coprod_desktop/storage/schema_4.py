"""What version 4 adds for phrases that stand ready, written out: it never changes again."""

STATEMENTS = (
    """CREATE TABLE phrases (
        id TEXT PRIMARY KEY NOT NULL,
        position INTEGER NOT NULL,
        words TEXT NOT NULL,
        person_id TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT""",
    # What is pointed to is looked for when it goes: that must read no whole table.
    "CREATE INDEX phrases_person ON phrases (person_id)",
)
