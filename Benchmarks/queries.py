#!/usr/bin/env python3
"""Runs queries on birlik, pyoxigraph and DuckDB and compares answers, times and memory.

QUERIES.py holds a dictionary Q of name: (shape, SPARQL). Each engine is asked in a process of its
own, `--repeat` times or for `--limit` seconds; the median counts. Nothing is cached between
repetitions but what an engine keeps of the graph itself. Ratios above 1 are in birlik's favour.
"""
import argparse, hashlib, importlib.util, json, math, os, re, resource, shutil, statistics
import subprocess, sys, time


def arguments():
    p = argparse.ArgumentParser()
    p.add_argument("graph")
    p.add_argument("queries")
    p.add_argument("--birlik", default=".build/release/birlik")
    p.add_argument("--work", default="/tmp/birlik-bench")
    p.add_argument("--repeat", type=int, default=7)
    p.add_argument("--limit", type=float, default=20.0, help="seconds a query and engine")
    p.add_argument("--only", default="", help="names that start so, separated by commas")
    p.add_argument("--no-oxigraph", action="store_true")
    p.add_argument("--no-duckdb", action="store_true")
    p.add_argument("--memory", default="", help="birlik's budget, as 64M")
    p.add_argument("--worker", default="", help=argparse.SUPPRESS)
    return p.parse_args()


