import RDFModel

extension MemoryGraph {
  /// Takes statements one by one or in batches and makes a ``MemoryGraph`` of them.
  public struct Builder {
    private var terms: [Term] = []
    private var ids: [Term: UInt32] = [:]
    /// Per graph name (nil for the default graph): subject, predicate, object, one after another.
    private var triples: [Term?: [UInt32]] = [:]

    public init() {}

    public mutating func insert(_ quad: Quad) {
      let subject = number(quad.subject)
      let predicate = number(quad.predicate)
      let object = number(quad.object)
      triples[quad.graph, default: []].append(contentsOf: [subject, predicate, object])
    }

    public mutating func insert(_ batch: QuadBatch) {
      for index in 0..<batch.count { insert(batch[index]) }
    }

    /// Names a graph that may hold nothing: a file given as a named graph exists, empty or not.
    public mutating func addGraph(named name: Term) { _ = triples[name, default: []] }

    private mutating func number(_ term: Term) -> UInt32 {
      if let known = ids[term] { return known }
      let id = UInt32(terms.count)
      ids[term] = id
      terms.append(term)
      return id
    }

    /// The terms in order, the number of each, and the new number of each old one.
    func ordered() -> (terms: [Term], ids: [Term: TermID], renumbered: [UInt32]) {
      var names = terms
      for case let name? in triples.keys where ids[name] == nil { names.append(name) }
      let keys = names.map(TermOrder.sortKey(of:))
      let order = names.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
      var renumbered = [UInt32](repeating: 0, count: names.count)
      var numbers: [Term: TermID] = [:]
      numbers.reserveCapacity(names.count)
      for (new, old) in order.enumerated() {
        renumbered[old] = UInt32(new)
        numbers[names[old]] = TermID(rawValue: UInt32(new))
      }
      return (order.map { names[$0] }, numbers, renumbered)
    }

    func table(of graph: Term?, _ renumbered: [UInt32]) -> Table {
      let numbers = triples[graph] ?? []
      var pairs: [UInt32: [UInt64]] = [:]
      for start in stride(from: 0, to: numbers.count, by: 3) {
        let subject = renumbered[Int(numbers[start])]
        let object = renumbered[Int(numbers[start + 2])]
        pairs[renumbered[Int(numbers[start + 1])], default: []].append(
          UInt64(subject) << 32 | UInt64(object))
      }
      var table = Table()
      for predicate in pairs.keys.sorted() {
        let forward = Adjacency(pairs: pairs[predicate] ?? [])
        let backward = forward.inverted
        let id = TermID(rawValue: predicate)
        table.forward[id] = forward
        table.backward[id] = backward
        table.summaries.append(
          PredicateSummary(
            predicate: id, tripleCount: forward.values.count,
            distinctSubjects: forward.keys.count, distinctObjects: backward.keys.count))
      }
      return table
    }

    var graphNames: [Term] { triples.keys.compactMap { $0 } }
  }

  public convenience init(_ builder: Builder) {
    let (terms, ids, renumbered) = builder.ordered()
    var named: [TermID: Table] = [:]
    for name in builder.graphNames {
      if let id = ids[name] { named[id] = builder.table(of: name, renumbered) }
    }
    self.init(
      terms: terms, ids: ids, defaultTable: builder.table(of: nil, renumbered),
      namedTables: named)
  }
}
