import Glibc

/// Lets one thread write at a time, and lets that thread take along what others brought meanwhile:
/// commits that wait during a sync share the next one.
final class WriterQueue<Item: Sendable>: @unchecked Sendable {
  /// One waiting item.
  private final class Ticket {
    let item: Item
    var outcome: Result<Void, StoreError>?
    init(_ item: Item) { self.item = item }
  }

  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  /// Signalled when an item comes while a thread gathers.
  private let arrival: UnsafeMutablePointer<pthread_cond_t>
  private var waiting: [Ticket] = []
  /// The items that are likely to come together: those written last time and those that waited
  /// then.
  private var expected = 1
  private var isTaken = false

  init() {
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
    condition = .allocate(capacity: 1)
    condition.initialize(to: pthread_cond_t())
    pthread_cond_init(condition, nil)
    arrival = .allocate(capacity: 1)
    arrival.initialize(to: pthread_cond_t())
    pthread_cond_init(arrival, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
    pthread_cond_destroy(condition)
    condition.deallocate()
    pthread_cond_destroy(arrival)
    arrival.deallocate()
  }

  /// Returns when `write` has had the item, called by this thread or by another; `write` gets all
  /// that waits.
  func submit(
    _ item: Item, write: ([Item]) -> Result<Void, StoreError>
  ) throws(StoreError) {
    let ticket = Ticket(item)
    pthread_mutex_lock(mutex)
    waiting.append(ticket)
    pthread_cond_signal(arrival)
    while ticket.outcome == nil {
      if isTaken {
        pthread_cond_wait(condition, mutex)
        continue
      }
      isTaken = true
      gather()
      let batch = waiting
      waiting = []
      pthread_mutex_unlock(mutex)
      let outcome = write(batch.map(\.item))
      pthread_mutex_lock(mutex)
      for done in batch { done.outcome = outcome }
      expected = batch.count + waiting.count
      isTaken = false
      pthread_cond_broadcast(condition)
    }
    pthread_mutex_unlock(mutex)
    try ticket.outcome?.get()
  }

  /// Waits a moment for the others whose last items were written along: they are about to come
  /// again, and a sync costs more than the wait.
  private func gather() {
    guard waiting.count < expected else { return }
    var deadline = timespec()
    clock_gettime(CLOCK_REALTIME, &deadline)
    deadline.tv_nsec += Self.patience
    if deadline.tv_nsec >= 1_000_000_000 {
      deadline.tv_nsec -= 1_000_000_000
      deadline.tv_sec += 1
    }
    while waiting.count < expected {
      if pthread_cond_timedwait(arrival, mutex, &deadline) != 0 { return }
    }
  }

  /// Nanoseconds; a sync takes some milliseconds.
  private static var patience: Int { 500_000 }

  /// Takes the right to write until ``release()``.
  func take() {
    pthread_mutex_lock(mutex)
    while isTaken { pthread_cond_wait(condition, mutex) }
    isTaken = true
    pthread_mutex_unlock(mutex)
  }

  func release() {
    pthread_mutex_lock(mutex)
    isTaken = false
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }
}
