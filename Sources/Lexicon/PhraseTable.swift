import TextSegmentation

/// What a phrase is compared with: one word of a text.
public protocol LexiconWord {
  /// The word as written, folded.
  var folded: String { get }
  /// Its possible base forms, folded.
  var lemmas: [String] { get }
  /// The language of the sentence that it stands in.
  var language: Language { get }
}

/// How one word of a lexicon phrase is compared with a word of a text.
///
/// - `word` fits that form or that lemma; in Kazakh sentences also the word with suffixes.
/// - `=word` fits that form only.
/// - `word*` fits every word that begins so.
public enum PhrasePattern {
  public static func fits(_ pattern: String, _ word: some LexiconWord) -> Bool {
    if pattern.first == "=" { return word.folded == pattern.dropFirst() }
    if pattern.last == "*" { return word.folded.hasPrefix(pattern.dropLast()) }
    if word.folded == pattern || word.lemmas.contains(pattern) { return true }
    if let stem = adjectiveStem(pattern),
      word.lemmas.contains(where: { adjectiveStem($0) == stem })
    {
      return true
    }
    return word.language == .kazakh && KazakhSuffixes.extend(pattern, to: word.folded)
  }
}

extension PhrasePattern {
  private static let adjectiveEndings = ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"]

  /// What an adjective is without its ending, so that «общественное» fits «общественный».
  static func adjectiveStem(_ word: String) -> Substring? {
    guard word.utf8.count > 8, adjectiveEndings.contains(where: { word.hasSuffix($0) }) else {
      return nil
    }
    return word.dropLast(2)
  }
}

/// Phrases of one section, found by their first word.
public struct PhraseTable: Sendable {
  private var byFirstWord: [String: [Int]] = [:]
  private var byPrefix: [Int] = []
  public let entries: [LexiconEntry]

  public init(_ entries: [LexiconEntry]) {
    self.entries = entries
    for (index, entry) in entries.enumerated() {
      guard let first = entry.words.first else { continue }
      if first.last == "*" {
        byPrefix.append(index)
      } else {
        let key = first.first == "=" ? String(first.dropFirst()) : first
        byFirstWord[key, default: []].append(index)
        if let stem = PhrasePattern.adjectiveStem(key) {
          byFirstWord["\u{2}" + stem, default: []].append(index)
        }
        // Kazakh words carry suffixes: look them up by their first letters too.
        if entry.language == .kazakh {
          byFirstWord[Self.kazakhKey(key), default: []].append(index)
        }
      }
    }
  }

  private static func kazakhKey(_ word: String) -> String { "\u{1}" + word.prefix(3) }

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
    if let indices = byFirstWord[word.folded] { consider(indices) }
    for lemma in word.lemmas {
      if lemma != word.folded, let indices = byFirstWord[lemma] { consider(indices) }
      if let stem = PhrasePattern.adjectiveStem(lemma),
        let indices = byFirstWord["\u{2}" + stem]
      {
        consider(indices)
      }
    }
    if word.language == .kazakh, let indices = byFirstWord[Self.kazakhKey(word.folded)] {
      consider(indices)
    }
    if !byPrefix.isEmpty { consider(byPrefix) }
    return best
  }

  /// The entry of a single word given in its base form, or nil.
  public subscript(word: String) -> LexiconEntry? {
    byFirstWord[word]?.lazy.map { entries[$0] }.first { $0.words.count == 1 }
  }
}
