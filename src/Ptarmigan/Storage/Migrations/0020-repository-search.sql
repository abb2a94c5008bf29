-- A search for candidates on GitHub that has not come to its end; its rows go when its candidates are recorded.
CREATE TABLE repository_search (
    id        INTEGER PRIMARY KEY,
    server    TEXT NOT NULL,
    query     TEXT NOT NULL,
    until_at  TEXT NOT NULL,                   -- the end of the last span of time; a search that goes on later keeps it
    UNIQUE (server, query)
);

-- A span of time that was asked for.
CREATE TABLE repository_search_part (
    search_id      INTEGER NOT NULL REFERENCES repository_search (id),
    from_at        TEXT NOT NULL,
    to_at          TEXT NOT NULL,
    total          INTEGER NOT NULL,           -- how many repositories GitHub counts in it
    is_split       INTEGER NOT NULL,           -- 1: its halves were asked for instead
    is_incomplete  INTEGER NOT NULL,           -- 1: GitHub did not look everywhere, however often it was asked
    PRIMARY KEY (search_id, from_at, to_at)
) WITHOUT ROWID;

-- A repository that was found, as GitHub gave it.
CREATE TABLE repository_search_hit (
    search_id  INTEGER NOT NULL REFERENCES repository_search (id),
    name_key   TEXT NOT NULL,
    document   TEXT NOT NULL,
    PRIMARY KEY (search_id, name_key)
) WITHOUT ROWID;
