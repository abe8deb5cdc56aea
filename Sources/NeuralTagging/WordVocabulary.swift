import ByteIO
import Glibc

/// The words that have a vector, in byte order, one a line; the last two lines are the unknown
/// word and the padding. Searched in the mapped file.
final class WordVocabulary: Sendable {
  private let file: MappedFile
  /// Where each line starts, and one past the end.
  private let starts: [UInt32]
  /// The number of lines.
  let count: Int

  var unknown: Int { count - 2 }

  init(path: String) throws(NetworkError) {
    let file = try NetworkFolder.map(path)
    var starts: [UInt32] = [0]
    starts.reserveCapacity(1 << 18)
    file.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var position = 0
      while position < bytes.count,
        let found = memchr(base + position, 0x0A, bytes.count - position)
      {
        position = UnsafeRawPointer(found) - base + 1
        starts.append(UInt32(truncatingIfNeeded: position))
      }
      if position < bytes.count { starts.append(UInt32(truncatingIfNeeded: bytes.count + 1)) }
    }
    self.file = file
    self.starts = starts
    count = starts.count - 1
    guard count > 2, file.count < Int(UInt32.max), line(count - 2) == "<unk>" else {
      throw .malformed(path: path, reason: "not a vocabulary that ends with <unk> and <pad>")
    }
  }

  private func line(_ number: Int) -> String {
    file.withUnsafeBytes {
      String(decoding: $0[Int(starts[number])..<Int(starts[number + 1]) - 1], as: UTF8.self)
    }
  }

  /// The number of a word in lower case, ``unknown`` where it has none. Complexity: O(log *n*).
  func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    guard let key = word.baseAddress else { return unknown }
    return file.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return unknown }
      var low = 0
      var high = count - 2
      while low < high {
        let middle = (low + high) / 2
        let start = Int(starts[middle])
        let length = Int(starts[middle + 1]) - 1 - start
        let order = memcmp(base + start, key, min(length, word.count))
        if order == 0, length == word.count { return middle }
        if order < 0 || (order == 0 && length < word.count) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return unknown
    }
  }
}
