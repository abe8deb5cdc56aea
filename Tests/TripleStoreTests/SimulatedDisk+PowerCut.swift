import ByteIO

extension SimulatedDisk.State {
  private static func folder(of path: String) -> String { SimulatedDisk.folder(of: path) }

  mutating func link(_ path: String, _ file: SimulatedDisk.File) {
    files[nextNumber] = file
    names[path] = nextNumber
    note(.link(path, nextNumber), at: path)
    nextNumber += 1
  }

  mutating func note(_ change: SimulatedDisk.NameChange, at path: String) {
    pendingNames[Self.folder(of: path), default: []].append(change)
  }

  mutating func applyDurably(_ change: SimulatedDisk.NameChange) {
    switch change {
    case .link(let path, let number): durableNames[path] = number
    case .unlink(let path): durableNames[path] = nil
    case .rename(let path, let newPath, let number):
      durableNames[path] = nil
      durableNames[newPath] = number
    }
  }

  mutating func write(_ number: Int, _ bytes: [UInt8]) {
    guard let start = files[number]?.content.count else { return }
    files[number]?.content += bytes
    files[number]?.pending.append(.write(at: start, bytes))
  }

  mutating func cut(_ number: Int, to length: Int) {
    files[number]?.content.resize(to: length)
    files[number]?.pending.append(.cut(length))
  }

  /// Replaces the content of a file, durably, and behind the back of every program.
  mutating func overwrite(_ path: String, with bytes: [UInt8]) {
    guard let number = names[path] else { return }
    files[number] = SimulatedDisk.File(content: bytes, durable: bytes)
  }

  func content(of path: String) -> [UInt8] { names[path].flatMap { files[$0]?.content } ?? [] }

  /// What is on the disk after the power went: of the changes that were not synced all, none, the
  /// first few or any, the writes whole or in part.
  func afterPowerCut(random: inout SeededRandom) -> SimulatedDisk.State {
    var result = SimulatedDisk.State()
    var survivor = self
    for folder in pendingNames.keys.sorted() {
      for change in Self.survivors(of: pendingNames[folder] ?? [], random: &random) {
        survivor.applyDurably(change)
      }
    }
    for (path, number) in survivor.durableNames.sorted(by: { $0.key < $1.key }) {
      guard var file = files[number] else { continue }
      let parent = Self.folder(of: path)
      let isInPlace = survivor.durableNames[parent] != nil || !parent.contains("/")
      guard isInPlace else { continue }
      file.lose(random: &random)
      file.content = file.durable
      result.names[path] = number
      result.durableNames[path] = number
      result.files[number] = file
    }
    result.nextNumber = nextNumber
    return result
  }

  static func survivors<Change>(
    of changes: [Change], random: inout SeededRandom
  ) -> [Change] {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return []
    case 1: return changes
    case 2: return Array(changes.prefix(Int.random(in: 0...changes.count, using: &random)))
    default: return changes.filter { _ in Bool.random(using: &random) }
    }
  }
}

extension SimulatedDisk.File {
  mutating func sync() {
    for change in pending { apply(change) }
    pending = []
  }

  /// Decides what of the unsynced changes is on the disk.
  mutating func lose(random: inout SeededRandom) {
    let all = pending
    pending = []
    for change in SimulatedDisk.State.survivors(of: all, random: &random) {
      guard case .write(let start, var bytes) = change, Int.random(in: 0..<3, using: &random) == 0
      else {
        apply(change)
        continue
      }
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.removeLast(Int.random(in: 0...bytes.count, using: &random))
      case 1:
        // The length has come, a part of the bytes has not.
        let hole = Int.random(in: 0...bytes.count, using: &random)
        for index in hole..<bytes.count { bytes[index] = 0 }
      default:
        for index in bytes.indices where (index / 32) % 2 == 0 { bytes[index] = 0 }
      }
      apply(.write(at: start, bytes))
    }
  }

  private mutating func apply(_ change: SimulatedDisk.Change) {
    switch change {
    case .write(let start, let bytes):
      if durable.count < start + bytes.count { durable.resize(to: start + bytes.count) }
      durable.replaceSubrange(start..<(start + bytes.count), with: bytes)
    case .cut(let length): durable.resize(to: length)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func resize(to length: Int) {
    if length <= count {
      removeLast(count - length)
    } else {
      append(contentsOf: repeatElement(0, count: length - count))
    }
  }
}
