"""Prints N issues of made-up words as GitHub's JSON, one a line; the same seed gives the same issues.

    python3 bench/generated_issues.py 100000 > issues.jsonl
"""
import json
import random
import sys

count = int(sys.argv[1])
chance = random.Random(20250623)
words = ["".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(chance.randint(1, 4))) for _ in range(20_000)]
labels = ["bug", "question", "enhancement", "documentation", "model", "training", "inference", "help wanted"]
states = ["open", "closed", "closed"]


def text(length):
    # A few words are frequent and most are rare, as in any language.
    return " ".join(words[min(int(chance.paretovariate(0.6)), len(words) - 1)] for _ in range(length))


for number in range(1, count + 1):
    repository = f"owner{number % 40}/name{number % 40}"
    created = f"20{chance.randint(18, 24)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T{chance.randint(0, 23):02}:00:00Z"
    state = chance.choice(states)
    print(json.dumps({
        "id": number, "number": number // 40 + 1, "title": text(chance.randint(3, 12)), "body": "\n\n".join(text(chance.randint(5, 60)) for _ in range(chance.randint(1, 4))),
        "state": state, "state_reason": "completed" if state == "closed" else None, "locked": False, "comments": chance.randint(0, 20),
        "user": {"login": f"person{chance.randint(1, 5000)}", "type": "User"}, "author_association": "NONE",
        "labels": [{"name": name} for name in chance.sample(labels, chance.randint(0, 3))],
        "created_at": created, "updated_at": created, "closed_at": "2025-01-01T00:00:00Z" if state == "closed" else None,
        "url": f"https://api.github.com/repos/{repository}/issues/{number // 40 + 1}", "repository_url": f"https://api.github.com/repos/{repository}",
        "html_url": f"https://github.com/{repository}/issues/{number // 40 + 1}",
    }))
