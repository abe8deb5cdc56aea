import ByteIO
import Glibc
import RDFModel

/// Takes in the batches of a load on a thread of its own, so that the caller parses meanwhile;
/// writes a sorted run to the disk whenever the memory budget is reached.
final class LoadWorker: @unchecked Sendable {
  /// What has been taken in when all is done.
  struct Outcome {
    let builder: SegmentBuilder
    let runs: [Segment]
  }

  private let folder: StoreFolder
  /// Bytes that the quads gathered may take; sorting them takes as much again.
  private let budget: Int
  private var builder = SegmentBuilder()
  private var numbering = BatchNumbering()
  private let recent: RecentTerms.Pair = (RecentTerms(), RecentTerms())
  private var runs: [Segment] = []
  private(set) var runNames: [String] = []
  private var failure: StoreError?

  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let change: UnsafeMutablePointer<pthread_cond_t>
  private var waiting: [LoadBatch] = []
  /// Batches that can be filled again.
  private var free: [LoadBatch] = []
  private var isEnding = false
  private var thread: pthread_t?

  /// Batches that may wait; they hold about a thousand quads each. More would not stay in the
  /// processor's cache.
  private static let depth = 8

  init(folder: StoreFolder, memoryBudget: Int) {
    self.folder = folder
    budget = min(max(memoryBudget / 2, 1), TermTable.capacity / 2)
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
    change = .allocate(capacity: 1)
    change.initialize(to: pthread_cond_t())
    pthread_cond_init(change, nil)
    var started = pthread_t()
    let code = pthread_create(
      &started, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<LoadWorker>.fromOpaque(argument).takeUnretainedValue().work()
        return nil
      }, Unmanaged.passUnretained(self).toOpaque())
    // Without a thread the caller's takes the batches in.
    thread = code == 0 ? started : nil
  }

  deinit {
    end()
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
    pthread_cond_destroy(change)
    change.deallocate()
  }

  /// Hands over a batch; waits while too many wait.
  func submit(_ batch: borrowing QuadBatch) {
    guard thread != nil else {
      let whole = free.popLast() ?? LoadBatch()
      whole.fill(batch, recent)
      take(whole)
      free.append(whole)
      return
    }
    pthread_mutex_lock(mutex)
    while waiting.count >= Self.depth { pthread_cond_wait(change, mutex) }
    let whole = free.popLast()
    pthread_mutex_unlock(mutex)
    let filled = whole ?? LoadBatch()
    filled.fill(batch, recent)
    pthread_mutex_lock(mutex)
    waiting.append(filled)
    pthread_cond_signal(change)
    pthread_mutex_unlock(mutex)
  }

  /// Returns when everything handed over has been taken in.
  private func end() {
    guard let thread else { return }
    pthread_mutex_lock(mutex)
    isEnding = true
    pthread_cond_signal(change)
    pthread_mutex_unlock(mutex)
    pthread_join(thread, nil)
    self.thread = nil
  }

  /// Ends the work; its error, where there was one, is thrown here.
  func finish() throws(StoreError) -> Outcome {
    end()
    if let failure { throw failure }
    if !runs.isEmpty, builder.quadCount > 0 { try spill() }
    return Outcome(builder: builder, runs: runs)
  }

  /// Removes the runs from the disk.
  func removeRuns() {
    end()
    for name in runNames { try? folder.disk.remove(folder.file(name)) }
    runNames = []
  }

  private func work() {
    var done: [LoadBatch] = []
    while true {
      pthread_mutex_lock(mutex)
      free.append(contentsOf: done)
      while waiting.isEmpty && !isEnding { pthread_cond_wait(change, mutex) }
      done = waiting
      waiting.removeAll(keepingCapacity: true)
      pthread_cond_signal(change)
      pthread_mutex_unlock(mutex)
      if done.isEmpty { return }
      for batch in done { take(batch) }
    }
  }

  private func take(_ batch: LoadBatch) {
    guard failure == nil else { return }
    numbering.add(batch, to: builder)
    guard builder.byteCount > budget else { return }
    do throws(StoreError) { try spill() } catch { failure = error }
  }

  /// Writes what was gathered as a sorted run.
  private func spill() throws(StoreError) {
    let name = "run-\(runs.count).tmp"
    let path = folder.file(name)
    runNames.append(name)
    let full = builder
    builder = SegmentBuilder()
    numbering.move(from: full, to: builder)
    let file = try folder.attempt { () throws(IOError) in try folder.disk.create(path) }
    let written = try full.finish(to: file)
    let map = try folder.attempt { () throws(IOError) in try folder.disk.map(path) }
    runs.append(
      try Segment(file: SegmentFile(map: map, name: path, checksum: written.checksum)))
  }
}
