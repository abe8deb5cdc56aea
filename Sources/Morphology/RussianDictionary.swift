import ByteIO

/// The OpenCorpora dictionary as the Python package pymorphy3-dicts-ru lays it out, format 2.4.
///
/// `words.dawg` maps a form to (paradigm, index) pairs; `paradigms.array` holds, for each paradigm,
/// the ids of its suffixes, then of its tags, then of its prefixes; `prediction-suffixes-*.dawg`
/// map the last letters of words to (count, paradigm, index); `p_t_given_w.intdawg` holds
/// P(tag | word) in millionths. The large files stay mapped, so opening takes a few milliseconds.
public final class RussianDictionary: Sendable {
  let words: RecordAutomaton
  let predictions: [RecordAutomaton]
  let probabilities: DoubleArray
  let suffixes: StringTable
  /// The tags as text, the keys of `probabilities`; ours for tokens that are no words at the end.
  let tagNames: StringTable
  let tags: [Grammemes]
  /// What a paradigm may put before the stem: «», «по», «наи».
  let prefixes: [[UInt8]]
  /// Code points.
  let longestPrediction: Int
  private let paradigms: [UInt16]
  private let paradigmStarts: [Int32]
  /// The date and revision of the source, for reports.
  public let revision: String

  /// Opens the dictionary in `directory`.
  public init(directory: String) throws(DictionaryError) {
    func path(_ name: String) -> String { directory + "/" + name }
    let meta = try Metadata(path: path("meta.json"))
    prefixes = meta.prefixes
    longestPrediction = meta.longestPrediction
    revision = meta.revision
    words = try RecordAutomaton(path: path("words.dawg"), recordSize: 4)
    probabilities = try DoubleArray(path: path("p_t_given_w.intdawg"))
    var predictions: [RecordAutomaton] = []
    for index in prefixes.indices {
      predictions.append(
        try RecordAutomaton(path: path("prediction-suffixes-\(index).dawg"), recordSize: 8))
    }
    self.predictions = predictions
    suffixes = try RussianDictionary.strings(path("suffixes.json"))
    var names = try RussianDictionary.strings(path("gramtab-opencorpora-int.json"))
    (paradigms, paradigmStarts) = try RussianDictionary.readParadigms(
      path("paradigms.array"), suffixes: suffixes.count, tags: names.count,
      prefixes: prefixes.count)
    for name in BuiltInTag.names { names.append(name) }
    var tags: [Grammemes] = []
    tags.reserveCapacity(names.count)
    for index in 0..<names.count {
      guard let tag = Grammemes(tagBytes: names[index]) else {
        throw .malformed(
          path: path("gramtab-opencorpora-int.json"),
          reason: "unknown grammeme in \(String(decoding: names[index], as: UTF8.self))")
      }
      tags.append(tag)
    }
    tagNames = names
    self.tags = tags
  }

  private static func strings(_ path: String) throws(DictionaryError) -> StringTable {
    var reader = JSONReader(try contents(path))
    guard let table = reader.stringList() else {
      throw .malformed(path: path, reason: "not a JSON list of strings")
    }
    return table
  }

  static func contents(_ path: String) throws(DictionaryError) -> [UInt8] {
    do { return try MappedFile(path: path).withUnsafeBytes { [UInt8]($0) } } catch {
      throw .unreadable(error)
    }
  }

