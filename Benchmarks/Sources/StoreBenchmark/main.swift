import ByteIO
import Foundation
import GraphAccess
import RDFModel
import Synchronization
import TripleStore

// Commits a second of eight threads on a disk whose sync takes 4 ms.
// usage: StoreBenchmark FOLDER

/// The real disk, but a sync of a file takes so long, whatever it takes here.
final class SlowDisk: Disk {
  private let disk = RealDisk.shared
  private let syncTime: UInt32

  init(microseconds: UInt32) { syncTime = microseconds }

  func createFolder(_ path: String) throws(IOError) { try disk.createFolder(path) }
  func list(_ path: String) throws(IOError) -> [String] { try disk.list(path) }
  func exists(_ path: String) -> Bool { disk.exists(path) }
  func create(_ path: String) throws(IOError) -> any WritableFile {
    SlowFile(try disk.create(path), syncTime)
  }
  func append(to path: String, keeping length: Int) throws(IOError) -> any WritableFile {
    SlowFile(try disk.append(to: path, keeping: length), syncTime)
  }
  func length(of path: String) throws(IOError) -> Int { try disk.length(of: path) }
  func read(_ path: String) throws(IOError) -> [UInt8] { try disk.read(path) }
  func map(_ path: String) throws(IOError) -> MappedFile { try disk.map(path) }
  func rename(_ path: String, to newPath: String) throws(IOError) {
    try disk.rename(path, to: newPath)
  }
  func remove(_ path: String) throws(IOError) { try disk.remove(path) }
  func syncFolder(_ path: String) throws(IOError) { try disk.syncFolder(path) }
  func lock(_ path: String) throws(IOError) -> (any FileLock)? { try disk.lock(path) }
}

final class SlowFile: WritableFile {
  private let file: any WritableFile
  private let syncTime: UInt32

  init(_ file: any WritableFile, _ syncTime: UInt32) {
    self.file = file
    self.syncTime = syncTime
  }

  var count: Int { file.count }
  func append(_ bytes: UnsafeRawBufferPointer) throws(IOError) { try file.append(bytes) }
  func truncate(to length: Int) throws(IOError) { try file.truncate(to: length) }
  func sync() { usleep(syncTime) }
  func close() throws(IOError) { try file.close() }
}

let folder = CommandLine.arguments[1] + "/commits.birlik"
let threads = 8
let commits = 500
let store = try TripleStore.open(folder, mode: .create, disk: SlowDisk(microseconds: 4000))
let clock = ContinuousClock()
let start = clock.now
let group = DispatchGroup()
let failures = Atomic(0)
for thread in 0..<threads {
  group.enter()
  Thread.detachNewThread {
    for number in 0..<commits {
      let quad = Quad(
        .iri(IRI("http://e.org/\(thread)")), .iri("http://e.org/p"), .string("\(number)"))
      var change = GraphChange()
      change.added = [quad]
      do { try store.commit(change) } catch {
        failures.add(1, ordering: .relaxed)
      }
    }
    group.leave()
  }
}
group.wait()
let seconds = (clock.now - start) / .seconds(1)
try store.close()
let stored = try store.snapshot().quadCount
guard failures.load(ordering: .relaxed) == 0, stored == threads * commits else {
  fatalError("commits are missing")
}
print("commits of \(threads) threads, sync of 4 ms: \(Int(Double(stored) / seconds)) a second")
