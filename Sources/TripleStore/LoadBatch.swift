import RDFModel

/// Quads on their way from the thread that parses to the one that numbers terms: the terms that
/// must be looked up, one behind the other, hashed already. A subject that is that of the quad
/// before, and predicates and graphs that came lately, are not among them.
final class LoadBatch: @unchecked Sendable {
  struct Lookup {
    let hash: UInt64
    /// Where the term ends in `bytes`; it begins where the one before it ends.
    let end: Int
  }

  struct Row {
    let flags: Flags
    /// Numbers of ``RecentTerms``.
    let predicate: UInt8
    let graph: UInt8
  }

  /// Which terms of a quad are looked up besides its object, in this order: subject, predicate,
  /// object, graph.
  struct Flags: OptionSet {
    let rawValue: UInt8
    static let subject = Flags(rawValue: 1)
    static let predicate = Flags(rawValue: 2)
    static let graph = Flags(rawValue: 4)
    static let isNamed = Flags(rawValue: 8)
  }

  private(set) var bytes = UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 16)
  private(set) var lookups = UnsafeMutablePointer<Lookup>.allocate(capacity: 1)
  private(set) var rows = UnsafeMutablePointer<Row>.allocate(capacity: 1)
  private var byteCapacity = 1
  private var rowCapacity = 0
  private(set) var rowCount = 0
  private(set) var lookupCount = 0
  private var byteCount = 0

  deinit {
    bytes.deallocate()
    lookups.deallocate()
    rows.deallocate()
  }

  /// Takes the quads of a batch in place of what it held.
  func fill(_ batch: borrowing QuadBatch, _ recent: RecentTerms.Pair) {
    makeRoom(quads: batch.count, bytes: batch.bytes.count)
    rowCount = batch.count
    lookupCount = 0
    byteCount = 0
    batch.bytes.withUnsafeBytes { bytes in
      batch.ends.withUnsafeBufferPointer { ends in
        guard let start = bytes.baseAddress, let ends = ends.baseAddress else { return }
        fill(start, ends, recent)
      }
    }
  }

  private func fill(
    _ start: UnsafeRawPointer, _ ends: UnsafePointer<Int>, _ recent: RecentTerms.Pair
  ) {
    var last = UnsafeRawBufferPointer(start: start, count: 0)
    var from = 0
    for index in 0..<rowCount {
      func next(_ slot: Int) -> UnsafeRawBufferPointer {
        let end = ends[4 * index + slot]
        defer { from = end }
        return UnsafeRawBufferPointer(start: start + from, count: end - from)
      }
      let (subject, predicate, object, graph) = (next(0), next(1), next(2), next(3))
      var flags: Flags = []
      if subject.count != last.count || !isEqual(subject, last) {
        flags.insert(.subject)
        append(subject)
      }
      last = subject
      let (predicateNumber, isPredicateKnown) = recent.predicates.number(of: predicate)
      if !isPredicateKnown {
        flags.insert(.predicate)
        append(predicate)
      }
      append(object)
      var graphNumber: UInt8 = 0
      if !graph.isEmpty {
        flags.insert(.isNamed)
        let (number, isKnown) = recent.graphs.number(of: graph)
        graphNumber = number
        if !isKnown {
          flags.insert(.graph)
          append(graph)
        }
      }
      rows[index] = Row(flags: flags, predicate: predicateNumber, graph: graphNumber)
    }
  }

  @inline(__always) private func append(_ term: UnsafeRawBufferPointer) {
    guard let start = term.baseAddress else { return }
    (bytes + byteCount).copyMemory(from: start, byteCount: term.count)
    byteCount += term.count
    lookups[lookupCount] = Lookup(hash: TermTable.hash(term), end: byteCount)
    lookupCount += 1
  }

  private func makeRoom(quads: Int, bytes count: Int) {
    if byteCapacity < count {
      bytes.deallocate()
      byteCapacity = count + count / 2
      bytes = .allocate(byteCount: byteCapacity, alignment: 16)
    }
    if rowCapacity < quads {
      lookups.deallocate()
      rows.deallocate()
      rowCapacity = quads
      lookups = .allocate(capacity: 4 * quads)
      rows = .allocate(capacity: quads)
    }
  }
}

/// Small numbers for terms that come again and again, as predicates and graphs do. A term keeps its
/// number until another takes it.
final class RecentTerms {
  typealias Pair = (predicates: RecentTerms, graphs: RecentTerms)

  static let capacity = 256
  /// The number of terms that are too short or too long to be kept.
  private static let none: UInt8 = 255
  private static let longest = 128

  private let bytes = UnsafeMutableRawPointer.allocate(
    byteCount: capacity * longest, alignment: 16)
  private let lengths = UnsafeMutablePointer<Int>.allocate(capacity: capacity)

  init() { lengths.initialize(repeating: 0, count: Self.capacity) }

  deinit {
    bytes.deallocate()
    lengths.deallocate()
  }

  /// The term's number, and whether it had it before.
  @inline(__always) func number(
    of term: UnsafeRawBufferPointer
  ) -> (number: UInt8, isKnown: Bool) {
    guard term.count >= 8, term.count <= Self.longest, let start = term.baseAddress else {
      return (Self.none, false)
    }
    // The ends differ more than the beginnings.
    let tail = (start + (term.count - 8)).loadUnaligned(as: UInt64.self)
    let mixed = (tail ^ UInt64(term.count)) &* 0x9E37_79B9_7F4A_7C15
    let number = min(Int(truncatingIfNeeded: mixed >> 56), Self.capacity - 2)
    let known = bytes + number * Self.longest
    if lengths[number] == term.count,
      isEqual(UnsafeRawBufferPointer(start: known, count: term.count), term)
    {
      return (UInt8(number), true)
    }
    known.copyMemory(from: start, byteCount: term.count)
    lengths[number] = term.count
    return (UInt8(number), false)
  }
}
