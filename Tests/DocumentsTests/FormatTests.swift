import Documents
import TestSupport
import Testing

@Suite struct FormatTests {
  @Test func `DOCX: paragraphs, breaks, no deleted text`() throws {
    let bytes = Fixtures.docx(
      body: """
        <w:p><w:r><w:t>Закон «Об </w:t></w:r><w:r><w:t>Ассамблее»</w:t></w:r></w:p>
        <w:p><w:r><w:t>Статья</w:t><w:tab/><w:t>5.</w:t></w:r><w:del><w:r>
        <w:delText>нет</w:delText></w:r></w:del></w:p>
        """,
      core: "<dc:title>Закон</dc:title><dc:creator>Парламент</dc:creator>"
        + "<c:created>2008-10-20T00:00:00Z</c:created>")
    let document = try DocumentReader().document(bytes, name: "law.docx")
    #expect(document.string == "Закон «Об Ассамблее»\n\nСтатья 5.")
    #expect(document.title == "Закон")
    #expect(document.author == "Парламент")
    #expect(document.date == "2008-10-20")
    // Under a name that says nothing it is found by its content.
    #expect(try DocumentReader().document(bytes, name: "law").text == document.text)
  }

  @Test func `ODT: headings, spaces, line breaks`() throws {
    let bytes = Fixtures.zip([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        """
        <o:c xmlns:o="urn:o" xmlns:t="urn:t"><o:body><t:h>Доклад</t:h>
        <t:p>Первый<t:s/>пункт<t:line-break/>и строка</t:p></o:body></o:c>
        """
      ),
      ("meta.xml", "<m xmlns:d=\"urn:d\"><d:title>Доклад года</d:title></m>"),
    ])
    let document = try DocumentReader().document(bytes, name: "a.odt")
    #expect(document.string == "Доклад\n\nПервый пункт\nи строка")
    #expect(document.title == "Доклад года")
  }

  @Test func `EPUB: parts in the order of the spine`() throws {
    let bytes = Fixtures.zip([
      ("mimetype", "application/epub+zip"),
      ("OEBPS/b.xhtml", "<html><body><p>Вторая глава.</p></body></html>"),
      ("OEBPS/a.xhtml", "<html><body><h1>Первая</h1><p>Начало.</p></body></html>"),
      (
        "META-INF/container.xml",
        "<c><rootfiles><rootfile full-path=\"OEBPS/c.opf\"/></rootfiles></c>"
      ),
      (
        "OEBPS/c.opf",
        """
        <package xmlns:dc="urn:dc"><metadata><dc:title>Книга</dc:title><dc:creator>Автор
        </dc:creator></metadata><manifest><item id="x" href="b.xhtml"/><item id="y" href="a.xhtml"/>
        </manifest><spine><itemref idref="y"/><itemref idref="x"/></spine></package>
        """
      ),
    ])
    let document = try DocumentReader().document(bytes, name: "a.epub")
    #expect(document.string == "Первая\n\nНачало.\n\nВторая глава.")
    #expect(document.title == "Книга")
    #expect(document.author == "Автор")
  }

  @Test func `PDF: text, title, date`() throws {
    try withTemporaryFolder { folder in
      try write(
        Fixtures.pdf(["Совет общест-", "венного согласия."]), folder + "/a.pdf")
      let reading = Reading([folder])
      #expect(reading.errors.isEmpty)
      let document = try #require(reading.documents.first)
      #expect(document.string.hasPrefix("Совет общественного согласия."))
      #expect(document.title == "Report")
      #expect(document.date == "2026-01-20")
    }
  }

  @Test func `XML: an element a paragraph, mixed content whole`() throws {
    let document = try read(
      "<?xml version='1.0'?><a><title>Имя</title><p>Один <i>и</i> два &amp; три</p><p>Ещё</p></a>",
      name: "a.xml")
    #expect(document.string == "Имя\n\nОдин и два & три\n\nЕщё")
    #expect(document.title == "Имя")
  }

  @Test func `XML in windows-1251 as it declares`() throws {
    let bytes = TextDecodingTests.windows1251(
      "<?xml version='1.0' encoding='windows-1251'?><a>Глава государства подписал закон</a>")
    let document = try DocumentReader().document(bytes, name: "a.xml")
    #expect(document.string == "Глава государства подписал закон")
  }

  @Test func `entities that grow are not replaced`() throws {
    let document = try read(
      """
      <?xml version='1.0'?><!DOCTYPE a [<!ENTITY b "ха"><!ENTITY c "&b;&b;&b;&b;">]>
      <a>Смех: &c;&c;</a>
      """, name: "a.xml")
    #expect(document.string == "Смех:")
  }

  @Test func `Markdown: the front matter is metadata, the rest stays in place`() throws {
    let text = "---\ntitle: \"План\"\ndate: 2019-02-27 13:32:31 -0500\n---\n\n# Цели\n\n- *рост*\n"
    let document = try read(text, name: "a.md")
    #expect(document.title == "План")
    #expect(document.date == "2019-02-27")
    #expect(document.string == "\n# Цели\n\n- *рост*\n")
    let start = try #require(document.sourceMap.first?.fileOffset)
    #expect(Array(text.utf8)[start...].elementsEqual(document.text))
  }

  @Test func `JSON lines: a document each, a bad line is an error of its own`() throws {
    try withTemporaryFolder { folder in
      let text = """
        {"doc": "a1", "text": "Один 🎉 \\ud83c\\udf89", "date": "20.01.2026"}

        {"text": "Два"}
        {"text": "\\ud800"}
        {"text": 5}
        [1]
        {"id": 7, "body": "Три"
        """
      try write(Array(text.utf8), folder + "/d.jsonl")
      let reading = Reading([folder])
      #expect(reading.documents.map(\.path) == ["a1", "d.jsonl#3"])
      #expect(reading.documents.map(\.string) == ["Один 🎉 🎉", "Два"])
      #expect(reading.documents.first?.date == "2026-01-20")
      let lines = reading.errors.map { error in
        if case .badJSON(let line, _) = error.problem { line } else { 0 }
      }
      #expect(lines == [4, 5, 6, 7])
      #expect(reading.errors.first?.description.contains("half of a surrogate pair") == true)
    }
  }

  @Test(
    arguments: [
      ("2026-01-20T10:00:00+05:00", "2026-01-20"), ("20.01.2026", "2026-01-20"),
      ("20 января 2026 года", "2026-01-20"), ("January 20, 2026", "2026-01-20"),
      ("2026 жылғы 20 қаңтар", "2026-01-20"), ("20260120", "2026-01-20"), ("2026-01", "2026-01"),
      ("2026", "2026"), ("май 2026", "2026-05"), ("31.02.2026", nil), ("вчера", nil), ("", nil),
    ] as [(String, String?)])
  func `dates as they are written`(text: String, iso: String?) throws {
    let document = try read(
      "{\"text\": \"x\", \"date\": \"\(text)\"}\n", name: "a.html", format: .html)
    #expect(document.date == nil)
    let line = Array("{\"text\": \"x\", \"date\": \"\(text)\"}".utf8)
    #expect(try JSONLines.document(line: line, number: 1, path: "a")?.date == iso)
  }
}
