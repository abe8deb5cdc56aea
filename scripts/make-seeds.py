#!/usr/bin/env python3
"""Makes the DOCX and the PDF of seeds/ from their sources in Tests/Seeds: the same bytes every time.

A source is a head of `key: value` lines, an empty line, then a paragraph a line: `# ` and `## ` are
headings, `[^] ` is a footnote. Python's standard library and DejaVu Sans (fonts-dejavu-core) are
enough.
"""

import pathlib
import struct
import sys
import zipfile
import zlib
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
FONT = pathlib.Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")


def read_source(name):
    head, _, body = (ROOT / "Tests/Seeds" / f"{name}.source.txt").read_text("utf-8").partition("\n\n")
    return dict(line.split(": ", 1) for line in head.splitlines()), body.splitlines()


# DOCX: ECMA-376, part 1, the least that Word opens.

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def run(text, properties=""):
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(line, note):
    for mark, style in (("## ", "Heading2"), ("# ", "Heading1")):
        if line.startswith(mark):
            return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run(line[len(mark):])}</w:p>'
    # Word cuts a paragraph into runs where the hand paused; so do we, in the middle of words.
    middle = len(line) // 2
    return f'<w:p>{run(line[:middle], "<w:rPr/>")}{run(line[middle:])}{note}</w:p>'


def docx(name):
    head, lines = read_source(name)
    notes = [line[4:] for line in lines if line.startswith("[^] ")]
    lines = [line for line in lines if not line.startswith("[^] ")]
    body = "".join(
        paragraph(line, '<w:r><w:footnoteReference w:id="1"/></w:r>' if index == 1 and notes else "")
        for index, line in enumerate(lines))
    types = "".join(
        f'<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-{kind}+xml"/>'
        for part, kind in (
            ("word/document.xml", "officedocument.wordprocessingml.document.main"),
            ("word/footnotes.xml", "officedocument.wordprocessingml.footnotes"),
            ("docProps/core.xml", "package.core-properties")))
    parts = {
        "[Content_Types].xml":
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f"{types}</Types>",
        "_rels/.rels":
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" '
            f'Type="{PACKAGE}/relationships/metadata/core-properties" '
            'Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml":
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f'<dc:title>{escape(head["title"])}</dc:title>'
            f'<dc:creator>{escape(head["author"])}</dc:creator>'
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{head["date"]}T00:00:00Z</dcterms:created>'
            "</cp:coreProperties>",
        "word/_rels/document.xml.rels":
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>',
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/footnotes.xml":
            f"<w:footnotes {W}>" + "".join(
                f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{run(" " + note)}'
                "</w:p></w:footnote>" for number, note in enumerate(notes, 1)) + "</w:footnotes>",
    }
    with zipfile.ZipFile(ROOT / "seeds" / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts.items():
            info = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, DECLARATION + text)


# PDF: ISO 32000-1, text in a subset of the font (sections 9.7 and 9.9).

