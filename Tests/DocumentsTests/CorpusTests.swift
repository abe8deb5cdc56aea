import Documents
import TestSupport
import Testing

/// Real files, all of them: read without an error, and the map of a text leads back to the file.
@Suite struct CorpusTests {
  @Test func `every document of seeds is read`() throws {
    let reading = Reading([Checkout.root + "/seeds"])
    #expect(reading.errors.isEmpty, "\(reading.errors)")
    #expect(reading.documents.count >= 12)
    for document in reading.documents { try check(document, in: Checkout.root + "/seeds/") }
  }

  @Test(
    .enabled(if: Checkout.shared != nil, "the corpora are not at ../shared/corpora"),
    arguments: ["news", "strategies"])
  func `every text of the corpus is read`(part: String) throws {
    let folder = try #require(Checkout.shared) + "/corpora/unlabelled-ru/" + part + "/"
    let reading = Reading([folder])
    #expect(reading.errors.isEmpty, "\(reading.errors)")
    #expect(reading.documents.count > 90)
    for document in reading.documents { try check(document, in: folder) }
  }

  /// The sources from which the DOCX and the PDF were made give the texts that are annotated.
  @Test(arguments: [("ob-obshchestvennykh-sovetakh", "docx"), ("novye-oblasti", "pdf")])
  func `packed documents have the text of their sources`(name: String, format: String) throws {
    let reading = Reading([Checkout.root + "/seeds/\(name).\(format)"])
    let document = try #require(reading.documents.first)
    let source = try Checkout.read("Tests/Seeds/\(name).source.txt")
    let parts = source.split(separator: "\n", omittingEmptySubsequences: false)
    let head = parts.prefix { !$0.isEmpty }
    #expect(head.first == "title: \(document.title ?? "")")
    #expect(head.contains("author: \(document.author ?? "")"))
    #expect(head.contains("date: \(document.date ?? "")"))
    var words = parts.dropFirst(head.count).flatMap { $0.split(separator: " ") }
    words.removeAll { ["#", "##", "[^]"].contains($0) }
    if format == "pdf" { words.append("1") }
    #expect(document.string.split { $0.isWhitespace } == words)
  }

  /// Valid UTF-8, a map that ascends, and at each of its places the same words in the file.
  private func check(_ document: Document, in folder: String) throws {
    #expect(String(validating: document.text, as: UTF8.self) != nil, "\(document.path)")
    #expect(document.contentHash.utf8.count == 32)
    guard !document.sourceMap.isEmpty else { return }
    let file = try Checkout.bytes(at: folder + document.path)
    var last = (textOffset: -1, fileOffset: 0)
    for place in document.sourceMap {
      #expect(place.textOffset > last.textOffset, "\(document.path)")
      #expect(place.fileOffset >= last.fileOffset, "\(document.path)")
      last = place
      let text = document.text[place.textOffset...]
      if document.path.hasSuffix(".html") {
        // A block begins on the line that the map names, behind its tag.
        let word = text.prefix { $0 > 0x26 && $0 != 0xC2 && $0 != 0xE2 }
        let line = file[place.fileOffset...].prefix { $0 != 0x0A }
        #expect(
          line.firstRange(of: word) != nil,
          "\(document.path): \(String(decoding: word, as: UTF8.self))")
      } else {
        #expect(file[place.fileOffset...].elementsEqual(text), "\(document.path)")
      }
    }
  }
}
