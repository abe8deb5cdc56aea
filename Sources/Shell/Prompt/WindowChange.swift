import Glibc
import Synchronization

/// Whether the window's size has changed since it was last asked.
enum WindowChange {
  private static let hasChanged = Atomic<Bool>(false)

  /// Begins to watch.
  static func watch() {
    // The flag is made before a handler may come.
    hasChanged.store(false, ordering: .relaxed)
    signal(SIGWINCH) { _ in WindowChange.hasChanged.store(true, ordering: .relaxed) }
  }

  /// Says so once for each change.
  static func take() -> Bool { hasChanged.exchange(false, ordering: .relaxed) }
}
