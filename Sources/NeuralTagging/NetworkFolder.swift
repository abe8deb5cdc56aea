import ByteIO

/// One network's folder as slovnet packs it: `model.json` names the arrays of each layer,
/// `arrays/N.bin` hold them as little-endian float32, `vocabs/` list words, shapes and outputs.
struct NetworkFolder {
  let path: String
  private let model: JSONValue

  init(path: String) throws(NetworkError) {
    self.path = path
    let file = try Self.map(path + "/model.json")
    let bytes = file.withUnsafeBytes { Array($0) }
    guard let model = JSONValue.parse(bytes) else {
      throw .malformed(path: path + "/model.json", reason: "not a description of a network")
    }
    self.model = model
  }

  static func map(_ path: String) throws(NetworkError) -> MappedFile {
    do {
      return try MappedFile(path: path)
    } catch {
      throw .file(error)
    }
  }

  /// The array that stands at a place in the model, copied from its file.
  func array(_ place: String, shape expected: [Int?]) throws(NetworkError) -> WeightArray {
    var node: JSONValue? = model
    for step in place.split(separator: ".") { node = node?[String(step)] }
    guard case .number(let number)? = node?["array"],
      case .string("float32")? = node?["dtype"], case .array(let sizes)? = node?["shape"]
    else { throw malformed("no array at \(place)") }
    var shape: [Int] = []
    for case .number(let size) in sizes { shape.append(size) }
    guard shape.count == expected.count, sizes.count == shape.count,
      zip(shape, expected).allSatisfy({ $1 == nil || $0 == $1 }), shape.allSatisfy({ $0 > 0 })
    else { throw malformed("\(place) has the shape \(shape)") }

    let name = "\(path)/arrays/\(number).bin"
    let file = try Self.map(name)
    // Sizes come from a file: no multiplication that could overflow.
    var count = 1
    for size in shape {
      let product = count.multipliedReportingOverflow(by: size)
      guard !product.overflow else { throw malformed("\(place) has the shape \(shape)") }
      count = product.partialValue
    }
    guard file.count / 4 == count, file.count % 4 == 0 else {
      throw .malformed(path: name, reason: "\(file.count) bytes for \(count) numbers")
    }
    let values = FloatBuffer(count: count, isFilled: true)
    file.withUnsafeBytes { bytes in
      UnsafeMutableRawBufferPointer(start: values.start, count: count * 4).copyMemory(from: bytes)
    }
    return WeightArray(shape: shape, values: values)
  }

  /// The lines of a vocabulary: an output's number is its line.
  func lines(_ vocabulary: String) throws(NetworkError) -> [String] {
    let file = try Self.map("\(path)/vocabs/\(vocabulary)")
    let text = file.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    return text.split(separator: "\n").map(String.init)
  }

  func malformed(_ reason: String) -> NetworkError {
    .malformed(path: path, reason: reason)
  }
}

/// A dense array of weights.
struct WeightArray: Sendable {
  let shape: [Int]
  let values: FloatBuffer

  var start: UnsafePointer<Float> { UnsafePointer(values.start) }
}
