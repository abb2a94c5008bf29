"""What a plain script does: one REST request after the other, all issues of repositories, each with its timeline, into SQLite.

    python3 bench/crawl_peer.py URL DATABASE OWNER/NAME...
"""
import json
import re
import sqlite3
import sys
import urllib.request


def pages(url):
    while url:
        request = urllib.request.Request(url, headers={"Authorization": "Bearer crawl", "User-Agent": "crawl", "Accept": "application/vnd.github+json"})
        with urllib.request.urlopen(request) as response:
            yield json.load(response)
            following = re.search(r'<([^>]+)>; rel="next"', response.headers.get("Link") or "")
        url = following and following.group(1)


def main(base, database, repositories):
    store = sqlite3.connect(database)
    store.execute("CREATE TABLE issue (repository TEXT, number INTEGER, title TEXT, body TEXT, state TEXT, json TEXT)")
    store.execute("CREATE TABLE event (repository TEXT, number INTEGER, position INTEGER, kind TEXT, json TEXT)")
    for name in repositories:
        for page in pages(f"{base}/repos/{name}/issues?state=all&per_page=100&sort=created&direction=asc"):
            for issue in page:
                if "pull_request" in issue:
                    continue
                number = issue["number"]
                store.execute("INSERT INTO issue VALUES (?, ?, ?, ?, ?, ?)", (name, number, issue["title"], issue["body"], issue["state"], json.dumps(issue)))
                position = 0
                for events in pages(f"{base}/repos/{name}/issues/{number}/timeline?per_page=100"):
                    for event in events:
                        store.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?)", (name, number, position, event["event"], json.dumps(event)))
                        position += 1
            store.commit()
    store.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
