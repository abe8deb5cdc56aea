import Lexicon
import TextSegmentation

/// Keeps of overlapping candidates those that may stand together: nested ones of other things.
enum OverlapResolver {
  /// Which of two candidates on the same words stays.
  private static let priority: [EntityType: Int] = [
    .date: 12, .lawArticle: 11, .law: 10, .document: 9, .person: 8, .event: 7, .building: 6,
    .body: 5, .ethnicGroup: 4, .place: 3, .post: 2,
  ]

  static func resolve(_ candidates: [Candidate]) -> [Candidate] {
    let sorted = candidates.sorted { left, right in
      if left.words.lowerBound != right.words.lowerBound {
        return left.words.lowerBound < right.words.lowerBound
      }
      if left.words.upperBound != right.words.upperBound {
        return left.words.upperBound > right.words.upperBound
      }
      return rank(left) > rank(right)
    }
    let longest = candidates.map(\.words.count).max() ?? 0
    var kept: [Candidate] = []
    for candidate in sorted {
      var drop = false
      var replaced: [Int] = []
      for index in kept.indices.reversed() {
        let other = kept[index]
        // In the order of their starts; none is longer than a title of an act may be.
        if drop || other.words.lowerBound + longest < candidate.words.lowerBound { break }
        guard other.words.overlaps(candidate.words) else { continue }
        switch clash(outer: other, inner: candidate) {
        case .none: break
        case .dropInner: drop = true
        case .dropOuter: replaced.append(index)
        }
      }
      guard !drop else { continue }
      for index in replaced { kept.remove(at: index) }
      kept.append(candidate)
    }
    return kept
  }

  private static func rank(_ candidate: Candidate) -> Int {
    (priority[candidate.type] ?? 0) * 2 + (candidate.marks.contains("stand-in") ? -20 : 0)
      + (candidate.marks.contains("list") ? 12 : 0)
  }

  private enum Clash { case none, dropInner, dropOuter }

  /// `outer` starts first, or is the longer or the stronger.
  private static func clash(outer: Candidate, inner: Candidate) -> Clash {
    if outer.words == inner.words {
      // A post and what else it may be live side by side: people are sorted out later.
      if outer.type == .post || inner.type == .post, outer.type != inner.type {
        return outer.type == .post ? .dropOuter : .dropInner
      }
      return .dropInner
    }
    let nested =
      outer.words.lowerBound <= inner.words.lowerBound
      && inner.words.upperBound <= outer.words.upperBound
    if !nested {
      if outer.type == .post || inner.type == .post { return .none }
      if outer.marks.contains("stand-in") { return .dropOuter }
      return rank(outer) >= rank(inner) || outer.words.count >= inner.words.count
        ? .dropInner : .dropOuter
    }
    if inner.marks.contains("stand-in"), outer.type != .post, outer.type != .event {
      return .dropInner
    }
    switch (outer.type, inner.type) {
    case (.person, _), (.date, _): return .dropInner
    case (.body, .body):
      // What the quotes hold is the body's own name; organisations in general are no parts of one.
      let isOwnName =
        outer.marks.contains("quoted")
        && outer.complement.map { $0.lowerBound + 1..<$0.upperBound - 1 == inner.words } == true
      let isGeneric = inner.marks.contains("plural") && inner.kind == .nominal
      return outer.head == inner.head || isOwnName || isGeneric ? .dropInner : .none
    case (.building, .body), (.body, .building):
      return outer.head == inner.head ? .dropInner : .none
    case (.place, .place), (.event, .event), (.law, .law), (.document, .document),
      (.building, .building), (.ethnicGroup, .ethnicGroup):
      return .dropInner
    case (.law, .document), (.document, .law): return outer.head == inner.head ? .dropInner : .none
    case (.law, .date), (.document, .date): return .none
    case (.document, .body):
      // «Құқық және қоғам» is a title.
      return outer.complement.map { $0.lowerBound + 1..<$0.upperBound - 1 == inner.words } == true
        ? .dropInner : .none
    case (.body, .person), (.place, .person): return .dropInner
    case (.body, .event):
      // «Орталық сайлау комиссиясы»: no election.
      let isWordOfName =
        inner.entry.map { $0.language != .russian } == true && inner.canonical == nil
        && inner.words.upperBound < outer.words.upperBound
      return outer.head == inner.head || isWordOfName ? .dropInner : .none
    case (.event, .body): return outer.head == inner.head ? .dropInner : .none
    default: return .none
    }
  }
}
