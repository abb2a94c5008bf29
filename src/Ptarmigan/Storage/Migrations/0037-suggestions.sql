-- What a person said of an answer that a model suggested, never changed but for undone_at. What counts as a label is in judgment.
CREATE TABLE suggestion_verdict (
    id            INTEGER PRIMARY KEY,
    annotator_id  INTEGER NOT NULL REFERENCES annotator (id),   -- the person
    question_id   INTEGER NOT NULL REFERENCES question (id),
    issue_id      INTEGER NOT NULL REFERENCES issue (id),
    model         TEXT NOT NULL,               -- name and version of the model
    suggested     TEXT NOT NULL,               -- what it suggested, as in judgment
    confidence    REAL NOT NULL,               -- in [0, 1]
    kind          TEXT NOT NULL,               -- accepted | changed | rejected
    judgment_id   INTEGER REFERENCES judgment (id), -- the person's answer; null where there is none, or it was known already
    made_at       TEXT NOT NULL,
    undone_at     TEXT
);
CREATE INDEX suggestion_verdict_by_annotator ON suggestion_verdict (annotator_id, question_id, id);
CREATE INDEX suggestion_verdict_by_issue ON suggestion_verdict (issue_id, question_id, annotator_id);

-- The newest look at how labelling of a question goes on: learning curve, differing labels, stability of predictions.
CREATE TABLE learning_review (
    question_id  INTEGER PRIMARY KEY REFERENCES question (id),
    content      TEXT NOT NULL,                -- JSON
    made_at      TEXT NOT NULL
);
