import Lexicon
import TextSegmentation

/// The bodies that no noun of the lexicon gives away: those of the network, and websites.
extension BodyFinder {
  /// What the network calls an organisation, besides what is found.
  func labelled(besides found: [Candidate]) -> [Candidate] {
    var taken = Set<Int>()
    for candidate in found { taken.formUnion(candidate.words) }
    var result: [Candidate] = []
    var index = 0
    while index < words.count {
      guard words[index].name == .organization else {
        index += 1
        continue
      }
      let limit = text.sentence(ofWord: index).upperBound
      var end = index + 1
      while end < limit, words[end].name == .organization, !words[end].nameBegins { end += 1 }
      let span = index..<end
      index = end
      guard !span.contains(where: taken.contains), !isAward(span.lowerBound),
        words[span.lowerBound].language != .english,
        let trimmed = trim(span), words[trimmed].contains(where: \.isCapitalized)
      else { continue }
      let lemma = words[trimmed.lowerBound].lemma
      if trimmed.count == 1,
        lexicon.acts[lemma] != nil || lexicon.countries[lemma] != nil || lexicon.posts[lemma] != nil
          || lexicon.events[lemma] != nil || isShoutedLine(trimmed.lowerBound)
          || Self.isRoman(words[trimmed.lowerBound].text)
      {
        continue
      }
      if lexicon.acts[lemma] != nil || lexicon.events[lemma] != nil { continue }
      if let noun = lexicon.placeNouns[words[trimmed.upperBound - 1].lemma], noun.has("kept") {
        continue
      }
      if let post = lexicon.posts.longestMatch(
        in: words, at: trimmed.lowerBound, limit: trimmed.upperBound),
        post.end == trimmed.upperBound
      {
        continue
      }
      var candidate = Candidate(.body, trimmed)
      candidate.marks = ["network"]
      if trimmed.count == 1, words[trimmed.lowerBound].isAllCapitals {
        candidate.marks.insert("acronym")
      }
      result.append(candidate)
    }
    return result
  }

  /// «орденом «|Құрмет»», «медалью «Бірлік»»
  private func isAward(_ index: Int) -> Bool {
    var before = index - 1
    while before > 0, words[before].isOpeningQuote { before -= 1 }
    return before >= 0 && index - before <= 2
      && ["орден", "медаль", "знак", "премия", "звание", "грамота"].contains(words[before].lemma)
  }

  private func trim(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    var end = range.upperBound
    // Outer quotes are no part of a name that is quoted whole.
    while start < end, !words[start].isWord && !words[start].isNumber,
      !(words[start].isOpeningQuote && text.quotes[start].map { $0 < end - 1 } == true)
    {
      start += 1
    }
    while end > start, !words[end - 1].isWord && !words[end - 1].isNumber {
      if text.closesQuote(end - 1, openedIn: start..<end) { break }
      end -= 1
    }
    if start < end, let close = text.quotes[start], close == end - 1 {
      start += 1
      end -= 1
    }
    return start < end ? start..<end : nil
  }

  /// «7152.kz», “zakon.kz”
  func websites() -> [Candidate] {
    var result: [Candidate] = []
    var index = 0
    while index < words.count {
      guard words[index].text.utf8.first.map({ $0 < 0x80 }) == true else {
        index += 1
        continue
      }
      var end = index + 1
      var joined = words[index].text
      while end < words.count, text.touches(end),
        words[end].isWord || words[end].isNumber || words[end].text == "." || words[end].text == "-"
          || words[end].text.first == "."
      {
        joined += words[end].text
        end += 1
      }
      while joined.last == ".", end > index + 1 {
        joined.removeLast()
        end -= 1
      }
      let labels = joined.lowercased().split(separator: ".")
      if labels.count >= 2, let top = labels.last, Self.topLevels.contains(String(top)),
        labels.dropLast().allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }),
        index == 0 || !text.touches(index) || !["/", "@"].contains(words[index - 1].text),
        joined.utf8.allSatisfy({ $0 < 0x80 })
      {
        var candidate = Candidate(.body, index..<end)
        candidate.marks = ["website"]
        candidate.canonical = joined
        result.append(candidate)
      }
      index = end
    }
    return result
  }

  private static let topLevels: Set<String> = [
    "kz", "ru", "com", "org", "net", "tv", "info", "uz", "kg", "by", "media", "news", "su",
  ]
}
