-- Who may sign in where a team works on one study. A study of one person has none of it.
CREATE TABLE account (
    id                  INTEGER PRIMARY KEY,
    name                TEXT NOT NULL,
    name_key            TEXT NOT NULL UNIQUE,      -- the same in upper case: names differ by more than case
    annotator_id        INTEGER NOT NULL UNIQUE REFERENCES annotator (id),
    role                TEXT NOT NULL,             -- owner | adjudicator | annotator | reader
    password_hash       TEXT,                      -- null until the invitation is taken up
    security_stamp      TEXT NOT NULL,             -- changes with password, role and blocking: older sign-ins end
    failed_sign_ins     INTEGER NOT NULL DEFAULT 0,
    locked_until        TEXT,                      -- after too many failed sign-ins
    is_blocked          INTEGER NOT NULL DEFAULT 0,
    created_at          TEXT NOT NULL
);

-- A link by which a person takes up an account, or sets a new password: used once, for a limited time.
CREATE TABLE invitation (
    id           INTEGER PRIMARY KEY,
    token_hash   BLOB NOT NULL UNIQUE,             -- SHA-256 of the token in the link; the token itself is kept nowhere
    role         TEXT NOT NULL,
    account_id   INTEGER REFERENCES account (id),  -- the account whose password is set anew; null for a new account
    invited_by   TEXT NOT NULL,
    created_at   TEXT NOT NULL,
    expires_at   TEXT NOT NULL,
    used_at      TEXT,
    withdrawn_at TEXT
);
