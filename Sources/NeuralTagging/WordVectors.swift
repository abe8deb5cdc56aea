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
  /// Code after code, each with ``slack`` floats behind it.
  private let codes: FloatBuffer
  /// Codes of the usual width, three, are filled up to four: one load and one store.
  private let codeStep: Int

  /// Floats beyond a vector that ``copy(_:to:)`` may write.
  static let slack = 1

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
    let width = dimension / parts
    let codeCount = 256 * parts
    let step = width == 3 ? 4 : width
    let codes = FloatBuffer(count: codeCount * step)
    file.withUnsafeBytes { bytes in
      for code in 0..<codeCount {
        for index in 0..<width {
          codes.start[code * step + index] = bytes.loadUnaligned(
            fromByteOffset: bytes.count - codeBytes + (code * width + index) * 4, as: Float.self)
        }
      }
    }
    codeStep = step
    self.codes = codes
  }

  /// Writes the vector of word `number` to `output`, and perhaps ``slack`` floats behind it.
  func copy(_ number: Int, to output: UnsafeMutablePointer<Float>) {
    let width = dimension / parts
    let step = codeStep
    let codes = codes.start
    file.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, number >= 0, number < count else { return }
      let word = base + Self.headerBytes + number * parts
      for part in 0..<parts {
        let code =
          codes + (part * 256 + Int(word.load(fromByteOffset: part, as: UInt8.self))) * step
        let target = output + part * width
        if step == 4 {
          let four = UnsafeRawPointer(code).loadUnaligned(as: SIMD4<Float>.self)
          UnsafeMutableRawPointer(target).storeBytes(of: four, as: SIMD4<Float>.self)
        } else {
          for index in 0..<width { target[index] = code[index] }
        }
      }
    }
  }
}
