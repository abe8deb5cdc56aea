import ByteIO
import GraphAccess
import RDFModel
import Testing
import TripleStore

/// Histories on a simulated disk whose power is cut before every operation: after reopening, every
/// commit that returned is there, and nothing else but, whole or not at all, the one under way.
@Suite struct PowerCutTests {
  static let groups = 16
  static let historiesInGroup = 125

  @Test(arguments: 0..<groups) func nothingCommittedIsLost(group: Int) throws {
    var cuts = 0
    for index in 0..<Self.historiesInGroup {
      let seed = UInt64(group * Self.historiesInGroup + index)
      cuts += try Self.cutEverywhere(seed: seed)
    }
    #expect(cuts > 10 * Self.historiesInGroup)
  }

  /// What the other test promises depends on the syncs: without them commits are lost, and this
  /// shows that it would see it.
  @Test func aDiskThatLiesAboutSyncsIsFound() throws {
    var lost = 0
    for seed in 0..<20 as Range<UInt64> {
      let disk = SimulatedDisk()
      disk.ignoreSyncs()
      disk.record()
      let runs = try History(seed: seed, steps: 5).run(on: disk)
      var random = SeededRandom(seed: seed)
      for (cut, state) in (disk.recorded + [disk.state]).enumerated() {
        let survivor = SimulatedDisk(state.afterPowerCut(random: &random))
        let found = try? History.open(survivor).outcome()
        if found.map({ !Self.allowed(runs, cut: cut).contains($0) }) ?? true { lost += 1 }
      }
    }
    #expect(lost > 20)
  }

  /// Returns how many cuts were made.
  static func cutEverywhere(seed: UInt64) throws -> Int {
    let history = History(seed: seed, steps: 3 + Int(seed % 4))
    let disk = SimulatedDisk()
    disk.record()
    let runs = try history.run(on: disk)
    var random = SeededRandom(seed: seed ^ 0x5EED)
    let states = disk.recorded + [disk.state]
    for (cut, state) in states.enumerated() {
      let expected = allowed(runs, cut: cut)
      let survivor = SimulatedDisk(state.afterPowerCut(random: &random))
      try check(survivor, expected: expected, seed: seed, cut: cut, random: &random)
    }
    return states.count
  }

  /// The outcomes that a cut before operation `cut` may leave.
  static func allowed(_ runs: [History.Run], cut: Int) -> [History.Outcome] {
    for run in runs where run.operations.contains(cut) {
      return cut == run.operations.lowerBound ? [run.before] : [run.before, run.after]
    }
    return [runs.last?.after ?? History.Outcome()]
  }

  private static func check(
    _ disk: SimulatedDisk, expected: [History.Outcome], seed: UInt64, cut: Int,
    random: inout SeededRandom
  ) throws {
    let place = Comment(rawValue: "seed \(seed), cut before operation \(cut)")
    // A reader repairs nothing and must get the same answer; before the first commit it may find
    // no graph.
    if let reader = try? History.open(disk, mode: .read) {
      #expect(expected.contains(try reader.outcome()), place)
    } else {
      #expect(expected.contains(History.Outcome()), place)
    }
    disk.record()
    let store: TripleStore
    do { store = try History.open(disk) } catch {
      Issue.record("\(error), \(place.rawValue)")
      return
    }
    var found = try store.outcome()
    #expect(expected.contains(found), place)
    // What was recovered can be written on.
    let quad = Quad(.iri("http://e.org/after"), .iri("http://e.org/cut"), .string("\(cut)"))
    try store.commit(GraphChange(adding: [quad]))
    if cut % 3 == 0 { try store.close() }
    // The power goes again during or after the recovery.
    if let state = disk.recorded.randomElement(using: &random) {
      let again = SimulatedDisk(state.afterPowerCut(random: &random))
      let second = try History.open(again).outcome()
      var withQuad = found
      withQuad.quads.insert(quad)
      #expect([found, withQuad].contains(second), place)
    }
    found.quads.insert(quad)
    let end = SimulatedDisk(disk.state.afterPowerCut(random: &random))
    #expect(try History.open(end).outcome() == found, place)
  }
}
