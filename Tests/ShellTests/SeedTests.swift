import Documents
import FoundationEssentials
import TestSupport
import Testing

/// `seeds/` and what is said of them by hand, and that offsets point at the text they name.
@Suite(.enabled(if: Checkout.data != nil && Program.path != nil, "`make setup` has not been run"))
struct SeedTests {
  private struct Span: Decodable {
    var start: Int
    var end: Int
    var text: String
  }

  /// What an annotation and a line of `extract` have in common.
  private struct Record: Decodable {
    struct Entity: Decodable {
      var id: String
      var mentions: [Span]
    }
    struct Relation: Decodable {
      var subject: String
      var object: String?
      var evidence: Span
      var sentence: Span?
    }
    var document: String?
    var language: String
    var entities: [Entity]
    var relations: [Relation]
    var withheld: [Relation]?
    var ignore: [Span]?

    var spans: [Span] {
      entities.flatMap(\.mentions) + (ignore ?? [])
        + (relations + (withheld ?? [])).flatMap {
          [$0.evidence] + ($0.sentence.map { [$0] } ?? [])
        }
    }
  }

  private static let seeds = Checkout.root + "/seeds"

  private static func texts(at paths: [String]) -> [String: [Unicode.Scalar]] {
    var texts: [String: [Unicode.Scalar]] = [:]
    DocumentReader().read(at: paths) { result in
      guard case .success(let document) = result else { return }
      texts[document.path] = Array(String(decoding: document.text, as: UTF8.self).unicodeScalars)
    }
    return texts
  }

  /// The spans whose words are not those of the text there.
  private static func wrong(_ spans: [Span], in text: [Unicode.Scalar]) -> [String] {
    spans.filter { span in
      guard span.start >= 0, span.start < span.end, span.end <= text.count else { return true }
      return !span.text.unicodeScalars.elementsEqual(text[span.start..<span.end])
    }.map { "\($0.start)–\($0.end) «\($0.text)»" }
  }

  @Test func everyDocumentIsAnnotatedWhereItSays() throws {
    let texts = Self.texts(at: [Self.seeds])
    #expect(texts.count >= 12)
    var languages: [String: Int] = [:]
    for (name, text) in texts {
      let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
      let json = try Checkout.read("Tests/Seeds/\(stem).gold.json")
      let record = try JSONDecoder().decode(Record.self, from: Data(json.utf8))
      #expect(Self.wrong(record.spans, in: text).isEmpty, "\(name)")
      let ids = Set(record.entities.map(\.id))
      #expect(ids.count == record.entities.count, "\(name)")
      for relation in record.relations {
        #expect(ids.contains(relation.subject), "\(name)")
        #expect(relation.object.map(ids.contains) ?? true, "\(name)")
      }
      languages[record.language, default: 0] += 1
    }
    #expect(languages["ru", default: 0] >= 7)
    #expect(languages["kk", default: 0] >= 3)
    #expect(languages["en", default: 0] >= 2)
  }

  @Test func evaluatePrintsALineADocumentAndALanguage() throws {
    let result = Program.shell(
      "birlik evaluate seeds --gold Tests/Seeds", in: Checkout.root)
    #expect(result.status == 0, "\(result.error)")
    let rows = result.output.split(separator: "\n").map { $0.split(separator: "\t") }
    let names = Set(rows.compactMap { $0.first.map(String.init) })
    #expect(names.isSuperset(of: Self.texts(at: [Self.seeds]).keys))
    #expect(names.isSuperset(of: ["all in en", "all in kk", "all in ru", "all"]))
    let all = try #require(rows.last)
    #expect(all.count == 5 && all[0] == "all")
    // A guard against steps back: these are far below what is reached.
    for (text, floor) in zip(all[1...3], [0.80, 0.80, 0.55]) {
      #expect(try #require(Double(text)) >= floor, "\(all)")
    }
  }

  @Test func offsetsPointAtTheTextOfEveryFormat() throws {
    let texts = Self.texts(at: [Self.seeds])
    try check(texts, "birlik extract seeds --jsonl")
  }

  /// Every eighth text of the corpus; all of them with `BIRLIK_WHOLE_CORPUS` set, for a minute.
  @Test(.enabled(if: Checkout.shared != nil, "the corpora are not at ../shared/corpora"))
  func offsetsPointAtTheTextOfTheCorpus() throws {
    let isWhole = ProcessInfo.processInfo.environment["BIRLIK_WHOLE_CORPUS"] != nil
    let files = Checkout.files(under: "../shared/corpora/unlabelled-ru").enumerated()
      .filter { isWhole || $0.offset % 8 == 0 }.map(\.element)
    #expect(files.count > 90)
    let texts = Self.texts(at: files.map { Checkout.root + "/" + $0 })
    try check(texts, "birlik extract \(files.joined(separator: " ")) --jsonl")
  }

  private func check(_ texts: [String: [Unicode.Scalar]], _ command: String) throws {
    let result = Program.shell(command, in: Checkout.root)
    #expect(result.status == 0, "\(result.error)")
    let lines = result.output.utf8.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == texts.count)
    for line in lines {
      let record = try JSONDecoder().decode(Record.self, from: Data(line))
      let text = try #require(texts[record.document ?? ""])
      #expect(Self.wrong(record.spans, in: text).isEmpty, "\(record.document ?? "")")
    }
  }
}
