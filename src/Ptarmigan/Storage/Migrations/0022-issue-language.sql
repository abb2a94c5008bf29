-- What language each issue's present text is in, told when somebody first asks; a newer text is told anew.
CREATE TABLE issue_language (
    issue_id     INTEGER PRIMARY KEY REFERENCES issue (id),
    snapshot_id  INTEGER NOT NULL REFERENCES snapshot (id),
    language     TEXT NOT NULL                 -- english | not-english | undetermined
);
CREATE INDEX issue_language_by_language ON issue_language (language, issue_id, snapshot_id);
