import TextSegmentation

/// Reads the line-based format of `ontology/lexicon/*.lex`.
///
///     # A comment; empty lines are skipped.
///     [post]                                  a section of phrases
///     ru | председатель, глава | head         language | phrases | attributes
///     *  | NASA | body                        * is every language
///
///     [relation heads: Person -> Body]        a relation: classes of its ends
///     ru | {s nom} возглавлять {o acc} | 0.9  pattern | confidence and attributes
///
/// Fields are separated by `|`, phrases by commas, attributes by spaces (`name` or `name=value`).
/// A section may be continued in another file.
struct LexiconParser {
  private(set) var sections: [String: [LexiconEntry]] = [:]
  private(set) var relations: [RelationRule] = []
  private var file = ""
  private var line = 0

  private enum Place {
    case outside
    case section(String)
    case relation(Int)
  }

  mutating func read(_ text: String, named name: String) throws(LexiconError) {
    file = name
    line = 0
    var place = Place.outside
    for raw in Self.pieces(text, "\n", keepsEmpty: true) {
      line += 1
      if raw.utf8.first == UInt8(ascii: "#") { continue }
      let content = Self.trim(raw.utf8.prefix { $0 != UInt8(ascii: "#") })
      if content.isEmpty { continue }
      if content.utf8.first == UInt8(ascii: "[") {
        place = try header(content)
        continue
      }
      let fields = Self.pieces(content, "|", keepsEmpty: true).map { Self.trim($0.utf8) }
      guard fields.count == 2 || fields.count == 3 else {
        throw error("expected language | phrases | attributes")
      }
      let language = try self.language(fields[0])
      let attributes = fields.count == 3 ? fields[2] : ""
      switch place {
      case .outside: throw error("a line before the first [section]")
      case .section(let section):
        try addPhrases(fields[1], language: language, attributes: attributes, to: section)
      case .relation(let index):
        guard let language else { throw error("a pattern needs a language") }
        relations[index].patterns.append(
          try pattern(fields[1], language: language, attributes: attributes))
      }
    }
  }

  private func error(_ message: String) -> LexiconError {
    LexiconError(file: file, line: line, message: message)
  }

  private mutating func header(_ content: String) throws(LexiconError) -> Place {
    guard content.last == "]" else { throw error("a section name without ]") }
    let inner = Self.trim(content.dropFirst().dropLast().utf8)
    guard inner.hasPrefix("relation ") else {
      guard !inner.isEmpty else { throw error("an empty section name") }
      sections[inner, default: []] += []
      return .section(inner)
    }
    let parts = inner.dropFirst("relation ".count).split(separator: ":", maxSplits: 1)
    let ends = parts.count == 2 ? Self.split(parts[1], on: "->") : []
    guard parts.count == 2, ends.count == 2 else {
      throw error("expected [relation name: Class … -> Class …]")
    }
    let subjects = Self.words(ends[0])
    let objects = Self.words(ends[1])
    guard !subjects.isEmpty, !objects.isEmpty else { throw error("a relation without classes") }
    relations.append(
      RelationRule(
        predicate: Self.trim(parts[0].utf8), subjects: subjects, objects: objects, patterns: []))
    return .relation(relations.count - 1)
  }

  private func language(_ code: String) throws(LexiconError) -> Language? {
    if code == "*" { return nil }
    guard let language = Language(rawValue: code), language != .other else {
      throw error("unknown language “\(code)”: ru, kk, en or *")
    }
    return language
  }

  private mutating func addPhrases(
    _ field: String, language: Language?, attributes: String, to section: String
  ) throws(LexiconError) {
    let attributes = Self.attributes(attributes)
    for phrase in Self.pieces(field, ",") {
      let words = Self.words(phrase).map(Folding.fold)
      guard !words.isEmpty else { throw error("an empty phrase") }
      sections[section, default: []].append(
        LexiconEntry(language: language, words: words, attributes: attributes))
    }
  }

  private func pattern(
    _ field: String, language: Language, attributes: String
  ) throws(LexiconError) -> RelationPattern {
    var slots: [RelationPattern.Slot] = []
    var trigger: [String] = []
    var closed = false
    var rest = Substring(field)
    while let open = rest.firstIndex(where: { $0 != " " }) {
      rest = rest[open...]
      if rest.first == "{" {
        guard let end = rest.firstIndex(of: "}") else { throw error("a slot without }") }
        let parts = Self.words(rest[rest.index(after: open)..<end])
        guard let name = parts.first, let which = RelationPattern.Slot.End(rawValue: name) else {
          throw error("a slot is {s} or {o}, with a case after it where one is needed")
        }
        if parts.count > 1, !Self.cases.contains(parts[1]) {
          throw error("unknown case “\(parts[1])”")
        }
        slots.append(
          .init(
            end: which, grammaticalCase: parts.count > 1 ? parts[1] : nil,
            precedes: trigger.isEmpty, preposition: parts.count > 2 ? parts[2] : nil))
        closed = !trigger.isEmpty
        rest = rest[rest.index(after: end)...]
      } else {
        let end = rest.firstIndex(where: { $0 == " " || $0 == "{" }) ?? rest.endIndex
        if closed { throw error("the trigger must be one run of words") }
        trigger.append(Folding.fold(rest[..<end]))
        rest = rest[end...]
      }
    }
    guard !trigger.isEmpty else { throw error("a pattern without a trigger word") }
    guard Set(slots.map(\.end)).count == 2, slots.count == 2 else {
      throw error("a pattern has one {s} and one {o}")
    }
    var known = Self.attributes(attributes)
    var confidence = 0.8
    for (name, value) in known where value.isEmpty {
      if let number = Double(name) {
        guard (0...1).contains(number) else { throw error("confidence is 0 to 1") }
        confidence = number
        known[name] = nil
      }
    }
    return RelationPattern(
      language: language, trigger: trigger, slots: slots, confidence: confidence,
      attributes: known)
  }

  private static let cases: Set<String> = ["nom", "gen", "dat", "acc", "ins", "loc", "abl"]

  private static func attributes(_ field: String) -> [String: String] {
    var result: [String: String] = [:]
    for part in pieces(field, " ") {
      let name = part.utf8.prefix { $0 != UInt8(ascii: "=") }
      let value = part.utf8[name.endIndex...].dropFirst()
      // A mark without a name before it is none.
      if name.isEmpty {
        result[String(Substring(value))] = ""
      } else {
        result[String(Substring(name))] = String(Substring(value))
      }
    }
    return result
  }

  private static func words(_ text: some StringProtocol) -> [String] {
    pieces(text, " ").map { String($0) }
  }

  private static func split(_ text: Substring, on mark: String) -> [Substring] {
    var current = text.startIndex
    while current < text.endIndex {
      if text[current...].hasPrefix(mark) {
        return [text[..<current], text[text.index(current, offsetBy: mark.count)...]]
      }
      current = text.index(after: current)
    }
    return [text]
  }

  /// The pieces between marks of one byte, compared as bytes: to find characters costs more.
  private static func pieces(
    _ text: some StringProtocol, _ mark: Unicode.Scalar, keepsEmpty: Bool = false
  ) -> [Substring] {
    Substring(text).utf8.split(
      separator: UInt8(truncatingIfNeeded: mark.value), omittingEmptySubsequences: !keepsEmpty
    ).map { Substring($0) }
  }

  private static func trim(_ text: Substring.UTF8View.SubSequence) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var part = text
    while let first = part.first, isSpace(first) { part = part.dropFirst() }
    while let last = part.last, isSpace(last) { part = part.dropLast() }
    return String(Substring(part))
  }
}
