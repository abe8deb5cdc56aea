"""Lemmas and parts of speech against pymorphy3's first parse, on a Russian treebank.

    python3 -m venv venv && venv/bin/pip install pymorphy3==2.0.6 pymorphy3-dicts-ru==2.4.417150.4580142
    venv/bin/python Benchmarks/reading/lemmas.py \
        ../shared/corpora/ud-russian-taiga/ru_taiga-ud-dev.conllu

Both read the treebank's own words. Both parses go through one mapping (`upos`) to the parts of
speech of Universal Dependencies; lemmas are compared in lower case with ё as е, marks left out.
The last rows show birlik's own columns: the network's part of speech, and the lemma of its parse.
--errors N lists the commonest differences.
"""

import collections
import sys

import pymorphy3

from conllu import aligned, row

# Words that the dictionary calls CONJ and Universal Dependencies SCONJ.
SUBORDINATING = set(
    "что чтобы чтоб если когда как хотя пока словно будто поскольку ибо раз чем лишь едва пусть "
    "коли дабы якобы покуда".split()
)
PARTS = {
    "NOUN": "NOUN", "ADJS": "ADJ", "COMP": "ADV", "VERB": "VERB", "INFN": "VERB",
    "PRTF": "VERB", "PRTS": "VERB", "GRND": "VERB", "NUMR": "NUM", "ADVB": "ADV", "NPRO": "PRON",
    "PRED": "ADV", "PREP": "ADP", "PRCL": "PART", "INTJ": "INTJ", "NUMB": "NUM",
    "PNCT": "PUNCT", "ROMN": "NUM", "LATN": "X", "UNKN": "X",
}


def upos(word, lemma, grammemes):
    """The part of speech of a parse, its grammemes as a set."""
    if "ADJF" in grammemes:
        return "DET" if "Apro" in grammemes else "ADJ"
    if "CONJ" in grammemes:
        return "SCONJ" if word.lower() in SUBORDINATING else "CCONJ"
    if grammemes & {"VERB", "INFN", "GRND"} and lemma == "быть":
        return "AUX"
    if grammemes & {"Name", "Surn", "Patr", "Geox", "Orgn", "Init"}:
        return "PROPN"
    return next((PARTS[name] for name in PARTS if name in grammemes), "X")


def folded(lemma):
    return lemma.lower().replace("ё", "е")


def main():
    path = sys.argv[1]
    count = int(sys.argv[sys.argv.index("--errors") + 1]) if "--errors" in sys.argv else 0
    ours, gold = aligned(path)
    analyzer = pymorphy3.MorphAnalyzer()
    sums, errors, words = collections.Counter(), collections.Counter(), 0
    for found, right in zip(ours, gold):
        word = right[1]
        if right[3] in ("PUNCT", "SYM"):
            continue
        words += 1
        parse = analyzer.parse(word)[0]
        theirs = parse.normal_form, upos(word, parse.normal_form, set(parse.tag.grammemes))
        grammemes = set(found[4].split(","))
        chosen = found[2], upos(word, folded(found[2]), grammemes)
        for name, (lemma, part) in (("pymorphy3", theirs), ("birlik", chosen)):
            sums[name, "lemmas"] += folded(lemma) == folded(right[2])
            sums[name, "parts of speech"] += part == right[3]
        sums["birlik, its own column", "parts of speech"] += found[3] == right[3]
        if folded(found[2]) != folded(right[2]):
            errors["lemma", word.lower(), found[3], found[2], right[3], right[2]] += 1
        if chosen[1] != right[3]:
            errors["part", word.lower(), chosen[1], right[3], found[3], found[4]] += 1
    for kind in ("lemma", "part"):
        for key, times in [e for e in errors.most_common() if e[0][0] == kind][:count]:
            print(times, *key, sep="\t")
    print(f"{words} words")
    for (name, kind), right in sorted(sums.items(), key=lambda item: item[0][::-1]):
        row(f"{kind}, {name}", right / words)


main()
