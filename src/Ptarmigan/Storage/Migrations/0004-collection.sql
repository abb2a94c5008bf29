-- What a collection from GitHub's API knows beside the data: where it is, what it was told, what is gone.

-- 1: read from GitHub itself, so that it shows the state at read_at whatever older dates it carries; 0: from a file.
ALTER TABLE raw_document ADD COLUMN is_collected INTEGER NOT NULL DEFAULT 0;

-- Former names of repositories: whatever comes under one of them belongs to the row.
CREATE TABLE repository_alias (
    name_key       TEXT PRIMARY KEY,
    repository_id  INTEGER NOT NULL REFERENCES repository (id)
);

-- Where the collection of a repository is; written in the same transaction as the page that brought it there.
CREATE TABLE collection (
    repository_id  INTEGER PRIMARY KEY REFERENCES repository (id),
    source         TEXT NOT NULL,              -- graphql | rest
    scope          TEXT NOT NULL,              -- issues | comments | timeline
    floor          TEXT,                       -- only issues changed since then were asked for; null: all
    since          TEXT,                       -- what the present walk asked for; null: everything
    cursor         TEXT,                       -- where the present walk goes on: GraphQL's cursor or REST's next address
    newest         TEXT,                       -- the newest updated_at that the present walk has seen
    watermark      TEXT,                       -- everything changed until then is in the study
    is_walking     INTEGER NOT NULL,           -- 1: the walk has not come to its end
    started_at     TEXT NOT NULL,
    page_at        TEXT NOT NULL,              -- when the last page was written
    finished_at    TEXT                        -- when a run last came to its end
);

-- What GitHub said an issue has when it was last collected.
CREATE TABLE collected_issue (
    issue_id       INTEGER PRIMARY KEY REFERENCES issue (id),
    scope          TEXT NOT NULL,              -- issues | comments | timeline
    updated_at     TEXT,
    comment_count  INTEGER NOT NULL,
    entry_count    INTEGER                     -- of the timeline, comments counted; null where nobody said
);

-- Issues that are not there any more. The issue, its snapshots and judgments stay.
CREATE TABLE tombstone (
    id        INTEGER PRIMARY KEY,
    issue_id  INTEGER NOT NULL REFERENCES issue (id),
    cause     TEXT NOT NULL,                   -- deleted | transferred | converted | inaccessible
    moved_to  TEXT,                            -- owner/name#number, or an address
    seen_at   TEXT NOT NULL,
    ended_at  TEXT                             -- when it was there again
);
CREATE UNIQUE INDEX tombstone_standing ON tombstone (issue_id) WHERE ended_at IS NULL;

-- Each check of a repository against what GitHub declares.
CREATE TABLE completeness (
    id                INTEGER PRIMARY KEY,
    repository_id     INTEGER NOT NULL REFERENCES repository (id),
    checked_at        TEXT NOT NULL,
    declared_issues   INTEGER,                 -- null where GitHub did not say
    stored_issues     INTEGER NOT NULL,        -- without those that are gone
    is_complete       INTEGER NOT NULL,
    document          TEXT NOT NULL            -- JSON: every figure and every shortfall
);

-- The budgets and pauses that GitHub imposed, by who asks; never a token.
CREATE TABLE rate_limit (
    identity       TEXT NOT NULL,
    resource       TEXT NOT NULL,              -- core | search | graphql | ...
    most           INTEGER,
    remaining      INTEGER,
    resets_at      TEXT,
    blocked_until  TEXT,                       -- a secondary limit: nothing is asked before
    strikes        INTEGER NOT NULL,           -- secondary limits in a row
    PRIMARY KEY (identity, resource)
) WITHOUT ROWID;

-- Answers that GitHub need not send again while they have not changed. Its tags differ by who asks.
CREATE TABLE conditional_answer (
    identity  TEXT NOT NULL,
    address   TEXT NOT NULL,
    tag       TEXT NOT NULL,
    encoding  TEXT NOT NULL,
    length    INTEGER NOT NULL,
    content   BLOB NOT NULL,
    link      TEXT,
    read_at   TEXT NOT NULL,
    PRIMARY KEY (identity, address)
);

CREATE INDEX raw_document_collected ON raw_document (repository_id, number, id) WHERE is_collected = 1;
