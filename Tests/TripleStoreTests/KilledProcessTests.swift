import ByteIO
import Glibc
import GraphAccess
import RDFModel
import TestSupport
import Testing
import TripleStore

/// A real process on a real disk, killed while it writes.
@Suite struct KilledProcessTests {
  @Test func aKilledWriterLosesNothing() async throws {
    var template = Array("/tmp/birlik-killed-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let folder = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { _ = system("rm -rf '\(folder)'") }
    try RealDisk.shared.create(folder + "/acknowledged").close()
    for round in 0..<100 {
      let delay = UInt32(500 + round * 7919 % 40_000)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [folder = folder as String, delay = delay as UInt32] in
        Self.killSoon(microseconds: delay)
        try Self.write(folder: folder)
      }
      let acknowledged = try RealDisk.shared.length(of: folder + "/acknowledged")
      let reader = try TripleStore.open(folder + "/x.birlik", mode: .create)
      let found = try Self.commits(in: reader.snapshot())
      #expect(found == acknowledged || found == acknowledged + 1, "round \(round)")
      // The one that was under way counts from now on.
      let file = try RealDisk.shared.append(
        to: folder + "/acknowledged", keeping: acknowledged)
      if found > acknowledged { try file.append([1]) }
    }
    #expect(try RealDisk.shared.length(of: folder + "/acknowledged") > 50)
  }

  static let parts = 3

  /// Commits numbers one after another, and notes each after its commit has returned: one byte.
  static func write(folder: String) throws {
    let disk = RealDisk.shared
    let path = folder + "/acknowledged"
    let acknowledged = try disk.append(to: path, keeping: disk.length(of: path))
    var options = TripleStore.Options()
    options.logLimit = 4 << 10
    let store = try TripleStore.open(folder + "/x.birlik", mode: .create, options: options)
    var number = try commits(in: store.snapshot())
    while true {
      let quads = (0..<parts).map { part in
        Quad(
          .iri("http://e.org/commit/\(number)"), .iri("http://e.org/part"), .string("\(part)"),
          graph: part == 0 ? nil : .iri("http://e.org/graph/\(number % 5)"))
      }
      if number % 16 == 15 {
        let load = try store.beginBulkLoad()
        load.add(QuadBatch(quads))
        try load.commit()
      } else {
        try store.commit(GraphChange(adding: quads))
      }
      try acknowledged.append([1])
      number += 1
    }
  }

  /// How many commits are there, all whole and without a gap; -1 where they are not.
  static func commits(in graph: StoreSnapshot) throws -> Int {
    let quads = Set(graph.allQuads())
    guard quads.count % parts == 0, graph.fault == nil else { return -1 }
    let count = quads.count / parts
    for number in 0..<count {
      for part in 0..<parts {
        let quad = Quad(
          .iri("http://e.org/commit/\(number)"), .iri("http://e.org/part"), .string("\(part)"),
          graph: part == 0 ? nil : .iri("http://e.org/graph/\(number % 5)"))
        guard quads.contains(quad) else { return -1 }
      }
    }
    return count
  }

  static func killSoon(microseconds: UInt32) {
    let argument = UnsafeMutableRawPointer(bitPattern: UInt(microseconds))
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { argument in
        usleep(UInt32(UInt(bitPattern: argument)))
        kill(getpid(), SIGKILL)
        return nil
      }, argument)
  }
}
