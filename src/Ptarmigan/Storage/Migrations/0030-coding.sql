-- Thematic coding: the codebook with everything that was ever done to it, and what was coded with it.

-- How each theme, sub-theme and code is at present. Rows stay: keys are never used again.
CREATE TABLE code (
    id            INTEGER PRIMARY KEY,
    level         TEXT NOT NULL,               -- theme | sub-theme | code
    parent_id     INTEGER REFERENCES code (id),
    name          TEXT NOT NULL,
    sign          TEXT,                        -- what a taxonomy built from the codebook calls it, such as MU-IO
    definition    TEXT NOT NULL,
    when_to_use   TEXT NOT NULL,
    when_not_to_use TEXT NOT NULL,
    examples      TEXT NOT NULL,
    is_retired    INTEGER NOT NULL,
    merged_into   INTEGER REFERENCES code (id),
    is_absent     INTEGER NOT NULL             -- 1: its making was undone
);

-- Every operation, never changed, never removed: each makes a version.
CREATE TABLE codebook_version (
    number     INTEGER PRIMARY KEY,            -- from 1
    kind       TEXT NOT NULL,                  -- create | rename | redefine | move | merge | split | retire | revive | undo
    summary    TEXT NOT NULL,                  -- what was done, in a sentence
    codes      TEXT NOT NULL,                  -- JSON: every code that differs, as it was before and after
    undoes     INTEGER REFERENCES codebook_version (number),
    author     TEXT NOT NULL,
    reason     TEXT NOT NULL,
    made_at    TEXT NOT NULL
);
CREATE INDEX codebook_version_by_undone ON codebook_version (undoes) WHERE undoes IS NOT NULL;

-- Which versions changed a code.
CREATE TABLE code_version (
    code_id  INTEGER NOT NULL REFERENCES code (id),
    number   INTEGER NOT NULL REFERENCES codebook_version (number),
    PRIMARY KEY (code_id, number)
) WITHOUT ROWID;

-- One instance of a code in one issue, found by one annotator. Rows stay; what is taken back says when.
CREATE TABLE challenge (
    id            INTEGER PRIMARY KEY,
    issue_id      INTEGER NOT NULL REFERENCES issue (id),
    snapshot_id   INTEGER NOT NULL REFERENCES snapshot (id),
    annotator_id  INTEGER NOT NULL REFERENCES annotator (id),
    code_id       INTEGER REFERENCES code (id), -- null: a copy whose split was undone
    absorbed_by   INTEGER REFERENCES challenge (id), -- the one that says the same since two codes were merged
    part          TEXT,                        -- title | body | comment; null where the code is of the whole issue
    comment_id    INTEGER REFERENCES comment (id),
    start_at      INTEGER,                     -- in Unicode code points, from 0
    end_at        INTEGER,                     -- the first code point that is no longer in it
    quote         TEXT,
    copy_of       INTEGER REFERENCES challenge (id),
    made_at       TEXT NOT NULL,
    taken_back_at TEXT
);
CREATE INDEX challenge_by_code ON challenge (code_id, id);
CREATE INDEX challenge_by_issue ON challenge (issue_id, id);
CREATE INDEX challenge_by_annotator ON challenge (annotator_id, issue_id);

-- Which challenges a version gave another code.
CREATE TABLE placement_change (
    number           INTEGER NOT NULL REFERENCES codebook_version (number),
    challenge_id     INTEGER NOT NULL REFERENCES challenge (id),
    copy_of          INTEGER,
    code_before      INTEGER,
    absorbed_before  INTEGER,
    code_after       INTEGER,
    absorbed_after   INTEGER,
    PRIMARY KEY (number, challenge_id)
) WITHOUT ROWID;

-- What annotators did with challenges, never changed, never removed.
CREATE TABLE coding_act (
    id            INTEGER PRIMARY KEY,
    challenge_id  INTEGER NOT NULL REFERENCES challenge (id),
    kind          TEXT NOT NULL,               -- code | take-back | recode
    code_before   INTEGER,                     -- null: there was no such challenge
    code_after    INTEGER,                     -- null: it was taken back
    annotator_id  INTEGER NOT NULL REFERENCES annotator (id),
    undoes        INTEGER REFERENCES coding_act (id),
    made_at       TEXT NOT NULL
);
CREATE INDEX coding_act_by_challenge ON coding_act (challenge_id, id);
CREATE INDEX coding_act_by_annotator ON coding_act (annotator_id, id);
CREATE INDEX coding_act_by_undone ON coding_act (undoes) WHERE undoes IS NOT NULL;

