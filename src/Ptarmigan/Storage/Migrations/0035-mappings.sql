-- What somebody said of how a code of the study stands to another taxonomy; never changed, never removed.
CREATE TABLE mapping_decision (
    id           INTEGER PRIMARY KEY,
    own          TEXT NOT NULL,                -- codebook, or the name of the study's taxonomy
    own_version  TEXT NOT NULL,                -- of the codebook or taxonomy when it was said
    code         TEXT NOT NULL,                -- # and the key of a code in the codebook, or a sub-theme's code
    taxonomy_id  INTEGER NOT NULL REFERENCES taxonomy (id), -- the other one
    theirs       TEXT NOT NULL,                -- its sub-themes' codes with ; between them; empty for none
    rationale    TEXT NOT NULL,
    is_settling  INTEGER NOT NULL,             -- 1: ends a difference between several people
    decided_by   TEXT NOT NULL,
    decided_at   TEXT NOT NULL
);
CREATE INDEX mapping_decision_by_own ON mapping_decision (own, taxonomy_id, id);
