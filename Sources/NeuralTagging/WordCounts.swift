import ByteIO
import Synchronization

/// How often each word that has a vector stood in the corpus that the vectors were made from.
///
/// navec's `vocab.bin`, packed by gzip, begins with the number of words and a count for each
/// (UInt32, little-endian). Read when it is asked for the first time.
final class WordCounts: Sendable {
  private let path: String
  private let words: Int
  private let counts = Mutex<[UInt32]?>(nil)

  init(path: String, words: Int) {
    self.path = path
    self.words = words
  }

  /// The count of a word by its number; 0 for all where the file cannot be read.
  func count(of number: Int) -> Int {
    counts.withLock { known in
      let counts = known ?? read()
      known = counts
      return counts.indices.contains(number) ? Int(counts[number]) : 0
    }
  }

  private func read() -> [UInt32] {
    guard let file = try? DescriptorSource(path: path) else { return [] }
    let source = Compression.gzip.unpacking(file, name: path)
    var numbers = [UInt32](repeating: 0, count: words + 1)
    let isWhole = numbers.withUnsafeMutableBytes { buffer in
      var filled = 0
      while filled < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        guard let count = try? source.read(into: rest), count > 0 else { return false }
        filled += count
      }
      return true
    }
    guard isWhole, Int(UInt32(littleEndian: numbers[0])) == words else { return [] }
    return numbers.dropFirst().map { UInt32(littleEndian: $0) }
  }
}

extension NeuralTagger {
  /// How often a word in lower case stood in the corpus of news that the vectors were made from; 0
  /// for words without a vector.
  public func frequency(of word: String) -> Int {
    var word = word
    return word.withUTF8 { bytes in
      let number = vocabulary.number(of: bytes)
      return number == vocabulary.unknown ? 0 : counts.count(of: number)
    }
  }
}
