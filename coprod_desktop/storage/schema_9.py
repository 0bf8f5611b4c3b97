"""What version 9 adds for how words are said, and for phrases that were put away.

Written out: it never changes again.
"""

STATEMENTS = (
    """CREATE TABLE said_words (
        id TEXT PRIMARY KEY NOT NULL,
        written TEXT NOT NULL,
        said TEXT NOT NULL,
        person_id TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT""",
    # What is pointed to is looked for when it goes: that must read no whole table.
    "CREATE INDEX said_words_person ON said_words (person_id)",
    "ALTER TABLE panels ADD COLUMN offers_phrases INTEGER NOT NULL DEFAULT 1",
)