  /// A file of little-endian numbers of two bytes.
  private static func numbers(_ path: String) throws(DictionaryError) -> [UInt16] {
    do {
      return try MappedFile(path: path).withUnsafeBytes { bytes in
        [UInt16](unsafeUninitializedCapacity: bytes.count / 2) { values, count in
          count = bytes.count / 2
          for index in 0..<count {
            values[index] = UInt16(
              littleEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
          }
        }
      }
    } catch { throw .unreadable(error) }
  }

  /// Reads the paradigms and checks every id in them, so that lookups need not.
  private static func readParadigms(
    _ path: String, suffixes: Int, tags: Int, prefixes: Int
  ) throws(DictionaryError) -> ([UInt16], [Int32]) {
    let values = try numbers(path)
    guard let count = values.first else { throw .malformed(path: path, reason: "empty") }
    var starts: [Int32] = []
    var position = 1
    for _ in 0..<count {
      guard position < values.count else { throw .malformed(path: path, reason: "cut off") }
      let length = Int(values[position])
      let start = position + 1
      position = start + length
      guard length % 3 == 0, length > 0, position <= values.count else {
        throw .malformed(path: path, reason: "cut off")
      }
      let third = length / 3
      let fits =
        (0..<third).allSatisfy { index in
          Int(values[start + index]) < suffixes && Int(values[start + third + index]) < tags
            && Int(values[start + 2 * third + index]) < prefixes
        }
      guard fits else { throw .malformed(path: path, reason: "an id is out of range") }
      starts.append(Int32(start))
    }
    return (values, starts)
  }

  /// The number of forms of a paradigm; 0 where there is none with this number.
  func formCount(paradigm: UInt16) -> Int {
    guard Int(paradigm) < paradigmStarts.count else { return 0 }
    return Int(paradigms[Int(paradigmStarts[Int(paradigm)]) - 1]) / 3
  }

  /// One form of a paradigm: prefix + stem + suffix carries the tag.
  struct Form {
    let prefix: [UInt8]
    let suffix: ArraySlice<UInt8>
    let tag: UInt16
  }

  /// Form `index` of `paradigm`, or nil where the dictionary has none.
  func form(paradigm: UInt16, index: UInt16) -> Form? {
    let count = formCount(paradigm: paradigm)
    guard Int(index) < count else { return nil }
    let start = Int(paradigmStarts[Int(paradigm)]) + Int(index)
    return Form(
      prefix: prefixes[Int(paradigms[start + 2 * count])],
      suffix: suffixes[Int(paradigms[start])], tag: paradigms[start + count])
  }

  /// The tag of form `index` of `paradigm`, or nil.
  func tag(paradigm: UInt16, index: UInt16) -> UInt16? {
    let count = formCount(paradigm: paradigm)
    guard Int(index) < count else { return nil }
    return paradigms[Int(paradigmStarts[Int(paradigm)]) + Int(index) + count]
  }

  /// The number of `tag` among ``tags`` for one of ours.
  func number(of tag: BuiltInTag) -> UInt16 {
    UInt16(tags.count - BuiltInTag.names.count) + UInt16(tag.rawValue)
  }
}

/// Tags of tokens that stand in no dictionary; behind these come the initials.
enum BuiltInTag: Int {
  case integer, real, punctuation, romanNumber, latin, unknown, adverb, firstInitial

  /// First names, then patronymics; masculine, then feminine; six cases each.
  static let initialCount = 24

  static let names: [String] = {
    var names = ["NUMB,intg", "NUMB,real", "PNCT", "ROMN", "LATN", "UNKN", "ADVB"]
    for kind in ["Name", "Patr"] {
      for gender in ["masc", "femn"] {
        for grammaticalCase in ["nomn", "gent", "datv", "accs", "ablt", "loct"] {
          names.append("NOUN,anim,\(gender),Sgtm,\(kind),Fixd,Abbr,Init sing,\(grammaticalCase)")
        }
      }
    }
    return names
  }()
}

/// What `meta.json` tells.
private struct Metadata {
  var prefixes: [[UInt8]] = []
  var longestPrediction = 0
  var revision = ""

  init(path: String) throws(DictionaryError) {
    var reader = JSONReader(try RussianDictionary.contents(path))
    guard case .list(let entries)? = reader.value() else {
      throw .malformed(path: path, reason: "not a JSON list")
    }
    var version = ""
    for case .list(let pair) in entries where pair.count == 2 {
      switch (pair[0], pair[1]) {
      case (.string("format_version"), .string(let text)): version = text
      case (.string("source_revision"), .string(let text)): revision = text
      case (.string("compile_options"), .object(let options)):
        if case .list(let list)? = options["paradigm_prefixes"] {
          for case .string(let text) in list { prefixes.append(Array(text.utf8)) }
        }
        if case .scalar(let text)? = options["max_suffix_length"] {
          longestPrediction = Int(text) ?? 0
        }
      default: break
      }
    }
    guard version.hasPrefix("2.") else {
      throw .malformed(path: path, reason: "format \(version) is not 2.x")
    }
    guard !prefixes.isEmpty, (1...16).contains(longestPrediction) else {
      throw .malformed(path: path, reason: "compile options are missing")
    }
  }
}