class Font:
    """A TrueType font: glyphs and widths of characters, and a copy with the used glyphs alone."""

    def __init__(self, path):
        self.data = path.read_bytes()
        count = struct.unpack(">H", self.data[4:6])[0]
        self.tables = {}
        for index in range(count):
            tag, _, offset, length = struct.unpack(">4sLLL", self.data[12 + 16 * index:28 + 16 * index])
            self.tables[tag] = self.data[offset:offset + length]
        self.units = struct.unpack(">H", self.tables[b"head"][18:20])[0]
        self.glyph_count = struct.unpack(">H", self.tables[b"maxp"][4:6])[0]
        is_long = struct.unpack(">h", self.tables[b"head"][50:52])[0]
        form = f">{self.glyph_count + 1}{'L' if is_long else 'H'}"
        self.offsets = [
            place if is_long else 2 * place
            for place in struct.unpack(form, self.tables[b"loca"][:struct.calcsize(form)])]
        self.metric_count = struct.unpack(">H", self.tables[b"hhea"][34:36])[0]
        self.characters = self.character_map()
        self.used = {0: 0}

    def character_map(self):
        """The `cmap` subtable of format 4: the basic plane."""
        table = self.tables[b"cmap"]
        found = {}
        for index in range(struct.unpack(">H", table[2:4])[0]):
            start = struct.unpack(">L", table[8 + 8 * index:12 + 8 * index])[0]
            if struct.unpack(">H", table[start:start + 2])[0] != 4:
                continue
            segments = struct.unpack(">H", table[start + 6:start + 8])[0] // 2
            def words(place, sign="H"):
                return struct.unpack(f">{segments}{sign}", table[place:place + 2 * segments])
            ends, starts = words(start + 14), words(start + 16 + 2 * segments)
            deltas = words(start + 16 + 4 * segments, "h")
            ranges_at = start + 16 + 6 * segments
            ranges = words(ranges_at)
            for segment in range(segments):
                for code in range(starts[segment], min(ends[segment], 0xFFFE) + 1):
                    glyph = code
                    if ranges[segment]:
                        place = ranges_at + 2 * segment + ranges[segment] + 2 * (code - starts[segment])
                        glyph = struct.unpack(">H", table[place:place + 2])[0]
                        if glyph == 0:
                            continue
                    found.setdefault(code, (glyph + deltas[segment]) & 0xFFFF)
        return found

    def encode(self, text):
        for character in text:
            self.used[self.characters[ord(character)]] = ord(character)
        return "".join(f"{self.characters[ord(c)]:04X}" for c in text)

    def width(self, glyph):
        """In thousandths of the size."""
        place = 4 * min(glyph, self.metric_count - 1)
        return struct.unpack(">H", self.tables[b"hmtx"][place:place + 2])[0] * 1000 // self.units

    def length(self, text):
        return sum(self.width(self.characters[ord(c)]) for c in text) / 1000

    def glyph(self, number):
        return self.tables[b"glyf"][self.offsets[number]:self.offsets[number + 1]]

    def parts(self, glyph):
        """The glyphs that a composite is made of."""
        data, place, flags = self.glyph(glyph), 10, 0x20
        if not data or struct.unpack(">h", data[:2])[0] >= 0:
            return
        while flags & 0x20:
            flags, part = struct.unpack(">HH", data[place:place + 4])
            yield part
            place += 4 + (4 if flags & 1 else 2)
            place += 2 if flags & 8 else 4 if flags & 0x40 else 8 if flags & 0x80 else 0

    def subset(self):
        wanted, open_ = set(), list(self.used)
        while open_:
            glyph = open_.pop()
            if glyph not in wanted:
                wanted.add(glyph)
                open_ += self.parts(glyph)
        outlines, places = b"", []
        for glyph in range(self.glyph_count):
            places.append(len(outlines))
            if glyph in wanted:
                outlines += self.glyph(glyph)
                outlines += b"\0" * (-len(outlines) % 4)
        places.append(len(outlines))
        tables = {
            tag: self.tables[tag]
            for tag in (b"cvt ", b"fpgm", b"head", b"hhea", b"hmtx", b"maxp", b"prep")
            if tag in self.tables}
        tables[b"head"] = tables[b"head"][:50] + struct.pack(">h", 1) + tables[b"head"][52:]
        tables[b"glyf"], tables[b"loca"] = outlines, struct.pack(f">{len(places)}L", *places)
        result, body = struct.pack(">LHHHH", 0x10000, len(tables), 128, 3, 32), b""
        start = 12 + 16 * len(tables)
        for tag in sorted(tables):
            data = tables[tag]
            padded = data + b"\0" * (-len(data) % 4)
            total = sum(struct.unpack(f">{len(padded) // 4}L", padded)) & 0xFFFFFFFF
            result += struct.pack(">4sLLL", tag, total, start + len(body), len(data))
            body += padded
        return result + body


def stream(data, extra=""):
    packed = zlib.compress(data, 9)
    return (f"<< /Length {len(packed)} /Filter /FlateDecode{extra} >>\nstream\n".encode()
            + packed + b"\nendstream")


