import TextSegmentation

/// Finds who signed a text: a name that opens one of its last lines, with nothing after it but what
/// its bearer is.
struct SignatureFinder {
  let context: RelationContext

  private var words: [Word] { context.words }

  /// A signature is the last of a text of some length: at most so many words.
  private static let reach = 40
  private static let shortestText = 60

  func find() -> Signature? {
    guard words.count >= Self.shortestText else { return nil }
    let lower = words.count - Self.reach
    let starts = context.text.lineStarts.filter { $0 >= lower }.sorted()
    for start in starts {
      guard
        let person = context.resolved.starting(at: start).first(where: {
          context.resolved.candidates[$0].type == .person
            && context.resolved.candidates[$0].kind == .name
        }), let entity = context.entity(person), closes(context.range(person).upperBound)
      else { continue }
      return Signature(
        person: entity, evidence: context.text.range(of: start..<words.count), confidence: 0.85)
    }
    return nil
  }

  /// Whether only posts, marks and a place or a date follow.
  private func closes(_ start: Int) -> Bool {
    var sawPost = false
    var index = start
    while index < words.count {
      if !words[index].isWord, !words[index].isNumber {
        index += 1
        continue
      }
      let here = context.resolved.starting(at: index).map { context.resolved.candidates[$0] }
      guard let next = here.first(where: { [.post, .date, .place, .body].contains($0.type) }) else {
        return false
      }
      sawPost = sawPost || next.type == .post
      index = next.words.upperBound
    }
    return sawPost
  }
}
