import ByteIO
import Glibc
import TestSupport
import Testing

@Suite struct ByteStreamTests {
  static let text = Array((0..<40_000).map { "line \($0 * 7919 % 1000)\n" }.joined().utf8)

  @Test(arguments: ["a.nt", "a.nt.gz", "a.nt.zst"])
  func whatIsWrittenIsRead(_ name: String) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/" + name
      let sink = try ByteStream.sink(path)
      try sink.write(Self.text)
      #expect(!RealDisk.shared.exists(path))
      try sink.finish()
      #expect(try RealDisk.shared.list(folder) == [name])
      let size = try RealDisk.shared.read(path).count
      #expect(Compression(fileName: name) == .none ? size == Self.text.count : size < 200_000)
      #expect(try ByteStream.source(path).readAll() == Self.text)
    }
  }

  @Test(arguments: [Compression.gzip, .zstd])
  func membersBehindOneAnotherAreOneText(_ compression: Compression) throws {
    let packed = try Self.packed([1, 2, 3], compression) + Self.packed([4], compression)
    let source = compression.unpacking(MemorySource(packed), name: "a")
    #expect(try source.readAll() == [1, 2, 3, 4])
  }

  @Test(arguments: [Compression.gzip, .zstd])
  func damagedAndCutFilesAreErrors(_ compression: Compression) throws {
    let packed = try Self.packed(Self.text, compression)
    let wrong = IOError(.decompress, path: "a", code: 0)
    #expect(throws: wrong) {
      try compression.unpacking(MemorySource(Array(packed.dropLast(9))), name: "a").readAll()
    }
    #expect(throws: wrong) {
      try compression.unpacking(MemorySource(Self.text), name: "a").readAll()
    }
  }

  @Test func aSinkLetGoLeavesNoFile() throws {
    try withTemporaryFolder { folder in
      func drop() throws {
        let sink = try ByteStream.sink(folder + "/a")
        try sink.write("half")
      }
      try drop()
      #expect(try RealDisk.shared.list(folder).isEmpty)
    }
  }

  static func packed(_ bytes: [UInt8], _ compression: Compression) throws -> [UInt8] {
    let memory = MemorySink()
    let sink = compression.packing(into: memory)
    try sink.write(bytes)
    try sink.finish()
    return memory.bytes
  }
}
