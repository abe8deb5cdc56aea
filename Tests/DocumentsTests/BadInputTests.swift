import Dispatch
import Documents
import Glibc
import Synchronization
import TestSupport
import Testing

@Suite struct BadInputTests {
  @Test func `a bad file has an error of its own and the others go on`() throws {
    try withTemporaryFolder { folder in
      try write([], folder + "/a-empty.txt")
      try write((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) }, folder + "/b-binary.txt")
      try write(Array("PK\u{3}\u{4}nothing".utf8), folder + "/c-broken.docx")
      try write(Array("%PDF-1.4 nothing".utf8), folder + "/d-broken.pdf")
      try write(Fixtures.pdf(["a"], encrypted: true), folder + "/e-locked.pdf")
      try write([0xD0, 0xCF, 0x11, 0xE0, 0, 0], folder + "/f-old.doc")
      try write(Array("Текст.".utf8), folder + "/g-good.txt")
      mkfifo(folder + "/h-pipe", 0o600)
      try write(Array("<html><body></body></html>".utf8), folder + "/i-bare.html")
      let reading = Reading([folder, folder + "/missing.txt"])
      #expect(reading.documents.map(\.path) == ["g-good.txt"])
      #expect(reading.errors.count == 8)
      func problem(_ part: String) -> DocumentError.Problem? {
        reading.errors.first { $0.path.contains(part) }?.problem
      }
      #expect(problem("missing") == .missing)
      #expect(problem("a-empty") == .empty)
      #expect(problem("b-binary") == .binary)
      #expect(problem("e-locked") == .password)
      #expect(problem("f-old") == .unsupported(".doc and .xls"))
      #expect(problem("i-bare") == .noText)
      for error in reading.errors {
        #expect(error.description.hasPrefix(error.path + ": "))
        #expect(!error.description.contains("\n"))
      }
    }
  }

  @Test func `a zip bomb stops at the limit`() throws {
    let text = "<w:t>" + String(repeating: "а", count: 4 << 20) + "</w:t>"
    let bytes = Fixtures.docx(body: text)
    var limits = DocumentLimits()
    limits.expandedBytes = 1 << 20
    let error = #expect(throws: DocumentError.self) {
      try DocumentReader(limits: limits).document(bytes, name: "bomb.docx")
    }
    #expect(error?.problem == .expandsTooMuch(limit: 1 << 20))
    #expect(bytes.count < 1 << 17)
  }

  /// Twenty million empty paragraphs would be gigabytes as a tree, and unpack from few bytes.
  @Test func `a small file that unpacks to a hundred times its size is a bomb`() throws {
    let bytes = Fixtures.docx(body: String(repeating: "<w:p/>", count: 3 << 20))
    let error = #expect(throws: DocumentError.self) {
      try DocumentReader().document(bytes, name: "bomb.docx")
    }
    #expect(error?.problem == .expandsTooMuch(limit: 16 << 20))
    let honest = Fixtures.docx(
      body: String(repeating: "<w:p/>", count: 1 << 20) + "<w:p><w:t>Закон</w:t></w:p>")
    #expect(try DocumentReader().document(honest, name: "law.docx").string == "Закон")
  }

  @Test(arguments: ["odt", "epub"])
  func `a zip bomb of another format stops at the limit`(format: String) throws {
    let text = "<p>" + String(repeating: "а", count: 1 << 20) + "</p>"
    let bytes = Fixtures.zip([
      (
        "mimetype",
        format == "odt" ? "application/vnd.oasis.opendocument.text" : "application/epub+zip"
      ), ("content.xml", text), ("a.xhtml", text),
    ])
    var limits = DocumentLimits()
    limits.expandedBytes = 1 << 20
    let error = #expect(throws: DocumentError.self) {
      try DocumentReader(limits: limits).document(bytes, name: "bomb." + format)
    }
    #expect(error?.problem == .expandsTooMuch(limit: 1 << 20))
  }

  @Test func `a text of a DOCX in one run of 12 MB is read`() throws {
    let text = String(repeating: "Закон. ", count: 1 << 20)
    var limits = DocumentLimits()
    limits.expansion = 1000
    let bytes = Fixtures.docx(body: "<w:p><w:t>\(text)</w:t></w:p>")
    let document = try DocumentReader(limits: limits).document(bytes, name: "law.docx")
    #expect(document.text.count == text.utf8.count - 1)
  }

  @Test(arguments: ["a.html", "a.xml"])
  func `a page over the limit is refused before it becomes a tree`(name: String) throws {
    var limits = DocumentLimits()
    limits.markupBytes = 64
    let page = "<html><body><p>" + String(repeating: "а", count: 64) + "</p></body></html>"
    let error = #expect(throws: DocumentError.self) {
      try DocumentReader(limits: limits).document(Array(page.utf8), name: name)
    }
    #expect(error?.problem == .tooLarge(limit: 64))
  }

  @Test func `a text over the limit is refused`() throws {
    var limits = DocumentLimits()
    limits.textBytes = 16
    let error = #expect(throws: DocumentError.self) {
      try DocumentReader(limits: limits).document(Array("Длинный текст".utf8), name: "a.txt")
    }
    #expect(error?.problem == .tooLarge(limit: 16))
  }

  /// A writer that never rests: sooner or later each look at the file finds another size. What is
  /// read between two of its bytes is whole.
  @Test func `a file that changes while it is read is refused and the next is read`() throws {
    try withTemporaryFolder { folder in
      let size = 4 << 20
      try write([UInt8](repeating: 0x61, count: size), folder + "/a.txt")
      try write(Array("Текст.".utf8), folder + "/b.txt")
      let appender = Appender(to: folder + "/a.txt")
      defer { appender.stop() }
      var refused = false
      for _ in 0..<20_000 where !refused {
        let reading = Reading([folder])
        #expect(reading.documents.last.map { $0.string == "Текст." } == true)
        refused = reading.errors.map(\.problem) == [.changedWhileRead]
        if refused {
          #expect(reading.documents.count == 1)
        } else {
          #expect(reading.documents.first.map { $0.text.count > size } == true)
        }
      }
      #expect(refused)
    }
  }

  @Test func `a file over the limit is refused unread`() throws {
    try withTemporaryFolder { folder in
      try write(Array("Текст длиннее.".utf8), folder + "/a.txt")
      var limits = DocumentLimits()
      limits.fileBytes = 8
      #expect(Reading([folder], limits: limits).errors.map(\.problem) == [.tooLarge(limit: 8)])
    }
  }

  @Test func `a line of 50 MB is a document`() throws {
    let line = [UInt8](repeating: 0x61, count: 50 << 20)
    #expect(try DocumentReader().document(line, name: "a.txt").text.count == 50 << 20)
  }

  @Test func `folders: the order of names, no hidden files, no graphs, loops end`() throws {
    try withTemporaryFolder { folder in
      mkdir(folder + "/g.birlik", 0o700)
      try write(Array("1".utf8), folder + "/g.birlik/side-labels")
      mkdir(folder + "/b", 0o700)
      try write(Array("1".utf8), folder + "/b/2.txt")
      try write(Array("1".utf8), folder + "/b/10.txt")
      try write(Array("1".utf8), folder + "/.hidden")
      try write(Array("1".utf8), folder + "/a")
      symlink(folder, folder + "/b/loop")
      symlink(folder + "/gone", folder + "/c-dangling")
      let found = DocumentFiles(at: [folder])
      #expect(found.files.map(\.name) == ["a", "b/10.txt", "b/2.txt"])
      #expect(found.errors.map(\.path) == ["c-dangling"])
    }
  }

  @Test func `the same bytes have the same hash`() throws {
    let one = try read("Текст", name: "a.txt")
    let two = try read("Текст", name: "b.txt")
    #expect(one.contentHash == two.contentHash)
    #expect(one.contentHash.utf8.count == 32)
    #expect(try read("Текст!", name: "a.txt").contentHash != one.contentHash)
  }
}

/// A thread that appends a byte to a file again and again.
private final class Appender: Sendable {
  private let isStopped = Atomic(false)
  private let isRunning = Atomic(false)

  init(to path: String) {
    DispatchQueue.global().async { [self] in
      let descriptor = open(path, O_WRONLY | O_APPEND)
      defer { close(descriptor) }
      while !isStopped.load(ordering: .relaxed) {
        _ = Glibc.write(descriptor, "a", 1)
        isRunning.store(true, ordering: .relaxed)
      }
    }
    while !isRunning.load(ordering: .relaxed) { usleep(100) }
  }

  func stop() { isStopped.store(true, ordering: .relaxed) }
}
