import ByteIO
import CMatrix

/// navec: word vectors by product quantisation. A vector is cut into `parts`; each part is one of
/// 256 short codes, so that a word takes a byte a part.
///
/// Jégou, Douze, Schmid: Product quantization for nearest neighbor search (2011).
final class WordVectors: Sendable {
  private let file: MappedFile
  /// The number of words.
  let count: Int
  /// The length of a vector.
  let dimension: Int
  private let parts: Int
  /// Code after code.
  private let codes: FloatBuffer

  private static let headerBytes = 16

  init(path: String) throws(NetworkError) {
    file = try NetworkFolder.map(path)
    let header = file.withUnsafeBytes { bytes -> [Int] in
      guard bytes.count >= Self.headerBytes else { return [0, 0, 0, 0] }
      return (0..<4).map {
        Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)))
      }
    }
    count = header[0]
    dimension = header[1]
    parts = header[2]
    let codeBytes = 256 * dimension * 4
    guard parts > 0, dimension % parts == 0, header[3] == 256, dimension < 1 << 16,
      file.count == Self.headerBytes + count * parts + codeBytes
    else { throw .malformed(path: path, reason: "not product-quantised word vectors") }
    let codes = FloatBuffer(count: 256 * dimension, isFilled: true)
    file.withUnsafeBytes { bytes in
      UnsafeMutableRawBufferPointer(start: codes.start, count: codeBytes).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes.suffix(codeBytes)))
    }
    self.codes = codes
  }

  /// Writes the vectors of some words to `output`, a row each; zeros where there is no such word.
  func copy(_ numbers: [Int32], to output: UnsafeMutablePointer<Float>) {
    file.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      let words = (base + Self.headerBytes).assumingMemoryBound(to: UInt8.self)
      let known = numbers.map { $0 >= 0 && $0 < count ? $0 : 0 }
      birlik_gather(
        words, known, numbers.count, parts, codes.start, dimension / parts, output)
    }
    for (row, number) in numbers.enumerated() where number < 0 || number >= count {
      (output + row * dimension).update(repeating: 0, count: dimension)
    }
  }
}
