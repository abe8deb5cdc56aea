#!/usr/bin/env python3
"""Reading texts beside natasha's Python, on one core: ratios of processor time in one run.

    python3 -m venv /tmp/natasha && /tmp/natasha/bin/pip install natasha==1.6.0 setuptools
    /tmp/natasha/bin/python Benchmarks/reading.py ../shared/corpora/unlabelled-ru/news

natasha's time leaves the loading of its models out; birlik's is that of the whole process, its
start included. Rounds alternate between the two. Before that: peak memory, the time from nothing
to the first name, and what `build` gains from further cores.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"


def arguments():
    root = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path, help="a folder of .txt files")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--documents", type=int, default=300, help="at most so many")
    parser.add_argument("--birlik", default=str(root / ".build/release/birlik"))
    return parser.parse_args()


class Natasha:
    def __init__(self):
        import natasha

        embedding = natasha.NewsEmbedding()
        self.new = natasha.Doc
        self.segmenter = natasha.Segmenter()
        self.names = natasha.NewsNERTagger(embedding)
        self.morphology = natasha.NewsMorphTagger(embedding)
        self.syntax = natasha.NewsSyntaxParser(embedding)
        self.vocabulary = natasha.MorphVocab()

    def tag(self, text):
        document = self.new(text)
        document.segment(self.segmenter)
        document.tag_ner(self.names)

    def read(self, text):
        document = self.new(text)
        document.segment(self.segmenter)
        document.tag_morph(self.morphology)
        document.parse_syntax(self.syntax)
        document.tag_ner(self.names)
        for token in document.tokens:
            token.lemmatize(self.vocabulary)

    def seconds(self, step, texts):
        start = time.process_time()
        for text in texts:
            step(text)
        return time.process_time() - start


def run(command, source, single=True):
    """Processor seconds, wall seconds and peak KiB of a command that reads the file `source`."""
    core = {min(os.sched_getaffinity(0))}
    with open(source) as stdin:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            preexec_fn=(lambda: os.sched_setaffinity(0, core)) if single else None)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)}: exit code {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss


def first_name(birlik):
    """Milliseconds from the start of the process to its first line of output."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [birlik, "tag", "--input", "jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    process.stdin.write('{"text": "Комитет возглавил Ерлан Сарсенов."}\n'.encode())
    process.stdin.flush()
    process.stdout.readline()
    elapsed = time.perf_counter() - start
    process.stdin.close()
    process.wait()
    return elapsed * 1000


def builds(birlik, files, work):
    """A build of all files on all cores, and the same once more."""
    folder = work / "texts"
    folder.mkdir()
    for file in files:
        shutil.copy(file, folder / file.name)
    command = [birlik, "build", str(folder), "-o", str(work / "graph")]
    cpu, wall, memory = run(command, os.devnull, single=False)
    print(
        f"build: {wall:.1f} s for {cpu:.1f} s of processor time on"
        f" {len(os.sched_getaffinity(0))} cores; peak memory {memory / 1000:.0f} MB")
    cpu, wall, _ = run(command, os.devnull, single=False)
    print(f"build again, nothing new: {wall:.1f} s, {cpu:.1f} s of processor time")


def main():
    options = arguments()
    files = sorted(options.folder.glob("*.txt"))[: options.documents]
    texts = [file.read_text(encoding="utf-8") for file in files]
    characters = sum(map(len, texts))
    print(f"{len(texts)} documents, {characters} characters, {options.rounds} rounds")
    work = pathlib.Path(tempfile.mkdtemp())
    source = work / "texts.jsonl"
    with open(source, "w", encoding="utf-8") as lines:
        for file, text in zip(files, texts):
            lines.write(json.dumps({"doc": file.name, "text": text}, ensure_ascii=False) + "\n")

    jsonl = ["--input", "jsonl", "-"]
    # Before natasha is here: a process starts with the peak of the one that it comes from.
    for command in (["tag", *jsonl], ["read", *jsonl], ["extract", *jsonl, "--jsonl"]):
        _, _, memory = run([options.birlik, *command], source)
        print(f"{command[0]}: peak memory {memory / 1000:.0f} MB")
    milliseconds = min(first_name(options.birlik) for _ in range(9))
    print(f"from nothing to the first name: {milliseconds:.0f} ms")
    builds(options.birlik, files, work)

    natasha = Natasha()
    natasha.seconds(natasha.read, texts[:5])
    pairs = [
        ("tag beside natasha's names", natasha.tag, ["tag", *jsonl]),
        ("read beside natasha's whole pipeline", natasha.read, ["read", *jsonl]),
        ("extract beside natasha's whole pipeline", natasha.read, ["extract", *jsonl, "--jsonl"]),
    ]
    for name, step, command in pairs:
        ratios, peers, ours = [], [], []
        for _ in range(options.rounds):
            peer = natasha.seconds(step, texts)
            own, _, _ = run([options.birlik, *command], source)
            ratios.append(peer / own)
            peers.append(characters / peer / 1000)
            ours.append(characters / own / 1000)
        print(
            f"{name}: {statistics.median(ratios):.2f} times"
            f" ({min(ratios):.2f}–{max(ratios):.2f}); {statistics.median(peers):.0f} and"
            f" {statistics.median(ours):.0f} thousand characters a second")
    shutil.rmtree(work)


main()
