import ByteIO
import Glibc

/// The words that have a vector, in byte order, one a line; the last two lines are the unknown
/// word and the padding. Searched in the mapped file.
final class WordVocabulary: Sendable {
  private let file: MappedFile
  /// Where each line starts, and one past the end.
  private let starts: [UInt32]
  /// The first bytes of every 16th word, where the search begins: they lie close together.
  private let landmarks: [UInt128]
  /// The number of lines.
  let count: Int

  private static let stride = 16

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
    let words = max(0, starts.count - 3)
    landmarks = file.withUnsafeBytes { bytes in
      Swift.stride(from: 0, to: words, by: Self.stride).map { number in
        let (start, end) = (Int(starts[number]), Int(starts[number + 1]) - 1)
        guard start + 16 <= bytes.count else {
          return Self.prefix(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        }
        let whole = UInt128(
          bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt128.self))
        let beyond = 8 * UInt128(16 - min(end - start, 16))
        return (whole >> beyond) << beyond
      }
    }
    guard count > 2, file.count < Int(UInt32.max), line(count - 2) == "<unk>" else {
      throw .malformed(path: path, reason: "not a vocabulary that ends with <unk> and <pad>")
    }
  }

  /// The first sixteen bytes as a number in the order of the words.
  private static func prefix(_ word: UnsafeRawBufferPointer) -> UInt128 {
    var result: UInt128 = 0
    for byte in word.prefix(16) { result = result << 8 | UInt128(byte) }
    return result << (8 * UInt128(16 - min(word.count, 16)))
  }

  /// The words between the landmarks around `word`.
  private func neighbourhood(of word: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let key = Self.prefix(UnsafeRawBufferPointer(word))
    // The first landmark not before the key, then the first after it.
    var low = 0
    var high = landmarks.count
    while low < high {
      let middle = (low + high) / 2
      if landmarks[middle] < key { low = middle + 1 } else { high = middle }
    }
    var after = low
    while after < landmarks.count, landmarks[after] == key { after += 1 }
    return max(0, low - 1) * Self.stride..<min(after * Self.stride, count - 2)
  }

  private func line(_ number: Int) -> String {
    file.withUnsafeBytes {
      String(decoding: $0[Int(starts[number])..<Int(starts[number + 1]) - 1], as: UTF8.self)
    }
  }

  /// The number of a word in lower case, ``unknown`` where it has none. Complexity: O(log *n*).
  func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    file.withUnsafeBytes { search(word, in: neighbourhood(of: word), $0) }
  }

  /// The same of some words. What the searches will read is read ahead for all: one by one each of
  /// their steps would wait for memory.
  func numbers(of words: [[UInt8]]) -> [Int] {
    let places = words.map { $0.withUnsafeBufferPointer { neighbourhood(of: $0) } }
    return file.withUnsafeBytes { bytes in
      // The sum keeps the compiler from leaving the reads out; no file has so many words.
      var sum = 0
      for place in places {
        let end = min(Int(starts[place.upperBound]), bytes.count)
        for offset in Swift.stride(from: Int(starts[place.lowerBound]), to: end, by: 64) {
          sum &+= Int(bytes[offset])
        }
      }
      guard sum < Int.max else { return [] }
      return zip(words, places).map { word, place in
        word.withUnsafeBufferPointer { search($0, in: place, bytes) }
      }
    }
  }

  /// The number of a word among some lines.
  private func search(
    _ word: UnsafeBufferPointer<UInt8>, in lines: Range<Int>, _ bytes: UnsafeRawBufferPointer
  ) -> Int {
    guard let key = word.baseAddress, let base = bytes.baseAddress else { return unknown }
    var low = lines.lowerBound
    var high = lines.upperBound
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
