import NeuralTagging

/// Why a model cannot be read.
public enum TaggerModelError: Error, Hashable, CustomStringConvertible {
  /// Not a model, or of another version of the format.
  case notAModel
  /// Ends too early, or numbers that do not fit together.
  case damaged

  public var description: String {
    switch self {
    case .notAModel: "this is no tagger's model of this version"
    case .damaged: "the tagger's model is damaged"
    }
  }
}

/// The chains of a tagger as bytes, all numbers little-endian: `BIRLIKT1`, the number of chains;
/// for each its language, labels, sizes, then its arrays one after the other.
///
/// Weights of features are 16-bit multiples of a unit.
enum ModelFile {
  static let magic = Array("BIRLIKT1".utf8)

  static func bytes(_ chains: [(language: ChainLanguage, parts: ChainModel.Parts)]) -> [UInt8] {
    var writer = ModelWriter()
    writer.bytes = magic
    writer.number(UInt32(chains.count))
    for (language, parts) in chains {
      writer.number(language.rawValue)
      writer.number(parts.labels.scheme.rawValue)
      writer.number(UInt8(parts.labels.types.count))
      for type in parts.labels.types {
        writer.number(UInt8(type.rawValue.utf8.count))
        writer.bytes += Array(type.rawValue.utf8)
      }
      writer.number(UInt32(parts.tokenWidth))
      writer.number(parts.unit.bitPattern)
      writer.number(UInt32(parts.keys.count))
      writer.number(UInt32(parts.slots.count))
      for value in parts.transitions + parts.tokenMatrix {
        writer.number(value.bitPattern)
      }
      for key in parts.keys { writer.number(key) }
      for index in parts.keys.indices {
        writer.number(UInt16(parts.starts[index + 1] - parts.starts[index]))
      }
      for slot in parts.slots { writer.number(slot) }
      for weight in parts.weights { writer.number(UInt16(bitPattern: weight)) }
    }
    return writer.bytes
  }

  /// A chain of a file: what stands before its arrays, and where these are.
  struct Chain {
    let language: ChainLanguage
    let labels: LabelSet
    let arrays: Range<Int>
  }

  /// Finds the chains; every number is checked before it is used.
  static func chains(_ bytes: UnsafeRawBufferPointer) throws(TaggerModelError) -> [Chain] {
    var reader = ModelReader(bytes: bytes)
    guard bytes.count > magic.count, bytes.prefix(magic.count).elementsEqual(magic) else {
      throw .notAModel
    }
    reader.position = magic.count
    var chains: [Chain] = []
    for _ in 0..<min(try reader.number(UInt32.self), 16) {
      guard let language = ChainLanguage(rawValue: try reader.number(UInt8.self)),
        let scheme = LabelSet.Scheme(rawValue: try reader.number(UInt8.self))
      else { throw .damaged }
      var types: [EntityType] = []
      for _ in 0..<Int(try reader.number(UInt8.self)) {
        let name = try reader.take(Int(try reader.number(UInt8.self)))
        guard let type = EntityType(rawValue: String(decoding: name, as: UTF8.self)) else {
          throw .damaged
        }
        types.append(type)
      }
      let labels = LabelSet(scheme: scheme, types: types)
      guard !types.isEmpty, labels.count <= 255 else { throw .damaged }
      let start = reader.position
      let sizes = try readSizes(&reader)
      let numbers = labels.stride * (labels.stride + 3 * sizes.width)
      _ = try reader.take(numbers * 4 + sizes.keys * 6 + sizes.entries * 4)
      chains.append(Chain(language: language, labels: labels, arrays: start..<reader.position))
    }
    guard reader.position == bytes.count else { throw .damaged }
    return chains
  }

  /// Reads a chain that ``chains(_:)`` found in the same bytes.
  static func parts(
    _ chain: Chain, of bytes: UnsafeRawBufferPointer
  ) throws(TaggerModelError) -> ChainModel.Parts {
    var reader = ModelReader(bytes: bytes, position: chain.arrays.lowerBound)
    var parts = ChainModel.Parts(labels: chain.labels)
    try readArrays(&reader, &parts)
    return parts
  }

  private struct Sizes {
    let width: Int
    let unit: Float
    let keys: Int
    let entries: Int
  }

  private static func readSizes(_ reader: inout ModelReader) throws(TaggerModelError) -> Sizes {
    let sizes = Sizes(
      width: Int(try reader.number(UInt32.self)),
      unit: Float(bitPattern: try reader.number(UInt32.self)),
      keys: Int(try reader.number(UInt32.self)), entries: Int(try reader.number(UInt32.self)))
    guard sizes.width < 1 << 16 else { throw .damaged }
    return sizes
  }

  private static func readArrays(
    _ reader: inout ModelReader, _ parts: inout ChainModel.Parts
  ) throws(TaggerModelError) {
    let sizes = try readSizes(&reader)
    let (keys, entries) = (sizes.keys, sizes.entries)
    parts.tokenWidth = sizes.width
    parts.unit = sizes.unit
    let stride = parts.labels.stride
    parts.transitions = try reader.array(stride * stride) { Float(bitPattern: $0) }
    parts.tokenMatrix = try reader.array(3 * parts.tokenWidth * stride) { Float(bitPattern: $0) }
    parts.keys = try reader.array(keys) { (key: UInt32) in key }
    let counts = try reader.array(keys) { (size: UInt16) in size }
    parts.slots = try reader.array(entries) { (slot: UInt16) in slot }
    parts.weights = try reader.array(entries) { (weight: UInt16) in Int16(bitPattern: weight) }
    parts.starts = [0]
    parts.starts.reserveCapacity(keys + 1)
    var end: UInt32 = 0
    for count in counts {
      end += UInt32(count)
      parts.starts.append(end)
    }
    let width = stride * Reach.distances.count
    guard Int(end) == entries, parts.slots.allSatisfy({ $0 < width }),
      zip(parts.keys, parts.keys.dropFirst()).allSatisfy({ $0 < $1 })
    else { throw .damaged }
  }
}

/// The language of a chain in a model.
enum ChainLanguage: UInt8, Sendable {
  case russian = 1
  case kazakh = 2
}

private struct ModelWriter {
  var bytes: [UInt8] = []

  mutating func number<Number: FixedWidthInteger>(_ value: Number) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

private struct ModelReader {
  let bytes: UnsafeRawBufferPointer
  var position = 0

  mutating func take(_ count: Int) throws(TaggerModelError) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= bytes.count - position else { throw .damaged }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }

  mutating func number<Number: FixedWidthInteger>(
    _ type: Number.Type
  ) throws(TaggerModelError) -> Number {
    let size = MemoryLayout<Number>.size
    return Number(littleEndian: try take(size).loadUnaligned(as: Number.self))
  }

  mutating func array<Number: FixedWidthInteger, Value>(
    _ count: Int, _ convert: (Number) -> Value
  ) throws(TaggerModelError) -> [Value] {
    let size = MemoryLayout<Number>.size
    guard count <= bytes.count / size else { throw .damaged }
    let slice = try take(count * size)
    return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      for index in 0..<count {
        let number = Number(
          littleEndian: slice.loadUnaligned(fromByteOffset: index * size, as: Number.self))
        (buffer.baseAddress! + index).initialize(to: convert(number))
      }
      initialized = count
    }
  }
}
