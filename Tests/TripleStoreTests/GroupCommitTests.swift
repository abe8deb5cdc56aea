import ByteIO
import GraphAccess
import RDFModel
import Synchronization
import Testing
import TripleStore

@Suite struct GroupCommitTests {
  /// 1,000 commits a second on a disk whose sync takes 4 ms are four commits a sync.
  @Test func commitsOfEightThreadsShareSyncs() throws {
    let threads = 8
    let commits = 100
    let disk = SimulatedDisk(syncTime: 4000)
    let store = try TripleStore.open("x.birlik", mode: .create, disk: disk)
    let before = disk.syncs
    let failures = Atomic(0)
    onThreads(threads) { thread in
      for number in 0..<commits {
        do {
          try store.commit(
            GraphChange(adding: [
              Quad(.iri("http://e.org/\(thread)"), .iri("http://e.org/p"), .string("\(number)"))
            ]))
        } catch { failures.add(1, ordering: .relaxed) }
      }
    }
    #expect(failures.load(ordering: .relaxed) == 0)
    let graph = try store.snapshot()
    #expect(graph.quadCount == threads * commits)
    #expect(graph.revision == threads * commits)
    let syncs = disk.syncs - before
    #expect(syncs * 4 <= threads * commits, "\(syncs) syncs")
  }
}
