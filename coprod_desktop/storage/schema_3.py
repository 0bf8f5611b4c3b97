"""What version 3 adds for easy-read versions of minutes, written out: it never changes again."""

STATEMENTS = (
    """CREATE TABLE easy_reads (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        writer_id TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT""",
    """CREATE TABLE picture_files (
        id TEXT PRIMARY KEY NOT NULL,
        content BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE panel_pictures (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        file_id TEXT NOT NULL REFERENCES picture_files (id) DEFERRABLE INITIALLY DEFERRED,
        said TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE easy_lines (
        id TEXT PRIMARY KEY NOT NULL,
        easy_read_id TEXT NOT NULL REFERENCES easy_reads (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        words TEXT NOT NULL,
        is_heading INTEGER NOT NULL,
        picture TEXT NOT NULL,
        own_picture_id TEXT REFERENCES panel_pictures (id) DEFERRABLE INITIALLY DEFERRED,
        said TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE easy_checks (
        id TEXT PRIMARY KEY NOT NULL,
        easy_read_id TEXT NOT NULL REFERENCES easy_reads (id) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        checked_at TEXT NOT NULL,
        fingerprint TEXT NOT NULL
    ) STRICT""",
    # One session has one, also where two screens ask for the first line at once.
    "CREATE UNIQUE INDEX easy_reads_session ON easy_reads (session_id)",
    "CREATE INDEX easy_lines_easy_read ON easy_lines (easy_read_id)",
    "CREATE INDEX easy_checks_easy_read ON easy_checks (easy_read_id)",
    # What is pointed to is looked for when it goes: that must read no whole table.
    "CREATE INDEX easy_reads_writer ON easy_reads (writer_id)",
    "CREATE INDEX easy_lines_own_picture ON easy_lines (own_picture_id)",
    "CREATE INDEX easy_checks_person ON easy_checks (person_id)",
    "CREATE INDEX panel_pictures_file ON panel_pictures (file_id)",
)
