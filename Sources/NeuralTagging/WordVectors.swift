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
  /// Code after code.
  private let codes: FloatBuffer
  /// Codes of the usual width, three, are filled up to four: one load and one store.
  private let codeStep: Int

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

  /// Writes the vectors of some words to `output`, a row each.
  ///
  /// Part by part: the codes of one part fit in the nearest cache, all of them do not.
  func copy(_ numbers: [Int32], to output: UnsafeMutablePointer<Float>) {
    let width = dimension / parts
    let step = codeStep
    file.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      let words = base + Self.headerBytes
      for part in 0..<parts {
        let codes = codes.start + part * 256 * step
        for (row, number) in numbers.enumerated() where number >= 0 && number < count {
          let code = words.load(fromByteOffset: Int(number) * parts + part, as: UInt8.self)
          let source = codes + Int(code) * step
          let target = output + row * dimension + part * width
          // The fourth number is room that the next part fills.
          if step == 4 && part < parts - 1 {
            let four = UnsafeRawPointer(source).loadUnaligned(as: SIMD4<Float>.self)
            UnsafeMutableRawPointer(target).storeBytes(of: four, as: SIMD4<Float>.self)
          } else {
            for index in 0..<width { target[index] = source[index] }
          }
        }
      }
    }
  }
}
