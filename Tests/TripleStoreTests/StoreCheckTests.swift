import ByteIO
import GraphAccess
import RDFModel
import Synchronization
import TestSupport
import Testing
import TripleStore

@Suite struct StoreCheckTests {
  @Test func aWholeGraphPasses() throws {
    let (state, outcome) = try DamageTests.makeGraph()
    let store = try TripleStore.open(History.path, mode: .read, disk: SimulatedDisk(state))
    let check = try store.check()
    #expect(check.quads == outcome.quads.count)
    #expect(check.namedGraphs == Set(outcome.quads.compactMap(\.graph)).count)
    #expect(check.logRecords == 3)
    #expect(check.sideFiles == 2)
    #expect(try store.snapshot().termCount == check.terms)
  }

  @Test func theFirstFaultIsNamed() throws {
    let (state, _) = try DamageTests.makeGraph()
    for file in ["segment-2", "log-2", "side-labels", "MANIFEST"] {
      // Opened while it was whole; the damage comes later.
      let disk = SimulatedDisk(state)
      let store = try TripleStore.open(History.path, mode: .read, disk: disk)
      disk.inner.withLock { inner in
        var bytes = inner.state.content(of: History.path + "/" + file)
        bytes[bytes.count / 2] ^= 4
        inner.state.overwrite(History.path + "/" + file, with: bytes)
      }
      #expect { try store.check() } throws: { error in
        guard case .damaged(let name, let detail)? = error as? StoreError else { return false }
        return name == History.path + "/" + file && !detail.isEmpty
      }
    }
  }

  @Test func aBackupIsTheSameGraph() throws {
    let (state, outcome) = try DamageTests.makeGraph()
    let disk = SimulatedDisk(state)
    let store = try TripleStore.open(History.path, mode: .write, disk: disk)
    let quad = Quad(.iri("http://e.org/a"), .iri("http://e.org/late"), .string("x"))
    try store.commit(GraphChange(adding: [quad]))
    try store.backup(to: "copy.birlik")
    var random = SeededRandom(seed: 1)
    let after = SimulatedDisk(disk.state.afterPowerCut(random: &random))
    let copy = try TripleStore.open("copy.birlik", mode: .read, disk: after)
    #expect(try copy.outcome().quads == outcome.quads.union([quad]))
    #expect(try copy.outcome().side == outcome.side)
    #expect(try copy.check() == store.check())
    #expect(throws: StoreError.exists("copy.birlik")) { try store.backup(to: "copy.birlik") }
  }

  @Test func damageIsNotBackedUp() throws {
    var (state, _) = try DamageTests.makeGraph()
    let disk = SimulatedDisk(state)
    let store = try TripleStore.open(History.path, mode: .read, disk: disk)
    let path = History.path + "/segment-2"
    var bytes = state.content(of: path)
    bytes[100] ^= 1
    state.overwrite(path, with: bytes)
    disk.inner.withLock { [state] in $0.state = state }
    #expect(throws: StoreError.self) { try store.backup(to: "copy.birlik") }
    #expect(!disk.exists("copy.birlik/MANIFEST"))
  }
}
