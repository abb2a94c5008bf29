-- The study's store. Times are ISO 8601 UTC text, as GitHub gives them, so that they sort and read well in any tool.

CREATE TABLE repository (
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL,             -- owner/name, as GitHub spells it
    name_key        TEXT NOT NULL UNIQUE,      -- the same in lower case: names differ by more than case
    github_id       INTEGER,                   -- two rows share it where a repository was renamed between two readings
    description     TEXT,
    language        TEXT,
    licence         TEXT,                      -- SPDX identifier
    topics          TEXT,                      -- JSON array of names
    default_branch  TEXT,
    stars           INTEGER,
    forks           INTEGER,
    open_issues     INTEGER,                   -- GitHub counts pull requests in
    size_kilobytes  INTEGER,
    commits         INTEGER,
    is_fork         INTEGER,
    is_archived     INTEGER,
    created_at      TEXT,
    pushed_at       TEXT,
    updated_at      TEXT,
    read_at         TEXT                       -- when the metadata were read; null while only the name is known
);

CREATE TABLE issue (
    id                  INTEGER PRIMARY KEY,
    repository_id       INTEGER NOT NULL REFERENCES repository (id),
    number              INTEGER NOT NULL,
    github_id           INTEGER,
    state               TEXT NOT NULL,         -- open | closed, or what GitHub says one day
    state_reason        TEXT,                  -- completed | not_planned | reopened | duplicate | ...
    author              TEXT,                  -- login; null for a deleted account
    author_kind         TEXT,                  -- User | Bot | ...
    author_association  TEXT,
    created_at          TEXT NOT NULL,
    updated_at          TEXT,
    closed_at           TEXT,
    closed_by           TEXT,
    comment_count       INTEGER NOT NULL,      -- as declared by the issue
    is_locked           INTEGER NOT NULL,
    has_timeline        INTEGER NOT NULL DEFAULT 0,
    timeline_until      TEXT,                  -- the newest time in the timeline; an older timeline does not replace it
    snapshot_id         INTEGER NOT NULL REFERENCES snapshot (id),
    read_at             TEXT NOT NULL,
    UNIQUE (repository_id, number)
);
CREATE INDEX issue_by_creation ON issue (created_at);

CREATE TABLE issue_label (
    issue_id  INTEGER NOT NULL REFERENCES issue (id),
    name      TEXT NOT NULL,
    PRIMARY KEY (issue_id, name)
) WITHOUT ROWID;
CREATE INDEX issue_label_by_name ON issue_label (name);

-- The text as it was when read. Never changed, never removed: judgments and quotes refer to it.
CREATE TABLE snapshot (
    id        INTEGER PRIMARY KEY,
    -- Of the two that need each other the snapshot comes first: this side has an index, so that the check is cheap.
    issue_id  INTEGER NOT NULL REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED,
    sha256    BLOB NOT NULL,                   -- of title, a line feed, and body, in UTF-8
    title     TEXT NOT NULL,
    body      TEXT,                            -- null where the issue has none
    read_at   TEXT NOT NULL,
    UNIQUE (issue_id, sha256)
);

-- One row for each text a comment has had; the one the newest timeline shows is current, none of a deleted comment is.
CREATE TABLE comment (
    id                  INTEGER PRIMARY KEY,
    issue_id            INTEGER NOT NULL REFERENCES issue (id),
    github_id           INTEGER NOT NULL,
    author              TEXT,
    author_kind         TEXT,
    author_association  TEXT,
    created_at          TEXT NOT NULL,
    updated_at          TEXT,
    body                TEXT,
    sha256              BLOB NOT NULL,
    is_current          INTEGER NOT NULL DEFAULT 1,
    read_at             TEXT NOT NULL,
    UNIQUE (issue_id, github_id, sha256)
);

-- The timeline but for comments, in GitHub's order.
CREATE TABLE event (
    issue_id    INTEGER NOT NULL REFERENCES issue (id),
    position    INTEGER NOT NULL,              -- 0-based place in the timeline, comments counted
    github_id   INTEGER,                       -- cross-references have none
    kind        TEXT NOT NULL,                 -- closed, reopened, labeled, renamed, ... whatever GitHub says
    actor       TEXT,
    created_at  TEXT,
    detail      TEXT,                          -- label's name, state reason, new title, commit, source's address
    PRIMARY KEY (issue_id, position)
) WITHOUT ROWID;
CREATE INDEX event_by_kind ON event (kind, issue_id);

-- What was read, as it was read, so that a later version can take more from it without asking GitHub again: the JSON texts
-- of many documents one after the other, compressed together, since they are alike.
CREATE TABLE raw_block (
    id        INTEGER PRIMARY KEY,
    encoding  TEXT NOT NULL,                   -- how content is compressed: zstd
    length    INTEGER NOT NULL,                -- in bytes, decompressed
    content   BLOB NOT NULL
);

