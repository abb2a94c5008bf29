-- What stays within a study and never leaves it: the key of the pseudonyms.
CREATE TABLE study_secret (
    name   TEXT PRIMARY KEY,
    value  BLOB NOT NULL
);
