import ByteIO
import Synchronization

/// The words of a hunspell dictionary: a mapped file and a hash table of where its lines start.
///
/// The first question reads the file once (2 MB, a few milliseconds); the table keeps half a
/// megabyte.
final class KazakhStems: Sendable {
  private let file: MappedFile
  /// Offset of a line + 1, or 0; open addressing, at most half full.
  private let table = Mutex<[UInt32]>([])

  /// Throws ``DictionaryError`` when the file cannot be read or is larger than 64 MB.
  init(path: String) throws(DictionaryError) {
    let file: MappedFile
    do { file = try MappedFile(path: path) } catch { throw .unreadable(error) }
    guard file.count < 1 << 26 else {
      throw .malformed(path: path, reason: "larger than a dictionary can be")
    }
    self.file = file
  }

  private static func index(_ file: MappedFile) -> [UInt32] {
    var lines: [(start: Int, hash: UInt64)] = []
    file.withUnsafeBytes { bytes in
      var position = 0
      while position < bytes.count {
        let start = position
        var hash = KazakhStems.basis
        while position < bytes.count, !KazakhStems.ends(bytes[position]) {
          hash = KazakhStems.mixed(hash, bytes[position])
          position += 1
        }
        if position > start { lines.append((start, hash)) }
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        position += 1
      }
    }
    var capacity = 1024
    while capacity < lines.count * 2 { capacity *= 2 }
    var slots = [UInt32](repeating: 0, count: capacity)
    for (start, hash) in lines {
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = UInt32(start) + 1
    }
    return slots
  }

  private var slots: [UInt32] {
    table.withLock { table in
      if table.isEmpty { table = Self.index(file) }
      return table
    }
  }

  /// A line's word ends at its flags, a comment, or the end of the line.
  private static func ends(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  // FNV-1a.
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Whether the dictionary has the word, given as UTF-8 in lower case.
  func contains(_ word: some Collection<UInt8>) -> Bool {
    let slots = slots
    let hash = word.reduce(KazakhStems.basis) { KazakhStems.mixed($0, $1) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    return file.withUnsafeBytes { bytes in
      while slots[slot] != 0 {
        let start = Int(slots[slot]) - 1
        let end = start + word.count
        if end <= bytes.count, bytes[start..<end].elementsEqual(word),
          end == bytes.count || KazakhStems.ends(bytes[end])
        {
          return true
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return false
    }
  }
}
