import Lexicon
import TextSegmentation

/// How English titles grow over the bodies that they are of, and stand for several persons.
extension PostAttachment {
  /// “chairperson of the |Polish cultural center "Kopernik"”, “chairman of the |Committee on Social
  /// Development”: a title ends where the body that it names does.
  func withBodies(_ candidates: [Candidate]) -> [Candidate] {
    let english = candidates.indices.filter {
      candidates[$0].type == .post && text.words[candidates[$0].head].language == .english
    }
    guard !english.isEmpty else { return candidates }
    var bodies: [Int: Range<Int>] = [:]
    for candidate in candidates
    where candidate.type == .body
      && candidate.words.count > (bodies[candidate.words.lowerBound]?.count ?? 0)
    {
      bodies[candidate.words.lowerBound] = candidate.words
    }
    var result = candidates
    for index in english {
      let post = candidates[index]
      let start = post.complement?.lowerBound ?? post.words.upperBound
      guard let first = firstWord(after: start), let body = bodies[first],
        body.upperBound >= post.words.upperBound,
        post.complement == nil || first < post.words.upperBound
          || first == post.words.upperBound
      else { continue }
      result[index].words = post.words.lowerBound..<body.upperBound
      result[index].complement = start..<body.upperBound
    }
    return result
  }

  /// The word after “of the”, “at”, where one stands.
  private func firstWord(after start: Int) -> Int? {
    guard start + 1 < text.words.count,
      ["of", "at", "for", "in"].contains(text.words[start].folded)
    else { return nil }
    let next = text.words[start + 1].folded
    let isDetermined = next == "the" || next == "its" || next == "our"
    if text.words[start].folded == "in", !isDetermined { return nil }
    return isDetermined ? start + 2 : start + 1
  }
}
