import ByteIO

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
    codes = FloatBuffer(count: 256 * dimension)
    file.withUnsafeBytes { bytes in
      UnsafeMutableRawBufferPointer(start: codes.start, count: codeBytes).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes.suffix(codeBytes)))
    }
  }

  /// Writes the vector of word `number` to `output`.
  func copy(_ number: Int, to output: UnsafeMutablePointer<Float>) {
    let width = dimension / parts
    let codes = codes.start
    file.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, number >= 0, number < count else { return }
      let word = base + Self.headerBytes + number * parts
      var target = output
      for part in 0..<parts {
        let code =
          codes + (part * 256 + Int(word.load(fromByteOffset: part, as: UInt8.self))) * width
        if width == 3 {
          // The usual width, without a loop of its own.
          (target[0], target[1], target[2]) = (code[0], code[1], code[2])
        } else {
          for index in 0..<width { target[index] = code[index] }
        }
        target += width
      }
    }
  }
}
