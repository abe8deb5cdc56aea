"""Sentences and tokens against razdel, on a Russian treebank of Universal Dependencies.

    python3 -m venv venv && venv/bin/pip install razdel==0.5.0
    venv/bin/python Benchmarks/reading/segmentation.py \
        ../shared/corpora/ud-russian-taiga/ru_taiga-ud-dev.conllu

The text of a document is its sentences, with a space between two of a paragraph and a new line
between paragraphs; with --spaces, a space everywhere. A sentence or a token is right where both
ends are. --errors N lists cuts that differ.
"""

import json
import sys

import razdel

from conllu import birlik, documents, row, score


def texts(path, paragraph_end):
    """Each document as text, with the spans of its sentences and tokens; nothing where a
    treebank's words do not spell its text."""
    for document in documents(path):
        text, sentences, tokens = "", set(), set()
        for number, paragraph in enumerate(document):
            for place, (sentence, words) in enumerate(paragraph):
                if text:
                    text += paragraph_end if number and not place else " "
                start = position = len(text)
                text += sentence
                for columns in words:
                    begin = text.find(columns[1], position)
                    if begin < 0 or begin > position + 2:
                        continue
                    position = begin + len(columns[1])
                    tokens.add((begin, position))
                sentences.add((start, start + len(sentence.rstrip())))
        yield text, sentences, tokens


def ours(text):
    lines = birlik(["read", "--input", "jsonl"], json.dumps({"doc": "d", "text": text}) + "\n")
    sentences, tokens, first, last = set(), set(), None, None
    for line in lines.splitlines():
        columns = line.split("\t")
        if len(columns) == 10:
            misc = dict(pair.split("=") for pair in columns[9].split("|"))
            span = int(misc["Start"]), int(misc["End"])
            tokens.add(span)
            first, last = span[0] if first is None else first, span[1]
        elif not line and first is not None:
            sentences.add((first, last))
            first = None
    return sentences, tokens


def razdels(text):
    sentences = set()
    for part in razdel.sentenize(text):
        inner = part.text.strip()
        start = part.start + part.text.find(inner)
        sentences.add((start, start + len(inner)))
    return sentences, {(token.start, token.stop) for token in razdel.tokenize(text)}


def main():
    path = sys.argv[1]
    end = " " if "--spaces" in sys.argv else "\n"
    count = int(sys.argv[sys.argv.index("--errors") + 1]) if "--errors" in sys.argv else 0
    names = ("birlik", "razdel")
    sums = {(name, kind): (set(), set()) for name in names for kind in ("sentences", "tokens")}
    for number, (text, *gold) in enumerate(texts(path, end)):
        for name, found in (("birlik", ours(text)), ("razdel", razdels(text))):
            for kind, spans, right in zip(("sentences", "tokens"), found, gold):
                sums[name, kind][0].update((number, span) for span in spans)
                sums[name, kind][1].update((number, span) for span in right)
                if name == "birlik" and count:
                    for start, stop in sorted(spans - right)[:count]:
                        print(f"{kind}\t{text[start:stop]!r}\t{text[stop:stop + 20]!r}")
    print(f"{'':<34}{'precision':>10}{'recall':>10}{'F1':>10}")
    for (name, kind), (found, right) in sorted(sums.items(), key=lambda item: item[0][1]):
        row(f"{kind}, {name}", *score(found, right))


main()
