import Lexicon
import TextSegmentation

/// What a body does, in English: “The Government develops …, submits … and manages …”.
struct EnglishFunctions {
  let context: RelationContext
  let clauses: ClauseText
  let owners: Owners

  private var words: [Word] { context.words }

  func find(in sentence: Range<Int>) -> [ClauseItem] {
    guard !context.text.isTitleCase(sentence) else { return [] }
    var starts: [(verb: Int, owner: Int)] = []
    for index in sentence where words[index].isWord {
      guard isFunctionVerb(index), let owner = owner(of: index, sentence, starts.last) else {
        continue
      }
      starts.append((index, owner))
    }
    return starts.enumerated().compactMap { position, start in
      let limit = position + 1 < starts.count ? starts[position + 1].verb : sentence.upperBound
      var end = limit
      while end > start.verb + 1, ["and", ",", "also"].contains(words[end - 1].folded) { end -= 1 }
      // What happens on a day is no steady function.
      guard let clause = clauses.trim(start.verb..<end), clause.count >= 2,
        context.resolved.mentions(of: [.date], in: clause).isEmpty,
        !opensSpeech(start.verb, limit),
        context.modality(ofTrigger: start.verb..<(start.verb + 1)) == .asserted
      else { return nil }
      return ClauseItem(
        .function, clause, owner: start.owner, confidence: 0.75,
        rule: "Function: \(words[start.verb].folded)", cue: start.verb..<(start.verb + 1))
    }
  }

  /// “The ministry notes that …”, “holds talks” after a quotation: no function.
  private func opensSpeech(_ verb: Int, _ limit: Int) -> Bool {
    context.lexicon.speech[words[verb].folded] != nil || verb + 1 >= limit
      || ["that", ",", ".", ":", "within", "under", "in", "at", "as", "together"].contains(
        words[verb + 1].folded)
  }

  private func isFunctionVerb(_ index: Int) -> Bool {
    context.lexicon.functionVerbs.longestMatch(in: words, at: index, limit: index + 1)?.entry
      .language == .english && words[index].folded.hasSuffix("s")
  }

  /// The body right before the verb, or that of the verb before it.
  private func owner(
    of verb: Int, _ sentence: Range<Int>, _ last: (verb: Int, owner: Int)?
  ) -> Int? {
    var index = verb
    while index > sentence.lowerBound,
      ["also", "now", "still", "which", "that", ",", "and"].contains(words[index - 1].folded)
    {
      index -= 1
    }
    // “submits the budget to Parliament and manages …”: the one who submits.
    if index < verb, let last, verb - last.verb <= 14,
      !words[index..<verb].contains(where: {
        ["which", "that"].contains($0.folded)
      })
    {
      return last.owner
    }
    let before = context.resolved.ending(at: index).filter {
      context.resolved.candidates[$0].type == .body && context.entity($0) != nil
    }
    if let body = before.max(by: { context.range($0).count < context.range($1).count }) {
      return context.entity(body)
    }
    if index > sentence.lowerBound, words[index - 1].folded == "it" {
      return owners.last(before: index, [.body], sentences: 2)
    }
    guard let last, index < verb, verb - last.verb <= 14 else { return nil }
    return last.owner
  }
}
