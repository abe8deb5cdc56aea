import ByteIO
import Glibc
import GraphAccess
import RDFModel
import Testing
import TripleStore

/// A disk that refuses one operation, is full, or may not be written.
@Suite struct FailingDiskTests {
  @Test(arguments: 0..<8) func aFailedOperationLosesNothing(group: Int) throws {
    var failures = 0
    for index in 0..<12 {
      let seed = UInt64(1000 + group * 12 + index)
      let history = History(seed: seed, steps: 6)
      let whole = SimulatedDisk()
      _ = try history.run(on: whole)
      for operation in 0..<whole.operations {
        failures += try Self.run(history, failing: operation, seed: seed) ? 1 : 0
      }
    }
    #expect(failures > 100)
  }

  /// Whether a step reported the failure (the removal of old files, say, may fail silently).
  static func run(_ history: History, failing operation: Int, seed: UInt64) throws -> Bool {
    let disk = SimulatedDisk()
    disk.fail(at: operation, code: operation % 2 == 0 ? EIO : ENOSPC, seed: seed)
    let place = Comment(rawValue: "seed \(seed), operation \(operation) fails")
    var outcome = History.Outcome()
    var store: TripleStore?
    var hasFailed = false
    for step in [.reopen] + history.steps {
      var after = outcome
      History.apply(step, to: &after)
      do throws(StoreError) {
        if case .reopen = step {
          try store?.close()
          store = nil
        }
        if store == nil { store = try History.open(disk) }
        if let store { try History.apply(step, to: store) }
        outcome = after
      } catch {
        hasFailed = true
        // What goes on showing is the state before.
        if let store { #expect(try store.outcome().quads == outcome.quads, place) }
        store = nil
        let again = try History.open(disk)
        let found = try again.outcome()
        #expect([outcome, after].contains(found), place)
        outcome = found
        store = again
      }
      if let store { #expect(try store.outcome() == outcome, place) }
    }
    store = nil
    #expect(try History.open(disk, mode: .read).outcome() == outcome, place)
    return hasFailed
  }

  @Test func aFullDiskIsSaidAndTheGraphStaysWhole() throws {
    let disk = SimulatedDisk()
    var source = QuadSource(seed: 3)
    let quads = source.quads(50)
    let store = try History.open(disk)
    try store.commit(GraphChange(adding: quads))
    let before = try store.outcome()
    disk.limit(to: 300)
    let load = try store.beginBulkLoad()
    load.add(QuadBatch(source.quads(500)))
    #expect { try load.commit() } throws: { "\($0)".contains("No space left on device") }
    disk.limit(to: 10)
    #expect { try store.commit(GraphChange(adding: source.quads(3))) } throws: {
      "\($0)".contains("No space left on device")
    }
    #expect(try store.outcome() == before)
    disk.limit(to: nil)
    let more = source.quads(4)
    try store.commit(GraphChange(adding: more))
    #expect(try store.outcome().quads == before.quads.union(more))
    #expect(try History.open(disk, mode: .read).outcome().quads == before.quads.union(more))
  }

  @Test func aFolderThatCannotBeWrittenCanBeRead() throws {
    let disk = SimulatedDisk()
    let quad = Quad(.iri("http://e.org/a"), .iri("http://e.org/p"), .string("b"))
    var store: TripleStore? = try History.open(disk)
    try store?.commit(GraphChange(adding: [quad]))
    try store?.close()
    store = nil
    disk.makeReadOnly()
    #expect(throws: StoreError.unwritable(History.path)) {
      try History.open(disk, mode: .write)
    }
    #expect(try History.open(disk, mode: .read).outcome().quads == [quad])
    #expect("\(StoreError.unwritable("x"))" == "x: the folder cannot be written")
  }
}
