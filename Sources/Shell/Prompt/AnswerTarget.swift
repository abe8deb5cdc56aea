import ByteIO

/// A file that answers of the prompt go to: the first takes the place of what it held, those that
/// follow stand behind it.
struct AnswerTarget {
  let path: String
  /// Whether one answer goes there and no more.
  let isOnce: Bool
  private var hasBegun = false

  init(path: String, isOnce: Bool) {
    self.path = path
    self.isOnce = isOnce
  }

  mutating func write(_ answer: [UInt8]) throws(Failure) {
    guard hasBegun else {
      try FileOutput.write(answer, to: path)
      hasBegun = true
      return
    }
    let disk = RealDisk.shared
    do {
      let file = try disk.append(to: path, keeping: try disk.length(of: path))
      try file.append(answer)
      try file.close()
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
  }
}
