"""What version 2 adds for the live session at full depth, written out: it never changes again."""

NEW_COLUMNS = (
    "ALTER TABLE panels ADD COLUMN turn_rules TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE panels ADD COLUMN threshold_percent INTEGER NOT NULL DEFAULT 67",
    "ALTER TABLE panels ADD COLUMN lived_share_percent INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE panels ADD COLUMN dots_each INTEGER NOT NULL DEFAULT 3",
    "ALTER TABLE panels ADD COLUMN stint_minutes INTEGER NOT NULL DEFAULT 30",
    "ALTER TABLE panels ADD COLUMN papers_days INTEGER NOT NULL DEFAULT 7",
    "ALTER TABLE panels ADD COLUMN card_words TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE people ADD COLUMN signal_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE people ADD COLUMN named_in_room INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE needs_at_sessions ADD COLUMN seen_to_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE needs_at_sessions ADD COLUMN in_place INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE sessions ADD COLUMN planned_minutes INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE sessions ADD COLUMN recorder_id TEXT"
    " REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED",
    "ALTER TABLE agenda ADD COLUMN more_minutes INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE agenda ADD COLUMN is_parked INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE turns ADD COLUMN kind TEXT NOT NULL DEFAULT 'new point'",
    "ALTER TABLE turns ADD COLUMN how TEXT NOT NULL DEFAULT 'own voice'",
    "ALTER TABLE turns ADD COLUMN priority INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE turns ADD COLUMN go_round_id TEXT"
    " REFERENCES go_rounds (id) DEFERRABLE INITIALLY DEFERRED",
    "ALTER TABLE turns ADD COLUMN override_reason TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE turns ADD COLUMN stretches TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE cards ADD COLUMN count INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE cards ADD COLUMN answered_by TEXT",
    "ALTER TABLE cards ADD COLUMN word_id TEXT REFERENCES words (id) DEFERRABLE INITIALLY DEFERRED",
    "ALTER TABLE cards ADD COLUMN went_on_at TEXT",
    "ALTER TABLE contributions ADD COLUMN for_proposal INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE decisions ADD COLUMN threshold_percent INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE decisions ADD COLUMN options TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE decisions ADD COLUMN dots_each INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE decisions ADD COLUMN chosen_option TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE decisions ADD COLUMN tested_at TEXT",
    "ALTER TABLE decisions ADD COLUMN papers TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE decisions ADD COLUMN quorum INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE decisions ADD COLUMN lived_share_percent INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE decisions ADD COLUMN reopens_id TEXT"
    " REFERENCES decisions (id) DEFERRABLE INITIALLY DEFERRED",
    "ALTER TABLE decisions ADD COLUMN reopened_because TEXT NOT NULL DEFAULT ''",
)

NEW_TABLES = (
    """CREATE TABLE pauses (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        why TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT,
        item_id TEXT REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT""",
    """CREATE TABLE signs_of_life (
        id TEXT PRIMARY KEY NOT NULL,
        seen_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE go_rounds (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        item_id TEXT REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        question TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT
    ) STRICT""",
    """CREATE TABLE stints (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        started_at TEXT NOT NULL,
        ended_at TEXT
    ) STRICT""",
    """CREATE TABLE ballot_papers (
        id TEXT PRIMARY KEY NOT NULL,
        decision_id TEXT NOT NULL REFERENCES decisions (id) DEFERRABLE INITIALLY DEFERRED,
        stance TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE papers_sent (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        paper TEXT NOT NULL,
        paper_format TEXT NOT NULL,
        sent_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE consents (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        given INTEGER NOT NULL,
        told_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE banked_points (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        item_id TEXT REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        words TEXT NOT NULL,
        banked_at TEXT NOT NULL,
        how TEXT NOT NULL,
        contribution_id TEXT REFERENCES contributions (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT""",
    """CREATE TABLE private_notes (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        words TEXT NOT NULL,
        written_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE check_backs (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        contribution_id TEXT NOT NULL REFERENCES contributions (id) DEFERRABLE INITIALLY DEFERRED,
        version INTEGER NOT NULL,
        answer TEXT NOT NULL,
        told_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE how_was_it (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        question TEXT NOT NULL,
        green INTEGER NOT NULL,
        yellow INTEGER NOT NULL,
        red INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE sign_offs (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        told_at TEXT NOT NULL,
        wants_changed TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX pauses_session ON pauses (session_id)",
    "CREATE INDEX go_rounds_session ON go_rounds (session_id)",
    "CREATE INDEX stints_session ON stints (session_id)",
    "CREATE INDEX papers_sent_session ON papers_sent (session_id)",
    "CREATE INDEX consents_session ON consents (session_id)",
    "CREATE INDEX banked_points_session ON banked_points (session_id)",
    "CREATE INDEX private_notes_session ON private_notes (session_id)",
    "CREATE INDEX check_backs_session ON check_backs (session_id)",
    "CREATE INDEX how_was_it_session ON how_was_it (session_id)",
    "CREATE INDEX sign_offs_session ON sign_offs (session_id)",
    "CREATE INDEX ballot_papers_decision ON ballot_papers (decision_id)",
    "CREATE INDEX banked_points_contribution ON banked_points (contribution_id)",
    "CREATE INDEX check_backs_contribution ON check_backs (contribution_id)",
)

# What is pointed to is looked for when it goes: that must read no whole table.
NEW_INDEXES = (
    "CREATE INDEX turns_go_round ON turns (go_round_id)",
    "CREATE INDEX cards_word ON cards (word_id)",
    "CREATE INDEX decisions_reopens ON decisions (reopens_id)",
    "CREATE INDEX sessions_recorder ON sessions (recorder_id)",
)

# Some new columns point to new tables.
STATEMENTS = (*NEW_TABLES, *NEW_COLUMNS, *NEW_INDEXES)
