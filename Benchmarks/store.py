"""Measures the store through the command line; Benchmarks/store.sh calls it.

    store.py load BIRLIK FILE.nt GRAPH    rates beside pyoxigraph, size, memory, time to answer
    store.py shapes BIRLIK FOLDER         the same for graphs of unusual shapes
    store.py demo BIRLIK FOLDER           the graph of seeds/ against zstd -3 of its N-Quads
"""
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import time


def run(*command):
    """Wall seconds, processor seconds and peak kilobytes of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status not in (0, 256):  # 1 is an ASK that is false.
        sys.exit(f"{' '.join(command[:3])} … failed")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def folder_size(path):
    return sum(os.path.getsize(os.path.join(path, name)) for name in os.listdir(path))


def load(birlik, source, graph, times=3):
    """The best of some loads, as (lines, seconds, processor seconds, peak kilobytes)."""
    lines = sum(block.count(b"\n") for block in iter(lambda f=open(source, "rb"): f.read(1 << 22), b""))
    best = None
    for _ in range(times):
        shutil.rmtree(graph, ignore_errors=True)
        result = run(birlik, "load", graph, source)
        best = min(best or result, result)
    return (lines, *best)


OXIGRAPH = """
import sys, time, pyoxigraph
start = time.perf_counter()
store = pyoxigraph.Store(sys.argv[2])
store.bulk_load(path=sys.argv[1], format=pyoxigraph.RdfFormat.N_TRIPLES)
store.flush()
print(time.perf_counter() - start)
"""


def ask(birlik, graph, subject, predicate):
    query = f"SELECT ?o WHERE {{ {subject} {predicate} ?o }}"
    runs = [run(birlik, "query", graph, query) for _ in range(20)]
    wall = statistics.median(r[0] for r in runs) * 1000
    cpu = statistics.median(r[1] for r in runs) * 1000
    print(f"  open and answer, median of 20: {wall:.1f} ms, {cpu:.1f} ms of processor,"
          f" {max(r[2] for r in runs) / 1024:.0f} MiB")


def load_and_ask(birlik, source, graph):
    lines, seconds, cpu, peak = load(birlik, source, graph)
    size = folder_size(graph)
    print(f"{os.path.basename(source)}: {lines} triples of {os.path.getsize(source) / lines:.0f} bytes")
    print(f"  birlik load: {lines / seconds / 1e3:.0f}k triples/s ({seconds:.2f} s, {cpu:.2f} s of"
          f" processor), {peak / 1024:.0f} MiB at most, {size / lines:.2f} bytes a triple")
    with open(source, encoding="utf-8") as text:
        subject, predicate = next(text).split(" ")[:2]
    ask(birlik, graph, subject, predicate)
    return lines, seconds


def command_load(birlik, source, graph):
    lines, seconds = load_and_ask(birlik, source, graph)
    peer = graph + ".oxigraph"
    try:
        output = subprocess.run([sys.executable, "-c", OXIGRAPH, source, peer],
                                check=True, capture_output=True, text=True).stdout
    except subprocess.CalledProcessError:
        print("  pyoxigraph is not installed")
        return
    other = float(output)
    print(f"  pyoxigraph bulk_load: {lines / other / 1e3:.0f}k triples/s ({other:.2f} s): birlik is"
          f" {other / seconds:.1f} times as fast; {folder_size(peer) / lines:.0f} bytes a triple")
    shutil.rmtree(peer)


def shapes():
    """Graphs of 200,000 triples that are unlike the usual one: a name and lines of N-Quads."""
    count = 200_000
    pick = random.Random(7)
    words = ["%x" % pick.getrandbits(40) for _ in range(50_000)]

    def text(length):
        return " ".join(pick.choice(words) for _ in range(length))

    yield "long-literals", (f'<http://e.org/{i}> <http://e.org/text> "{text(40)}" .' for i in range(count // 4))
    yield "named-graphs", (f"<http://e.org/s{i % 999}> <http://e.org/p{i % 7}> <http://e.org/o{i % 5003}>"
                           f" <http://e.org/g/{i // 4}> ." for i in range(count))
    yield "100k-predicates", (f"<http://e.org/s{i % 501}> <http://e.org/p/{i % 100_000}> <http://e.org/o{i % 307}> ."
                              for i in range(count))
    yield "few-subjects", (f"<http://e.org/s{i % 3}> <http://e.org/p> <http://e.org/o/{i}> ." for i in range(count))
    yield "blank-nodes", (f"_:b{i} <http://e.org/p{i % 5}> _:b{pick.randrange(count)} ." for i in range(count))
    yield "scripts", (f"<http://e.org/қала/{words[i % 50_000]}> <http://e.org/名{i % 9}> <http://e.org/ё/{i}> ."
                      for i in range(count))
    yield "languages", (f'<http://e.org/s{i // 8}> <http://e.org/label{i % 2}> "{text(2)}"@'
                        f'{["kk", "ru", "en", "zh-hant"][i % 4]} .' for i in range(count))


def command_shapes(birlik, folder):
    for name, lines in shapes():
        source = os.path.join(folder, name + ".nq")
        with open(source, "w", encoding="utf-8") as output:
            for line in lines:
                output.write(line + "\n")
        graph = os.path.join(folder, name + ".birlik")
        load_and_ask(birlik, source, graph)
        run(birlik, "check", graph, "--store")
        shutil.rmtree(graph)
        os.remove(source)


def command_demo(birlik, folder):
    graph = os.path.join(folder, "demo.birlik")
    quads = os.path.join(folder, "demo.nq")
    run(birlik, "build", "seeds", "-o", graph)
    run(birlik, "export", graph, "--to", "nq", "-o", quads)
    packed = len(subprocess.run(["zstd", "-3", "-c", "-q", quads], check=True, capture_output=True).stdout)
    size = folder_size(graph)
    print(f"the graph of seeds/: {size} bytes in all, zstd -3 of its N-Quads {packed}: {size / packed:.2f}")
    for name in sorted(os.listdir(graph)):
        print(f"  {os.path.getsize(os.path.join(graph, name)):8} {re.sub('-[0-9]+$', '-N', name)}")


if __name__ == "__main__":
    command = globals().get("command_" + "".join(sys.argv[1:2]))
    if command is None:
        sys.exit(__doc__)
    command(*sys.argv[2:])
