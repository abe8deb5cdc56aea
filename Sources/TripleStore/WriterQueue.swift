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
  private var waiting: [Ticket] = []
  private var isTaken = false

  init() {
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
    condition = .allocate(capacity: 1)
    condition.initialize(to: pthread_cond_t())
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
    pthread_cond_destroy(condition)
    condition.deallocate()
  }

  /// Returns when `write` has had the item, called by this thread or by another; `write` gets all
  /// that waits.
  func submit(
    _ item: Item, write: ([Item]) -> Result<Void, StoreError>
  ) throws(StoreError) {
    let ticket = Ticket(item)
    pthread_mutex_lock(mutex)
    waiting.append(ticket)
    while ticket.outcome == nil {
      if isTaken {
        pthread_cond_wait(condition, mutex)
        continue
      }
      isTaken = true
      let batch = waiting
      waiting = []
      pthread_mutex_unlock(mutex)
      let outcome = write(batch.map(\.item))
      pthread_mutex_lock(mutex)
      for done in batch { done.outcome = outcome }
      isTaken = false
      pthread_cond_broadcast(condition)
    }
    pthread_mutex_unlock(mutex)
    try ticket.outcome?.get()
  }

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
