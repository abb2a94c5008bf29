-- What was brought in from other programs' files.

-- GUIDs that things have in such files, so that they are the same things when a file comes again, and keep them when they go out.
CREATE TABLE refi_guid (
    guid  TEXT PRIMARY KEY,                    -- lower case, with hyphens
    kind  TEXT NOT NULL,                       -- code | challenge | annotator | memo
    key   INTEGER NOT NULL                     -- in the table of that kind
) WITHOUT ROWID;
CREATE INDEX refi_guid_by_key ON refi_guid (kind, key);

-- Each file that was brought in, with what was told of it. The file itself is not kept.
CREATE TABLE exchange_import (
    id           INTEGER PRIMARY KEY,
    file         TEXT NOT NULL,                -- its name, without its folder
    format       TEXT NOT NULL,                -- refi-project | refi-codebook | codings-csv | codebook-csv | codings-json | label-studio | doccano
    sha256       BLOB NOT NULL,
    report       TEXT NOT NULL,                -- JSON: what was added, lost, mended and noted
    imported_by  TEXT NOT NULL,
    imported_at  TEXT NOT NULL
);
