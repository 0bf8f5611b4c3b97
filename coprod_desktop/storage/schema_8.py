"""What version 8 adds for how long data is kept, written out: it never changes again."""

STATEMENTS = ("ALTER TABLE panels ADD COLUMN keep_for TEXT NOT NULL DEFAULT '[]'",)
