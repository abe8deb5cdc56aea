#!/usr/bin/env python3
"""Makes graphs of several shapes, each with queries that are hard on it.

usage: graphs.py                          prints the kinds
       graphs.py KIND OUT.nq OUT.py [SEED]  writes the graph, as N-Quads, and its queries
"""
import random, sys

B = "http://graphs.example.org/"
X = "http://www.w3.org/2001/XMLSchema#"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
PREFIX = "PREFIX : <%s> PREFIX xsd: <%s> " % (B, X)


def iri(kind, number):
    return "<%s%s%d>" % (B, kind, number)


def prop(name):
    return "<%s%s>" % (B, name)


def integer(value):
    return '"%d"^^<%sinteger>' % (value, X)


def count(pattern):
    return PREFIX + "SELECT (COUNT(*) AS ?total) WHERE { %s }" % pattern


def select(columns, pattern, behind=""):
    return PREFIX + "SELECT %s WHERE { %s } %s" % (columns, pattern, behind)


def dense(r):
    """Few nodes, many edges: cycles and cliques in plenty."""
    nodes, triples = 1200, []
    edges = set()
    while len(edges) < 60_000:
        edges.add((r.randrange(nodes), r.randrange(nodes)))
    likes = set()
    while len(likes) < 20_000:
        likes.add((int(nodes * r.random() ** 2), r.randrange(nodes)))
    for a, b in sorted(edges):
        triples.append((iri("n", a), prop("e"), iri("n", b)))
    for a, b in sorted(likes):
        triples.append((iri("n", a), prop("f"), iri("n", b)))
    for a in range(nodes):
        triples.append((iri("n", a), TYPE, prop("Even" if a % 2 == 0 else "Odd")))
        triples.append((iri("n", a), prop("size"), integer(r.randrange(100))))
    n0 = iri("n", 0)
    return triples, {
        "wedge": count("?a :e ?b . ?b :e ?c"),
        "triangle": count("?a :e ?b . ?b :e ?c . ?c :e ?a"),
        "triangle mixed": count("?a :e ?b . ?b :f ?c . ?a :f ?c"),
        "triangle types": count("?a :e ?b . ?b :e ?c . ?a :e ?c . ?a a :Even . ?b a :Odd"),
        "triangle filter": count("?a :e ?b . ?b :f ?c . ?c :e ?a FILTER(?a != ?c && ?b != ?a)"),
        "triangle sizes": count(
            "?a :f ?b . ?b :f ?c . ?c :f ?a . ?a :size ?x . ?b :size ?y FILTER(?x < ?y)"),
        "cycle4": count("?a :f ?b . ?b :f ?c . ?c :f ?d . ?d :f ?a"),
        "cycle4 rows": select("?a ?c", "?a :f ?b . ?b :f ?c . ?c :f ?d . ?d :f ?a . ?a :size 7"),
        "cycle5": count("?a :f ?b . ?b :f ?c . ?c :f ?d . ?d :f ?e . ?e :f ?a . ?a :size 7"),
        "clique4": count("?a :e ?b . ?a :e ?c . ?a :e ?d . ?b :e ?c . ?b :e ?d . ?c :e ?d"),
        "clique5": count(
            "?a :f ?b . ?a :f ?c . ?a :f ?d . ?a :f ?x . ?b :f ?c . ?b :f ?d . ?b :f ?x . "
            "?c :f ?d . ?c :f ?x . ?d :f ?x"),
        "bowtie": count("?a :f ?b . ?b :f ?c . ?c :f ?a . ?a :f ?d . ?d :f ?x . ?x :f ?a"),
        "kite": count("?a :f ?b . ?b :f ?c . ?a :f ?c . ?c :e ?d"),
        "chain5": count("?a :e ?b . ?b :e ?c . ?c :e ?d . ?d :e ?x . ?x :f ?y"),
        "star filters": count(
            "?a :f ?b . ?a :f ?c . ?a :size ?s . ?b :size ?t FILTER(?s > 90 && ?t < 10)"),
        "distinct pairs": select("DISTINCT ?a ?c", "?a :f ?b . ?b :f ?c . ?a :size 7"),
        "distinct count": PREFIX
        + "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?a :e ?b . ?b :e ?c . ?a :size 1 }",
        "group of wedge": select(
            "?a (COUNT(?c) AS ?n)", "?a :e ?b . ?b :f ?c", "GROUP BY ?a ORDER BY DESC(?n) ?a"),
        "group of ends": select(
            "?t (COUNT(*) AS ?n)", "?a :e ?b . ?b :f ?c . ?c a ?t", "GROUP BY ?t"),
        "sum of wedge": select("(SUM(?x) AS ?n)", "?a :f ?b . ?b :size ?x"),
        "exists": count("?a :e ?b FILTER EXISTS { ?b :f ?a }"),
        "not exists": count("?a :e ?b FILTER NOT EXISTS { ?a :f ?b }"),
        "minus": count("?a :e ?b MINUS { ?a :f ?b }"),
        "optional": count("?a :e ?b OPTIONAL { ?b :f ?c . ?c :f ?a }"),
        "optional twice": select(
            "(COUNT(?x) AS ?m) (COUNT(?y) AS ?n)",
            "?a :size 7 OPTIONAL { ?a :f ?x } OPTIONAL { ?x :f ?y }"),
        "union join": count("{ ?a :e ?b } UNION { ?a :f ?b } ?b :size ?s FILTER(?s = 5)"),
        "union of triangles": count(
            "{ ?a :f ?b . ?b :f ?c } UNION { ?a :f ?c . ?c :f ?b } ?c :f ?a"),
        "path plus": count("%s :f+ ?x" % n0),
        "path plus all": count("?a :f+ %s" % n0),
        "path alternatives": count("%s (:e|:f)/(:e|^:f) ?x" % n0),
        "path between": count("?a :size 7 . ?b :size 8 . ?a :f+ ?b"),
        "path inverse": count("?a ^:f/:f ?b . ?a :size 7"),
        "subquery": count("{ SELECT ?b (COUNT(?a) AS ?n) { ?a :f ?b } GROUP BY ?b } FILTER(?n > 20)"
                          " ?b :e ?c"),
        "order limit": select("?a ?b ?s", "?a :e ?b . ?b :size ?s", "ORDER BY DESC(?s) ?a ?b LIMIT 20"),
        "values join": count("VALUES ?a { %s } ?a :e ?b . ?b :e ?c"
                             % " ".join(iri("n", i) for i in range(0, 200, 3))),
        "cross": count("?a :size 1 . ?b :size 2 . ?c :size 3"),
    }


