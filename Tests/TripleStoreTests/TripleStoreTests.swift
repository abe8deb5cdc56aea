import ByteIO
import GraphAccess
import RDFModel
import TestSupport
import Testing
import TripleStore

@Suite struct TripleStoreTests {
  static let quad = Quad(
    .iri("http://e.org/a"), .iri("http://e.org/knows"), .string("Асем"))

  @Test func aCommitIsThereAfterReopening() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/x.birlik"
      let store = try TripleStore.open(path, mode: .create)
      try store.commit(GraphChange(adding: [Self.quad]))
      #expect(try store.snapshot().allQuads() == [Self.quad])
      try store.close()
      let again = try TripleStore.open(path, mode: .read)
      #expect(try again.snapshot().allQuads() == [Self.quad])
      #expect(try again.snapshot().revision == 1)
    }
  }

  @Test func aLoadIsThereAfterReopening() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/x.birlik"
      var source = QuadSource(seed: 1)
      let quads = source.quads(3000)
      let store = try TripleStore.open(path, mode: .create)
      let load = try store.beginBulkLoad()
      load.add(QuadBatch(quads[..<1000]))
      load.add(QuadBatch(quads[1000...]))
      try load.commit()
      try store.snapshot().expectEqual(to: Set(quads), probes: source.quads(500))
      let again = try TripleStore.open(path, mode: .read)
      try again.snapshot().expectEqual(to: Set(quads), probes: source.quads(500))
    }
  }

  @Test func idsOfALoadAreInTermOrder() throws {
    try withTemporaryFolder { folder in
      var source = QuadSource(seed: 2)
      let store = try TripleStore.open(folder + "/x.birlik", mode: .create)
      let load = try store.beginBulkLoad()
      load.add(QuadBatch(source.quads(2000)))
      try load.commit()
      let graph = try store.snapshot()
      #expect(graph.orderedTermCount == graph.termCount && graph.termCount > 60)
      let terms = (0..<graph.termCount).map { graph.term(of: TermID(rawValue: UInt32($0))) }
      for (before, after) in zip(terms, terms.dropFirst()) {
        #expect(TermOrder.compare(before, after) < 0)
      }
      for (number, term) in terms.enumerated() {
        #expect(graph.id(of: term)?.rawValue == UInt32(number))
      }
    }
  }

  @Test func randomHistoriesAgreeWithASet() throws {
    for seed in 0..<20 as Range<UInt64> {
      try withTemporaryFolder { folder in
        try Self.runHistory(seed: seed, path: folder + "/x.birlik")
      }
    }
  }

  static func runHistory(seed: UInt64, path: String) throws {
    var source = QuadSource(seed: seed)
    if seed % 3 == 0 { source.graphs = 60 }
    var model: Set<Quad> = []
    var store = try TripleStore.open(path, mode: .create)
    for _ in 0..<25 {
      switch Int.random(in: 0..<10, using: &source.random) {
      case 0:
        let quads = source.quads(Int.random(in: 0..<300, using: &source.random))
        let load = try store.beginBulkLoad(
          memoryBudget: Bool.random(using: &source.random) ? 1 : 2 << 30)
        for part in [quads.prefix(100), quads.dropFirst(100)] { load.add(QuadBatch(part)) }
        try load.commit()
        model.formUnion(quads)
      case 1: try store.compact()
      case 2:
        #expect(try store.check().quads == model.count)
        try store.close()
        store = try reopened(path, instead: &store)
      default:
        var change = GraphChange(adding: source.quads(5))
        let wanted = Int.random(in: 0..<20, using: &source.random)
        change.removed = Array(model.shuffled(using: &source.random).prefix(wanted))
        change.removed += source.quads(5)
        try store.commit(change)
        change.apply(to: &model)
      }
      try store.snapshot().expectEqual(to: model, probes: source.quads(20))
    }
  }

  private static func reopened(_ path: String, instead store: inout TripleStore) throws
    -> TripleStore
  {
    // The lock goes with the last reference.
    store = try TripleStore.open(path, mode: .read)
    return try TripleStore.open(path, mode: .write)
  }

  @Test func aSnapshotKeepsWhatItShows() throws {
    try withTemporaryFolder { folder in
      let store = try TripleStore.open(folder + "/x.birlik", mode: .create)
      try store.commit(GraphChange(adding: [Self.quad]))
      let before = try store.snapshot()
      try store.commit(GraphChange(removing: [Self.quad], adding: []))
      try store.compact()
      #expect(before.allQuads() == [Self.quad])
      #expect(try store.snapshot().allQuads().isEmpty)
    }
  }

  @Test func predicatesOfATermFollowTheChanges() throws {
    try withTemporaryFolder { folder in
      let store = try TripleStore.open(folder + "/x.birlik", mode: .create)
      var source = QuadSource(seed: 9)
      let quads = Set(source.quads(400))
      try store.commit(GraphChange(adding: Array(quads)))
      try store.compact()
      let change = GraphChange(removing: Array(quads.prefix(200)), adding: source.quads(100))
      try store.commit(change)
      var model = quads
      change.apply(to: &model)
      let graph = try store.snapshot()
      for scope in [GraphScope.defaultGraph] + graph.graphNames.map({ .named($0) }) {
        var name: Term?
        if case .named(let id) = scope { name = graph.term(of: id) }
        for term in Set(model.flatMap { [$0.subject, $0.object] }) {
          guard let id = graph.id(of: term) else { continue }
          let inGraph = model.filter { $0.graph == name }
          #expect(
            Set(graph.predicates(of: id, .forward, in: scope).map { graph.term(of: $0) })
              == Set(inGraph.filter { $0.subject == term }.map(\.predicate)))
          #expect(
            Set(graph.predicates(of: id, .backward, in: scope).map { graph.term(of: $0) })
              == Set(inGraph.filter { $0.object == term }.map(\.predicate)))
        }
      }
    }
  }

  @Test func aSecondWriterIsToldWhoWrites() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/x.birlik"
      let store = try TripleStore.open(path, mode: .create)
      #expect { try TripleStore.open(path, mode: .write) } throws: { error in
        guard case .locked(path, let process)? = error as? StoreError else { return false }
        return Int(process) != nil && "\(error)".contains("is writing to this graph")
      }
      #expect(throws: StoreError.readOnly(path)) {
        try TripleStore.open(path, mode: .read).commit(GraphChange(adding: [Self.quad]))
      }
      try store.close()
    }
  }

  @Test func aReaderSeesWhatAWriterCommitsAndCompacts() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/x.birlik"
      let writer = try TripleStore.open(path, mode: .create)
      let reader = try TripleStore.open(path, mode: .read)
      #expect(try reader.snapshot().quadCount == 0)
      try writer.commit(GraphChange(adding: [Self.quad]))
      #expect(try reader.snapshot().quadCount == 1)
      try writer.compact()
      #expect(try reader.snapshot().allQuads() == [Self.quad])
    }
  }

  @Test func missingAndForeignFoldersAreErrors() throws {
    try withTemporaryFolder { folder in
      #expect(throws: StoreError.missing(folder + "/x")) {
        try TripleStore.open(folder + "/x", mode: .read)
      }
      try RealDisk.shared.replace(folder + "/notes.txt", with: [65])
      for mode in [TripleStore.Mode.read, .write, .create] {
        #expect(throws: StoreError.foreign(folder)) { try TripleStore.open(folder, mode: mode) }
      }
      #expect(try RealDisk.shared.list(folder) == ["notes.txt"])
    }
  }

  @Test func aSideFileIsReplacedAndVerified() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/x.birlik"
      let store = try TripleStore.open(path, mode: .create)
      #expect(try store.readSideFile("labels") == nil)
      try store.writeSideFile("labels", [1, 2, 3])
      try store.writeSideFile("labels", [4])
      try store.compact()
      #expect(try store.readSideFile("labels") == [4])
      let long = [UInt8](repeating: 7, count: 100_000)
      try store.writeSideFile("record", long, isPacked: true)
      #expect(try store.readSideFile("record") == long)
      #expect(try RealDisk.shared.length(of: path + "/side-record") < 1000)
      #expect(throws: StoreError.invalidName("../x")) { try store.writeSideFile("../x", []) }
      var bytes = try RealDisk.shared.read(path + "/side-labels")
      bytes[0] ^= 1
      try RealDisk.shared.replace(path + "/side-labels", with: bytes)
      #expect(throws: StoreError.damaged(file: path + "/side-labels", detail: "checksum")) {
        try store.readSideFile("labels")
      }
      try store.removeSideFile("labels")
      #expect(try store.readSideFile("labels") == nil)
    }
  }
}
