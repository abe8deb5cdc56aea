import Lexicon
import TextSegmentation

/// Acts and documents in English: “the Law of the Republic of Kazakhstan dated 20 October 2008
/// No. 70-IV”, “the Framework”.
extension ActFinder {
  func english(
    _ entry: LexiconEntry, _ kind: Range<Int>, limit: Int, _ type: EntityType
  ) -> Candidate? {
    let sentence = text.sentence(ofWord: kind.lowerBound)
    var start = kind.lowerBound
    // Capitals say nothing in a heading: “Parliament Adopts |Law on Media”.
    while !text.isTitleCase(sentence), start > sentence.lowerBound, words[start - 1].isCapitalized,
      words[start - 1].isWord, !lexicon.notInNames.contains(words[start - 1].folded)
    {
      start -= 1
    }
    let (end, accepted, title) = tail(entry, start..<kind.upperBound, kind, limit: limit, type)
    // “the press service of the Government |reports”: a verb, or several of a kind.
    let last = words[kind.upperBound - 1].folded
    if end == kind.upperBound, last.hasSuffix("s"), entry.words.last?.hasSuffix("s") != true {
      return nil
    }
    // “Kazakh State Law |Academy” is no act.
    if end < limit, words[end].isWord, words[end].isCapitalized,
      lexicon.bodies[words[end].folded] != nil || lexicon.posts[words[end].folded] != nil
        || words[end].folded == "officer"
    {
      return nil
    }
    if !accepted, entry.has("proper"), words[kind.lowerBound].isCapitalized,
      kind.lowerBound > sentence.lowerBound, words[kind.lowerBound - 1].folded == "the"
    {
      return Candidate(type, kind, head: kind.lowerBound, entry: entry)
    }
    if !accepted, isNamedBefore(kind, entry) { return standIn(kind, entry, type) }
    guard accepted else { return nil }
    if start == kind.lowerBound, start > sentence.lowerBound, words[start - 1].folded == "new" {
      start -= 1
    }
    var result = Candidate(type, start..<end, head: kind.upperBound - 1, entry: entry)
    result.complement = title
    return type == .law ? withLines(result) : result
  }

  /// What follows the kind of an act: its number and date, its issuer, its subject, its title.
  private func tail(
    _ entry: LexiconEntry, _ named: Range<Int>, _ kind: Range<Int>, limit: Int, _ type: EntityType
  ) -> (end: Int, accepted: Bool, title: Range<Int>?) {
    let start = named.lowerBound
    let lower = text.sentence(ofWord: kind.lowerBound).lowerBound
    var end = kind.upperBound
    var accepted =
      words[kind.lowerBound].isCapitalized && start < kind.lowerBound
      || start < kind.lowerBound && type == .document
    // “Law of December 7, 2015, No. 438-V”, “Law No. 148-IV dated 20 October 2008”
    if type == .law, let dated = englishDateAndNumber(end, limit: limit) {
      accepted = true
      end = dated
    } else if type == .law, entry["kind"] != "Law",
      text.lineStarts.contains(kind.lowerBound)
        || kind.lowerBound > lower
          && ["by", "the", "with", "under", "a"].contains(words[kind.lowerBound - 1].folded),
      let issued = issuerEnd(end, limit: limit, isOrgan: entry.words[0] == "decision")
    {
      accepted = true
      end = issued
    } else if end < limit, ["of", "on", "for", "between"].contains(words[end].folded) {
      var index = end + 1
      while index < limit, words[index].isWord, numberEnd(at: index, limit: limit) == nil,
        words[index].isCapitalized
          || ["the", "of", "and", "on", "for"].contains(words[index].folded)
      {
        index += 1
      }
      while index > end + 1, !words[index - 1].isCapitalized { index -= 1 }
      if index > end + 1 {
        accepted = accepted || words[kind.lowerBound].isCapitalized || entry["kind"] == "Policy"
        end = index
      }
    }
    // “Law of the Republic of Kazakhstan dated 20 October 2008 No. 70-IV”
    if end > kind.upperBound, type == .law,
      let dated = englishDateAndNumber(end, limit: limit)
    {
      accepted = true
      end = dated
    }
    var title: Range<Int>?
    if let close = titleEnd(at: end, limit: limit) {
      accepted = true
      title = end..<close
      end = close
      if type == .law, let dated = englishDateAndNumber(end, limit: limit) { end = dated }
    }
    // “the Action Plan |for 2024”, “the Concept … |until 2030”
    if accepted, type == .document, end + 1 < limit,
      ["until", "for", "to"].contains(words[end].folded), let date = dates[end + 1]
    {
      end = date.words.upperBound
    }
    return (end, accepted, title)
  }

  /// “by order of the Minister / dated 7 November 2023 No. 456”: the line below dates an act, the
  /// lines around it have its title.
  private func withLines(_ act: Candidate) -> Candidate {
    var result = act
    let end = act.words.upperBound
    if end < words.count, text.lineStarts.contains(end),
      ["dated", "of", "from", "no"].contains(words[end].folded),
      let dated = englishDateAndNumber(end, limit: lineEnd(end))
    {
      result.extent = act.words.lowerBound..<dated
    } else if act.complement == nil, let heading = heading(act.words) {
      result.complement = heading.title
      result.extent = heading.extent
    }
    return result
  }

