import Lexicon
import Morphology
import TextSegmentation

/// A phrase of a class, as the tagger gives it.
struct TaggedPhrase: Sendable {
  /// The classes that the finders use.
  enum Kind: Sendable { case person, place, organization, position, other }

  let words: Range<Int>
  let kind: Kind
}

/// A text as words with their annotations, cut into sentences.
struct AnnotatedText: Sendable {
  struct Line: Sendable {
    let words: Range<Int>
    let range: TextRange
    let language: Language
  }

  let source: SourceText
  var words: [Word]
  let sentences: [Line]
  /// The language of most sentences.
  let language: Language
  /// Phrases that the tagger found in Kazakh sentences, by their first word.
  let phrases: [Int: TaggedPhrase]
  /// For the index of an opening quote, that of its closing one.
  let quotes: [Int: Int]
  /// The index of the opening quote of a closing one.
  func openingQuote(of close: Int) -> Int? { openings[close] }

  /// Whether the word closes a quote that opens in the range.
  func closesQuote(_ index: Int, openedIn range: Range<Int>) -> Bool {
    words[index].isClosingQuote && range.contains { quotes[$0] == index }
  }

  /// Whether a network has read the syntax.
  let hasTree: Bool
  /// The inverse of ``quotes``.
  let openings: [Int: Int]
  /// Indices of words before which the text breaks the line.
  let lineStarts: Set<Int>
  /// Indices of words before which the text has an empty line.
  let paragraphStarts: Set<Int>

  /// The text from the first word to the last.
  func range(of words: Range<Int>) -> TextRange {
    guard let first = words.first, let last = words.last else { return TextRange(0, 0) }
    return TextRange(self.words[first].range.start, self.words[last].range.end)
  }

  /// The words as written with single spaces where the text has any.
  func text(of indices: Range<Int>) -> String {
    var result = ""
    for index in indices {
      if index > indices.lowerBound, words[index].range.start > words[index - 1].range.end {
        result += " "
      }
      result += words[index].text
    }
    return result
  }

  func sentenceRange(ofWord index: Int) -> TextRange {
    sentences[words[index].sentence].range
  }

  /// The words of the sentence around a word.
  func sentence(ofWord index: Int) -> Range<Int> { sentences[words[index].sentence].words }

  /// Whether the word, or the article before it, opens a line.
  func opensLine(_ index: Int) -> Bool {
    lineStarts.contains(index)
      || index > 0 && lineStarts.contains(index - 1) && words[index - 1].folded == "the"
  }

  /// Whether the word opens its sentence, quotes and dashes aside.
  func opensSentence(_ index: Int) -> Bool {
    var current = index - 1
    let start = sentence(ofWord: index).lowerBound
    while current >= start {
      if words[current].isWord { return false }
      if words[current].isNumber { return false }
      current -= 1
    }
    return true
  }

  /// Whether a sentence is an English heading, where nearly every word has a capital.
  func isTitleCase(_ sentence: Range<Int>) -> Bool {
    let long = words[sentence].filter { $0.kind == .latinWord && $0.text.count > 3 }
    return long.count >= 4 && long.allSatisfy(\.isCapitalized)
  }

  /// Whether nothing stands between two neighbouring words.
  func touches(_ index: Int) -> Bool {
    index > 0 && words[index].range.start == words[index - 1].range.end
  }

  /// Finds the pairs of quotes: «…» nested by direction; straight ones by turns in a paragraph.
  static func matchQuotes(_ words: [Word], paragraphStarts: Set<Int>) -> [Int: Int] {
    var result: [Int: Int] = [:]
    var open: [(index: Int, mark: String)] = []
    for (index, word) in words.enumerated() {
      if !open.isEmpty, paragraphStarts.contains(index) { open.removeAll() }
      // Most words are no quotes: no texts are compared for them.
      guard word.isOpeningQuote || word.isClosingQuote else { continue }
      switch word.text {
      case "«", "„": open.append((index, word.text))
      case "“":
        // Closes „…“, opens “…”.
        if let last = open.last, last.mark == "„" {
          result[last.index] = index
          open.removeLast()
        } else {
          open.append((index, "“"))
        }
      case "»", "”":
        if let last = open.last {
          result[last.index] = index
          open.removeLast()
        }
      case "\"", "''", "``":
        if let last = open.last, last.mark == "\"" {
          result[last.index] = index
          open.removeLast()
        } else {
          open.append((index, "\""))
        }
      default: break
      }
    }
    return result
  }
}
