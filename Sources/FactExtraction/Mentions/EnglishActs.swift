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
    var end = kind.upperBound
    var accepted =
      words[kind.lowerBound].isCapitalized && start < kind.lowerBound
      || start < kind.lowerBound && type == .document
    // “Law of December 7, 2015, No. 438-V”, “Law No. 148-IV dated 20 October 2008”
    if type == .law, let dated = englishDateAndNumber(end, limit: limit) {
      accepted = true
      end = dated
    } else if end < limit, ["of", "on", "for"].contains(words[end].folded) {
      var index = end + 1
      while index < limit, words[index].isWord,
        words[index].isCapitalized || ["the", "of", "and", "on"].contains(words[index].folded)
      {
        index += 1
      }
      while index > end + 1, !words[index - 1].isCapitalized { index -= 1 }
      if index > end + 1 {
        accepted = accepted || words[kind.lowerBound].isCapitalized || entry["kind"] == "Policy"
        end = index
        if end + 1 < limit, ["until", "for"].contains(words[end].folded),
          let date = dates[end + 1]
        {
          end = date.words.upperBound
        }
      }
    }
    // “Law of the Republic of Kazakhstan dated 20 October 2008 No. 70-IV”
    if end > kind.upperBound, type == .law,
      let dated = englishDateAndNumber(end, limit: limit)
    {
      accepted = true
      end = dated
    }
    if let close = titleEnd(at: end, limit: limit) {
      accepted = true
      end = close
    }
    // “Kazakh State Law |Academy” is no act.
    if end < limit, words[end].isWord, words[end].isCapitalized,
      lexicon.bodies[words[end].folded] != nil
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
    return Candidate(type, start..<end, head: kind.upperBound - 1, entry: entry)
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
    guard kind.count == 1, kind.lowerBound > 0,
      entry.has("law") && words[kind.lowerBound].isCapitalized && !entry.has("named")
        || entry["kind"] == "Policy" && entry.words[0] != "plan"
        || entry["kind"] == "Treaty"
          && words[kind.lowerBound].isCapitalized
    else { return false }
    return ["this", "the", "said"].contains(words[kind.lowerBound - 1].folded)
  }
}
