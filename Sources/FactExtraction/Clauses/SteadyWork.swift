import Lexicon
import Morphology
import TextSegmentation

/// Functions that verbs of steady work state: «Комитет осуществляет контроль».
extension ClauseFinder {
  func verbs(_ sentence: Range<Int>, inherited: Int?) -> [ClauseItem] {
    // What happened on a day or is quoted is no steady function.
    if context.resolved.mentions(of: [.date], in: sentence).contains(where: { _ in true }) {
      return []
    }
    var result: [ClauseItem] = []
    var owner: Int?
    for index in sentence where words[index].isWord {
      guard isPresent(index),
        let match = lexicon.functionVerbs.longestMatch(
          in: words, at: index, limit: sentence.upperBound), match.entry.language == .russian
      else { continue }
      if let last = result.last, last.words.contains(index) { continue }
      guard
        let body = owners.body(of: index)
          ?? inheritedOwner(
            index, (result.last?.words.lowerBound ?? sentence.lowerBound)..<sentence.upperBound,
            owner ?? inherited),
        context.modality(ofTrigger: index..<match.end) == .asserted
      else { continue }
      guard context.resolved.entities[body].type == .body else { continue }
      // «осуществляет свою деятельность», «следующие функции:»: that says nothing of what it does.
      if (match.end..<min(match.end + 2, sentence.upperBound)).contains(where: {
        ["свой", "следующий"].contains(words[$0].lemma)
      }) {
        continue
      }
      owner = body
      if isCount(match.end, sentence.upperBound) { continue }
      if match.entry.has("noun"), let object = objectBefore(index, match.end, sentence) {
        result.append(
          ClauseItem(
            .function, object, owner: body, confidence: 0.7,
            rule: "Function: \(match.entry.words[0])", cue: index..<match.end))
        continue
      }
      let start = match.entry.has("noun") ? match.end : index
      guard let clause = verbClause(from: start, verb: match.end, sentence.upperBound) else {
        continue
      }
      result.append(
        ClauseItem(
          .function, clause, owner: body, confidence: 0.7,
          rule: "Function: \(match.entry.words[0])",
          cue: index..<match.end))
    }
    return result
  }

  /// «объединяет |более 300 семей»: how many, not what for.
  private func isCount(_ index: Int, _ limit: Int) -> Bool {
    let isAbout = lexicon.about.longestMatch(in: words, at: index, limit: limit) != nil
    let number = isAbout ? index + 1 : index
    return number < limit && words[number].isNumber
  }

  /// «Контроль за исполнением закона |осуществляет Комитет»: the object before the verb, where the
  /// body stands right behind it.
  private func objectBefore(_ verb: Int, _ end: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard let subject = owners.subjectWord(of: verb), subject >= end, subject - end <= 6,
      let clause = clauses.trim(sentence.lowerBound..<verb), clause.count >= 2,
      let head = clause.first(where: { words[$0].isNoun }), words[head].mayBeAccusative,
      !clause.contains(where: { words[$0].isVerbal || words[$0].text == ";" })
    else { return nil }
    return clause
  }

  private func isPresent(_ index: Int) -> Bool {
    words[index].grammemes.isSuperset(of: [.verb, .present, .thirdPerson])
  }

  /// «А также разрешают …»: the subject of the sentence before.
  private func inheritedOwner(_ verb: Int, _ sentence: Range<Int>, _ owner: Int?) -> Int? {
    guard let owner, owners.subjectWord(of: verb) == nil else { return nil }
    let hasNominative = (sentence.lowerBound..<verb).contains {
      words[$0].isNoun && words[$0].canBe(.nominative) && !words[$0].canBe(.accusative)
    }
    return hasNominative ? nil : owner
  }

  /// To the end of the sentence or to the next verb after a comma.
  private func verbClause(from start: Int, verb: Int, _ limit: Int) -> Range<Int>? {
    var end = verb
    while end < limit {
      if words[end].text == ";" || clauses.speechFollows(end, limit) { break }
      if words[end].text == ",", end + 1 < limit,
        words[end + 1].isFiniteVerb
          || ["а", "что", "который", "где", "чтобы"].contains(words[end + 1].lemma)
      {
        break
      }
      if words[end].isOpeningQuote, context.text.quotes[end] == nil { break }
      // «проводит курсы |и издаёт газету»
      if end > verb, words[end].folded == "и", end + 1 < limit, isPresent(end + 1) { break }
      end += 1
    }
    return clauses.trim(start..<end)
  }
}
