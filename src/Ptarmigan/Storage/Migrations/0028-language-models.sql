-- What language models replied, so that the same is not asked and paid for twice, and where they gave no answer. No key of a
-- server is in either.
CREATE TABLE language_model_answer (
    id              INTEGER PRIMARY KEY,
    request_sha256  BLOB NOT NULL UNIQUE,         -- over server, model, parameters, prompt and message
    model           TEXT NOT NULL,
    text            TEXT NOT NULL,                -- what the model wrote, as it wrote it
    ending          TEXT NOT NULL,                -- whole | cutoff | filtered | refused | toolong | malformed | toolarge
    form            TEXT NOT NULL,                -- schema | json | text: how it was held to the form of an answer
    input_tokens    INTEGER NOT NULL,
    output_tokens   INTEGER NOT NULL,
    made_at         TEXT NOT NULL
);
CREATE INDEX language_model_answer_by_model ON language_model_answer (model, output_tokens);

-- Never changed; the newest of an issue's text counts, unless a judgment came after it.
CREATE TABLE language_model_no_answer (
    id            INTEGER PRIMARY KEY,
    annotator_id  INTEGER NOT NULL REFERENCES annotator (id),
    question_id   INTEGER NOT NULL REFERENCES question (id),
    issue_id      INTEGER NOT NULL REFERENCES issue (id),
    snapshot_id   INTEGER NOT NULL REFERENCES snapshot (id),
    reason        TEXT NOT NULL,
    made_at       TEXT NOT NULL
);
CREATE INDEX language_model_no_answer_by_issue ON language_model_no_answer (issue_id, question_id, annotator_id, id);
