#!/usr/bin/env python3
"""Queries that must be stopped: how long after the limit, or after Ctrl-C, the program is gone.

usage: limits.py [--birlik PATH] [--work DIR]
The graph has a million triples on each side of a join through ten nodes, and a path of a million
nodes. What is printed: the exit code, the milliseconds past the limit (less what the program
takes for an empty question) and the most memory. 4 is the exit code of a limit; a Ctrl-C ends the
process by its signal.
"""
import argparse, os, signal, subprocess, time

E = "http://e/"
JOIN = "?x <%sp> ?k . ?y <%sq> ?k" % (E, E)
TEXT = "a" * 200
QUERIES = [
    ("join, rows", "SELECT * { %s }" % JOIN),
    ("join, filter", "SELECT (COUNT(*) AS ?n) { %s FILTER(?x != ?y) }" % JOIN),
    ("hash join", "SELECT * { { SELECT ?x ?k { ?x <%sp> ?k } } { SELECT ?y ?k { ?y <%sq> ?k } } }" % (E, E)),
    ("distinct", "SELECT DISTINCT ?x ?y { %s }" % JOIN),
    ("order", "SELECT ?x ?y { %s } ORDER BY ?y ?x" % JOIN),
    ("group", "SELECT ?x (SUM(STRLEN(STR(?y))) AS ?n) { %s } GROUP BY ?x" % JOIN),
    ("minus", "SELECT (COUNT(*) AS ?n) { ?x <%sp> ?k MINUS { %s } }" % (E, JOIN.replace("?x", "?z"))),
    ("paths", "SELECT * { ?x <%snext>+ ?y }" % E),
    ("regex", 'SELECT (COUNT(*) AS ?n) { %s FILTER(REGEX(CONCAT(STR(?x), "%s"), "(a|aa)*(b|c){300}d")) }' % (JOIN, TEXT)),
]
WHOLE = [
    ("path of a million", "SELECT (COUNT(*) AS ?n) { <%sl0> <%snext>+ ?y }" % (E, E)),
    ("ask across it", "ASK { <%sl0> <%snext>+ <%sl1000000> }" % (E, E, E)),
]


def make(path):
    with open(path, "w") as file:
        for i in range(1_000_000):
            file.write("<%ss%d> <%sp> <%sk%d> .\n" % (E, i, E, E, i % 10))
            file.write("<%st%d> <%sq> <%sk%d> .\n" % (E, i, E, E, i % 10))
            file.write("<%sl%d> <%snext> <%sl%d> .\n" % (E, i, E, E, i + 1))


def start(command):
    # A background job of a shell may have been told to ignore Ctrl-C.
    return subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))


def finish(process, begin):
    _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    return code, (time.perf_counter() - begin) * 1000, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--birlik", default=".build/release/birlik")
    parser.add_argument("--work", default="/tmp/birlik-bench")
    a = parser.parse_args()
    os.makedirs(a.work, exist_ok=True)
    store, data = os.path.join(a.work, "million.birlik"), os.path.join(a.work, "million.nt")
    if not os.path.isdir(store):
        make(data)
        subprocess.run([a.birlik, "load", store, data], check=True, stderr=subprocess.DEVNULL)
    def query(text, *options):
        return [a.birlik, "query", store, text, *options]
    empty = 1e9
    for _ in range(5):
        begin = time.perf_counter()
        empty = min(empty, finish(start(query("SELECT * { }")), begin)[1])
    print("an empty question: %.0f ms" % empty)
    print("%-18s %6s %14s %8s   %6s %14s" % ("", "exit", "ms past 1 s", "MiB", "exit", "ms past ^C"))
    for name, text in QUERIES:
        begin = time.perf_counter()
        code, elapsed, memory = finish(start(query(text, "--timeout", "1")), begin)
        process = start(query(text))
        time.sleep(1)
        begin = time.perf_counter()
        os.kill(process.pid, signal.SIGINT)
        stopped, after, _ = finish(process, begin)
        print("%-18s %6d %14.0f %8.0f   %6d %14.0f" % (
            name, code, elapsed - 1000 - empty, memory, stopped, after), flush=True)
    for name, text in WHOLE:
        begin = time.perf_counter()
        code, elapsed, memory = finish(start(query(text)), begin)
        print("%-18s %6d %11.0f ms %8.0f" % (name, code, elapsed, memory), flush=True)
    begin = time.perf_counter()
    process = subprocess.Popen(query("SELECT * { ?s ?p ?o }"), stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    code, elapsed, memory = finish(process, begin)
    print("%-18s %6d %11.0f ms %8.0f   said on stderr: %r" % (
        "into a closed pipe", code, elapsed, memory, process.stderr.read().decode()))


if __name__ == "__main__":
    main()
