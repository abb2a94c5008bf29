-- Blind rounds, guidelines and adjudication. What is said in a round stays in round_entry until the round closes; only then
-- does it become part of judgment, so that nothing that reads judgment can show an answer of an open round.

-- A text is never changed: a change is the next version.
CREATE TABLE guideline_version (
    id           INTEGER PRIMARY KEY,
    question_id  INTEGER NOT NULL REFERENCES question (id),
    version      INTEGER NOT NULL,             -- 1-based within the question
    text         TEXT NOT NULL,                -- Markdown; lists below the headings Include and Exclude are the criteria
    author       TEXT NOT NULL,
    reason       TEXT NOT NULL,
    made_at      TEXT NOT NULL,
    UNIQUE (question_id, version)
);

CREATE TABLE round (
    id                   INTEGER PRIMARY KEY,
    name                 TEXT NOT NULL UNIQUE,
    question_id          INTEGER NOT NULL REFERENCES question (id),
    level                TEXT,                 -- theme | sub-theme; null where the answer is one option
    guideline_version    INTEGER NOT NULL,
    sample               TEXT NOT NULL,        -- how its issues were drawn, in words
    seed                 INTEGER NOT NULL,
    annotators_per_issue INTEGER NOT NULL,
    is_blind             INTEGER NOT NULL,
    hides_names          INTEGER NOT NULL,     -- whether adjudication hides who said what
    aim                  REAL,                 -- the kappa that is aimed at
    state                TEXT NOT NULL,        -- open | closed | adjudicated
    issue_count          INTEGER NOT NULL,
    package_key          TEXT,                 -- of a round that came as a work package: the key it was given at home
    created_by           TEXT NOT NULL,
    created_at           TEXT NOT NULL,
    closed_at            TEXT                  -- when it was closed first: later answers are late
);

CREATE TABLE round_annotator (
    round_id      INTEGER NOT NULL REFERENCES round (id),
    annotator_id  INTEGER NOT NULL REFERENCES annotator (id),
    PRIMARY KEY (round_id, annotator_id)
) WITHOUT ROWID;

-- The sample: each issue with the text that is judged.
CREATE TABLE round_item (
    round_id     INTEGER NOT NULL REFERENCES round (id),
    issue_id     INTEGER NOT NULL REFERENCES issue (id),
    snapshot_id  INTEGER NOT NULL REFERENCES snapshot (id),
    position     INTEGER NOT NULL,             -- 0-based, in the order of the draw
    outcome      TEXT,                         -- agreed | one-answer | differs | incomplete | unanswered | contradicts; null while open
    PRIMARY KEY (round_id, issue_id)
) WITHOUT ROWID;
CREATE INDEX round_item_by_issue ON round_item (issue_id, round_id);

-- The comments as they stood when the round was opened.
CREATE TABLE round_comment (
    round_id    INTEGER NOT NULL REFERENCES round (id),
    issue_id    INTEGER NOT NULL REFERENCES issue (id),
    comment_id  INTEGER NOT NULL REFERENCES comment (id),
    PRIMARY KEY (round_id, issue_id, comment_id)
) WITHOUT ROWID;

-- Who judges what, in which order.
CREATE TABLE round_assignment (
    round_id      INTEGER NOT NULL REFERENCES round (id),
    annotator_id  INTEGER NOT NULL REFERENCES annotator (id),
    position      INTEGER NOT NULL,            -- 0-based in this annotator's own order
    issue_id      INTEGER NOT NULL REFERENCES issue (id),
    state         TEXT NOT NULL DEFAULT 'open', -- open | answered | skipped: what the newest entry says
    is_unsure     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (round_id, annotator_id, position)
) WITHOUT ROWID;
CREATE UNIQUE INDEX round_assignment_by_issue ON round_assignment (round_id, annotator_id, issue_id);
CREATE INDEX round_assignment_by_state ON round_assignment (round_id, annotator_id, state, position, is_unsure);

-- What was done in a round, never changed, never removed; the newest entry on an issue says how things stand.
CREATE TABLE round_entry (
    id                 INTEGER PRIMARY KEY,
    round_id           INTEGER NOT NULL REFERENCES round (id),
    annotator_id       INTEGER NOT NULL REFERENCES annotator (id),
    issue_id           INTEGER NOT NULL REFERENCES issue (id),
    act                TEXT NOT NULL,          -- answer | skip | clear | undo | redo
    state              TEXT NOT NULL,          -- open | answered | skipped: how things stand after it
    answer             TEXT,                   -- as in judgment; null unless answered
    is_unsure          INTEGER NOT NULL,
    confidence         REAL,
    note               TEXT,
    evidence           TEXT,                   -- JSON array of quotes
    guideline_version  INTEGER NOT NULL,
    undoes             INTEGER REFERENCES round_entry (id),
    is_late            INTEGER NOT NULL,       -- 1: made after the round had been closed once
    made_at            TEXT NOT NULL
);
CREATE INDEX round_entry_by_item ON round_entry (round_id, annotator_id, issue_id, id);
CREATE INDEX round_entry_by_annotator ON round_entry (round_id, annotator_id, id);
CREATE INDEX round_entry_by_undone ON round_entry (undoes) WHERE undoes IS NOT NULL;

-- Who opened, closed, unlocked, took out and brought back what, when and why.
CREATE TABLE round_act (
    id        INTEGER PRIMARY KEY,
    round_id  INTEGER NOT NULL REFERENCES round (id),
    kind      TEXT NOT NULL,                   -- opened | closed | unlocked | exported | imported
    actor     TEXT NOT NULL,
    reason    TEXT,
    made_at   TEXT NOT NULL
);

-- What was decided where annotators differ; never changed, the newest on an issue counts.
CREATE TABLE adjudication (
    id           INTEGER PRIMARY KEY,
    round_id     INTEGER NOT NULL REFERENCES round (id),
    issue_id     INTEGER NOT NULL REFERENCES issue (id),
    answer       TEXT,                         -- null: an earlier decision is taken back
    reason       TEXT NOT NULL,
    decided_by   TEXT NOT NULL,
    made_at      TEXT NOT NULL
);
CREATE INDEX adjudication_by_item ON adjudication (round_id, issue_id, id);

CREATE TABLE discussion_note (
    id        INTEGER PRIMARY KEY,
    round_id  INTEGER NOT NULL REFERENCES round (id),
    issue_id  INTEGER NOT NULL REFERENCES issue (id),
    author    TEXT NOT NULL,
    text      TEXT NOT NULL,
    made_at   TEXT NOT NULL
);
CREATE INDEX discussion_note_by_item ON discussion_note (round_id, issue_id, id);

ALTER TABLE judgment ADD COLUMN round_id INTEGER REFERENCES round (id);
ALTER TABLE judgment ADD COLUMN is_unsure INTEGER NOT NULL DEFAULT 0;
-- A judgment that takes the annotator's earlier ones back: it then has none.
ALTER TABLE judgment ADD COLUMN is_withdrawn INTEGER NOT NULL DEFAULT 0;

DROP VIEW current_judgment;
CREATE VIEW current_judgment AS
    SELECT * FROM judgment AS j
    WHERE j.is_withdrawn = 0
      AND j.id = (SELECT MAX(k.id) FROM judgment AS k
                  WHERE k.issue_id = j.issue_id AND k.question_id = j.question_id AND k.annotator_id = j.annotator_id);