-- Which bytes of which block are which document.
CREATE TABLE raw_document (
    id             INTEGER PRIMARY KEY,
    kind           TEXT NOT NULL,              -- issue | timeline | repository
    repository_id  INTEGER NOT NULL REFERENCES repository (id),
    number         INTEGER NOT NULL,           -- the issue's; 0 for a repository
    sha256         BLOB NOT NULL,              -- of the JSON text
    block_id       INTEGER NOT NULL REFERENCES raw_block (id),
    position       INTEGER NOT NULL,           -- where in the block the JSON text begins, in bytes, 0-based
    length         INTEGER NOT NULL,           -- of the JSON text, in bytes
    is_applied     INTEGER NOT NULL,           -- 0: a timeline that waits for its issue
    read_at        TEXT NOT NULL,
    UNIQUE (sha256, kind, repository_id, number)
);
CREATE INDEX raw_document_waiting ON raw_document (repository_id, number) WHERE is_applied = 0;

-- Records that could not be read, kept aside.
CREATE TABLE rejected_record (
    id        INTEGER PRIMARY KEY,
    file      TEXT NOT NULL,
    place     TEXT NOT NULL,                   -- line | element: what the next column counts
    line      INTEGER NOT NULL,                -- 1-based
    reason    TEXT NOT NULL,
    sha256    BLOB NOT NULL,
    encoding  TEXT NOT NULL,
    content   BLOB NOT NULL,                   -- compressed; cut at the line limit
    seen_at   TEXT NOT NULL,
    UNIQUE (file, line, sha256)
);

CREATE VIRTUAL TABLE issue_search USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = "unicode61");
-- The index gathers this many bytes in memory before it writes; the default of 1 MiB makes an import merge more often.
INSERT INTO issue_search (issue_search, rank) VALUES ('hashsize', 4194304);

CREATE TABLE annotator (
    id           INTEGER PRIMARY KEY,
    name         TEXT NOT NULL UNIQUE,
    kind         TEXT NOT NULL,                -- person | rules | model | language-model | adjudication
    description  TEXT,
    created_at   TEXT NOT NULL
);

CREATE TABLE question (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,              -- ptm | type | challenges
    title   TEXT NOT NULL,
    answer  TEXT NOT NULL                      -- choice | set
);
INSERT INTO question (id, name, title, answer) VALUES
    (1, 'ptm', 'PTM-related?', 'choice'),
    (2, 'type', 'Issue type', 'choice'),
    (3, 'challenges', 'Challenges', 'set');

-- Never changed, never removed: an annotator who thinks again gives a new judgment, and the newest counts.
CREATE TABLE judgment (
    id                 INTEGER PRIMARY KEY,
    annotator_id       INTEGER NOT NULL REFERENCES annotator (id),
    question_id        INTEGER NOT NULL REFERENCES question (id),
    issue_id           INTEGER NOT NULL REFERENCES issue (id),
    snapshot_id        INTEGER NOT NULL REFERENCES snapshot (id),
    answer             TEXT NOT NULL,          -- one option, or codes in order joined by ';' (empty: none)
    confidence         REAL,                   -- in [0, 1]
    evidence           TEXT,                   -- JSON array of quotes
    note               TEXT,
    guideline_version  INTEGER,
    source             TEXT,                   -- the file and row, the round, or the model it came from
    made_at            TEXT NOT NULL
);
CREATE INDEX judgment_by_issue ON judgment (issue_id, question_id, annotator_id, id);
CREATE INDEX judgment_by_annotator ON judgment (annotator_id, question_id, issue_id, id);

CREATE VIEW current_judgment AS
    SELECT * FROM judgment AS j
    WHERE j.id = (SELECT MAX(k.id) FROM judgment AS k
                  WHERE k.issue_id = j.issue_id AND k.question_id = j.question_id AND k.annotator_id = j.annotator_id);

CREATE TABLE taxonomy (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL,
    title     TEXT NOT NULL,
    source    TEXT,
    version   TEXT NOT NULL,                   -- first 12 hexadecimal digits of the SHA-256 of the file
    content   TEXT NOT NULL,                   -- the YAML file
    added_at  TEXT NOT NULL,
    UNIQUE (name, version)
);

CREATE TABLE funnel_step (
    id         INTEGER PRIMARY KEY,
    position   INTEGER NOT NULL UNIQUE,        -- 1-based
    criterion  TEXT NOT NULL,
    parameter  TEXT,
    taken_in   INTEGER NOT NULL,
    kept       INTEGER NOT NULL,
    reason     TEXT,
    recorded_at TEXT NOT NULL
);

CREATE TABLE funnel_verdict (
    step_id        INTEGER NOT NULL REFERENCES funnel_step (id),
    repository     TEXT NOT NULL,              -- owner/name: most never become part of the study
    is_kept        INTEGER NOT NULL,
    reason         TEXT,
    PRIMARY KEY (step_id, repository)
) WITHOUT ROWID;
