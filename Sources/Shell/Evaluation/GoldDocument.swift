import FoundationEssentials

/// A document's annotation by hand: `NAME.gold.json`. Offsets are code points, end exclusive.
struct GoldDocument: Decodable {
  struct Span: Decodable {
    var start: Int
    var end: Int
    var text: String?
    /// `name`, `nom` or `pron`.
    var kind: String?
    var optional: Bool?
  }

  struct Entity: Decodable {
    var id: String
    var type: String
    var altTypes: [String]?
    var canonical: String
    var aliases: [String]?
    var iso: String?
    var mentions: [Span]
    var optional: Bool?
    /// No mention in the text: the article itself, its publisher.
    var implicit: Bool?

    var types: Set<String> { Set((altTypes ?? []) + [type]) }
    var names: [String] { [canonical] + (aliases ?? []) }
    /// Whether a system is expected to find it.
    var isRequired: Bool {
      implicit != true && optional != true && mentions.contains(where: \.isRequired)
    }
  }

  struct Relation: Decodable {
    var subject: String
    var predicate: String
    var object: String?
    var objectLiteral: String?
    var optional: Bool?
  }

  var docId: String
  var language: String?
  var entities: [Entity]
  var relations: [Relation]
  /// Spans that are neither right nor wrong.
  var ignore: [Span]?

  static func read(_ path: String) throws(Failure) -> GoldDocument {
    let bytes = try ByteInput.readAll(path)
    do { return try JSONDecoder().decode(GoldDocument.self, from: Data(bytes)) } catch {
      throw Failure(.usage, "\(path) is no annotation: \(error)")
    }
  }
}

extension GoldDocument.Span {
  /// Pronouns and optional mentions cost nothing when they are missed.
  var isRequired: Bool { kind != "pron" && optional != true }
  var range: Range<Int> { start..<max(start, end) }
}
