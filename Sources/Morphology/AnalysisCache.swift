/// The analyses of the words seen of late, within a bound: when one generation is full it becomes
/// the old one, and what was old is forgotten unless it is asked for again.
struct AnalysisCache {
  private var young: [String: [Analysis]] = [:]
  private var old: [String: [Analysis]] = [:]
  /// Words in one generation.
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    young.reserveCapacity(min(capacity, 1 << 16))
  }

  /// Words that are held now.
  var count: Int { young.count + old.count }

  mutating func find(_ word: String) -> [Analysis]? {
    if let found = young[word] { return found }
    guard let found = old[word] else { return nil }
    insert(found, for: word)
    return found
  }

  mutating func insert(_ analyses: [Analysis], for word: String) {
    guard capacity > 0 else { return }
    if young.count >= capacity {
      old = young
      young = [:]
      young.reserveCapacity(min(capacity, 1 << 16))
    }
    young[word] = analyses
  }
}