-- Challenges whose code was merged or split want another look.
CREATE TABLE revisit (
    number        INTEGER NOT NULL REFERENCES codebook_version (number),
    challenge_id  INTEGER NOT NULL REFERENCES challenge (id),
    settled_by    TEXT,
    settled_at    TEXT,
    PRIMARY KEY (number, challenge_id)
) WITHOUT ROWID;
CREATE INDEX revisit_waiting ON revisit (challenge_id) WHERE settled_at IS NULL;

-- Notes on passages, issues and codes. A changed memo is a new row that replaces the old one.
CREATE TABLE memo (
    id            INTEGER PRIMARY KEY,
    kind          TEXT NOT NULL,               -- analytic | rule | question
    issue_id      INTEGER REFERENCES issue (id),
    challenge_id  INTEGER REFERENCES challenge (id),
    code_id       INTEGER REFERENCES code (id),
    text          TEXT,                        -- null: taken back
    author        TEXT NOT NULL,
    made_at       TEXT NOT NULL,
    replaces      INTEGER UNIQUE REFERENCES memo (id),
    CHECK ((issue_id IS NOT NULL) + (challenge_id IS NOT NULL) + (code_id IS NOT NULL) = 1)
);
CREATE INDEX memo_by_issue ON memo (issue_id) WHERE issue_id IS NOT NULL;
CREATE INDEX memo_by_challenge ON memo (challenge_id) WHERE challenge_id IS NOT NULL;
CREATE INDEX memo_by_code ON memo (code_id) WHERE code_id IS NOT NULL;

-- Issues that cannot be coded; never changed, the newest of an annotator on an issue counts.
CREATE TABLE coding_exclusion (
    id            INTEGER PRIMARY KEY,
    issue_id      INTEGER NOT NULL REFERENCES issue (id),
    annotator_id  INTEGER NOT NULL REFERENCES annotator (id),
    cause         TEXT,                        -- too-vague | too-broad | insufficient; null: taken back
    reason        TEXT NOT NULL,
    made_at       TEXT NOT NULL
);
CREATE INDEX coding_exclusion_by_issue ON coding_exclusion (issue_id, annotator_id, id);

-- The issues that are coded together before the codebook is reviewed.
CREATE TABLE coding_batch (
    id                INTEGER PRIMARY KEY,
    number            INTEGER NOT NULL UNIQUE, -- 1 is the pilot
    sample            TEXT NOT NULL,           -- how its issues were drawn, in words
    seed              INTEGER NOT NULL,
    is_blind          INTEGER NOT NULL,        -- 1: until it is closed nobody sees what another coded in it
    state             TEXT NOT NULL,           -- open | closed | reviewed
    opened_by         TEXT NOT NULL,
    opened_at         TEXT NOT NULL,
    opened_version    INTEGER NOT NULL,        -- of the codebook
    closed_at         TEXT,
    closed_version    INTEGER
);

CREATE TABLE coding_batch_annotator (
    batch_id      INTEGER NOT NULL REFERENCES coding_batch (id),
    annotator_id  INTEGER NOT NULL REFERENCES annotator (id),
    PRIMARY KEY (batch_id, annotator_id)
) WITHOUT ROWID;

CREATE TABLE coding_batch_issue (
    batch_id     INTEGER NOT NULL REFERENCES coding_batch (id),
    issue_id     INTEGER NOT NULL UNIQUE REFERENCES issue (id),
    snapshot_id  INTEGER NOT NULL REFERENCES snapshot (id),
    position     INTEGER NOT NULL,             -- 0-based, in the order of the draw
    PRIMARY KEY (batch_id, issue_id)
) WITHOUT ROWID;

-- Who is done with which issue of a batch.
CREATE TABLE coding_progress (
    batch_id      INTEGER NOT NULL REFERENCES coding_batch (id),
    issue_id      INTEGER NOT NULL REFERENCES issue (id),
    annotator_id  INTEGER NOT NULL REFERENCES annotator (id),
    done_at       TEXT NOT NULL,
    PRIMARY KEY (batch_id, issue_id, annotator_id)
) WITHOUT ROWID;

-- Who signed the review of a batch, with which notes; what the reviewers saw is kept as it was.
CREATE TABLE coding_review (
    id         INTEGER PRIMARY KEY,
    batch_id   INTEGER NOT NULL REFERENCES coding_batch (id),
    reviewer   TEXT NOT NULL,
    notes      TEXT NOT NULL,
    document   TEXT NOT NULL,                  -- JSON: new and changed codes, saturation, agreement
    signed_at  TEXT NOT NULL
);
