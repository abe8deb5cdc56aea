import Glibc

/// A program run to its end, with bounds on its time, its memory and what it writes.
struct ChildProcess {
  let status: Int32
  let output: [UInt8]
  let errors: [UInt8]

  enum Failure: Error { case notStarted, timedOut, tooMuchOutput }

  /// Arguments are passed as they are: no shell reads them.
  init(_ arguments: [String], seconds: Int, limit: Int) throws(Failure) {
    guard let outPipe = Self.makePipe() else { throw .notStarted }
    guard let errorPipe = Self.makePipe() else {
      for item in outPipe { _ = close(item) }
      throw .notStarted
    }
    let child = Self.spawn(arguments, output: outPipe[1], errors: errorPipe[1], seconds: seconds)
    close(outPipe[1])
    close(errorPipe[1])
    guard let child else {
      close(outPipe[0])
      close(errorPipe[0])
      throw .notStarted
    }
    var streams = [Stream(outPipe[0], limit: limit), Stream(errorPipe[0], limit: 1 << 16)]
    let failure = Self.drain(&streams, deadline: Self.now + seconds * 1000)
    for item in streams { item.finish() }
    if failure != nil { kill(child, SIGKILL) }
    var raw: Int32 = 0
    while waitpid(child, &raw, 0) == -1 && errno == EINTR {}
    if let failure { throw failure }
    status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
    output = streams[0].bytes
    errors = streams[1].bytes
  }

  /// Both ends closed in children that others start.
  private static func makePipe() -> [Int32]? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for item in ends { _ = fcntl(item, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  private static func spawn(
    _ arguments: [String], output: Int32, errors: Int32, seconds: Int
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    // The shell sets the bounds and becomes the program.
    let bounds = "ulimit -v 4194304; ulimit -t \(seconds); exec \"$@\""
    let words = ["/bin/sh", "-c", bounds, "sh"] + arguments
    var pointers = words.map { strdup($0) }
    defer { for item in pointers { free(item) } }
    pointers.append(nil)
    var child: pid_t = 0
    let status = posix_spawn(&child, "/bin/sh", &actions, nil, pointers, environ)
    return status == 0 ? child : nil
  }

  /// Reads both streams to their ends.
  private static func drain(_ streams: inout [Stream], deadline: Int) -> Failure? {
    while streams.contains(where: { $0.isOpen }) {
      let left = deadline - now
      guard left > 0 else { return .timedOut }
      var polls = streams.map {
        pollfd(fd: $0.isOpen ? $0.descriptor : -1, events: Int16(POLLIN), revents: 0)
      }
      let ready = poll(&polls, nfds_t(polls.count), Int32(left))
      if ready == 0 { return .timedOut }
      if ready < 0 && errno != EINTR { return .notStarted }
      for index in polls.indices where polls[index].revents != 0 {
        guard streams[index].read() else { return .tooMuchOutput }
      }
    }
    return nil
  }

  /// Milliseconds of a clock that only goes forward.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  private struct Stream {
    let descriptor: Int32
    let limit: Int
    var isOpen = true
    var bytes: [UInt8] = []

    init(_ descriptor: Int32, limit: Int) {
      self.descriptor = descriptor
      self.limit = limit
    }

    /// Reads what is there; false when it is more than the limit.
    mutating func read() -> Bool {
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 || errno != EINTR {
        isOpen = false
      }
      return bytes.count <= limit
    }

    func finish() { _ = close(descriptor) }
  }
}
