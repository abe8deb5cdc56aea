/// Encodes the tables of a segment in one direction: for each predicate of each graph the keys,
/// where their values begin, the first value of each key, and the others as gaps.
final class DirectionEncoder: @unchecked Sendable {
  private let rows = PackedStreamWriter([.gap, .offset])
  private let keys = PackedStreamWriter([.gap, .step])
  private let offsets = PackedStreamWriter([.gap])
  private let firsts = PackedStreamWriter([.offset, .step])
  private let rests = PackedStreamWriter([.offset])
  private var rowCount = 0
  private(set) var pairCount = 0
  /// The pairs of each table after repetitions are dropped.
  private(set) var tableSizes: [Int] = []
  private let sets: PredicateSetBuilder

  init(termCount: Int) { sets = PredicateSetBuilder(termCount: termCount) }

  /// Adds the next table; `pairs` ascend without repetition. With `predicate`, the keys are noted
  /// in the sets of predicates.
  func append(_ pairs: UnsafePointer<UInt64>, count: Int, predicate: UInt32?) {
    rows.append(UInt32(truncatingIfNeeded: rowCount))
    tableSizes.append(count)
    if let predicate { sets.begin(predicate) }
    var index = 0
    while index < count {
      let key = UInt32(truncatingIfNeeded: pairs[index] >> 32)
      keys.append(key)
      offsets.append(UInt32(truncatingIfNeeded: pairCount + index))
      rowCount += 1
      if predicate != nil { sets.note(key) }
      var value = UInt32(truncatingIfNeeded: pairs[index])
      firsts.append(value)
      index += 1
      while index < count, UInt32(truncatingIfNeeded: pairs[index] >> 32) == key {
        let next = UInt32(truncatingIfNeeded: pairs[index])
        rests.append(next &- value &- 1)
        value = next
        index += 1
      }
    }
    pairCount += count
  }

  struct Sections {
    let rows, keys, offsets, firsts, rests: [UInt8]
    let sets, setStarts, setPredicates: [UInt8]
  }

  /// The streams, or nil when the pairs are more than 32 bits count.
  func finish() -> Sections? {
    guard pairCount < Int(UInt32.max) else { return nil }
    rows.append(UInt32(rowCount))
    offsets.append(UInt32(pairCount))
    guard let rows = rows.finish(), let keys = keys.finish(), let offsets = offsets.finish(),
      let firsts = firsts.finish(), let rests = rests.finish(), let sets = sets.finish()
    else { return nil }
    return Sections(
      rows: rows, keys: keys, offsets: offsets, firsts: firsts, rests: rests, sets: sets.sets,
      setStarts: sets.starts, setPredicates: sets.predicates)
  }
}

/// Finds for each term the set of predicates that it stands with (Neumann & Moerkotte's
/// characteristic sets, ICDE 2011): many terms share few sets.
final class PredicateSetBuilder {
  /// The set of each term; 0 is the empty one.
  private let setOfTerm: SharedBuffer<UInt32>
  /// A set as the one that it grew from and the predicate that came to that; written out, the sets
  /// of a subject with many predicates would take the square of their number.
  private var sets: [(parent: UInt32, predicate: UInt32)] = [(0, 0)]
  private var predicate: UInt32 = 0
  /// For the predicate at hand: a set to the set with it added.
  private var successors: [UInt32: UInt32] = [:]
  private var lastSet: UInt32 = .max
  private var lastSuccessor: UInt32 = 0

  init(termCount: Int) {
    setOfTerm = SharedBuffer(count: termCount)
    setOfTerm.pointer.initialize(repeating: 0, count: termCount)
  }

  /// Turns to a predicate; they come in ascending order.
  func begin(_ predicate: UInt32) {
    self.predicate = predicate
    successors.removeAll(keepingCapacity: true)
    lastSet = .max
  }

  @inline(__always) func note(_ term: UInt32) {
    let set = setOfTerm.pointer[Int(term)]
    if set != lastSet {
      lastSet = set
      lastSuccessor = successor(of: set)
    }
    setOfTerm.pointer[Int(term)] = lastSuccessor
  }

  private func successor(of set: UInt32) -> UInt32 {
    if let known = successors[set] { return known }
    let new = UInt32(sets.count)
    sets.append((set, predicate))
    successors[set] = new
    return new
  }

  /// The predicates of a set, ascending.
  private func members(of set: UInt32) -> [UInt32] {
    var members: [UInt32] = []
    var set = set
    while set != 0 {
      members.append(sets[Int(set)].predicate)
      set = sets[Int(set)].parent
    }
    members.reverse()
    return members
  }

  /// Three streams: the set of each term, where each set begins, the predicates of the sets. Sets
  /// that no term has in the end are left out.
  func finish() -> (sets: [UInt8], starts: [UInt8], predicates: [UInt8])? {
    var numbers = [UInt32](repeating: .max, count: sets.count)
    numbers[0] = 0
    var kept: [UInt32] = [0]
    let terms = PackedStreamWriter([.offset])
    for term in 0..<setOfTerm.count {
      let set = setOfTerm.pointer[term]
      if numbers[Int(set)] == .max {
        numbers[Int(set)] = UInt32(kept.count)
        kept.append(set)
      }
      terms.append(numbers[Int(set)])
    }
    let starts = PackedStreamWriter([.gap])
    let predicates = PackedStreamWriter([.step])
    for set in kept {
      starts.append(UInt32(predicates.appendedCount))
      for predicate in members(of: set) { predicates.append(predicate) }
    }
    starts.append(UInt32(predicates.appendedCount))
    guard let terms = terms.finish(), let starts = starts.finish(),
      let predicates = predicates.finish()
    else { return nil }
    return (terms, starts, predicates)
  }
}
