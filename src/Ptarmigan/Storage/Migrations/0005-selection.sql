-- The recorded selection. The two tables of the first schema were never filled.
DROP TABLE funnel_verdict;
DROP TABLE funnel_step;

-- Where candidates came from: one row for each file or search that was read.
CREATE TABLE candidate_source (
    id              INTEGER PRIMARY KEY,
    kind            TEXT NOT NULL,             -- csv | list | peatmoss | search
    name            TEXT NOT NULL,             -- the file's name, or the query
    sha256          TEXT NOT NULL,             -- of the file, or of the list of names a search gave; lower-case hexadecimal
    repositories    INTEGER NOT NULL,          -- how many it named
    models          INTEGER,                   -- how many models it knows; null where it speaks of none
    models_unknown  INTEGER,                   -- how many of them have no download count
    note            TEXT,                      -- what could not be had of it
    added_at        TEXT NOT NULL,
    UNIQUE (kind, name, sha256)
);

-- A repository that may be studied, under the name its source gave it. A measure is null where it is not known.
CREATE TABLE candidate (
    id                INTEGER PRIMARY KEY,
    name              TEXT NOT NULL UNIQUE,    -- owner/name as the source spells it
    current_name      TEXT,                    -- owner/name as GitHub has it now; null where GitHub was not asked
    github_id         INTEGER,
    absence           TEXT,                    -- why GitHub does not give it: gone | blocked | ...; null where it does
    description       TEXT,
    language          TEXT,
    licence           TEXT,
    topics            TEXT,                    -- JSON array of names
    readme            TEXT,
    stars             INTEGER,
    forks             INTEGER,
    size_kilobytes    INTEGER,
    commits           INTEGER,
    issues            INTEGER,                 -- open and closed, without pull requests
    closed_issues     INTEGER,
    open_issues       INTEGER,                 -- as GitHub counts: pull requests are in it
    downloads         INTEGER,                 -- of its most downloaded model, where the source gives no models
    is_fork           INTEGER,
    is_archived       INTEGER,
    has_issues        INTEGER,                 -- whether its issue tracker is on
    created_at        TEXT,
    last_activity_at  TEXT,
    read_at           TEXT                     -- when GitHub was asked; null where it was not
);

CREATE TABLE candidate_origin (
    candidate_id  INTEGER NOT NULL REFERENCES candidate (id),
    source_id     INTEGER NOT NULL REFERENCES candidate_source (id),
    PRIMARY KEY (candidate_id, source_id)
) WITHOUT ROWID;

-- Which pre-trained models a repository reuses, as its source says.
CREATE TABLE candidate_model (
    candidate_id  INTEGER NOT NULL REFERENCES candidate (id),
    model         TEXT NOT NULL,               -- the model's name on its hub, such as org/name
    hub           TEXT NOT NULL,               -- empty where the source names none
    downloads     INTEGER,
    PRIMARY KEY (candidate_id, model, hub)
) WITHOUT ROWID;

-- Texts of some of a candidate's issues, to tell its language by; the README stands in candidate.
CREATE TABLE candidate_text (
    candidate_id  INTEGER NOT NULL REFERENCES candidate (id),
    number        INTEGER NOT NULL,
    title         TEXT NOT NULL,
    body          TEXT,
    PRIMARY KEY (candidate_id, number)
) WITHOUT ROWID;

-- What GitHub answered about candidates, so that asking again costs nothing and a replay needs no network.
CREATE TABLE candidate_answer (
    address   TEXT PRIMARY KEY,                -- path and query of the request
    etag      TEXT,
    status    INTEGER NOT NULL,
    encoding  TEXT NOT NULL,                   -- how content is compressed: zstd
    content   BLOB NOT NULL,
    read_at   TEXT NOT NULL
) WITHOUT ROWID;