def skewed(r):
    """Hubs with very many edges, and most nodes with one."""
    nodes, triples = 60_000, []
    for name, edges, power in (("knows", 150_000, 3), ("cites", 80_000, 5), ("likes", 50_000, 1)):
        known = set()
        while len(known) < edges:
            known.add((int(nodes * r.random() ** power), int(nodes * r.random() ** 2)))
        for a, b in sorted(known):
            triples.append((iri("n", a), prop(name), iri("n", b)))
    for a in range(nodes):
        kind = "Hub" if a < 30 else "Node"
        triples.append((iri("n", a), TYPE, prop(kind)))
        if a % 3 == 0:
            triples.append((iri("n", a), prop("city"), iri("city", int(500 * r.random() ** 3))))
    for city in range(500):
        triples.append((iri("city", city), prop("country"), iri("country", city % 20)))
        triples.append((iri("city", city), prop("name"), '"City %d"@en' % city))
    return triples, {
        "chain3": count("?a :knows ?b . ?b :cites ?c . ?c :city ?d"),
        "chain rare": select("?a ?d", "?a :likes ?b . ?b :knows ?c . ?c :city ?d . ?d :name \"City 499\"@en"),
        "star hubs": count("?a :knows ?b ; :cites ?c ; :likes ?d ; a :Hub"),
        "star all": count("?a :knows ?b ; :cites ?c ; :likes ?d"),
        "star types": count("?a a :Node ; :city ?x ; :knows ?b . ?b a :Hub"),
        "triangle": count("?a :knows ?b . ?b :knows ?c . ?a :knows ?c"),
        "triangle cites": count("?a :knows ?b . ?b :cites ?c . ?a :likes ?c"),
        "cycle4": count("?a :likes ?b . ?b :likes ?c . ?c :knows ?d . ?d :likes ?a"),
        "clique4": count("?a :knows ?b . ?a :knows ?c . ?a :knows ?d . ?b :knows ?c . ?b :knows ?d . ?c :knows ?d"),
        "same city": count("?a :knows ?b . ?a :city ?c . ?b :city ?c"),
        "same country": count("?a :likes ?b . ?a :city ?c . ?b :city ?d . ?c :country ?x . ?d :country ?x"),
        "country groups": select("?x (COUNT(*) AS ?n)", "?a :knows ?b . ?b :city ?c . ?c :country ?x",
                                 "GROUP BY ?x ORDER BY DESC(?n) ?x"),
        "group pairs": select("?x ?y (COUNT(*) AS ?n)",
                              "?a :likes ?b . ?a :city ?c . ?b :city ?d . ?c :country ?x . ?d :country ?y",
                              "GROUP BY ?x ?y"),
        "top hubs": select("?a (COUNT(DISTINCT ?b) AS ?n)", "?a :knows ?b", "GROUP BY ?a ORDER BY DESC(?n) ?a LIMIT 10"),
        "having": select("?a (COUNT(*) AS ?n)", "?a :likes ?b", "GROUP BY ?a HAVING(COUNT(*) > 3)"),
        "distinct cities": select("DISTINCT ?c ?d", "?a :likes ?b . ?a :city ?c . ?b :city ?d"),
        "optional": select("?a ?c", "?a a :Hub OPTIONAL { ?a :city ?c }"),
        "optional deep": count("?a :likes ?b OPTIONAL { ?b :city ?c OPTIONAL { ?c :country ?x } }"),
        "optional filter": count("?a :likes ?b OPTIONAL { ?b :city ?c FILTER(?c = %s) }" % iri("city", 3)),
        "unbound after": count("?a :likes ?b OPTIONAL { ?b :city ?c } FILTER(!BOUND(?c))"),
        "minus": count("?a :likes ?b MINUS { ?b :knows ?a }"),
        "minus shared": count("?a a :Node MINUS { ?a :city ?c . ?c :country %s }" % iri("country", 3)),
        "not exists": count("?a :likes ?b FILTER NOT EXISTS { ?b :likes ?c }"),
        "union": count("{ ?a :knows ?b } UNION { ?a :cites ?b } UNION { ?b :likes ?a }"),
        "path hub": count("%s :knows+ ?x" % iri("n", 0)),
        "path to": count("?x :cites+ %s" % iri("n", 40)),
        "path mixed": count("%s (:knows|^:likes)+ ?x" % iri("n", 17)),
        "path and city": count("%s :cites+ ?x . ?x :city/:country ?y" % iri("n", 3)),
        "path optional": count("?a :city/:country? %s" % iri("country", 3)),
        "negated path": count("%s !(:knows|:cites) ?x" % iri("n", 3)),
        "any predicate": count("?a ?p %s" % iri("n", 0)),
        "any between": count("?a a :Hub . ?b a :Hub . ?a ?p ?b"),
        "any chain": count("%s ?p ?b . ?b ?q ?c" % iri("n", 50)),
        "in list": count("?a :city ?c FILTER(?c IN (%s, %s))" % (iri("city", 1), iri("city", 2))),
        "limit": count("{ SELECT ?a ?d { ?a :knows ?b . ?b :knows ?c . ?c :knows ?d } LIMIT 100 }"),
        "limit offset": select("?a ?b", "?a :knows ?b", "ORDER BY ?a ?b LIMIT 10 OFFSET 100000"),
        "rows of 100k": select("?a ?b ?c", "?a :likes ?b . ?b :city ?c"),
        "ask": PREFIX + "ASK { ?a :knows ?b . ?b :knows ?a . ?a :cites ?b }",
    }