def load_queries(path):
    spec = importlib.util.spec_from_file_location("queries_of_benchmark", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Q


# What is compared: the rows as a multiset of cells, numbers by their values.

def cell(term):
    if term is None:
        return "-"
    if term["type"] == "uri":
        return "<" + term["value"] + ">"
    if term["type"] == "bnode":
        return "_:"
    value, datatype = term["value"], term.get("datatype", "")
    if datatype.rpartition("#")[2] in ("decimal", "double", "float", "integer"):
        # Sums of doubles depend on the order, quotients on the digits kept.
        value = "%.10g" % float(value)
    return json.dumps([value, term.get("xml:lang", "").lower(), datatype])


def fingerprint(text):
    data = json.loads(text)
    if "boolean" in data:
        return 1, str(data["boolean"])
    names = sorted(data["head"]["vars"])
    rows = sorted("\t".join(cell(row.get(n)) for n in names) for row in data["results"]["bindings"])
    value = ""
    if len(rows) == 1 and len(names) == 1:
        value = data["results"]["bindings"][0].get(names[0], {}).get("value", "")
    digest = hashlib.sha256("\n".join(rows).encode()).hexdigest()[:12]
    return len(rows), value or digest


# Engines

def store_of_birlik(a, digest):
    path = os.path.join(a.work, digest + ".birlik")
    if not os.path.isdir(path):
        start = time.perf_counter()
        subprocess.run([a.birlik, "load", path, a.graph], check=True, stderr=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL)
        print("birlik loaded in %.1f s" % (time.perf_counter() - start))
    return path


def ask_birlik(a, store, text):
    out = os.path.join(a.work, "answer.json")
    command = [a.birlik, "query", store, text, "--strict", "--timer", "--timeout", str(a.limit),
               "--repeat", str(a.repeat), "--results", "json"]
    if a.memory:
        command += ["--memory", a.memory]
    with open(out, "wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.PIPE)
        errors = process.stderr.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
    # ASK answers no with 1.
    timing = [line for line in errors.splitlines() if line.startswith("{")]
    if not timing:
        return {"error": errors.strip().splitlines()[-1][:70] if errors.strip() else "no answer"}
    times = json.loads(timing[-1])
    result = {"median": times["median_ms"], "least": times["min_ms"], "rows": times["rows"],
              "peak": usage.ru_maxrss / 1024}
    if times["rows"] <= 200_000:
        with open(out, encoding="utf-8") as file:
            result["rows"], result["value"] = fingerprint(file.read())
    return result


def ask_worker(a, job):
    process = subprocess.Popen(
        [sys.executable, os.path.abspath(__file__), a.graph, a.queries, "--worker",
         json.dumps(job), "--repeat", str(a.repeat), "--limit", str(a.limit)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        out, errors = process.communicate(timeout=a.limit * 2 + 20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return {"error": "over %d s" % (a.limit * 2)}
    if process.returncode != 0:
        lines = errors.decode().strip().splitlines()
        return {"error": lines[-1][:70] if lines else "failed"}
    return json.loads(out)


def oxigraph_worker(job, a):
    import pyoxigraph as ox
    if job.get("load"):
        store = ox.Store(job["store"])
        quads = a.graph.endswith(".nq")
        store.bulk_load(
            path=a.graph, format=ox.RdfFormat.N_QUADS if quads else ox.RdfFormat.N_TRIPLES)
        store.optimize()
        return {}
    store = ox.Store.read_only(job["store"])
    times, rows, end = [], 0, time.perf_counter() + a.limit
    while len(times) < a.repeat and (not times or time.perf_counter() < end):
        start = time.perf_counter()
        found = store.query(job["query"])
        rows = sum(1 for _ in found) if not isinstance(found, ox.QueryBoolean) else 1
        times.append((time.perf_counter() - start) * 1000)
    result = {"median": statistics.median(times), "least": min(times), "rows": rows}
    if rows <= 200_000:
        text = store.query(job["query"]).serialize(format=ox.QueryResultsFormat.JSON)
        result["rows"], result["value"] = fingerprint(text)
    result["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return result


# SPARQL of triple patterns alone as SQL over a table t(s, p, o) of integers.

TOKEN = re.compile(
    r'\s*(?:(?P<iri><[^>]*>)|(?P<lit>"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^(?:<[^>]*>|[\w-]*:[\w-]+))?)'
    r'|(?P<var>\?\w+)|(?P<num>[+-]?\d+)|(?P<word>[\w-]*:[\w-]*|\w+)|(?P<sym>[{}();,.*]))')


def tokens(text):
    position, result = 0, []
    text = text.strip()
    while position < len(text):
        match = TOKEN.match(text, position)
        if not match:
            return None
        result.append((match.lastgroup, match.group(match.lastgroup)))
        position = match.end()
    return result


class NoSQL(Exception):
    pass


def sql_of(text, id_of):
    """The SQL of a query of triple patterns, or None."""
    items = tokens(text)
    if items is None:
        return None
    prefixes, place = {}, 0
    try:
        while items[place][1].upper() == "PREFIX":
            prefixes[items[place + 1][1]] = items[place + 2][1][1:-1]
            place += 3
        words = [value for _, value in items[place:]]
        if words[0].upper() != "SELECT":
            return None
        upper = [w.upper() for w in words]
        opening = words.index("{")
        head = [w for w in upper[1:opening] if w != "WHERE"]
        counts = head[:6] == ["(", "COUNT", "(", "*", ")", "AS"]
        if words[-1] != "}" or words.count("{") != 1:
            return None
        if not counts and not all(w.startswith("?") or w == "*" for w in head):
            return None
        body = items[place + opening + 1:-1]
        return sql_of_patterns(body, prefixes, counts, words[1:opening], id_of)
    except (NoSQL, IndexError):
        return None


def sql_of_patterns(body, prefixes, counts, head, id_of):
    def term(kind, value):
        if kind == "var":
            return ("var", value)
        if kind == "iri":
            return ("id", id_of(value))
        if kind == "word":
            if value == "a":
                return ("id", id_of("<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"))
            prefix, colon, local = value.partition(":")
            if not colon or prefix + ":" not in prefixes:
                raise NoSQL()
            return ("id", id_of("<" + prefixes[prefix + ":"] + local + ">"))
        if kind == "lit" and "^^" not in value:
            return ("id", id_of(value))
        raise NoSQL()
    patterns, place, subject, verb = [], 0, None, None
    while place < len(body):
        if subject is None:
            subject = term(*body[place])
            place += 1
        if verb is None:
            verb = term(*body[place])
            place += 1
        patterns.append((subject, verb, term(*body[place])))
        place += 1
        if place < len(body):
            mark = body[place][1]
            if mark not in (".", ";", ","):
                raise NoSQL()
            subject = None if mark == "." else subject
            verb = verb if mark == "," else None
            place += 1
    columns, parts, conditions = {}, [], []
    for number, pattern in enumerate(patterns):
        own = []
        for name, (kind, value) in zip("spo", pattern):
            column = "t%d.%s" % (number, name)
            if kind == "id":
                own.append("%s = %d" % (name, value))
            elif value in columns:
                conditions.append("%s = %s" % (columns[value], column))
            else:
                columns[value] = column
        where = " where " + " and ".join(own) if own else ""
        parts.append("(select s, p, o from t%s) t%d" % (where, number))
    if counts:
        selected = "count(*)"
    else:
        wanted = [w for w in head if w.startswith("?")] or list(columns)
        if any(w not in columns for w in wanted):
            raise NoSQL()
        selected = ", ".join("%s as c%d" % (columns[w], i) for i, w in enumerate(wanted))
    where = " where " + " and ".join(conditions) if conditions else ""
    return "select %s from %s%s" % (selected, ", ".join(parts), where)


def duckdb_worker(job, a):
    import duckdb
    connection = duckdb.connect(job["store"], read_only=not job.get("load"))
    if job.get("load"):
        connection.execute(
            "create table raw as select split_part(l, ' ', 1) s, split_part(l, ' ', 2) p, "
            "substr(l, length(split_part(l, ' ', 1)) + length(split_part(l, ' ', 2)) + 3, length(l)"
            " - length(split_part(l, ' ', 1)) - length(split_part(l, ' ', 2)) - 4) o from read_csv("
            "'%s', columns={'l': 'VARCHAR'}, delim='\x01', quote='', escape='', header=false)"
            % a.graph)
        connection.execute(
            "create table dict as select (row_number() over (order by v))::INTEGER id, v from "
            "(select s v from raw union select p from raw union select o from raw)")
        connection.execute(
            "create table t as select distinct a.id s, b.id p, c.id o from raw join dict a on "
            "a.v = raw.s join dict b on b.v = raw.p join dict c on c.v = raw.o order by 2, 1, 3")
        connection.execute("drop table raw")
        connection.execute("checkpoint")
        return {}

    def id_of(term):
        found = connection.execute("select id from dict where v = ?", [term]).fetchone()
        return found[0] if found else -1
    sql = sql_of(job["query"], id_of)
    if sql is None:
        return {"error": ""}
    times, rows, value, end = [], 0, "", time.perf_counter() + a.limit
    while len(times) < a.repeat and (not times or time.perf_counter() < end):
        start = time.perf_counter()
        if "count(*)" in sql:
            value, rows = str(connection.execute(sql).fetchone()[0]), 1
        else:
            rows = len(connection.execute(sql).fetchnumpy()["c0"])
        times.append((time.perf_counter() - start) * 1000)
    return {"median": statistics.median(times), "least": min(times), "rows": rows, "value": value}


def prepare(a, engine, path):
    if os.path.exists(path):
        return
    start = time.perf_counter()
    limit, a.limit = a.limit, 3000.0
    found = ask_worker(a, {"engine": engine, "store": path, "load": True})
    a.limit = limit
    if "error" in found:
        shutil.rmtree(path, ignore_errors=True)
        sys.exit("%s did not load: %s" % (engine, found["error"]))
    print("%s loaded in %.1f s" % (engine, time.perf_counter() - start), flush=True)


# The report

def milliseconds(result):
    if result is None:
        return ""
    return "%.2f" % result["median"] if "median" in result else "—"


def ratio(result, own):
    if result is None or "median" not in result or "median" not in own:
        return None
    return result["median"] / max(own["median"], 0.001)


def compare(own, other):
    if other is None or "error" in other or "error" in own:
        return ""
    same = own["rows"] == other["rows"]
    if own.get("value") and other.get("value") and (own["rows"] == 1 or "peak" in other):
        same = same and own["value"] == other["value"]
    return "" if same else " DIFFERS: %s %s, not %s %s" % (
        own["rows"], own.get("value", ""), other["rows"], other.get("value", ""))


def has_graphs(path):
    with open(path, encoding="utf-8") as file:
        return path.endswith(".nq") and any(
            re.search(r"<[^>]*> <[^>]*> \.$", line) and line.count(" ") > 3 for line in file)


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values)) if values else float("nan")


def main():
    a = arguments()
    a.graph = os.path.abspath(a.graph)
    if a.worker:
        job = json.loads(a.worker)
        worker = oxigraph_worker if job["engine"] == "pyoxigraph" else duckdb_worker
        print(json.dumps(worker(job, a)))
        return
    os.makedirs(a.work, exist_ok=True)
    stat = os.stat(a.graph)
    name = os.path.splitext(os.path.basename(a.graph))[0]
    digest = "%s-%x" % (name, stat.st_size ^ int(stat.st_mtime))
    store = store_of_birlik(a, digest)
    oxigraph, duck = (os.path.join(a.work, digest + end) for end in (".oxigraph", ".duckdb"))
    if not a.no_oxigraph:
        prepare(a, "pyoxigraph", oxigraph)
    # A table of triples has no graphs.
    a.no_duckdb = a.no_duckdb or has_graphs(a.graph)
    if not a.no_duckdb:
        prepare(a, "duckdb", duck)
    wanted = [w for w in a.only.split(",") if w]
    print("\n%-18s %10s %10s %8s %10s %8s %6s  %s" % (
        name, "birlik ms", "oxigraph", "ratio", "duckdb", "ratio", "MiB", "rows"))
    over_oxigraph, over_duckdb, slower, wrong = [], [], [], 0
    for query, (shape, text) in load_queries(a.queries).items():
        if wanted and not any(query.startswith(w) for w in wanted):
            continue
        own = ask_birlik(a, store, text)
        other = None if a.no_oxigraph else ask_worker(
            a, {"engine": "pyoxigraph", "store": oxigraph, "query": text})
        third = None if a.no_duckdb else ask_worker(
            a, {"engine": "duckdb", "store": duck, "query": text})
        first, second = ratio(other, own), ratio(third, own)
        notes = compare(own, other) + compare(own, third)
        wrong += 1 if notes else 0
        if "error" in own:
            notes += " " + own["error"]
        if first:
            over_oxigraph.append(first)
        if second:
            over_duckdb.append(second)
        if (first or 9) < 1 or (second or 9) < 1:
            slower.append(query)
        print("%-18s %10s %10s %8s %10s %8s %6s  %s%s" % (
            query[:18], milliseconds(own), milliseconds(other), "%.1f" % first if first else "",
            milliseconds(third) if third and third.get("error") != "" else "",
            "%.1f" % second if second else "", "%.0f" % own["peak"] if "peak" in own else "",
            "%s %s" % (own.get("rows", ""), own.get("value", "")), notes), flush=True)
    print("geometric mean: %.1f times pyoxigraph (%d queries), %.1f times DuckDB (%d)" % (
        geometric_mean(over_oxigraph), len(over_oxigraph), geometric_mean(over_duckdb),
        len(over_duckdb)))
    if slower:
        print("slower than another: " + ", ".join(slower))
    if wrong:
        sys.exit("%d answers differ" % wrong)


if __name__ == "__main__":
    main()
