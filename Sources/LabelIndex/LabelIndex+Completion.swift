public import RDFModel

extension LabelIndex {
  /// Labels that begin with `prefix` after folding, then labels that hold a word which does;
  /// shortest first, at most `limit`, each text once. Hidden labels (inflected forms) stay out.
  public func completions(of prefix: String, roles: LabelRoles, limit: Int = 20) -> [Label] {
    let key = LabelFolding.key(prefix)
    guard !key.isEmpty else { return [] }
    var seen: Set<String> = []
    var result: [Label] = []
    func take(_ labels: some Sequence<Int>) {
      let found = labels.prefix(Self.mostLookedAt)
        .filter { roles.allow(file.role(ofLabel: $0)) && file.kind(ofLabel: $0) != .hidden }
        .map { file.label($0) }
        .sorted { ($0.text.utf8.count, $0.text) < ($1.text.utf8.count, $1.text) }
      for label in found where result.count < limit && seen.insert(label.text).inserted {
        result.append(label)
      }
    }
    take(file.labels(withKey: key, isPrefix: true))
    if result.count < limit {
      let words = file.words(key, isPrefix: true).prefix(Self.mostLookedAt / 10)
      take(words.lazy.flatMap { file.postings(ofWord: $0, limit: Self.mostLookedAt) })
    }
    return result
  }

  /// Of very many labels with one beginning only the first are looked at.
  private static let mostLookedAt = 5_000
}
