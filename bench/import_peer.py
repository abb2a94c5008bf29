"""The import's peer: the same rows from the same files, as one would write it with json, sqlite3 and zlib.

Usage: python3 import_peer.py SCHEMA.sql DATA NEW.db
"""
import glob
import gzip
import hashlib
import json
import os
import sqlite3
import sys
import zlib

READ_AT = "2026-01-01T00:00:00Z"


def login(user):
    return user["login"] if user else None


def kind(user):
    return user["type"] if user else None


def name_in(address):
    return "/".join(address.split("/repos/")[1].split("/")[:2])


class Importer:
    def __init__(self, connection):
        self.connection = connection
        self.repositories = {}

    def repository(self, name):
        key = name.lower()
        if key not in self.repositories:
            row = self.connection.execute("INSERT INTO repository (name, name_key) VALUES (?, ?)", (name, key))
            self.repositories[key] = row.lastrowid
        return self.repositories[key]

    def raw(self, what, repository, number, line):
        block = self.connection.execute(
            "INSERT INTO raw_block (encoding, length, content) VALUES ('zlib', ?, ?)", (len(line), zlib.compress(line, 1)))
        self.connection.execute(
            "INSERT INTO raw_document (kind, repository_id, number, sha256, block_id, position, length, is_applied, read_at)"
            " VALUES (?, ?, ?, ?, ?, 0, ?, 1, ?)",
            (what, repository, number, hashlib.sha256(line).digest(), block.lastrowid, len(line), READ_AT))

    def issue(self, line):
        issue = json.loads(line)
        if issue.get("pull_request"):
            return
        repository = self.repository(name_in(issue["repository_url"]))
        self.raw("issue", repository, issue["number"], line)
        text = (issue["title"] + "\n" + (issue["body"] or "")).encode()
        # The identifiers of an issue and its first snapshot run in step in a new database.
        number = self.connection.execute("SELECT COALESCE(MAX(id), 0) + 1 FROM snapshot").fetchone()[0]
        self.connection.execute(
            "INSERT INTO snapshot (id, issue_id, sha256, title, body, read_at) VALUES (?, ?, ?, ?, ?, ?)",
            (number, number, hashlib.sha256(text).digest(), issue["title"], issue["body"], READ_AT))
        self.connection.execute(
            "INSERT INTO issue (id, repository_id, number, github_id, state, state_reason, author, author_kind, author_association,"
            " created_at, updated_at, closed_at, closed_by, comment_count, is_locked, snapshot_id, read_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (number, repository, issue["number"], issue["id"], issue["state"], issue["state_reason"], login(issue["user"]),
             kind(issue["user"]), issue["author_association"], issue["created_at"], issue["updated_at"], issue["closed_at"],
             login(issue["closed_by"]), issue["comments"], issue["locked"], number, READ_AT))
        self.connection.executemany(
            "INSERT OR IGNORE INTO issue_label (issue_id, name) VALUES (?, ?)", [(number, label["name"]) for label in issue["labels"]])
        self.connection.execute(
            "INSERT INTO issue_search (rowid, title, body) VALUES (?, ?, ?)", (number, issue["title"], issue["body"]))

    def timeline(self, line, file_repository):
        timeline = json.loads(line)
        name = file_repository
        for event in timeline["events"]:
            address = event.get("url") or event.get("issue_url")
            if address:
                name = name_in(address)
                break
        repository = self.repository(name)
        self.raw("timeline", repository, timeline["number"], line)
        found = self.connection.execute(
            "SELECT id FROM issue WHERE repository_id = ? AND number = ?", (repository, timeline["number"])).fetchone()
        if not found:
            return
        comments, events = [], []
        for position, event in enumerate(timeline["events"]):
            if event["event"] == "commented":
                body = event["body"] or ""
                comments.append((found[0], event["id"], login(event["user"]), kind(event["user"]), event["author_association"],
                                 event["created_at"], event["updated_at"], event["body"], hashlib.sha256(body.encode()).digest(), READ_AT))
            else:
                events.append((found[0], position, event.get("id"), event["event"], login(event.get("actor")),
                               event.get("created_at"), self.detail(event)))
        self.connection.executemany(
            "INSERT INTO comment (issue_id, github_id, author, author_kind, author_association, created_at, updated_at, body, sha256, read_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", comments)
        self.connection.executemany(
            "INSERT INTO event (issue_id, position, github_id, kind, actor, created_at, detail) VALUES (?, ?, ?, ?, ?, ?, ?)", events)
        self.connection.execute("UPDATE issue SET has_timeline = 1 WHERE id = ?", found)

    @staticmethod
    def detail(event):
        if "label" in event:
            return event["label"]["name"]
        if "rename" in event:
            return event["rename"]["to"]
        if event.get("assignee"):
            return event["assignee"]["login"]
        if "source" in event:
            return event["source"]["issue"]["html_url"]
        return event.get("state_reason") or event.get("commit_id")

    def metadata(self, line):
        data = json.loads(line)
        repository = self.repository(data["full_name"])
        self.raw("repository", repository, 0, line)
        self.connection.execute(
            "UPDATE repository SET github_id = ?, description = ?, language = ?, licence = ?, topics = ?, default_branch = ?, stars = ?,"
            " forks = ?, open_issues = ?, size_kilobytes = ?, is_fork = ?, is_archived = ?, created_at = ?, pushed_at = ?, updated_at = ?,"
            " read_at = ? WHERE id = ?",
            (data["id"], data["description"], data["language"], (data["license"] or {}).get("spdx_id"), json.dumps(data["topics"]),
             data["default_branch"], data["stargazers_count"], data["forks_count"], data["open_issues_count"], data["size"], data["fork"],
             data["archived"], data["created_at"], data["pushed_at"], data["updated_at"], READ_AT, repository))


def main():
    schema, data, database = sys.argv[1:]
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    with open(schema, encoding="utf-8") as file:
        script = file.read()
    # The SQLite of an older Debian does not know this option of the index, which only matters for deleting.
    if sqlite3.sqlite_version_info < (3, 43):
        script = script.replace(" contentless_delete = 1,", "")
    connection.executescript(script)

    importer = Importer(connection)
    for file in sorted(glob.glob(os.path.join(data, "**", "*.jsonl.gz"), recursive=True)):
        connection.execute("BEGIN")
        repository = os.path.basename(file)[:-len(".jsonl.gz")].replace("__", "/")
        for line in gzip.open(file, "rb"):
            if line.startswith(b'{"number"'):
                importer.timeline(line.rstrip(b"\n"), repository)
            elif b'"full_name"' in line[:400]:
                importer.metadata(line.rstrip(b"\n"))
            else:
                importer.issue(line.rstrip(b"\n"))
        connection.execute("COMMIT")
    connection.close()


if __name__ == "__main__":
    main()
