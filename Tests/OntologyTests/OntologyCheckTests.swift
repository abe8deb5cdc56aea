import FoundationEssentials
import Ontology
import TestSupport
import Testing

/// The built-in ontology with one text replaced by another must be refused, at the right place.
@Suite struct OntologyCheckTests {
  struct Slip: Sendable {
    let file: String
    let text: String
    let becomes: String
    /// The file, and what its message must hold.
    let place: String
    let message: String
  }

  static let relations = "lexicon/relations.lex"

  static let slips = [
    Slip(
      file: relations, text: "[relation heads: Person -> Body]",
      becomes: "[relation leads: Person -> Body]", place: relations,
      message: "“leads” is no property of the schema"),
    Slip(
      file: relations, text: "[relation heads: Person -> Body]",
      becomes: "[relation heads: Place -> Body]", place: relations,
      message: "“Place” stands not under Person, the domain of “heads”"),
    Slip(
      file: relations, text: "[relation heads: Person -> Body]",
      becomes: "[relation heads: Person -> Event]", place: relations,
      message: "“Event” stands not under Body, the range of “heads”"),
    Slip(
      file: relations, text: "[relation heads: Person -> Body]",
      becomes: "[relation heads: Person -> Date]", place: relations,
      message: "“heads” is an object property"),
    Slip(
      file: relations, text: "[relation heads: Person -> Body]",
      becomes: "[relation heads: Human -> Body]", place: relations,
      message: "“Human” is no class of the schema"),
    Slip(
      file: "schema.ttl", text: "rdfs:label \"закон\"@ru ,", becomes: "rdfs:label",
      place: "schema.ttl", message: ":Law has no rdfs:label in “ru”"),
    Slip(
      file: "schema.ttl", text: "\"An act passed by a parliament.\"@en", becomes: "\"x\"@de",
      place: "schema.ttl", message: ":Law has no rdfs:comment in “en”"),
    Slip(
      file: "schema.ttl", text: "rdfs:subClassOf org:Post ;", becomes: "",
      place: "schema.ttl", message: ":Post stands under no class of another vocabulary"),
    Slip(
      file: "schema.ttl", text: "rdfs:subClassOf :Law ;", becomes: "rdfs:subClassOf :Lew ;",
      place: "schema.ttl", message: "refers to :Lew, not declared"),
    Slip(
      file: "schema.ttl", text: "\"statute\"@en", becomes: "\"Decree\"@en",
      place: "schema.ttl", message: "shares the name “decree” with :Law"),
    Slip(
      file: "shapes.ttl", text: "sh:path :heads", becomes: "sh:path :hoods",
      place: "shapes.ttl", message: ":hoods is no property of the schema"),
  ]

  /// A copy of the checkout's ontology with `slip` in it.
  func write(_ slip: Slip, to folder: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder + "/lexicon", withIntermediateDirectories: true)
    for path in Checkout.files(under: "ontology") {
      let name = String(path.dropFirst("ontology/".count))
      var text = try Checkout.read(path)
      if name == slip.file {
        let parts = Self.split(text, at: slip.text)
        try #require(parts.count > 1, "\(slip.text) stands not in \(name)")
        text = parts[0] + slip.becomes + parts.dropFirst().joined(separator: slip.text)
      }
      try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    }
  }

  static func split(_ text: String, at mark: String) -> [String] {
    let (bytes, mark) = (Array(text.utf8), Array(mark.utf8))
    var parts: [String] = []
    var start = 0
    var place = 0
    while place + mark.count <= bytes.count {
      if bytes[place..<place + mark.count].elementsEqual(mark) {
        parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
        place += mark.count
        start = place
      } else {
        place += 1
      }
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  @Test(arguments: slips)
  func aSlipIsFoundWhereItIs(slip: Slip) throws {
    try withTemporaryFolder { folder in
      try write(slip, to: folder)
      let error = #expect(throws: OntologyError.self) { try Ontology(folder: folder) }
      guard case .disagreement(let list) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      let found = list.filter {
        $0.message.hasSuffix(slip.message) || $0.message.contains(slip.message)
      }
      #expect(!found.isEmpty, "\(list)")
      let lines = try String(contentsOfFile: folder + "/" + slip.place, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for fault in found {
        #expect(fault.file == slip.place)
        let start = fault.file == "schema.ttl" ? fault.message.split(separator: " ")[0] : ""
        #expect(fault.line > 1 && lines[fault.line - 1].hasPrefix(start))
      }
    }
  }

  @Test func aFileThatCannotBeReadSaysTheLine() throws {
    try withTemporaryFolder { folder in
      try write(
        Slip(
          file: "schema.ttl", text: ":Law a owl:Class ;", becomes: ":Law a owl:Class ;;; &",
          place: "", message: ""), to: folder)
      let error = #expect(throws: OntologyError.self) { try Ontology(folder: folder) }
      guard case .syntax("schema.ttl", let text) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(text.contains("^"))
    }
  }

  @Test func theFolderAndTheProgramSayTheSame() throws {
    let folder = try Ontology(folder: Checkout.root + "/ontology")
    #expect(try folder.hash == Ontology.builtIn().hash)
  }
}
