import NeuralTagging
import TextSegmentation

/// What of a word's surroundings says how it is read.
struct WordPlace: OptionSet {
  let rawValue: Int

  /// The sentence begins with it: a capital says nothing.
  static let first = WordPlace(rawValue: 1)
  /// A full stop follows: the word may be an initial or an abbreviation.
  static let beforeStop = WordPlace(rawValue: 2)
  /// The tree says that it determines a noun, or hangs on one as a short word in the genitive.
  static let determiner = WordPlace(rawValue: 4)
  /// A number stands before a short word, which may be a unit.
  static let afterNumber = WordPlace(rawValue: 8)
  /// A year or a Roman number stands before a short word: «XIX в.».
  static let afterYear = WordPlace(rawValue: 16)

  /// A number stands behind a short word and its full stop: «ст. 5».
  static let beforeNumber = WordPlace(rawValue: 64)
  /// The tree has it as the root of a sentence.
  static let root = WordPlace(rawValue: 32)

  /// A capital that the names network has in a person's name, in another name.
  static let person = WordPlace(rawValue: 1 << 24)
  static let otherName = WordPlace(rawValue: 1 << 25)

  /// A determiner, by the network, with nothing behind it that it could determine: «ко всем,».
  static let alone = WordPlace(rawValue: 1 << 26)

  /// The abbreviated letter before a letter with a full stop, and the one behind it: «т. д.».
  var letterBefore: Character? { letter(at: 8) }
  var letterAfter: Character? { letter(at: 16) }

  private func letter(at shift: Int) -> Character? {
    let number = UInt32(truncatingIfNeeded: rawValue >> shift & 0xFF)
    return number == 0 ? nil : Unicode.Scalar(0x42F + number).map(Character.init)
  }

  /// The place of a token in a text that the networks have read.
  init(
    of index: Int, in text: SegmentedText, isFirst: Bool, annotations: TokenAnnotations
  ) {
    let token = text.tokens[index].bytes
    let utf8 = text.source.utf8
    let hasOwnStop = token.count > 1 && utf8[token.upperBound - 1] == UInt8(ascii: ".")
    var place: WordPlace = isFirst ? .first : []
    if hasOwnStop || Self.isStop(index + 1, in: text) { place.insert(.beforeStop) }
    switch annotations.relation(of: index)?.rawValue {
    case "det": place.insert(.determiner)
    case "root": place.insert(.root)
    // «в душе его»
    case "nmod" where token.count <= 6:
      let head = annotations.head(of: index).flatMap { annotations.tag(of: $0) }
      if head?.partOfSpeech == .noun || head?.partOfSpeech == .properNoun {
        place.insert(.determiner)
      }
    default: break
    }
    if annotations.names.indices.contains(index), let kind = annotations.names[index].kind,
      Self.isCapital(utf8[token])
    {
      place.insert(kind == .person ? .person : .otherName)
    }
    if annotations.tag(of: index)?.partOfSpeech == .determiner,
      Self.determinesNothing(index, text.tokens.count, annotations)
    {
      place.insert(.alone)
    }
    // Abbreviations are short; the places of other words need not be told apart.
    guard token.count <= 8, utf8[token.lowerBound] & 0xFE == 0xD0 else {
      self = place
      return
    }
    if index > 0 { place.formUnion(Self.number(index - 1, in: text)) }
    let next = text.tokens.dropFirst(hasOwnStop ? index + 1 : index + 2).first?.bytes.lowerBound
    if place.contains(.beforeStop), let next, utf8[next] &- 0x30 < 10 {
      place.insert(.beforeNumber)
    }
    var letters = 0
    if place.contains(.beforeStop), Self.letter(index, in: text) != nil {
      // The letters stand one or two tokens away, as their full stops are tokens or not.
      let before = index > 0 && Self.isStop(index - 1, in: text) ? index - 2 : index - 1
      let after = hasOwnStop ? index + 1 : index + 2
      letters = (Self.abbreviated(before, in: text) ?? 0) << 8
      letters |= (Self.abbreviated(after, in: text) ?? 0) << 16
    }
    self.init(rawValue: place.rawValue | letters)
  }

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Whether behind a determiner the text ends, or a mark, a clause or a predicate begins.
  private static func determinesNothing(
    _ index: Int, _ count: Int, _ annotations: TokenAnnotations
  ) -> Bool {
    guard index + 1 < count, let next = annotations.tag(of: index + 1) else { return true }
    return switch next.partOfSpeech {
    case .punctuation, .subordinatingConjunction: true
    case .verb: next.features["VerbForm"] != "Part" || next.features["Variant"] == "Short"
    default: false
    }
  }

  private static func isCapital(_ token: ArraySlice<UInt8>) -> Bool {
    String(decoding: token.prefix(4), as: UTF8.self).unicodeScalars.first
      .map { LetterKind($0) == .upper } ?? false
  }

  private static func isStop(_ index: Int, in text: SegmentedText) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    let bytes = text.tokens[index].bytes
    return bytes.count == 1 && text.source.utf8[bytes.lowerBound] == UInt8(ascii: ".")
  }

  /// Whether a token is a number, and one that a year or a century may have.
  private static func number(_ index: Int, in text: SegmentedText) -> WordPlace {
    let bytes = text.source.utf8[text.tokens[index].bytes]
    guard let first = bytes.first, let last = bytes.last else { return [] }
    if bytes.allSatisfy({ "IVX".utf8.contains($0) }) { return [.afterNumber, .afterYear] }
    guard first &- 0x30 < 10 else { return [] }
    // «1998», «1941-1945», «80-х»
    let isYear = bytes.count >= 4 && (first == UInt8(ascii: "1") || first == UInt8(ascii: "2"))
    if last &- 0x30 < 10 {
      return isYear && bytes.prefix(4).allSatisfy { $0 &- 0x30 < 10 }
        ? [.afterNumber, .afterYear] : .afterNumber
    }
    return bytes.contains(UInt8(ascii: "-")) ? [.afterNumber, .afterYear] : []
  }

  /// The number of a token's letter if it is one small Russian letter, with or without a stop of
  /// its own: 1 for «а».
  private static func letter(_ index: Int, in text: SegmentedText) -> Int? {
    guard text.tokens.indices.contains(index) else { return nil }
    let bytes = Array(text.source.utf8[text.tokens[index].bytes])
    guard bytes.count == 2 || bytes.count == 3 && bytes[2] == UInt8(ascii: "."),
      bytes[0] & 0xFE == 0xD0
    else { return nil }
    let scalar = Int(bytes[0] & 0x1F) << 6 | Int(bytes[1] & 0x3F)
    return 0x430...0x44F ~= scalar ? scalar - 0x42F : nil
  }

  /// The same where a full stop follows.
  private static func abbreviated(_ index: Int, in text: SegmentedText) -> Int? {
    guard let letter = letter(index, in: text) else { return nil }
    return text.tokens[index].bytes.count == 3 || isStop(index + 1, in: text) ? letter : nil
  }
}
