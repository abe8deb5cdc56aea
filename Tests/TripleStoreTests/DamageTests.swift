import ByteIO
import GraphAccess
import RDFModel
import TestSupport
import Testing
import TripleStore

/// Flipped bits, cut and missing files: an error or the right answer, never a wrong one.
@Suite struct DamageTests {
  /// A graph with a segment, a log of three commits and a side file, closed in order.
  static func makeGraph() throws -> (state: SimulatedDisk.State, outcome: History.Outcome) {
    let disk = SimulatedDisk()
    var source = QuadSource(seed: 77)
    source.subjects = 15
    let store = try TripleStore.open(History.path, mode: .create, disk: disk)
    let load = try store.beginBulkLoad()
    load.add(QuadBatch(source.quads(60)))
    try load.commit()
    for _ in 0..<3 {
      let stored = try store.snapshot().allQuads()
      try store.commit(
        GraphChange(removing: Array(stored.prefix(2)), adding: source.quads(3)))
    }
    try store.writeSideFile("labels", Array("метки".utf8))
    try store.writeSideFile("packed", Array("запись".utf8), isPacked: true)
    try store.close()
    return (disk.state, try store.outcome())
  }

  static let files = [
    "MANIFEST", "segment-2", "log-2", "log-2.end", "side-labels", "side-packed", "LOCK",
  ]

  /// What reading the changed graph gives, in all the ways of reading; nil where it is an error.
  static func read(_ state: SimulatedDisk.State, mode: TripleStore.Mode) throws -> History.Outcome?
  {
    do {
      let store = try TripleStore.open(History.path, mode: mode, disk: SimulatedDisk(state))
      let outcome = try store.outcome()
      guard try store.readSideFile("packed") == Array("запись".utf8) else {
        return History.Outcome()
      }
      let graph = try store.snapshot()
      for quad in outcome.quads where !graph.contains(quad) {
        if graph.fault != nil { return nil }
        return History.Outcome()
      }
      let backward = graph.allQuads(.backward)
      if graph.fault != nil { return nil }
      return Set(backward) == outcome.quads ? outcome : History.Outcome()
    } catch is StoreError { return nil }
  }

  @Test(arguments: files) func everyFlippedByteIsFound(file: String) throws {
    let (state, outcome) = try Self.makeGraph()
    let path = History.path + "/" + file
    let bytes = state.content(of: path)
    var found = 0
    for index in bytes.indices {
      for mask in [UInt8(1) << UInt8(index % 8), 0xFF] {
        var damaged = state
        var changed = bytes
        changed[index] ^= mask
        damaged.overwrite(path, with: changed)
        let read = try Self.read(damaged, mode: index % 4 == 0 ? .write : .read)
        #expect(read == nil || read == outcome, "\(file), byte \(index), mask \(mask)")
        if read == nil { found += 1 }
      }
    }
    // Of these two, nothing that an answer depends on can be wrong.
    let isHarmless = file == "LOCK" || file == "log-2.end"
    #expect(isHarmless ? found == 0 : found == 2 * bytes.count && found > 20)
  }

  @Test(arguments: files) func everyCutIsFound(file: String) throws {
    let (state, outcome) = try Self.makeGraph()
    let path = History.path + "/" + file
    let bytes = state.content(of: path)
    for length in 0..<bytes.count {
      var damaged = state
      damaged.overwrite(path, with: Array(bytes.prefix(length)))
      let read = try Self.read(damaged, mode: length % 4 == 0 ? .write : .read)
      #expect(read == nil || read == outcome, "\(file) cut to \(length) bytes")
    }
  }

  /// Sections of a small segment are packed from some size on; the graph of the other tests has
  /// none so long.
  @Test func flippedBytesOfPackedSectionsAreFound() throws {
    let disk = SimulatedDisk()
    var source = QuadSource(seed: 78)
    source.subjects = 900
    let store = try TripleStore.open(History.path, mode: .create, disk: disk)
    let load = try store.beginBulkLoad()
    load.add(QuadBatch(source.quads(3000)))
    try load.commit()
    try store.writeSideFile("packed", Array("запись".utf8), isPacked: true)
    try store.close()
    let (state, outcome) = (disk.state, try store.outcome())
    let path = History.path + "/segment-2"
    let bytes = state.content(of: path)
    // The mark of a zstd frame: the dictionary is one, the others are sections.
    let mark: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
    #expect(bytes.indices.count { bytes[$0...].starts(with: mark) } > 3)
    for index in stride(from: 0, to: bytes.count, by: bytes.count / 150) {
      var damaged = state
      var changed = bytes
      changed[index] ^= UInt8(1) << UInt8(index % 8)
      damaged.overwrite(path, with: changed)
      #expect(try Self.read(damaged, mode: .read) == nil, "byte \(index)")
    }
    #expect(try Self.read(state, mode: .read) == outcome)
  }

  @Test(arguments: ["MANIFEST", "segment-2", "log-2"]) func aMissingFileIsFound(file: String) throws
  {
    for mode in [TripleStore.Mode.read, .write, .create] {
      var (state, _) = try Self.makeGraph()
      state.names[History.path + "/" + file] = nil
      let disk = SimulatedDisk(state)
      let missing = StoreError.damaged(file: History.path + "/" + file, detail: "missing")
      #expect(throws: missing) { try TripleStore.open(History.path, mode: mode, disk: disk) }
      // Nothing was removed or made anew.
      #expect(disk.state.names.keys.sorted() == state.names.keys.sorted())
    }
  }

  @Test func aNewerFormatIsSaid() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/x.birlik"
      try TripleStore.open(path, mode: .create).close()
      let manifest = String(
        decoding: try RealDisk.shared.read(path + "/MANIFEST"), as: UTF8.self)
      #expect(manifest.hasPrefix("birlik graph\nformat 1\n"))
      try RealDisk.shared.replace(
        path + "/MANIFEST", with: Array("birlik graph\nformat 7\nother fields\n".utf8))
      #expect { try TripleStore.open(path, mode: .read) } throws: {
        let text = "\($0)"
        return text.contains("format 7") && text.contains("reads up to 1")
          && text.contains("build the graph again")
      }
      #expect("\(StoreError.olderFormat("g", version: 0))".contains("load the graph again"))
    }
  }
}
