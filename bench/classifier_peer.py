"""Trains and asks the peers of the classifier benchmark: scikit-learn and fastText, on the parts and texts that stand in a file of JSON lines.

Usage: classifier_peer.py REPORTS.jsonl. A line has part, repository, label, title and body. For each part and repository a model is trained on the repository's other parts, as the
NLBSE tool competitions want it. Prints one JSON document: for each peer its answers in the order of the file, and what training and asking took.
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC


def words():
    return make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LinearSVC(C=1))


def words_and_letters():
    return make_pipeline(
        make_union(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, sublinear_tf=True)), LinearSVC(C=1))


class ScikitLearn:
    def __init__(self, make):
        self.make = make

    def train(self, texts, labels, folder):
        return self.make().fit(texts, labels)

    def ask(self, model, texts, folder):
        return list(model.predict(texts))


class FastText:
    """Its command line, one thread; what it reads is shuffled, since it does badly on rows in the order of their labels."""

    @staticmethod
    def line(text):
        return " ".join(re.findall(r"\w+|[?!]", text.lower()))

    def train(self, texts, labels, folder):
        rows = [f"__label__{label} {self.line(text)}" for text, label in zip(texts, labels)]
        random.Random(1).shuffle(rows)
        path = os.path.join(folder, "train.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(rows) + "\n")
        subprocess.run(["fasttext", "supervised", "-input", path, "-output", os.path.join(folder, "model"), "-epoch", "25", "-lr", "0.5", "-wordNgrams", "2", "-thread", "1", "-seed", "1"],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return os.path.join(folder, "model.bin")

    def ask(self, model, texts, folder):
        path = os.path.join(folder, "test.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(self.line(text) for text in texts) + "\n")
        done = subprocess.run(["fasttext", "predict", model, path], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        return [line.replace("__label__", "") for line in done.stdout.splitlines()]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        reports = [json.loads(line) for line in file]
    texts = [f"{report['title']}\n{report['body']}" for report in reports]
    peers = [("scikit-learn, words, LinearSVC", ScikitLearn(words)), ("scikit-learn, words and letters, LinearSVC", ScikitLearn(words_and_letters)), ("fastText", FastText())]
    result = []
    for name, peer in peers:
        answers = [None] * len(reports)
        train_seconds = ask_seconds = 0.0
        for part in sorted({report["part"] for report in reports}):
            for repository in sorted({report["repository"] for report in reports}):
                own = [i for i, report in enumerate(reports) if report["repository"] == repository]
                train = [i for i in own if reports[i]["part"] != part]
                test = [i for i in own if reports[i]["part"] == part]
                with tempfile.TemporaryDirectory() as folder:
                    start = time.perf_counter()
                    model = peer.train([texts[i] for i in train], [reports[i]["label"] for i in train], folder)
                    between = time.perf_counter()
                    said = peer.ask(model, [texts[i] for i in test], folder)
                    ask_seconds += time.perf_counter() - between
                    train_seconds += between - start
                for i, answer in zip(test, said):
                    answers[i] = answer
        result.append({"name": name, "answers": answers, "trainSeconds": train_seconds, "askSeconds": ask_seconds})
    json.dump(result, sys.stdout)


main()
