import ByteIO
import GraphAccess
import RDFModel
import TestSupport
import Testing
import TripleStore

@Suite struct BulkLoadTests {
  /// A budget of one byte writes a run for each batch; the result is that of a load in memory.
  @Test func sortedRunsMakeTheSameGraph() throws {
    var source = QuadSource(seed: 31)
    source.graphs = 9
    let quads = source.quads(4000)
    let outcomes = try [1, 2 << 30].map { budget in
      let disk = SimulatedDisk()
      let store = try TripleStore.open("x.birlik", mode: .create, disk: disk)
      for part in [quads[..<2500], quads[2500...]] {
        let load = try store.beginBulkLoad(memoryBudget: budget)
        for start in stride(from: part.startIndex, to: part.endIndex, by: 300) {
          load.add(QuadBatch(part[start..<min(start + 300, part.endIndex)]))
        }
        #expect(load.quadCount == part.count)
        try load.commit()
      }
      try store.snapshot().expectEqual(to: Set(quads), probes: source.quads(100))
      #expect(try store.check().quads == Set(quads).count)
      let names = try disk.list("x.birlik")
      #expect(names == ["LOCK", "MANIFEST", "log-3", "segment-3"])
      return disk.state.content(of: "x.birlik/segment-3")
    }
    #expect(outcomes[0] == outcomes[1])
  }

  /// More predicates and graphs than are remembered, names too long for that, and strings of many
  /// megabytes between short ones.
  @Test(arguments: [1 << 20, 2 << 30]) func termsOfAnySizeAreTakenIn(budget: Int) throws {
    let quads = (0..<3000).map { number in
      let name = String(repeating: "n", count: number % 3 == 0 ? 200 : number % 7)
      let length = number % 1000 == 500 ? 9 << 20 : number % 90
      return Quad(
        .iri("http://e/\(number / 4)"), .iri("http://e/p\(number % 700)\(name)"),
        .string("\(number)" + String(repeating: "t", count: length)),
        graph: number % 2 == 0 ? nil : .iri("http://e/\(name)\(number % 301)"))
    }
    let store = try TripleStore.open("x.birlik", mode: .create, disk: SimulatedDisk())
    let load = try store.beginBulkLoad(memoryBudget: budget)
    for start in stride(from: 0, to: quads.count, by: 250) {
      load.add(QuadBatch(quads[start..<min(start + 250, quads.count)]))
    }
    try load.commit()
    try store.snapshot().expectEqual(to: Set(quads), probes: Array(quads[..<100]))
    #expect(try store.check().quads == quads.count)
  }

  /// Strings that are the beginnings of others, also of others with NUL bytes there, and a table
  /// that is sorted in parts.
  @Test func termsThatBeginAlikeAreInOrder() throws {
    let strings = (0..<(1 << 13)).map { number in
      // The bits behind the highest, as two characters, behind a beginning that all share.
      "shared beginning" + String(number + 1, radix: 2).dropFirst().map { $0 == "0" ? "\0" : "a" }
    }
    let quads = strings.enumerated().flatMap { number, string in
      (0..<5).map { Quad(.iri("http://e/\(number ^ $0)"), .iri("http://e/p"), .string(string)) }
    }
    let store = try TripleStore.open("x.birlik", mode: .create, disk: SimulatedDisk())
    let load = try store.beginBulkLoad()
    load.add(QuadBatch(quads))
    load.add(QuadBatch(Array(quads[..<5000])))
    try load.commit()
    // The check reads the order of terms and pairs.
    #expect(try store.check().quads == quads.count)
    let graph = try store.snapshot()
    let ids = try strings.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .map { try #require(graph.id(of: .string($0))).rawValue }
    #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func aCancelledLoadLeavesNothing() throws {
    let disk = SimulatedDisk()
    let store = try TripleStore.open("x.birlik", mode: .create, disk: disk)
    var source = QuadSource(seed: 32)
    var load: BulkLoad? = try store.beginBulkLoad(memoryBudget: 1)
    load?.add(QuadBatch(source.quads(500)))
    load?.cancel()
    // One that is dropped is cancelled too, and lets others write.
    load = try store.beginBulkLoad(memoryBudget: 1)
    load?.add(QuadBatch(source.quads(500)))
    load = nil
    try store.commit(GraphChange(adding: source.quads(1)))
    #expect(try store.snapshot().quadCount == 1)
    #expect(try disk.list("x.birlik") == ["LOCK", "MANIFEST", "log-1"])
  }

  @Test func aSmallLoadIntoALargeGraphIsACommit() throws {
    let disk = SimulatedDisk()
    let store = try TripleStore.open("x.birlik", mode: .create, disk: disk)
    var source = QuadSource(seed: 33)
    source.subjects = 5000
    let quads = source.quads(20_000)
    let first = try store.beginBulkLoad()
    first.add(QuadBatch(quads))
    try first.commit()
    let written = disk.state.content(of: "x.birlik/segment-2").count
    let second = try store.beginBulkLoad()
    let few = source.quads(10)
    second.add(QuadBatch(few))
    try second.commit()
    #expect(try disk.list("x.birlik").contains("segment-2"))
    #expect(disk.state.content(of: "x.birlik/log-2").count < written / 10)
    try store.snapshot().expectEqual(to: Set(quads + few), probes: few)
  }

  @Test func compactingDropsTermsThatNothingUses() throws {
    let disk = SimulatedDisk()
    let store = try TripleStore.open("x.birlik", mode: .create, disk: disk)
    var source = QuadSource(seed: 34)
    source.subjects = 3000
    let quads = Array(Set(source.quads(3000)))
    let load = try store.beginBulkLoad()
    load.add(QuadBatch(quads))
    try load.commit()
    let before = try store.fileSizes().first { $0.name.hasPrefix("segment") }?.bytes ?? 0
    try store.commit(GraphChange(removing: Array(quads.dropFirst(10)), adding: []))
    try store.compact()
    let graph = try store.snapshot()
    graph.expectEqual(to: Set(quads.prefix(10)), probes: quads)
    let used = Set(quads.prefix(10).flatMap { [$0.subject, $0.predicate, $0.object, $0.graph] })
    #expect(graph.termCount == used.subtracting([nil]).count)
    let after = try store.fileSizes().first { $0.name.hasPrefix("segment") }?.bytes ?? 0
    #expect(after < before / 5)
    // What is compact already is not written again.
    let operations = disk.operations
    try store.compact()
    #expect(disk.operations == operations)
  }
}
