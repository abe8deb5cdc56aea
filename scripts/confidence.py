"""Makes ontology/lexicon/confidence.lex from annotated texts.

    confidence.py BIRLIK OUT --tuned FOLDER[:GOLD]… --fresh FOLDER[:GOLD]…

A folder has texts, and NAME.gold.json beside each or in GOLD. Texts that rules were made on
(--tuned) flatter them: they count half. Texts that no rule was made on (--fresh) count four times.
A rule with few counts leans on its property, a property on the whole, by eight counts.
"""
import argparse
import collections
import re
import subprocess

TUNED, FRESH, PRIOR = 0.5, 4.0, 8.0
LINE = re.compile(r"\* \| (.+) \| confidence=\S+ right=(\d+) of=(\d+)")


def counts(birlik, folder):
    """(section, name) → (right, of) of a folder, as `birlik evaluate --rules` prints them."""
    texts, _, gold = folder.partition(":")
    command = [birlik, "evaluate", texts, "--gold", gold or texts, "--rules"]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    section, result = "", {}
    for line in output.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif found := LINE.fullmatch(line):
            result[section, found[1]] = (int(found[2]), int(found[3]))
    return result


def total(parts):
    """The sum of counts, each with its weight."""
    result = collections.defaultdict(lambda: [0.0, 0.0])
    for weight, part in parts:
        for key, (right, of) in part.items():
            result[key][0] += weight * right
            result[key][1] += weight * of
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("birlik")
    parser.add_argument("out")
    parser.add_argument("--tuned", nargs="+", default=[])
    parser.add_argument("--fresh", nargs="+", default=[])
    options = parser.parse_args()
    tuned = [counts(options.birlik, folder) for folder in options.tuned]
    fresh = [counts(options.birlik, folder) for folder in options.fresh]
    weighed = total([(TUNED, part) for part in tuned] + [(FRESH, part) for part in fresh])
    plain = total([(1, part) for part in tuned + fresh])
    properties = {name: c for (section, name), c in weighed.items() if "property" in section}
    overall = sum(c[0] for c in properties.values()) / sum(c[1] for c in properties.values())

    def smoothed(c, prior):
        return int(100 * (c[0] + PRIOR * prior) / (c[1] + PRIOR)) / 100

    def line(section, name, confidence):
        right, of = plain[section, name]
        return f"* | {name} | confidence={confidence:.2f} right={right:.0f} of={of:.0f}"

    of_property = {name: smoothed(c, overall) for name, c in properties.items()}
    lines = [
        "# How often the facts of each rule were right on annotated texts (right, of).",
        "# scripts/confidence.py makes this file: texts that no rule was made on weigh most.",
        "",
        "[confidence of property]",
    ]
    lines += [line("confidence of property", name, of_property[name]) for name in sorted(properties)]
    lines += ["", "[confidence]"]
    for section, name in sorted(weighed):
        if section == "confidence":
            stem = name.split(":")[0]
            prior = of_property.get(PROPERTY.get(name, PROPERTY.get(stem, stem)), overall)
            lines.append(line(section, name, smoothed(weighed[section, name], prior)))
    with open(options.out, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


# The properties of rules that their names do not begin with.
PROPERTY = {
    "Function": "hasFunction",
    "Goal": "hasGoal",
    "Principle": "hasPrinciple",
    "Priority": "statesPriority",
    "a quotation": "said",
    "post beside a name": "holdsPost",
    "a body in the name of another": "partOf",
    "a body in the name of an event": "eventOf",
    "a place in the name of a body": "locatedIn",
    "the body in the title of an act": "governs",
    "the date of an act": "documentDate",
    "the number of an act": "registrationNumber",
    "the issuer in the name of an act": "issuedBy",
    "an article after its act": "articleOf",
    "a part and its act": "articleOf",
}

if __name__ == "__main__":
    main()
