/// The analyses of the words seen of late, within a bound: when one generation is full it becomes
/// the old one, and what was old is forgotten unless it is asked for again.
struct AnalysisCache {
  /// A word by its bytes: quicker to hash and compare than characters.
  private struct Key: Hashable {
    let word: String

    static func == (left: Key, right: Key) -> Bool {
      left.word.utf8.count == right.word.utf8.count
        && left.word.utf8.elementsEqual(right.word.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var copy = word
      copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private var young: [Key: [Analysis]] = [:]
  private var old: [Key: [Analysis]] = [:]
  /// Words in one generation.
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// Words that are held now.
  var count: Int { young.count + old.count }

  mutating func find(_ word: String) -> [Analysis]? {
    if let found = young[Key(word: word)] { return found }
    guard let found = old[Key(word: word)] else { return nil }
    insert(found, for: word)
    return found
  }

  /// The same without making the word young again.
  func peek(_ word: String) -> [Analysis]? {
    young[Key(word: word)] ?? old[Key(word: word)]
  }

  mutating func insert(_ analyses: [Analysis], for word: String) {
    guard capacity > 0 else { return }
    if young.count >= capacity {
      old = young
      young = [:]
    }
    young[Key(word: word)] = analyses
  }
}
