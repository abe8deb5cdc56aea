import Glibc

/// A program on a terminal of its own, typed at and read as a person would.
///
/// The limits of time are generous, since they only matter where something is wrong.
public final class PseudoTerminal {
  private let master: Int32
  private let process: pid_t
  private var bytes: [UInt8] = []
  /// What was seen already: ``wait(for:seconds:)`` looks behind it.
  private var seen = 0
  private var status: Int32?

  /// Starts `program` in `folder`; nil where there is no terminal to be had.
  ///
  /// - Parameter environment: Added to a plain one: TERM=xterm, no pager, English messages.
  public init?(
    _ program: String, _ arguments: [String], in folder: String,
    environment: [String: String] = [:], columns: Int = 100, rows: Int = 40
  ) {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var number: UInt32 = 0
    var lock: Int32 = 0
    guard master >= 0, ioctl(master, Self.setLock, &lock) == 0,
      ioctl(master, Self.getNumber, &number) == 0
    else { return nil }
    let name = "/dev/pts/\(number)"
    self.master = master
    Self.resize(master, columns, rows)
    var variables = [
      "TERM": "xterm", "PAGER": "cat", "LANG": "en_US.UTF-8", "HOME": folder,
      "PATH": getenv("PATH").map { String(cString: $0) } ?? "",
    ]
    if let data = Checkout.data { variables["BIRLIK_DATA"] = data }
    variables.merge(environment) { $1 }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    // The first terminal that the leader of a session opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_addclose(&actions, master)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, Self.newSession)
    var pid: pid_t = 0
    // The shell changes the folder and becomes the program.
    let line = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, program] + arguments
    var argv: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] =
      variables.map { strdup($0.key + "=" + $0.value) } + [nil]
    let failed = posix_spawn(&pid, line[0], &actions, &attributes, &argv, &envp) != 0
    for text in argv + envp { free(text) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    process = pid
    if failed {
      close(master)
      return nil
    }
  }

  /// TIOCSPTLCK and TIOCGPTN of Linux's <asm/ioctls.h>.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  /// POSIX_SPAWN_SETSID of <spawn.h>.
  private static let newSession: Int16 = 0x80

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var left: Int32 = 0
      waitpid(process, &left, 0)
    }
    close(master)
  }

  public func resize(columns: Int, rows: Int) { Self.resize(master, columns, rows) }

  private static func resize(_ terminal: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// Types a text; `\r` is the Enter key.
  public func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads until `text` has come behind what was waited for before.
  @discardableResult
  public func wait(for text: String, seconds: Int = 12) -> Bool {
    let wanted = Array(text.utf8)
    let end = time(nil) + seconds
    while true {
      if let place = Self.find(wanted, in: bytes, from: seen) {
        seen = place + wanted.count
        return true
      }
      if time(nil) > end || !read() { return false }
    }
  }

  /// All that has come, escape sequences too.
  public var output: String { String(decoding: bytes, as: UTF8.self) }

  /// What has come since the last text that was waited for.
  public var rest: String { String(decoding: bytes[seen...], as: UTF8.self) }

  /// Reads to the end and gives the exit code; a signal is 128 and its number, nil no end in time.
  public func end(seconds: Int = 12) -> Int32? {
    let end = time(nil) + seconds
    while time(nil) <= end {
      let isOpen = read()
      var code: Int32 = 0
      if waitpid(process, &code, isOpen ? WNOHANG : 0) == process {
        let signal = code & 0x7F
        status = signal == 0 ? (code >> 8) & 0xFF : 128 + signal
        return status
      }
    }
    return nil
  }

  /// Waits a moment for more; false at the end.
  private func read() -> Bool {
    var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&poller, 1, 100) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(master, &buffer, buffer.count)
    if count <= 0 { return count < 0 && errno == EINTR }
    bytes += buffer[..<count]
    return true
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= wanted.count else { return nil }
    for place in start...(bytes.count - wanted.count)
    where bytes[place..<place + wanted.count].elementsEqual(wanted) {
      return place
    }
    return nil
  }
}
