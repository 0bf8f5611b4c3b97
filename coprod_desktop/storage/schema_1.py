"""The tables of version 1, written out: what a file of that version holds, for ever."""

SETTINGS_OF_THE_FILE = (
    """CREATE TABLE file_facts (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        vault TEXT NOT NULL,
        made_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE installation_keys (
        id INTEGER PRIMARY KEY,
        public_key BLOB NOT NULL,
        private_key BLOB NOT NULL,
        made_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE drafts (
        place TEXT PRIMARY KEY NOT NULL,
        text TEXT NOT NULL,
        cursor INTEGER NOT NULL,
        saved_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
)

RECORD = (
    """CREATE TABLE record_headers (
        seq INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        ref TEXT NOT NULL,
        day TEXT NOT NULL,
        commitment BLOB NOT NULL,
        prev BLOB NOT NULL,
        hash BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE record_contents (
        seq INTEGER PRIMARY KEY REFERENCES record_headers (seq),
        undoable INTEGER NOT NULL,
        undone_by INTEGER REFERENCES record_headers (seq),
        salt BLOB NOT NULL,
        content TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE record_seals (
        id INTEGER PRIMARY KEY,
        seq INTEGER NOT NULL REFERENCES record_headers (seq),
        head BLOB NOT NULL,
        kind TEXT NOT NULL,
        session_id TEXT,
        sealed_at TEXT NOT NULL,
        public_key BLOB NOT NULL,
        signature BLOB NOT NULL
    ) STRICT""",
    *(
        f"""CREATE TRIGGER {table}_refuse_{act} BEFORE {act} ON {table}
        BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END"""
        for table in ("record_headers", "record_seals")
        for act in ("UPDATE", "DELETE")
    ),
)

PANEL_AND_PEOPLE = (
    """CREATE TABLE panels (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        purpose TEXT NOT NULL,
        convened_by TEXT NOT NULL,
        answers_to TEXT NOT NULL,
        ground_rules TEXT NOT NULL,
        method TEXT NOT NULL,
        quorum INTEGER NOT NULL,
        longest_stretch_minutes INTEGER NOT NULL,
        language TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE words (
        id TEXT PRIMARY KEY NOT NULL,
        word TEXT NOT NULL,
        meaning TEXT NOT NULL,
        language TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE people (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        chosen_name TEXT NOT NULL,
        role TEXT NOT NULL,
        votes INTEGER NOT NULL,
        side TEXT NOT NULL,
        side_may_be_printed INTEGER NOT NULL,
        pronunciation TEXT NOT NULL,
        rider TEXT NOT NULL,
        paper_format TEXT NOT NULL,
        brings TEXT NOT NULL,
        supports_id TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        language TEXT NOT NULL,
        left_panel INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE needs (
        id TEXT PRIMARY KEY NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        words TEXT NOT NULL,
        standing INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE needs_at_sessions (
        id TEXT PRIMARY KEY NOT NULL,
        need_id TEXT NOT NULL REFERENCES needs (id) DEFERRABLE INITIALLY DEFERRED,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        assigned_to_id TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        status TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE preferences (
        id TEXT PRIMARY KEY NOT NULL,
        person_id TEXT NOT NULL,
        settings TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX needs_person ON needs (person_id)",
    "CREATE INDEX needs_at_sessions_session ON needs_at_sessions (session_id)",
    "CREATE INDEX preferences_person ON preferences (person_id)",
)

SESSIONS_AND_AGENDA = (
    """CREATE TABLE topics (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE sessions (
        id TEXT PRIMARY KEY NOT NULL,
        number INTEGER NOT NULL,
        title TEXT NOT NULL,
        planned_for TEXT,
        place TEXT NOT NULL,
        state TEXT NOT NULL,
        opened_at TEXT,
        closed_at TEXT,
        current_item_id TEXT REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        next_meeting TEXT NOT NULL,
        language TEXT NOT NULL,
        practice INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE agenda (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        topic_id TEXT NOT NULL REFERENCES topics (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        summary TEXT NOT NULL,
        asked TEXT NOT NULL,
        stage INTEGER,
        proposed_by_id TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        minutes INTEGER NOT NULL,
        content_warning TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE item_visits (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        item_id TEXT NOT NULL REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        started_at TEXT NOT NULL,
        ended_at TEXT
    ) STRICT""",
    """CREATE TABLE attendance (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        came_at TEXT NOT NULL,
        left_at TEXT,
        presence TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE apologies (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        reason TEXT NOT NULL,
        kept_away_by_access INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE chairings (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        started_at TEXT NOT NULL,
        ended_at TEXT
    ) STRICT""",
    """CREATE TABLE breaks (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        started_at TEXT NOT NULL,
        back_at TEXT NOT NULL,
        ended_at TEXT
    ) STRICT""",
    "CREATE INDEX agenda_session ON agenda (session_id, position)",
    "CREATE INDEX item_visits_session ON item_visits (session_id)",
    "CREATE INDEX item_visits_item ON item_visits (item_id)",
    "CREATE INDEX attendance_session ON attendance (session_id, person_id)",
    "CREATE INDEX apologies_session ON apologies (session_id, person_id)",
    "CREATE INDEX chairings_session ON chairings (session_id)",
    "CREATE INDEX breaks_session ON breaks (session_id)",
)

THE_LIVE_SESSION = (
    """CREATE TABLE turns (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        item_id TEXT REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        asked_at TEXT NOT NULL,
        state TEXT NOT NULL,
        started_at TEXT,
        ended_at TEXT
    ) STRICT""",
    """CREATE TABLE cards (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        item_id TEXT REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        kind TEXT NOT NULL,
        shown_at TEXT NOT NULL,
        person_id TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        answered_at TEXT,
        answer TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE contributions (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        sequence INTEGER NOT NULL,
        words TEXT NOT NULL,
        said_at TEXT NOT NULL,
        item_id TEXT REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        kind TEXT,
        how TEXT NOT NULL,
        language TEXT NOT NULL,
        name_choice TEXT NOT NULL,
        off_the_record INTEGER NOT NULL,
        withdrawn INTEGER NOT NULL,
        version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE text_versions (
        id TEXT PRIMARY KEY NOT NULL,
        about_id TEXT NOT NULL,
        version INTEGER NOT NULL,
        words TEXT NOT NULL,
        made_at TEXT NOT NULL,
        language TEXT NOT NULL,
        changed_because TEXT NOT NULL,
        asked_by_id TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT""",
    """CREATE TABLE moments (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        marked_at TEXT NOT NULL,
        item_id TEXT REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        filled_by_id TEXT REFERENCES contributions (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT""",
    "CREATE INDEX turns_session ON turns (session_id, state)",
    "CREATE INDEX turns_person ON turns (person_id)",
    "CREATE INDEX cards_session ON cards (session_id)",
    "CREATE INDEX contributions_session ON contributions (session_id, sequence)",
    "CREATE INDEX text_versions_about ON text_versions (about_id)",
    "CREATE INDEX moments_session ON moments (session_id)",
    "CREATE INDEX moments_filled_by ON moments (filled_by_id)",
)

DECISIONS_AND_ACTIONS = (
    """CREATE TABLE proposals (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        words TEXT NOT NULL,
        made_at TEXT NOT NULL,
        item_id TEXT REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        topic_id TEXT REFERENCES topics (id) DEFERRABLE INITIALLY DEFERRED,
        version INTEGER NOT NULL,
        grew_out_of TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE decisions (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        proposal_id TEXT NOT NULL REFERENCES proposals (id) DEFERRABLE INITIALLY DEFERRED,
        proposal_version INTEGER NOT NULL,
        words TEXT NOT NULL,
        number INTEGER NOT NULL,
        opened_at TEXT NOT NULL,
        item_id TEXT REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        method TEXT NOT NULL,
        power TEXT NOT NULL,
        positions TEXT NOT NULL,
        minority_views TEXT NOT NULL,
        outcome TEXT NOT NULL,
        gate TEXT,
        stop_card_open INTEGER NOT NULL,
        closed_at TEXT,
        review_on TEXT
    ) STRICT""",
    """CREATE TABLE actions (
        id TEXT PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
        what TEXT NOT NULL,
        person_id TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        who TEXT NOT NULL,
        by TEXT,
        item_id TEXT REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        decision_id TEXT REFERENCES decisions (id) DEFERRABLE INITIALLY DEFERRED,
        done INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX proposals_session ON proposals (session_id)",
    "CREATE INDEX decisions_session ON decisions (session_id, number)",
    "CREATE INDEX actions_session ON actions (session_id)",
)

STATEMENTS = (
    *SETTINGS_OF_THE_FILE,
    *RECORD,
    *PANEL_AND_PEOPLE,
    *SESSIONS_AND_AGENDA,
    *THE_LIVE_SESSION,
    *DECISIONS_AND_ACTIONS,
)
