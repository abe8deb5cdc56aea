import Lexicon
import TextSegmentation

/// Parts of acts: articles, points, chapters.
extension ActFinder {
  /// «Статья 5», «ст. 12-1», «5-бап», “Article 5”
  func subdivision(at index: Int, limit: Int) -> Candidate? {
    if words[index].language == .kazakh || words[index].isNumber {
      if let found = kazakhSubdivision(at: index, limit: limit) { return found }
    }
    guard words[index].isWord,
      let match = lexicon.subdivisions.longestMatch(in: words, at: index, limit: limit)
    else { return nil }
    var number = match.end
    let isShort = words[index].folded.count <= 3
    if number < limit, words[number].text == ".", isShort { number += 1 }
    guard number < limit, words[number].isNumber || Self.isRoman(words[number].text),
      !isShort || words[index].folded == "ст" || number + 1 < limit
    else { return nil }
    if isShort, words[index].folded.count == 1 || words[index].folded == "пп",
      number == match.end
    {
      return nil
    }
    // «часть 2 миллионов», «5 процентов»: parts other than articles need a law around them.
    var end = number + 1
    while end < limit, text.touches(end),
      words[end].isDash || words[end].isNumber || words[end].text == "-"
    {
      end += 1
    }
    while end > number + 1, !words[end - 1].isNumber { end -= 1 }
    if lexicon.months[words[min(end, limit - 1)].folded] != nil { return nil }
    if words[index].language == .english,
      match.entry.words[0] == "section" || match.entry.words[0] == "part",
      !words[index].isCapitalized
    {
      return nil
    }
    guard match.entry.has("article") || isNearAct(end, index) || isAmended(index) else {
      return nil
    }
    return part(match.entry, index..<end, number: words[number..<end].map(\.text).joined())
  }

  private func isNearAct(_ end: Int, _ start: Int) -> Bool {
    let sentence = text.sentence(ofWord: start)
    let around = max(sentence.lowerBound, start - 6)..<min(sentence.upperBound, end + 6)
    return around.contains {
      !($0 >= start && $0 < end)
        && (lexicon.acts[words[$0].lemma]?.has("law") == true
          || lexicon.subdivisions[words[$0].lemma]?.has("article") == true)
    }
  }

  /// «|пункт 4 изложить в следующей редакции», «в |подпункте 2) пункта 7 слова … заменить»
  private func isAmended(_ index: Int) -> Bool {
    let sentence = text.sentence(ofWord: index)
    return words[index].language == .russian && index - sentence.lowerBound <= 8
      && AmendedParts.isAmending(words[sentence])
  }

  private func kazakhSubdivision(at index: Int, limit: Int) -> Candidate? {
    guard words[index].isNumber || words[index].text.first?.isNumber == true else { return nil }
    var next = index + 1
    // «5-бап» may be one token or three.
    if let dash = words[index].text.lastIndex(where: { $0 == "-" || $0 == "–" }) {
      let rest = Folding.fold(words[index].text[words[index].text.index(after: dash)...])
      for entry in lexicon.subdivisions.entries where entry.language == .kazakh {
        let stem = entry.words[0]
        if KazakhSuffixes.extend(stem, to: rest) || stem == "бап" && rest.hasPrefix("баб") {
          return part(entry, index..<(index + 1), number: String(words[index].text[..<dash]))
        }
      }
    }
    while next < limit, words[next].isDash || words[next].isNumber, text.touches(next) {
      next += 1
    }
    guard next < limit, next > index + 1 || words[index].language == .kazakh else { return nil }
    for entry in lexicon.subdivisions.entries where entry.language == .kazakh {
      let stem = entry.words[0]
      let word = words[next].folded
      if KazakhSuffixes.extend(stem, to: word) || stem == "бап" && word.hasPrefix("баб") {
        return part(entry, index..<(next + 1), number: words[index].text)
      }
    }
    return nil
  }

  private func part(_ entry: LexiconEntry, _ range: Range<Int>, number: String) -> Candidate {
    var result = Candidate(.lawArticle, range, entry: entry)
    let kinds = [
      "article": "Article", "point": "Point", "subpoint": "Subpoint", "part": "Part",
      "chapter": "Chapter",
    ]
    let kind = kinds.keys.sorted().first { entry.has($0) } ?? "article"
    result.subtype = kinds[kind]
    result.canonical = number
    return result
  }

  static func isRoman(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { "IVXLCІХ".contains($0) }
  }
}
