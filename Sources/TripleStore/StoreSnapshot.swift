import GraphAccess
import RDFModel
import Synchronization

/// The committed state of a graph at one moment. Later commits and compactions do not touch it;
/// several threads may read it.
public final class StoreSnapshot: QueryableGraph {
  let segment: Segment?
  let delta: Delta
  let appended: AppendedTerms
  let appendedCount: Int
  let cache: AdjacencyCache
  /// Counts the commits and loads since the graph was created; side files that were made from a
  /// state can say from which.
  public let revision: Int
  private let names = Mutex<[TermID]?>(nil)

  init(
    segment: Segment?, delta: Delta, appended: AppendedTerms, cache: AdjacencyCache,
    revision: Int
  ) {
    self.segment = segment
    self.delta = delta
    self.appended = appended
    self.cache = cache
    self.revision = revision
    appendedCount = appended.count
  }

  public var graphNames: [TermID] {
    names.withLock { names in
      if let names { return names }
      let found = Self.graphNames(segment, delta)
      names = found
      return found
    }
  }

  /// The number of quads in all graphs.
  public var quadCount: Int { (segment?.quadCount ?? 0) + delta.balance }

  public var orderedTermCount: Int { segment?.termCount ?? 0 }
  public var termCount: Int { orderedTermCount + appendedCount }

  /// What was found damaged while reading: the answers since then may be incomplete, and a query
  /// that ran meanwhile has failed.
  public var fault: StoreError? {
    guard let segment, let detail = segment.file.fault else { return nil }
    return .damaged(file: segment.file.name, detail: detail)
  }

  public var damage: String? { fault.map { "\($0)" } }

  public func id(of term: Term) -> TermID? {
    var encoding: [UInt8] = []
    EncodedTerm.append(term, to: &encoding)
    return encoding.withUnsafeBytes { id(ofEncoding: $0) }
  }

  /// The id of the term with this ``EncodedTerm``.
  public func id(ofEncoding encoding: UnsafeRawBufferPointer) -> TermID? {
    if let segment {
      switch segment.dictionary.find(encoding) {
      case .at(let id): return TermID(rawValue: UInt32(id))
      case .damaged: segment.file.report("dictionary")
      case .absent: break
      }
    }
    guard appendedCount > 0, let place = appended.find(encoding), place < appendedCount else {
      return nil
    }
    return TermID(rawValue: UInt32(orderedTermCount) + place)
  }

  public func term(of id: TermID) -> Term {
    var bytes: [UInt8] = []
    appendEncoding(of: id, to: &bytes)
    return EncodedTerm.decode(bytes) ?? .blankNode(BlankNode("unreadable-\(id.rawValue)"))
  }

  public func appendEncoding(of id: TermID, to bytes: inout [UInt8]) {
    let number = Int(id.rawValue)
    if let segment, number < segment.termCount {
      if !segment.dictionary.append(number, to: &bytes) { segment.file.report("dictionary") }
    } else if number < termCount {
      appended.append(number - orderedTermCount, to: &bytes)
    }
  }

  private static func graphNames(_ segment: Segment?, _ delta: Delta) -> [TermID] {
    let stored = segment?.graphs ?? []
    guard !delta.isEmpty else { return stored.map(TermID.init(rawValue:)) }
    var names = Set(stored)
    for (graph, tables) in delta.tables {
      guard let graph else { continue }
      let balance = tables.values.reduce(0) { $0 + $1.balance }
      let before = segment.map { $0.pairCount(ofTables: $0.tables(of: graph)) } ?? 0
      if before + balance > 0 { names.insert(graph) } else { names.remove(graph) }
    }
    return names.sorted().map(TermID.init(rawValue:))
  }
}

/// Terms that came after the segment was written. Grows while snapshots read it, each no further
/// than it knows.
final class AppendedTerms: Sendable {
  private let table = Mutex(TermTable())

  var count: Int { table.withLock { $0.count } }

  func find(_ encoding: UnsafeRawBufferPointer) -> UInt32? {
    table.withLock { $0.find(encoding) }
  }

  func intern(_ encoding: UnsafeRawBufferPointer) -> UInt32 {
    table.withLock { $0.intern(encoding) }
  }

  func append(_ place: Int, to bytes: inout [UInt8]) {
    let copy = table.withLock { Array($0[place]) }
    bytes.append(contentsOf: copy)
  }
}
