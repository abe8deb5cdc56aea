import TextSegmentation

/// What a phrase is compared with: one word of a text.
public protocol LexiconWord {
  /// The word as written, folded.
  var folded: String { get }
  /// Its possible base forms, folded.
  var lemmas: [String] { get }
  /// The language of the sentence that it stands in.
  var language: Language { get }
  /// ``WordKeys/keys(folded:lemmas:language:)`` of the word; given where they are kept.
  var lexiconKeys: [UInt64] { get }
}

extension LexiconWord {
  public var lexiconKeys: [UInt64] {
    WordKeys.keys(folded: folded, lemmas: lemmas, language: language)
  }
}

/// How one word of a lexicon phrase is compared with a word of a text.
///
/// - `word` fits that form or that lemma; in Kazakh sentences also the word with suffixes.
/// - `=word` fits that form only.
/// - `word*` fits every word that begins so.
public enum PhrasePattern {
  public static func fits(_ pattern: String, _ word: some LexiconWord) -> Bool {
    if pattern.utf8.first == UInt8(ascii: "=") {
      return word.folded.utf8.elementsEqual(pattern.utf8.dropFirst())
    }
    if pattern.utf8.last == UInt8(ascii: "*") {
      return word.folded.utf8.starts(with: pattern.utf8.dropLast())
    }
    if pattern.sameBytes(word.folded) { return true }
    for lemma in word.lemmas where pattern.sameBytes(lemma) { return true }
    if let length = adjectiveStemLength(pattern) {
      for lemma in word.lemmas {
        if adjectiveStemLength(lemma) == length,
          lemma.utf8.prefix(length).elementsEqual(pattern.utf8.prefix(length))
        {
          return true
        }
      }
    }
    guard word.language == .kazakh else { return false }
    if KazakhSuffixes.extend(pattern, to: word.folded) { return true }
    // «үйі» with another possession or number: «үйлері».
    guard let last = pattern.last, last == "і" || last == "ы", pattern.utf8.count >= 6 else {
      return false
    }
    return KazakhSuffixes.extend(String(pattern.dropLast()), to: word.folded)
      && word.folded.utf8.count > pattern.utf8.count
  }
}

extension String {
  /// Equality of the bytes, quicker than that of characters: all texts here are folded alike.
  func sameBytes(_ other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}

extension PhrasePattern {
  private static let adjectiveEndings: [[UInt8]] = [
    "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие",
  ].map { Array($0.utf8) }

  /// The bytes of an adjective without its ending, so that «общественное» fits «общественный»; nil
  /// where the word does not look like one.
  static func adjectiveStemLength(_ word: String) -> Int? {
    let bytes = word.utf8
    guard bytes.count > 8 else { return nil }
    let tail = bytes.suffix(4)
    guard adjectiveEndings.contains(where: { tail.elementsEqual($0) }) else { return nil }
    return bytes.count - 4
  }
}

/// Phrases of one section, found by their first word.
public struct PhraseTable: Sendable {
  private var byFirstWord = KeyTable<[Int]>()
  private var byPrefix: [Int] = []
  public let entries: [LexiconEntry]

  public init(_ entries: [LexiconEntry]) {
    self.entries = entries
    for (index, entry) in entries.enumerated() {
      guard let first = entry.words.first else { continue }
      if first.last == "*" {
        byPrefix.append(index)
      } else {
        let key = Self.spelling(first)
        add(index, WordKeys.key(of: key))
        if let stem = WordKeys.adjectiveStem(of: key) { add(index, stem) }
        if entry.language == .kazakh { add(index, WordKeys.kazakhStart(of: key)) }
      }
    }
  }

  private mutating func add(_ index: Int, _ key: UInt64) {
    byFirstWord.update(key, default: []) { $0.append(index) }
  }

  /// The longest phrase that starts at `start`, with the index after its last word.
  ///
  /// Complexity: O(phrases that share the first word).
  public func longestMatch<Word: LexiconWord>(
    in words: borrowing [Word], at start: Int, limit: Int
  ) -> (entry: LexiconEntry, end: Int)? {
    guard start < limit else { return nil }
    var best: (entry: LexiconEntry, end: Int)?
    let word = words[start]
    func consider(_ indices: [Int]) {
      for index in indices {
        let entry = entries[index]
        if let language = entry.language, language != word.language,
          !(language == .russian && word.language == .kazakh),
          !(language == .kazakh && word.language == .russian)
        {
          continue
        }
        let end = start + entry.words.count
        guard end <= limit, end > (best?.end ?? start) else { continue }
        var fits = true
        for offset in 0..<entry.words.count
        where !PhrasePattern.fits(entry.words[offset], words[start + offset]) {
          fits = false
          break
        }
        if fits { best = (entry, end) }
      }
    }
    forEachBucket(word, consider)
    return best
  }

  /// The phrases that may begin with a word; their further words are not compared.
  public func entries(startingWith word: some LexiconWord) -> [LexiconEntry] {
    var found: [Int] = []
    forEachBucket(word) { indices in
      for index in indices
      where !found.contains(index) && PhrasePattern.fits(entries[index].words[0], word) {
        found.append(index)
      }
    }
    return found.sorted().map { entries[$0] }
  }

  private func forEachBucket(_ word: some LexiconWord, _ body: ([Int]) -> Void) {
    for key in word.lexiconKeys {
      if let indices = byFirstWord[key] { body(indices) }
    }
    if !byPrefix.isEmpty { body(byPrefix) }
  }

  /// The entry of a single word given in its base form, or nil.
  public subscript(word: String) -> LexiconEntry? {
    guard let indices = byFirstWord[WordKeys.key(of: word)] else { return nil }
    for index in indices {
      let words = entries[index].words
      if words.count == 1, Self.spelling(words[0]).sameBytes(word) { return entries[index] }
    }
    return nil
  }

  /// The word of a pattern without the mark before it.
  private static func spelling(_ pattern: String) -> String {
    pattern.utf8.first == UInt8(ascii: "=") ? String(pattern.dropFirst()) : pattern
  }
}