  /// “LAW OF THE REPUBLIC OF KAZAKHSTAN / ON THE ASSEMBLY … / of 20 October 2008 No. 70-IV”: the
  /// line after, or before, the one of the act has its title, and the next one may date it.
  private func heading(_ act: Range<Int>) -> (title: Range<Int>, extent: Range<Int>)? {
    let first = act.lowerBound
    let opens =
      text.lineStarts.contains(first)
      || first > 0 && words[first - 1].folded == "the" && text.lineStarts.contains(first - 1)
    var end = act.upperBound
    if end < words.count, words[end].text == "." { end += 1 }
    guard opens, end >= words.count || text.lineStarts.contains(end) else { return nil }
    if end < words.count, words[end].folded == "on" {
      let next = lineEnd(end)
      let title = withoutStop(end..<next)
      let dated = next < words.count ? englishDateAndNumber(next, limit: lineEnd(next)) : nil
      return title.count >= 2 ? (title, first..<(dated ?? title.upperBound)) : nil
    }
    let line = text.lineStarts.contains(first) ? first : first - 1
    guard line > 0, let before = (max(0, line - 40)..<line).last(where: text.lineStarts.contains),
      words[before].folded == "on"
    else { return nil }
    let title = withoutStop(before..<line)
    return title.count >= 2 ? (title, title.lowerBound..<act.upperBound) : nil
  }

  private func lineEnd(_ start: Int) -> Int {
    var end = start + 1
    while end < words.count, !text.lineStarts.contains(end), end - start < 60 { end += 1 }
    return end
  }

  private func withoutStop(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, [".", ":", ","].contains(words[end - 1].text) { end -= 1 }
    return range.lowerBound..<end
  }

  /// “by decree |of the President”, “a decision |of the regional maslikhat”: the end of who issued
  /// an act without a number.
  private func issuerEnd(_ start: Int, limit: Int, isOrgan: Bool) -> Int? {
    guard start + 1 < limit, words[start].folded == "of" else { return nil }
    var index = words[start + 1].folded == "the" ? start + 2 : start + 1
    while index < limit,
      lexicon.bodyModifiers[words[index].folded]?.language == .english
        || lexicon.postModifiers[words[index].folded]?.language == .english
    {
      index += 1
    }
    // “of the |Ridder City Maslikhat”
    let first = index
    while index < limit, index - first < 4, words[index].isWord, words[index].isCapitalized,
      lexicon.bodies[words[index].folded] == nil, lexicon.posts[words[index].folded] == nil
    {
      index += 1
    }
    guard index < limit else { return nil }
    let post = lexicon.posts.longestMatch(in: words, at: index, limit: limit)
    let body = lexicon.bodies.longestMatch(in: words, at: index, limit: limit)
    let holder = isOrgan ? nil : post.flatMap { $0.entry.has("head") ? $0 : nil }
    let organ = body.flatMap {
      $0.entry.has("state") || $0.entry.has("part") && !isOrgan ? $0 : nil
    }
    guard let match = holder ?? organ else { return nil }
    var end = match.end
    while end + 1 < limit, words[end].folded == "of" {
      var next = words[end + 1].folded == "the" ? end + 2 : end + 1
      let first = next
      while next < limit, words[next].isWord,
        words[next].isCapitalized || words[next].folded == "of" && next > first
          || words[next].folded == "and" && next > first && next + 1 < limit
            && words[next + 1].isCapitalized,
        numberEnd(at: next, limit: limit) == nil
      {
        next += 1
      }
      while next > first, !words[next - 1].isCapitalized { next -= 1 }
      guard next > first else { break }
      end = next
    }
    return end
  }

  /// The end of a date and a number in either order: “of December 7, 2015, No. 438-V”.
  private func englishDateAndNumber(_ start: Int, limit: Int) -> Int? {
    var end = start
    while end < limit {
      let next = words[end].text == "," ? end + 1 : end
      if next + 1 < limit, ["of", "dated", "from"].contains(words[next].folded),
        let date = dates[next + 1]
      {
        end = date.words.upperBound
      } else if let last = numberEnd(at: next, limit: limit) {
        end = last
      } else {
        break
      }
    }
    return end > start ? end : nil
  }

  /// “This Law”, “the Law”: the one named before.
  private func isNamedBefore(_ kind: Range<Int>, _ entry: LexiconEntry) -> Bool {
    // “The law introduces …”: in lower case as the subject of its sentence.
    if kind.count == 1, kind.lowerBound > 0,
      ["law", "bill", "code"].contains(words[kind.lowerBound].folded),
      ["the", "this"].contains(words[kind.lowerBound - 1].folded),
      text.opensSentence(kind.lowerBound - 1)
    {
      return true
    }
    // “This decision comes into force”
    if kind.count == 1, kind.lowerBound > 0, entry.has("law"),
      words[kind.lowerBound - 1].folded == "this",
      !(text.sentence(ofWord: kind.lowerBound).lowerBound..<kind.lowerBound - 1).contains(where: {
        words[$0].isWord
      })
    {
      return true
    }
    guard kind.count == 1 || entry.words[0] == "constitutional", kind.lowerBound > 0,
      entry.has("law") && words[kind.lowerBound].isCapitalized && !entry.has("named")
        || entry["kind"] == "Policy" && entry.words[0] != "plan"
        || entry["kind"] == "Treaty"
          && words[kind.lowerBound].isCapitalized
    else { return false }
    return ["this", "the", "said"].contains(words[kind.lowerBound - 1].folded)
  }
}
