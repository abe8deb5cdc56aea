"""How many objects inside other objects `birlik extract` finds: «Голос Америки» and «Америка».

    python3 Benchmarks/reading/nested.py ../shared/corpora/factrueval-2016-dev

The folder has factRuEval-2016's development set. An object of `.objects` is inner where a longer
one holds all of its words. It is found where a mention of a fitting class, no longer than the
outer object, overlaps it; exact where it begins and ends with it.
"""

import collections
import glob
import json
import os
import sys

from conllu import birlik

CLASSES = {
    "Org": {"Body", "Building"}, "LocOrg": {"Place", "Body"}, "Location": {"Place", "Building"},
    "Person": {"Person"},
}


def objects(path):
    """(class, start, end) of each object; the spans of its words stand in `.spans`."""
    spans, found = {}, []
    with open(path + ".spans", encoding="utf-8") as file:
        for line in file:
            fields = line.split("#")[0].split()
            if len(fields) >= 4:
                spans[fields[0]] = int(fields[2]), int(fields[2]) + int(fields[3])
    with open(path + ".objects", encoding="utf-8") as file:
        for line in file:
            fields = line.split("#")[0].split()
            own = [spans[field] for field in fields[2:] if field in spans]
            if own and fields[1] in CLASSES:
                found.append((fields[1], min(s[0] for s in own), max(s[1] for s in own)))
    return found


def mentions(paths):
    """By name of the text: (class, start, end) of each mention."""
    found = {}
    for line in birlik(["extract", "--jsonl"] + [path + ".txt" for path in paths], "").splitlines():
        text = json.loads(line)
        found[os.path.basename(text["document"])[:-4]] = [
            (entity["type"], mention["start"], mention["end"])
            for entity in text["entities"] for mention in entity["mentions"]
        ]
    return found


def main():
    paths = sorted(path[:-8] for path in glob.glob(sys.argv[1] + "/*.objects"))
    ours = mentions(paths)
    sums = collections.defaultdict(collections.Counter)
    for path in paths:
        gold = objects(path)
        for kind, start, end in gold:
            outer = [
                o for o in gold if o[1] <= start and end <= o[2] and o[2] - o[1] > end - start
            ]
            if not outer:
                continue
            longest = outer[0][2] - outer[0][1]
            fitting = [
                m for m in ours.get(os.path.basename(path), [])
                if m[0] in CLASSES[kind] and m[1] < end and start < m[2] and m[2] - m[1] <= longest
            ]
            for row in (f"{kind} in {outer[0][0]}", "all"):
                sums[row]["inner"] += 1
                sums[row]["found"] += bool(fitting)
                sums[row]["exact"] += any(m[1:] == (start, end) for m in fitting)
    print(f"{'':<22}{'inner':>8}{'found':>8}{'exact':>8}")
    for row, counts in sorted(sums.items(), key=lambda item: item[1]["inner"]):
        print(f"{row:<22}" + "".join(f"{counts[c]:>8}" for c in ("inner", "found", "exact")))


main()
