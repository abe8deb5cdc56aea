"""Whether names, tags, heads and relations are natasha's, given the same tokens.

    python3 -m venv venv && venv/bin/pip install natasha==1.6.0 "setuptools<81"
    venv/bin/python Benchmarks/reading/networks.py ../shared/corpora/unlabelled-ru/news

natasha cuts each text into sentences and tokens; both read these. --limit N takes N texts.
"""

import collections
import glob
import sys

import natasha

from conllu import birlik


def main():
    paths = sorted(glob.glob(sys.argv[1] + "/*.txt"))
    if "--limit" in sys.argv:
        paths = paths[:int(sys.argv[sys.argv.index("--limit") + 1])]
    segmenter = natasha.Segmenter()
    embedding = natasha.NewsEmbedding()
    names = natasha.NewsNERTagger(embedding)
    tags = natasha.NewsMorphTagger(embedding)
    trees = natasha.NewsSyntaxParser(embedding)
    lines, theirs = [], []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            doc = natasha.Doc(file.read())
        doc.segment(segmenter)
        if not doc.tokens:
            continue
        doc.tag_ner(names)
        doc.tag_morph(tags)
        doc.parse_syntax(trees)
        lines.append(f"# newdoc id = {path}")
        ends = {}
        for span in doc.spans:
            for token in span.tokens:
                ends[token.start] = ("B-" if token.start == span.start else "I-") + span.type
        for sent in doc.sents:
            for number, token in enumerate(sent.tokens):
                lines.append(f"{number + 1}\t{token.text}" + "\t_" * 8)
                features = "|".join(f"{k}={v}" for k, v in sorted(token.feats.items())) or "_"
                theirs.append((
                    token.text, ends.get(token.start, "O"), f"{token.pos}\t{features}",
                    token.head_id.split("_")[1], token.rel))
            lines.append("")
    same = collections.Counter()
    output = birlik(["read", "--input", "conllu"], "\n".join(lines) + "\n")
    rows = [columns for columns in (l.split("\t") for l in output.split("\n")) if len(columns) == 10]
    assert len(rows) == len(theirs)
    before = "O"
    for columns, (text, name, tag, head, relation) in zip(rows, theirs):
        assert columns[1] == text
        misc = dict(pair.split("=") for pair in columns[9].split("|"))
        # natasha shows spans, not labels: a name that goes on from nothing begins there.
        label = misc.get("Name", "O")
        if label[0] == "I" and before[1:] != label[1:]:
            label = "B" + label[1:]
        before = label
        same["names"] += label == name
        same["tags"] += f"{misc.get('Network', columns[3])}\t{columns[5]}" == tag
        same["heads"] += columns[6] == head
        same["relations"] += columns[7] == relation
    for kind, count in same.items():
        print(f"{kind:<12} same {count} of {len(theirs)} = {count / len(theirs):.5f}")


main()
