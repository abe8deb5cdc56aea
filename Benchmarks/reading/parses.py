"""Whether the readings of Russian words are those of pymorphy3: 100,000 word forms, half of them
not in the dictionary.

    python3 -m venv venv && venv/bin/pip install pymorphy3==2.0.6 pymorphy3-dicts-ru==2.4.417150.4580142
    venv/bin/python Benchmarks/reading/parses.py [--seed N] [TEXT…]

The known half are forms of the dictionary, drawn evenly over its list. The other half are all
unknown words of the texts (by default the treebank and the news of ../shared/corpora), then known
ones with a letter changed, two swapped, a prefix or the end of another, a hyphen between two, all
checked to be unknown. Two sets are the same where every pair of lemma and tag is in both.
"""

import glob
import random
import re
import sys

import pymorphy3

from conllu import ROOT, birlik

LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"


def known_words(analyzer, count, chance):
    forms = [word for word, *_ in analyzer.dictionary.iter_known_words("")]
    step = len(forms) / count
    return [forms[int((number + chance.random()) * step)] for number in range(count)]


def text_words(analyzer, paths):
    words = set()
    for path in paths:
        with open(path, encoding="utf-8", errors="replace") as file:
            words.update(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", file.read()))
    return sorted(word for word in words if not analyzer.word_is_known(word))


def changed(word, other, chance):
    place = chance.randrange(len(word))
    kind = chance.randrange(6)
    if kind == 0:
        return word[:place] + chance.choice(LETTERS) + word[place + 1:]
    if kind == 1:
        return word[:place] + word[place + 1:place + 2] + word[place:place + 1] + word[place + 2:]
    if kind == 2:
        return other[:chance.randrange(1, 6)] + word
    if kind == 3:
        return word[:place] + other[len(other) // 2:]
    if kind == 4:
        return word + "-" + other
    return word[:1].upper() + word[1:place] + chance.choice(LETTERS) + word[place:]


def main():
    arguments = sys.argv[1:]
    seed = 1
    if arguments[:1] == ["--seed"]:
        seed, arguments = int(arguments[1]), arguments[2:]
    corpora = ROOT + "/../shared/corpora/"
    paths = arguments or sorted(
        glob.glob(corpora + "unlabelled-ru/news/*.txt")
        + glob.glob(corpora + "ud-russian-taiga/*.conllu"))
    chance = random.Random(seed)
    analyzer = pymorphy3.MorphAnalyzer()
    known = known_words(analyzer, 50_000, chance)
    unknown = text_words(analyzer, paths)
    chance.shuffle(unknown)
    unknown = unknown[:25_000]
    found_in_texts = len(unknown)
    seen = set(unknown)
    while len(unknown) < 50_000:
        word = changed(chance.choice(known), chance.choice(known), chance)
        if word and word not in seen and not analyzer.word_is_known(word):
            seen.add(word)
            unknown.append(word)
    print(f"{len(known)} known words, {len(unknown)} unknown ones, {found_in_texts} from texts")
    words = known + unknown
    lines = birlik(["read", "--readings"], "\n".join(words) + "\n").split("\n")[:-1]
    assert len(lines) == len(words)
    for name, start, end in (("known", 0, len(known)), ("unknown", len(known), len(words))):
        same = first = 0
        for word, line in zip(words[start:end], lines[start:end]):
            readings = [reading.split(" ") for reading in line.split("\t")[1:]]
            ours = [(lemma, frozenset(tag.split(","))) for lemma, tag, _ in readings]
            theirs = [
                (parse.normal_form, frozenset(str(parse.tag).replace(" ", ",").split(",")))
                for parse in analyzer.parse(word)
            ]
            same += set(ours) == set(theirs)
            first += ours[0] == theirs[0]
            if set(ours) != set(theirs) and "--errors" in sys.argv:
                print(word, set(ours) ^ set(theirs))
        total = end - start
        print(f"{name:<10} same sets {same} of {total} = {same / total:.5f}, "
              f"same first reading {first / total:.5f}")


main()
