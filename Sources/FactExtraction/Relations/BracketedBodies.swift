import Lexicon
import TextSegmentation

/// The body in brackets behind a person: “Olga Petrova (Slavic Centre)”, “leaders of associations
/// Olga Petrova (Slavic Centre) and Oleg Kim (Korean association)”.
struct BracketedBodies {
  let context: RelationContext

  private var words: [Word] { context.words }

  func find() -> [FactDraft] {
    var result: [FactDraft] = []
    for (index, candidate) in context.resolved.candidates.enumerated()
    where candidate.type == .person && candidate.kind == .name {
      let open = candidate.words.upperBound
      guard open + 1 < words.count, words[open].text == "(",
        words[candidate.words.lowerBound].language == .english,
        let person = context.entity(index),
        let body = body(after: open), let object = context.entity(body)
      else { continue }
      let predicate = predicate(before: candidate.words, body)
      result.append(
        FactDraft(
          person, predicate, .entity(object), confidence: 0.8,
          words: candidate.words.lowerBound..<context.range(body).upperBound,
          rule: "\(predicate): a body in brackets"))
    }
    return result
  }

  /// The body that fills the brackets, or opens them before a comma.
  private func body(after open: Int) -> Int? {
    var start = open + 1
    if words[start].folded == "the" { start += 1 }
    return context.resolved.starting(at: start).filter {
      context.resolved.candidates[$0].type == .body && context.entity($0) != nil
        && context.range($0).upperBound < words.count
        && [")", ","].contains(words[context.range($0).upperBound].text)
    }.max { context.range($0).count < context.range($1).count }
  }

  private static let heads: Set<String> = [
    "leaders", "heads", "chairmen", "chairpersons", "chairs", "directors", "presidents",
  ]

  /// What the title before the list says they are; else members of an association or a party, and
  /// staff of anything else.
  private func predicate(before person: Range<Int>, _ body: Int) -> String {
    let start = context.text.sentence(ofWord: person.lowerBound).lowerBound
    let lead = (start..<person.lowerBound).last { index in
      Self.heads.contains(words[index].folded) || words[index].folded == "representatives"
        || words[index].folded == "members"
    }
    if let lead, Self.heads.contains(words[lead].folded) { return "heads" }
    if let lead, words[lead].folded == "members" { return "memberOf" }
    let entry = context.resolved.candidates[body].entry
    return entry?.has("open") == true && entry?.has("state") != true ? "memberOf" : "worksAt"
  }
}
