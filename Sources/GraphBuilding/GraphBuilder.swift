import Dispatch
import GraphAccess
import RDFModel
import Synchronization

/// Documents in, a dataset out: the only place where facts become triples.
///
/// A build works on the whole set of documents that the graph has, old and new: it links entities,
/// names them, and commits the difference to what it wrote before, in one transaction. What `load`
/// or `update` brought stays.
public struct GraphBuilder: Sendable {
  public let base: String
  public let run: ExtractionRun
  private let datatypeOf: @Sendable (String) -> IRI?

  /// - Parameters:
  ///   - base: the start of every IRI that the builder makes; ends in `/`.
  ///   - run: what does the extracting; another run than the graph's makes every document new.
  ///   - datatypeOf: the datatype of a property's values, by local name; nil for object properties.
  public init(
    base: String = Vocabulary.defaultBase, run: ExtractionRun,
    datatypeOf: @escaping @Sendable (String) -> IRI?
  ) {
    self.base = base
    self.run = run
    self.datatypeOf = datatypeOf
  }

  /// What a graph has from earlier builds, read from its side file (nil when there is none).
  /// Throws ``BuildStateError``.
  public func previousState(_ sideFile: [UInt8]?) throws(BuildStateError) -> BuildState {
    guard let sideFile else { return BuildState(base: base, run: run) }
    return try BuildState(sideFile)
  }

  /// Which of `hashes` (by document) the graph has just so: same contents, same run, same base.
  public func unchanged(
    _ hashes: [String: String], since state: BuildState
  ) -> Set<String> {
    guard state.run == run, state.base == base else { return [] }
    return Set(hashes.filter { state.records[$0.key]?.contentHash == $0.value }.keys)
  }

  /// The change that brings a graph from `state` to the same with `new` documents put in or
  /// replaced and `removed` ones taken out; and the state after it.
  public func change(
    from state: BuildState, adding new: [ExtractionRecord], removing removed: Set<String> = [],
    decisions: Decisions? = nil, graph: (some QueryableGraph)?
  ) -> (change: GraphChange, state: BuildState, report: BuildReport) {
    var next = state
    next.base = base
    next.run = run
    for record in new { next.records[record.document] = record }
    for document in removed { next.records[document] = nil }
    if let decisions { next.decisions = decisions }

    let after = assembly(of: next)
    if next == state {
      return (GraphChange(), next, report(of: next, after, new: new, change: GraphChange()))
    }
    let before = assembly(of: state)
    let oldMerged = Set(before.mergedGraph())
    let newMerged = Set(after.mergedGraph())
    var change = GraphChange()
    for part in Self.evidence(before, after) {
      // The first is taken over, not copied: one long document may have millions.
      if change.added.isEmpty { change.added = part.added } else { change.added += part.added }
      change.removed += part.removed
    }

    // Triples of the default graph that were there before we came are not ours to remove later.
    let coming = newMerged.subtracting(oldMerged)
    let foreign = coming.filter { quad in graph.map { Self.contains(quad, in: $0) } ?? false }
    next.foreign = state.foreign.intersection(newMerged).union(foreign)
    change.removed += Array(oldMerged.subtracting(newMerged).subtracting(state.foreign))
    change.added += Array(coming.subtracting(foreign))

    return (change, next, report(of: next, after, new: new, change: change))
  }

  private func report(
    of state: BuildState, _ assembly: DatasetAssembly, new: [ExtractionRecord],
    change: GraphChange
  ) -> BuildReport {
    var report = BuildReport()
    report.changed = new.map(\.document).sorted()
    report.characters = new.reduce(0) { $0 + ($1.text?.unicodeScalars.count ?? 0) }
    report.documents = state.records.count
    report.entities = assembly.linker.groups.count
    report.facts = state.records.values.reduce(0) { count, record in
      count + Set(record.relations.map { Said($0) }).count
    }
    report.added = change.added.count
    report.removed = change.removed.count
    return report
  }

  /// What a document says, however often it says it.
  private struct Said: Hashable {
    let subject: String
    let predicate: String
    let object: String

    init(_ relation: ExtractionRecord.RelationRecord) {
      subject = relation.subject
      predicate = relation.predicate
      object = relation.object ?? relation.value ?? ""
    }
  }

  func assembly(of state: BuildState) -> DatasetAssembly {
    DatasetAssembly(
      records: Array(state.records.values), base: state.base, run: state.run,
      decisions: state.decisions, datatypeOf: datatypeOf)
  }

  /// Which entities of the graph were taken for one though their names differ, and why.
  public func merges(in state: BuildState) -> [Merge] { assembly(of: state).linker.merges }

  /// The entities of a graph by IRI, with what decisions about them are made of.
  public func entities(in state: BuildState) -> [String: Decisions.Key] {
    let assembly = assembly(of: state)
    let keys = assembly.linker.groups.map(\.decisionKey)
    return Dictionary(zip(assembly.naming.iris, keys), uniquingKeysWith: { first, _ in first })
  }

  /// The changes of the graphs of the documents, one by one, on all cores. Documents whose graph
  /// cannot have changed are not made again.
  private static func evidence(
    _ before: DatasetAssembly, _ after: DatasetAssembly
  ) -> [(removed: [Quad], added: [Quad])] {
    let oldTenures = before.tenures()
    let newTenures = after.tenures()
    let old = Dictionary(
      before.records.enumerated().map { ($1.document, $0) }, uniquingKeysWith: { one, _ in one })
    let new = Set(after.records.map(\.document))
    var pairs: [(old: Int?, new: Int?)] = after.records.enumerated().map {
      (old[$1.document], $0)
    }
    pairs += before.records.indices.filter { !new.contains(before.records[$0].document) }
      .map { ($0, nil) }
    let changed = pairs.filter { pair in
      guard let old = pair.old, let new = pair.new else { return true }
      return !before.hasSameGraph(old, oldTenures, as: after, new, newTenures)
    }
    let results = Mutex<[(removed: [Quad], added: [Quad])]>(
      Array(repeating: ([], []), count: changed.count))
    DispatchQueue.concurrentPerform(iterations: changed.count) { number in
      let pair = changed[number]
      let first = pair.old.map { before.documentGraph($0, tenures: oldTenures) } ?? []
      let second = pair.new.map { after.documentGraph($0, tenures: newTenures) } ?? []
      let result = (
        removed: QuadIndex.distinct(first, without: second),
        added: QuadIndex.distinct(second, without: first)
      )
      results.withLock { $0[number] = result }
    }
    return results.withLock { $0 }
  }

  private static func contains(_ quad: Quad, in graph: some QueryableGraph) -> Bool {
    guard let subject = graph.id(of: quad.subject), let predicate = graph.id(of: quad.predicate),
      let object = graph.id(of: quad.object)
    else { return false }
    return graph.contains(subject, predicate, object, in: .defaultGraph)
  }
}
