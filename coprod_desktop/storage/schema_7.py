"""What version 7 adds for finding words, written out: it never changes again.

The index holds no words of its own: it points to those of contributions, by numbers that stay when
the file is written anew. Triggers keep it, so words that are changed or erased leave it at once;
``secure-delete`` takes them out of its pages too.
"""

STATEMENTS = (
    """CREATE TABLE findable (
        number INTEGER PRIMARY KEY NOT NULL,
        contribution_id TEXT UNIQUE NOT NULL
    ) STRICT""",
    """CREATE VIEW findable_words AS
        SELECT number, words FROM findable JOIN contributions ON id = contribution_id""",
    """CREATE VIRTUAL TABLE found_words USING fts5 (
        words,
        content = 'findable_words',
        content_rowid = 'number',
        tokenize = 'porter unicode61 remove_diacritics 2'
    )""",
    "INSERT INTO found_words (found_words, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO findable (contribution_id) SELECT id FROM contributions ORDER BY id",
    "INSERT INTO found_words (found_words) VALUES ('rebuild')",
    """CREATE TRIGGER findable_added AFTER INSERT ON contributions BEGIN
        INSERT INTO findable (contribution_id) VALUES (new.id);
        INSERT INTO found_words (rowid, words)
            SELECT number, new.words FROM findable WHERE contribution_id = new.id;
    END""",
    """CREATE TRIGGER findable_changed AFTER UPDATE OF words ON contributions
    WHEN old.words IS NOT new.words BEGIN
        INSERT INTO found_words (found_words, rowid, words)
            SELECT 'delete', number, old.words FROM findable WHERE contribution_id = old.id;
        INSERT INTO found_words (rowid, words)
            SELECT number, new.words FROM findable WHERE contribution_id = new.id;
    END""",
    """CREATE TRIGGER findable_gone AFTER DELETE ON contributions BEGIN
        INSERT INTO found_words (found_words, rowid, words)
            SELECT 'delete', number, old.words FROM findable WHERE contribution_id = old.id;
        DELETE FROM findable WHERE contribution_id = old.id;
    END""",
)