-- What a person set against the machine. Never changed, never removed: the newest counts, and a null value takes it back.
CREATE TABLE selection_override (
    id       INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL,                    -- threshold | language
    subject  TEXT NOT NULL,                    -- the criterion, or the repository in lower case
    value    TEXT,
    reason   TEXT NOT NULL,
    person   TEXT NOT NULL,
    made_at  TEXT NOT NULL
);
CREATE INDEX selection_override_by_subject ON selection_override (kind, subject, id);

-- What people found who looked at a repository. Never changed, never removed: the newest of each person counts.
CREATE TABLE inspection (
    id           INTEGER PRIMARY KEY,
    repository   TEXT NOT NULL,                -- owner/name
    name_key     TEXT NOT NULL,                -- the same in lower case
    verdict      TEXT NOT NULL,                -- include | exclude | withdrawn
    reason       TEXT,
    person       TEXT NOT NULL,
    is_decision  INTEGER NOT NULL,             -- 1: settles what inspectors differ on
    source       TEXT,                         -- the sheet it came from
    made_at      TEXT NOT NULL
);
CREATE INDEX inspection_by_repository ON inspection (name_key, person, id);

-- A selection that was carried out, whole. The newest counts.
CREATE TABLE funnel_run (
    id           INTEGER PRIMARY KEY,
    sha256       TEXT NOT NULL,                -- of the funnel's JSON document and its verdicts: equal where nothing changed
    protocol     TEXT NOT NULL,                -- the section `selection` of study.yaml it was carried out by
    document     TEXT NOT NULL,                -- the funnel's JSON document
    recorded_at  TEXT NOT NULL
);

CREATE TABLE funnel_step (
    id         INTEGER PRIMARY KEY,
    run_id     INTEGER NOT NULL REFERENCES funnel_run (id),
    position   INTEGER NOT NULL,               -- 1-based
    criterion  TEXT NOT NULL,                  -- downloads | duplicates | ... | inspection
    title      TEXT NOT NULL,
    parameter  TEXT,
    taken_in   INTEGER NOT NULL,
    kept       INTEGER NOT NULL,
    models     INTEGER,                        -- different models that the kept repositories reuse; null where none is known
    issues     INTEGER,                        -- issues of the kept repositories, where known
    threshold  REAL,                           -- the threshold that was used; null for criteria without one
    origin     TEXT,                           -- given | elbow | chord | override | none: where the threshold comes from
    proposed   REAL,                           -- what the curve proposes, whatever was used
    reason     TEXT,                           -- why it was overridden, or why there is none
    UNIQUE (run_id, position)
);

-- The curve a threshold was looked for on.
CREATE TABLE funnel_curve (
    step_id     INTEGER NOT NULL REFERENCES funnel_step (id),
    threshold   REAL NOT NULL,
    kept        INTEGER NOT NULL,
    difference  REAL,                          -- height over the line between the ends; null where the curve was cut off
    PRIMARY KEY (step_id, threshold)
) WITHOUT ROWID;

CREATE TABLE funnel_verdict (
    step_id     INTEGER NOT NULL REFERENCES funnel_step (id),
    repository  TEXT NOT NULL,                 -- owner/name
    is_kept     INTEGER NOT NULL,
    reason      TEXT,
    PRIMARY KEY (step_id, repository)
) WITHOUT ROWID;

-- The repositories that are selected, each with what is known of it: those kept by the last step of the newest run.
CREATE TABLE funnel_selected (
    run_id      INTEGER NOT NULL REFERENCES funnel_run (id),
    repository  TEXT NOT NULL,                 -- owner/name as GitHub has it now, where it was asked
    github_id   INTEGER,
    models      TEXT NOT NULL,                 -- JSON array of the models it reuses
    PRIMARY KEY (run_id, repository)
) WITHOUT ROWID;

CREATE VIEW selected_repository AS
    SELECT repository, github_id, models FROM funnel_selected WHERE run_id = (SELECT MAX(id) FROM funnel_run);
