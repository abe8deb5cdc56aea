import ByteIO
import Glibc
import TestSupport
import Testing

@Suite struct RealDiskTests {
  @Test func whatIsWrittenIsRead() throws {
    try withTemporaryFolder { folder in
      let disk = RealDisk.shared
      let file = try disk.create(folder + "/a")
      try file.append([1, 2, 3])
      try file.sync()
      try file.close()
      let more = try disk.append(to: folder + "/a", keeping: 2)
      try more.append([9])
      try more.close()
      #expect(try disk.read(folder + "/a") == [1, 2, 9])
      #expect(try disk.length(of: folder + "/a") == 3)
      #expect(try disk.map(folder + "/a").withUnsafeBytes { Array($0) } == [1, 2, 9])
      #expect(try disk.list(folder) == ["a"])
    }
  }

  @Test func replaceLeavesOneFile() throws {
    try withTemporaryFolder { folder in
      let disk = RealDisk.shared
      try disk.replace(folder + "/m", with: [1])
      try disk.replace(folder + "/m", with: [2, 2])
      #expect(try disk.read(folder + "/m") == [2, 2])
      #expect(try disk.list(folder) == ["m"])
    }
  }

  @Test func aLockIsHeldOnce() throws {
    try withTemporaryFolder { folder in
      let disk = RealDisk.shared
      var first = try disk.lock(folder + "/LOCK")
      #expect(first != nil)
      #expect(try disk.lock(folder + "/LOCK") == nil)
      first = nil
      #expect(try disk.lock(folder + "/LOCK") != nil)
    }
  }

  @Test func missingFilesAndFoldersAreErrorsWithTheirPath() {
    let disk = RealDisk.shared
    #expect(throws: IOError(.open, path: "/nowhere/x", code: ENOENT)) {
      try disk.read("/nowhere/x")
    }
    #expect(throws: IOError(.list, path: "/nowhere", code: ENOENT)) { try disk.list("/nowhere") }
    #expect(throws: IOError(.read, path: "/tmp", code: EISDIR)) { try disk.read("/tmp") }
  }
}
