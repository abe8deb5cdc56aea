"""What the comparisons of this folder share: reading CoNLL-U, running birlik, scores."""

import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIRLIK = os.environ.get("BIRLIK", ROOT + "/.build/release/birlik")


def read(lines):
    """Yields documents: lists of paragraphs, these lists of sentences, these lists of columns.

    A gold sentence is a pair: its text, its words. Ranges (`1-2`) and empty words are left out.
    """
    document, paragraph, words, text = [], [], [], ""

    def end_paragraph():
        if paragraph:
            document.append(list(paragraph))
            paragraph.clear()

    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            end_paragraph()
            if document:
                yield list(document)
                document.clear()
        elif line.startswith("# newpar"):
            end_paragraph()
        elif line.startswith("# text = "):
            text = line[9:]
        elif line and line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                words.append(columns)
        elif not line and words:
            paragraph.append((text, words))
            words = []
    end_paragraph()
    if document:
        yield document


def documents(path):
    with open(path, encoding="utf-8") as file:
        return list(read(file))


def birlik(arguments, text):
    """What the program prints for a text on standard input."""
    return subprocess.run(
        [BIRLIK] + arguments, input=text, capture_output=True, text=True, check=True
    ).stdout


def aligned(path):
    """The words of a treebank as birlik reads them, and as annotated: two lists of columns."""
    with open(path, encoding="utf-8") as file:
        lines = birlik(["read", "--input", "conllu"], file.read()).splitlines()
    ours = [columns for columns in (line.split("\t") for line in lines) if len(columns) == 10]
    gold = [
        word for document in documents(path) for paragraph in document
        for _, words in paragraph for word in words
    ]
    assert [word[1] for word in ours] == [word[1] for word in gold]
    return ours, gold


def score(found, gold):
    """Precision, recall and F1 of two sets."""
    right = len(found & gold)
    precision, recall = right / max(1, len(found)), right / max(1, len(gold))
    return precision, recall, 2 * right / max(1, len(found) + len(gold))


def row(name, *numbers):
    print(f"{name:<34}" + "".join(f"{number:>10.4f}" for number in numbers))
