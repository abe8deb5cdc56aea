import Lexicon
import TextSegmentation

extension ClauseFinder {
  /// “whose |powers are confirmed by the Council”: what is done to them, not what they are.
  func isPassive(_ start: Int, _ noun: Range<Int>, _ sentence: Range<Int>) -> Bool {
    if noun.lowerBound > sentence.lowerBound, words[noun.lowerBound - 1].folded == "whose" {
      return true
    }
    guard start + 1 < sentence.upperBound, words[start].folded.hasSuffix("ed"),
      ["is", "are", "was", "were"].contains(words[start - 1].folded)
    else { return false }
    return ["by", "in", "with", "on", "under", "at", "from"].contains(words[start + 1].folded)
  }
}

/// What a body does, in English: “The Government develops …, submits … and manages …”.
struct EnglishFunctions {
  let context: RelationContext
  let clauses: ClauseText
  let owners: Owners

  private var words: [Word] { context.words }

  func find(in sentence: Range<Int>) -> [ClauseItem] {
    guard !context.text.isTitleCase(sentence), !isHeadline(sentence) else { return [] }
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

  /// “Senate adopts law on mediation”: a first line without a stop tells news.
  private func isHeadline(_ sentence: Range<Int>) -> Bool {
    guard let last = sentence.last else { return false }
    return sentence.lowerBound == 0 && words[last].isWord
      && (sentence.upperBound >= words.count
        || context.text.lineStarts.contains(sentence.upperBound))
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

  /// “graduated |from the University and holds a doctorate”: not the one who does.
  private func isGoverned(_ body: Int, _ sentence: Range<Int>) -> Bool {
    var before = context.range(body).lowerBound - 1
    while before > sentence.lowerBound, words[before].folded == "the" { before -= 1 }
    return before >= sentence.lowerBound
      && ["of", "from", "at", "in", "with", "by", "to", "for", "on"].contains(words[before].folded)
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
      let isRelative = words[index..<verb].contains { ["which", "that"].contains($0.folded) }
      return index < verb && !isRelative && isGoverned(body, sentence) ? nil : context.entity(body)
    }
    if index > sentence.lowerBound, words[index - 1].folded == "it" {
      return Antecedents(context: context).mention(of: [.body], pronoun: index - 1)
        .flatMap { context.entity($0) }
    }
    guard let last, index < verb, verb - last.verb <= 14 else { return nil }
    return last.owner
  }
}