def wrapped(font, text, size, width):
    """Lines that fit; a long word that does not is cut at a hyphen, as typesetters do."""
    line, lines, vowels = "", [], "аеёиоуыэюя"
    for word in text.split(" "):
        candidate = f"{line} {word}" if line else word
        if font.length(candidate) * size <= width:
            line = candidate
            continue
        cut = ""
        for place in range(3, len(word) - 3):
            fits = font.length(f"{line} {word[:place]}-") * size <= width
            if fits and word.isalpha() and word[place - 1] in vowels and word[place] not in vowels + "йьъ":
                cut = word[:place]
        if cut:
            lines.append(f"{line} {cut}-")
            line = word[len(cut):]
        else:
            lines.append(line)
            line = word
    return lines + [line]


def pdf(name):
    head, lines = read_source(name)
    font = Font(FONT)
    pages, y, content = [], 0.0, None
    for line in lines:
        is_heading = line.startswith("# ")
        size = 15 if is_heading else 11
        for number, text in enumerate(wrapped(font, line.removeprefix("# "), size, 440)):
            gap = size * (1.35 if number else 2.4)
            if content is None or y - gap < 90:
                content, y = [], 760.0
                pages.append(content)
            y -= gap
            content.append(f"BT /F {size} Tf 1 0 0 1 75 {y:.2f} Tm <{font.encode(text)}> Tj ET")
    for number, content in enumerate(pages, 1):
        content.append(f"BT /F 9 Tf 1 0 0 1 295 50 Tm <{font.encode(str(number))}> Tj ET")
    used = sorted(font.used.items())
    map_ = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
            "/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n")
    for start in range(0, len(used), 100):
        part = used[start:start + 100]
        map_ += f"{len(part)} beginbfchar\n"
        map_ += "".join(f"<{glyph:04X}> <{code:04X}>\n" for glyph, code in part) + "endbfchar\n"
    map_ += "endcmap CMapName currentdict /CMap defineresource pop end end\n"
    widths = " ".join(f"{glyph} [{font.width(glyph)}]" for glyph, _ in used)
    def text(value):
        return f"<FEFF{value.encode('utf-16-be').hex().upper()}>"
    file = font.subset()
    kids = " ".join(f"{9 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        f"<< /Title {text(head['title'])} /Author {text(head['author'])} "
        f"/CreationDate (D:{head['date'].replace('-', '')}000000Z) >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+DejaVuSans /Encoding /Identity-H "
        b"/DescendantFonts [5 0 R] /ToUnicode 8 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+DejaVuSans /CIDSystemInfo "
        b"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity "
        b"/FontDescriptor 6 0 R /W [" + widths.encode() + b"] >>",
        b"<< /Type /FontDescriptor /FontName /AAAAAA+DejaVuSans /Flags 4 /FontBBox "
        b"[-1021 -463 1793 1232] /ItalicAngle 0 /Ascent 928 /Descent -236 /CapHeight 729 "
        b"/StemV 80 /FontFile2 7 0 R >>",
        stream(file, f" /Length1 {len(file)}"),
        stream(map_.encode()),
    ]
    for index, content in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {10 + 2 * index} 0 R "
            "/Resources << /Font << /F 4 0 R >> >> >>".encode())
        objects.append(stream("\n".join(content).encode()))
    result, offsets = b"%PDF-1.5\n%\xc2\xb5\xc2\xb6\n", []
    for number, item in enumerate(objects, 1):
        offsets.append(len(result))
        result += f"{number} 0 obj\n".encode() + item + b"\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    result += (f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
               f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 3 0 R >>\n"
               f"startxref\n{len(result)}\n%%EOF\n").encode()
    (ROOT / "seeds" / f"{name}.pdf").write_bytes(result)


if __name__ == "__main__":
    if not FONT.exists():
        sys.exit(f"{FONT}: there is no such file; install fonts-dejavu-core (make setup does)")
    docx("ob-obshchestvennykh-sovetakh")
    pdf("novye-oblasti")
