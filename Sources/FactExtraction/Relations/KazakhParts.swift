import Lexicon
import TextSegmentation

/// What a Kazakh sentence says of a body by its build: «Орталық – әкімдіктің жанындағы мекеме»,
/// «құрамына … кіреді: А, Б», «Павлодардағы Достық үйі».
struct KazakhParts {
  let context: RelationContext

  private var words: [Word] { context.words }

  func find() -> [FactDraft] {
    var result: [FactDraft] = []
    for sentence in context.text.sentences where sentence.language == .kazakh {
      result += definitions(sentence.words)
      result += members(sentence.words)
      result += attributes(sentence.words)
    }
    return result
  }

  private static let joints = ["жанындағ", "құрамындағ", "қарамағындағ", "қарасты"]

  /// «А – Б жанындағы орган»: A is part of B.
  private func definitions(_ sentence: Range<Int>) -> [FactDraft] {
    guard
      let dash = sentence.first(where: { words[$0].isDash && !context.text.touches($0) }),
      let first = context.outerMentions(of: [.body], in: sentence.lowerBound..<dash).last,
      dash - context.range(first).upperBound <= 4,
      SlotFiller.kazakhCase(words[context.range(first).upperBound - 1]) == "nom",
      let subject = context.entity(first),
      let joint = (dash..<sentence.upperBound).first(where: { index in
        Self.joints.contains(where: words[index].folded.hasPrefix)
      }),
      let whole = context.resolved.ending(at: joint).filter({
        context.resolved.candidates[$0].type == .body && context.entity($0) != nil
      }).max(by: { context.range($0).count < context.range($1).count }),
      let object = context.entity(whole), object != subject
    else { return [] }
    return [
      FactDraft(
        subject, "partOf", .entity(object), confidence: 0.85,
        words: context.range(first).lowerBound..<(joint + 1), rule: "partOf: at another body")
    ]
  }

  /// «Орталық құрамына 24 бірлестік кіреді: А, Б және В»: each is part of the body.
  private func members(_ sentence: Range<Int>) -> [FactDraft] {
    guard let colon = sentence.first(where: { words[$0].text == ":" }),
      let cue = cue(in: sentence.lowerBound..<colon),
      let first = context.outerMentions(of: [.body], in: sentence.lowerBound..<cue).last,
      let whole = context.entity(first)
    else { return [] }
    var mentions = context.outerMentions(of: [.body], in: colon..<sentence.upperBound)
    if mentions.isEmpty, colon == sentence.upperBound - 1 { mentions = lines(after: colon) }
    return mentions.compactMap {
      mention in
      guard let part = context.entity(mention), part != whole else { return nil }
      return FactDraft(
        part, "partOf", .entity(whole), confidence: 0.8,
        words: sentence.lowerBound..<context.range(mention).upperBound,
        rule: "partOf: a list of parts")
    }
  }

  /// «құрамына … кіреді», «екі палатадан тұрады».
  private func cue(in head: Range<Int>) -> Int? {
    guard let last = head.last(where: { words[$0].isWord }) else { return nil }
    if words[last].folded == "тұрады" { return last }
    guard ["кіреді", "енеді", "бар", "біріктіреді"].contains(words[last].folded) else { return nil }
    return head.first { ["құрамына", "құрылымына", "құрамында"].contains(words[$0].folded) }
  }

  /// The bodies that stand alone on the lines below.
  private func lines(after colon: Int) -> [Int] {
    var result: [Int] = []
    var number = words[colon].sentence + 1
    while number < context.text.sentences.count {
      let line = context.text.sentences[number].words
      guard context.text.lineStarts.contains(line.lowerBound),
        let body = context.outerMentions(of: [.body], in: line).first,
        context.range(body).lowerBound - line.lowerBound <= 2,
        line.upperBound - context.range(body).upperBound <= 2
      else { break }
      result.append(body)
      number += 1
    }
    return result
  }

  /// «Алматыдағы Қазақ ұлттық университеті», «Павлодар қаласындағы Достық үйі».
  private func attributes(_ sentence: Range<Int>) -> [FactDraft] {
    var result: [FactDraft] = []
    for mention in context.outerMentions(of: [.body, .building], in: sentence) {
      let start = context.range(mention).lowerBound
      guard start > sentence.lowerBound, isAttribute(words[start - 1].folded),
        let body = context.entity(mention),
        let place = (context.resolved.ending(at: start) + context.resolved.ending(at: start - 1))
          .first(where: {
            context.resolved.candidates[$0].type == .place && context.entity($0) != nil
          }), let object = context.entity(place)
      else { continue }
      result.append(
        FactDraft(
          body, "locatedIn", .entity(object), confidence: 0.85,
          words: context.span(context.range(place), context.range(mention)),
          rule: "locatedIn: a place before a body"))
    }
    return result
  }

  private func isAttribute(_ word: String) -> Bool {
    ["дағы", "дегі", "тағы", "тегі"].contains(where: word.hasSuffix)
  }
}
