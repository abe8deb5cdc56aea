"""Kazakh lemmas on a treebank of Universal Dependencies; needs no packages.

    python3 Benchmarks/reading/kazakh.py ../shared/corpora/ud-kazakh-ktb/kk_ktb-ud-test.conllu

The treebank's own words; lemmas are compared in lower case, marks left out. `as written` is what a
reader without morphology would score. --errors N lists the commonest differences.
"""

import collections
import sys

from conllu import aligned, row


def main():
    path = sys.argv[1]
    count = int(sys.argv[sys.argv.index("--errors") + 1]) if "--errors" in sys.argv else 0
    ours, gold = aligned(path)
    words, right, kinds = 0, collections.Counter(), collections.defaultdict(collections.Counter)
    errors = collections.Counter()
    for found, word in zip(ours, gold):
        if word[3] in ("PUNCT", "SYM") or word[1] == "_":
            continue
        words += 1
        lemma = word[2].lower()
        hit = found[2].lower() == lemma
        right["lemmas, birlik"] += hit
        right["lemmas, as written"] += word[1].lower() == lemma
        kinds[word[3]][hit] += 1
        if not hit:
            errors[word[1].lower(), found[2], word[2], word[3]] += 1
    for key, times in errors.most_common(count):
        print(times, *key, sep="\t")
    print(f"{words} words")
    for name, hits in right.items():
        row(name, hits / words)
    for kind, hits in sorted(kinds.items()):
        row(f"  {kind}, {hits[True] + hits[False]} words", hits[True] / sum(hits.values()))


main()