def chains(r):
    """Long paths, trees and rings."""
    triples = []
    for i in range(100_000):
        triples.append((iri("l", i), prop("next"), iri("l", i + 1)))
    for i in range(2000):
        triples.append((iri("r", i), prop("ring"), iri("r", (i + 1) % 2000)))
    for i in range(1, 60_000):
        triples.append((iri("t", i), prop("parent"), iri("t", r.randrange(max(1, i // 3), i) if i > 3 else 0)))
    for i in range(0, 60_000, 7):
        triples.append((iri("t", i), prop("value"), integer(i % 50)))
    for i in range(0, 100_000, 1000):
        triples.append((iri("l", i), prop("stop"), integer(i)))
    return triples, {
        "to the end": count("%s :next+ ?x" % iri("l", 0)),
        "from the end": count("?x :next* %s" % iri("l", 100_000)),
        "reachable": PREFIX + "ASK { %s :next+ %s }" % (iri("l", 10), iri("l", 90_000)),
        "stops behind": count("%s :next* ?x . ?x :stop ?s FILTER(?s > 50000)" % iri("l", 0)),
        "eight steps": count("?a :next ?b . ?b :next ?c . ?c :next ?d . ?d :next ?e . ?e :next ?f . ?f :next ?g . ?g :next ?h . ?h :next ?i"),
        "eight rows": select("?a ?i", "?a :next/:next/:next/:next/:next/:next/:next/:next ?i"),
        "twelve steps": count(" . ".join("?v%d :next ?v%d" % (i, i + 1) for i in range(12)) + " . ?v0 :stop ?s"),
        "ring": count("%s :ring+ ?x" % iri("r", 0)),
        "ring pairs": count("?a :ring+ ?b"),
        "ring back": count("%s (:ring|^:ring)* ?x" % iri("r", 9)),
        "ancestors": count("%s :parent+ ?x" % iri("t", 59_999)),
        "descendants": count("?x :parent+ %s" % iri("t", 5)),
        "all ancestors": count("?x :value 7 . ?x :parent+ ?y"),
        "values above": count("?x :value ?v . ?x :parent+ ?y . ?y :value ?v"),
        "siblings": count("?a :parent ?p . ?b :parent ?p FILTER(?a != ?b)"),
        "cousins": count("?a :parent/:parent ?g . ?b :parent/:parent ?g . ?a :value 3 . ?b :value 4"),
        "depth two": count("?a :parent/:parent/:parent %s" % iri("t", 2)),
        "leaves": count("?a :parent ?p FILTER NOT EXISTS { ?b :parent ?a }"),
        "leaves minus": count("?a :parent ?p MINUS { ?b :parent ?a }"),
        "group by parent": select("?p (COUNT(?a) AS ?n)", "?a :parent ?p", "GROUP BY ?p ORDER BY DESC(?n) ?p LIMIT 10"),
        "nested path": count("%s (:parent/^:parent)+ ?x" % iri("t", 100)),
        "zero or one": count("?a :value 7 . ?a :parent? ?b"),
    }


def texts(r):
    """Literals of all kinds: filters, functions, order, groups."""
    words = ("water harbour law energy school budget river bridge council forest trade rail "
             "вода закон школа бюджет совет мост река лес су заң мектеп көпір орман").split()
    triples = []
    for i in range(60_000):
        s = iri("d", i)
        title = " ".join(r.choice(words) for _ in range(r.randint(3, 8)))
        triples.append((s, prop("title"), '"%s no. %d"@%s' % (title, i, r.choice(("en", "ru", "kk")))))
        triples.append((s, prop("code"), '"%s-%05d"' % (r.choice("ABCDEF"), r.randrange(40_000))))
        triples.append((s, prop("pages"), integer(int(r.paretovariate(1.1) * 5))))
        triples.append((s, prop("price"), '"%.2f"^^<%sdecimal>' % (r.random() * 1000, X)))
        if i % 3 == 0:
            triples.append((s, prop("score"), '"%r"^^<%sdouble>' % (r.random() * 100, X)))
        triples.append((s, prop("on"), '"%04d-%02d-%02d"^^<%sdate>' % (r.randint(1950, 2024), r.randint(1, 12), r.randint(1, 28), X)))
        triples.append((s, prop("by"), iri("a", int(2000 * r.random() ** 2))))
    for i in range(2000):
        triples.append((iri("a", i), prop("name"), '"Author %d"' % r.randrange(1500)))
    return triples, {
        "regex": count('?s :title ?t FILTER(REGEX(?t, "water .*law|law .*water", "i"))'),
        "regex cyrillic": count('?s :title ?t FILTER(REGEX(?t, "ВОДА.*мост", "i"))'),
        "regex start": count('?s :code ?t FILTER(REGEX(?t, "^A-0[0-9]{3}7$"))'),
        "regex class": count('?s :title ?t FILTER(REGEX(STR(?t), "(river|bridge) [a-z]+ no\\\\. [0-9]*7$"))'),
        "regex none": count('?s :title ?t FILTER(REGEX(?t, "zebra"))'),
        "contains": count('?s :title ?t FILTER(CONTAINS(LCASE(STR(?t)), "harbour"))'),
        "starts": count('?s :code ?t FILTER(STRSTARTS(?t, "B-12"))'),
        "ends": count('?s :code ?t FILTER(STRENDS(?t, "77"))'),
        "language": count('?s :title ?t FILTER(LANG(?t) = "ru")'),
        "langmatches": count('?s :title ?t FILTER(LANGMATCHES(LANG(?t), "kk") && CONTAINS(?t, "заң"))'),
        "strlen": count("?s :title ?t FILTER(STRLEN(?t) > 60)"),
        "range integers": count("?s :pages ?n FILTER(?n > 100)"),
        "range decimals": count("?s :price ?n FILTER(?n >= 100 && ?n < 200)"),
        "range doubles": count("?s :score ?n FILTER(?n < 1.5e0)"),
        "range dates": count('?s :on ?d FILTER(?d >= "1990-01-01"^^xsd:date && ?d < "1991-01-01"^^xsd:date)'),
        "equal": count("?s :pages 7"),
        "equal value": count("?s :pages ?n FILTER(?n = 7.0)"),
        "arithmetic": count("?s :pages ?n ; :price ?p FILTER(?n * ?p > 50000)"),
        "compare two": count("?s :pages ?n ; :price ?p FILTER(?n > ?p)"),
        "year": select("?y (COUNT(*) AS ?n)", "?s :on ?d BIND(SUBSTR(STR(?d), 1, 4) AS ?y)", "GROUP BY ?y ORDER BY ?y"),
        "order title": select("?s ?t", "?s :title ?t", "ORDER BY ?t LIMIT 10"),
        "order price": select("?s ?p", "?s :price ?p", "ORDER BY DESC(?p) ?s LIMIT 20"),
        "order computed": select("?s", "?s :pages ?n ; :price ?p", "ORDER BY DESC(?n * ?p) ?s LIMIT 10"),
        "order all": select("?s ?n", "?s :pages ?n", "ORDER BY ?n ?s"),
        "group sum": select("?a (SUM(?n) AS ?c) (AVG(?p) AS ?q)", "?s :by ?a ; :pages ?n ; :price ?p", "GROUP BY ?a"),
        "group min max": select("?a (MIN(?d) AS ?f) (MAX(?d) AS ?l)", "?s :by ?a ; :on ?d", "GROUP BY ?a"),
        "total": select("(SUM(?p) AS ?c) (MIN(?p) AS ?m) (MAX(?p) AS ?x)", "?s :price ?p"),
        "concat": select("?a (COUNT(?c) AS ?n)", "?s :by ?a ; :code ?c", "GROUP BY ?a ORDER BY DESC(?n) ?a LIMIT 5"),
        "distinct codes": PREFIX + "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s :code ?c }",
        "distinct computed": select("DISTINCT ?x", "?s :code ?c BIND(SUBSTR(?c, 1, 3) AS ?x)"),
        "same name": count("?a :name ?n . ?b :name ?n FILTER(?a != ?b)"),
        "same code": count("?s :code ?c . ?t :code ?c FILTER(STR(?s) < STR(?t))"),
        "bind join": count('?s :by ?a . ?a :name ?n BIND(STRAFTER(?n, " ") AS ?k) FILTER(?k = "77")'),
        "if": select("?k (COUNT(*) AS ?n)", '?s :pages ?p BIND(IF(?p > 20, "long", "short") AS ?k)', "GROUP BY ?k"),
        "hash": count('?s :code ?c FILTER(STRSTARTS(MD5(?c), "00"))'),
        "replace": count('?s :code ?c FILTER(REPLACE(?c, "^([A-F])-0*", "$1") = "A77")'),
        "optional score": select("(AVG(?x) AS ?n)", "?s :by %s OPTIONAL { ?s :score ?x }" % iri("a", 0)),
        "coalesce": select("(SUM(COALESCE(?x, 0)) AS ?n)", "?s :pages ?p OPTIONAL { ?s :score ?x } FILTER(?p > 30)"),
        "star": select("?s ?t ?n ?p ?d", "?s :title ?t ; :pages ?n ; :price ?p ; :on ?d ; :by %s" % iri("a", 5)),
    }


def wide(r):
    """Very many predicates, so that an unbound predicate is real work."""
    triples = set()
    while len(triples) < 200_000:
        s = int(20_000 * r.random() ** 2)
        p = int(1500 * r.random() ** 3)
        o = integer(r.randrange(500)) if p % 3 == 0 else iri("n", r.randrange(20_000))
        triples.add((iri("n", s), prop("p%d" % p), o))
    for i in range(20_000):
        triples.add((iri("n", i), TYPE, prop("C%d" % (i % 40))))
    return sorted(triples), {
        "predicates": select("?p (COUNT(*) AS ?n)", "?s ?p ?o", "GROUP BY ?p ORDER BY DESC(?n) ?p"),
        "distinct predicates": select("DISTINCT ?p", "?s ?p ?o"),
        "classes": select("?c (COUNT(?s) AS ?n)", "?s a ?c", "GROUP BY ?c ORDER BY ?c"),
        "count all": count("?s ?p ?o"),
        "distinct subjects": PREFIX + "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
        "distinct objects": PREFIX + "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
        "of one": select("?p ?o", "%s ?p ?o" % iri("n", 3)),
        "to one": select("?s ?p", "?s ?p %s" % iri("n", 3)),
        "two steps": count("%s ?p ?x . ?x ?q ?y" % iri("n", 3)),
        "three steps": count("%s ?p ?x . ?x ?q ?y . ?y ?r ?z" % iri("n", 3)),
        "class profile": select("?p (COUNT(DISTINCT ?s) AS ?n)", "?s a :C7 ; ?p ?o", "GROUP BY ?p ORDER BY DESC(?n) ?p"),
        "same predicate": count("%s ?p ?x . %s ?p ?y" % (iri("n", 3), iri("n", 5))),
        "between": count("?a a :C3 . ?b a :C4 . ?a ?p ?b"),
        "mutual": count("?a ?p ?b . ?b ?q ?a"),
        "value five": count("?s ?p 5"),
        "literal filter": count("?s ?p ?o FILTER(isLiteral(?o) && ?o > 490)"),
        "iri filter": count("?s ?p ?o FILTER(?p = :p3)"),
        "predicate values": count("VALUES ?p { :p1 :p2 :p3 :p4 } ?s ?p ?o"),
        "no type": count("?s ?p ?o FILTER NOT EXISTS { ?o a ?c }"),
        "any path": count("%s (:p1|:p2|:p4)+ ?x" % iri("n", 3)),
        "negated": count("%s !:p1 ?x" % iri("n", 3)),
        "rare chain": count("?a :p1200 ?b . ?b :p1 ?c . ?c :p2 ?d"),
        "star of five": count("?a :p0 ?b ; :p1 ?c ; :p2 ?d ; :p3 ?e ; a :C0"),
        "dump": select("?s ?p ?o", "?s ?p ?o"),
        "order dump": select("?s ?p ?o", "?s ?p ?o", "ORDER BY ?o ?p ?s LIMIT 50"),
        "construct": PREFIX + "SELECT ?s ?o { { SELECT DISTINCT ?s { ?s :p1 ?x } } ?s :p2 ?o }",
    }


def graphs(r):
    """Many named graphs beside a default graph."""
    quads = []
    for g in range(400):
        name = iri("g", g)
        quads.append((name, prop("source"), iri("src", g % 20)))
        for _ in range(300):
            a, b = int(5000 * r.random() ** 2), int(5000 * r.random() ** 2)
            quads.append((iri("n", a), prop(r.choice(("knows", "likes"))), iri("n", b), name))
    for i in range(5000):
        quads.append((iri("n", i), prop("age"), integer(r.randrange(90))))
    return sorted(set(quads)), {
        "graphs": select("?g (COUNT(*) AS ?n)", "GRAPH ?g { ?s ?p ?o }", "GROUP BY ?g ORDER BY ?g"),
        "all quads": count("GRAPH ?g { ?s ?p ?o }"),
        "names": select("DISTINCT ?g", "GRAPH ?g { ?s :knows ?o }"),
        "one graph": count("GRAPH %s { ?s :knows ?o }" % iri("g", 7)),
        "join default": count("GRAPH ?g { ?s :knows ?o } ?o :age 30"),
        "join source": count("?g :source %s . GRAPH ?g { ?s :knows ?o . ?o :likes ?x }" % iri("src", 3)),
        "in two graphs": count("GRAPH ?g { ?s :knows ?o } GRAPH ?h { ?s :likes ?o }"),
        "same graph": count("GRAPH ?g { ?s :knows ?o . ?o :knows ?s }"),
        "from two": "PREFIX : <%s> SELECT (COUNT(*) AS ?c) FROM %s FROM %s { ?s :knows ?o . ?o ?p ?x }" % (B, iri("g", 1), iri("g", 2)),
        "sources": select("?src (COUNT(*) AS ?n)", "?g :source ?src . GRAPH ?g { ?s ?p ?o }", "GROUP BY ?src"),
        "who says": select("?g", "GRAPH ?g { %s :knows ?o }" % iri("n", 1)),
        "not there": count("?s :age 30 FILTER NOT EXISTS { GRAPH ?g { ?s :knows ?o } }"),
        "optional graph": count("?s :age 31 OPTIONAL { GRAPH ?g { ?s :likes ?o } }"),
        "path in graph": count("GRAPH %s { ?s (:knows|:likes)+ ?o }" % iri("g", 7)),
    }


KINDS = {f.__name__: f for f in (dense, skewed, chains, texts, wide, graphs)}


def main():
    if len(sys.argv) < 4:
        print(" ".join(KINDS))
        return
    kind, out, queries = sys.argv[1:4]
    r = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    rows, asked = KINDS[kind](r)
    with open(out, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(" ".join(row) + " .\n")
    with open(queries, "w", encoding="utf-8") as file:
        file.write("Q = {\n")
        for name, text in asked.items():
            file.write("    %r: (%r, %r),\n" % (name, kind, text))
        file.write("}\n")


if __name__ == "__main__":
    main()
