-- The language of a candidate's texts, so that it is told once for each text and stands to be checked.
CREATE TABLE candidate_language (
    candidate_id  INTEGER NOT NULL REFERENCES candidate (id),
    number        INTEGER NOT NULL,            -- the issue's; 0 for the README
    sha256        BLOB NOT NULL,               -- of the text without its template's lines, in UTF-8
    language      TEXT NOT NULL,               -- english | not-english | undetermined
    score         REAL,                        -- how likely English is, in [0, 1]; null where there was too little text
    letters       INTEGER NOT NULL,            -- letters of prose: without code, logs, addresses and the like
    ground        TEXT NOT NULL,               -- why
    PRIMARY KEY (candidate_id, number)
) WITHOUT ROWID;

-- Never filled: what GitHub answers is kept where all its answers are.
DROP TABLE candidate_answer;
