-- A token by which a member's programs use the API.
CREATE TABLE api_token (
    id            INTEGER PRIMARY KEY,
    account_id    INTEGER NOT NULL REFERENCES account (id),
    token_hash    BLOB NOT NULL UNIQUE,            -- SHA-256 of the token; the token itself is kept nowhere
    purpose       TEXT NOT NULL,
    created_at    TEXT NOT NULL,
    last_used_at  TEXT,                            -- to the hour
    revoked_at    TEXT
);
