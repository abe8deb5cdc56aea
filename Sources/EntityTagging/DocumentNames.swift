import TextSegmentation

/// The second pass over a document: a phrase that is a name where the sentence shows it is the
/// same name where the sentence shows nothing.
///
/// Phrases are the same where their dictionary forms are. A phrase counts when it was found twice
/// or more, and in half of the places at least where it stands with a capital; there only what
/// was left free is filled, nothing that was found is changed.
struct DocumentNames {
  typealias Span = (tokens: Range<Int>, type: EntityType)

  /// The types of all tokens of the document, and its sentences with the spans found in each, as
  /// ranges of the sentence's tokens.
  static func complete(
    _ found: [[Span]], sentences: [Sentence], types: [WordType]
  ) -> [[Span]] {
    let phrases = repeated(found, sentences, types)
    guard !phrases.isEmpty else { return found }
    let starts = starts(of: phrases.map { $0.phrase[0] }, sentences, types)
    var result = found
    for (phrase, type) in phrases {
      var free: [Place] = []
      var all = 0
      var end = Place(sentence: -1, token: 0)
      for start in starts[phrase[0]] ?? []
      where start.sentence != end.sentence || start.token >= end.token {
        let sentence = sentences[start.sentence].tokens
        let first = sentence.lowerBound + start.token
        guard first + phrase.count <= sentence.upperBound,
          phrase.indices.allSatisfy({ types[first + $0].lemma == phrase[$0] })
        else { continue }
        all += 1
        end = Place(sentence: start.sentence, token: start.token + phrase.count)
        let tokens = start.token..<end.token
        if !result[start.sentence].contains(where: { $0.tokens.overlaps(tokens) }) {
          free.append(start)
        }
      }
      guard (all - free.count) * 2 >= all else { continue }
      for place in free {
        result[place.sentence].append((place.token..<place.token + phrase.count, type))
      }
    }
    return result.map { $0.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound } }
  }

  /// The phrases found twice or more, each with its commonest type; the longest and first first.
  private static func repeated(
    _ found: [[Span]], _ sentences: [Sentence], _ types: [WordType]
  ) -> [(phrase: [UInt64], type: EntityType)] {
    var order: [Phrase] = []
    var counts: [Phrase: [EntityType: Int]] = [:]
    for (sentence, spans) in zip(sentences, found) {
      for span in spans {
        let first = sentence.tokens.lowerBound
        let phrase = Phrase(
          lemmas: types[first + span.tokens.lowerBound..<first + span.tokens.upperBound]
            .map(\.lemma))
        if counts[phrase] == nil { order.append(phrase) }
        counts[phrase, default: [:]][span.type, default: 0] += 1
      }
    }
    var result: [(phrase: [UInt64], type: EntityType)] = []
    for phrase in order {
      guard let found = counts[phrase], found.values.contains(where: { $0 >= 2 }) else { continue }
      // Of types found alike the first in the list of types.
      let best = EntityType.allCases.max { found[$0] ?? 0 < found[$1] ?? 0 }
      if let best { result.append((phrase.lemmas, best)) }
    }
    return result.enumerated().sorted {
      ($1.element.phrase.count, $0.offset) < ($0.element.phrase.count, $1.offset)
    }.map(\.element)
  }

  /// Lemmas are hashes already.
  private struct Phrase: Hashable {
    let lemmas: [UInt64]

    func hash(into hasher: inout Hasher) {
      hasher.combine(lemmas.reduce(0) { $0 &* 0x100_0000_01B3 ^ $1 })
    }
  }

  private struct Place {
    let sentence: Int
    /// Counted from the sentence's first.
    let token: Int
  }

  /// The places of capitalised words with these dictionary forms, in order.
  private static func starts(
    of lemmas: [UInt64], _ sentences: [Sentence], _ types: [WordType]
  ) -> [UInt64: [Place]] {
    var result: [UInt64: [Place]] = [:]
    for lemma in lemmas { result[lemma] = [] }
    for (number, sentence) in sentences.enumerated() {
      for token in sentence.tokens where types[token].isCapital {
        let place = Place(sentence: number, token: token - sentence.tokens.lowerBound)
        result[types[token].lemma]?.append(place)
      }
    }
    return result
  }
}
