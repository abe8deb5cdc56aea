import NeuralTagging
import TextSegmentation

/// One thread at a time uses it: the words seen of late with their scores, and the buffers.
final class ChainSession: @unchecked Sendable {
  private let model: ChainModel
  private let reader: LanguageReader
  private let stride: Int
  private var decoder: ChainDecoder
  private var strings = ByteStringTable()
  private var types: [WordType] = []
  /// For each word type its scores for five neighbours.
  private var typeScores: [Float] = []
  private var scores = FloatBuffer(count: 0)
  private var groupScores: GroupScores
  private var features: [UInt64] = []
  private var places: [UInt64] = []

  /// Word types that are kept, times the labels.
  private static let limit = 3 << 17

  init(model: ChainModel, reader: LanguageReader) {
    self.model = model
    self.reader = reader
    stride = model.labels.stride
    groupScores = GroupScores(stride: stride)
    decoder = ChainDecoder(labels: model.labels, transitions: model.transitions)
  }

  /// The number of each token's word type. `words` are the numbers of the tokens' vectors, or
  /// empty.
  func read(_ text: SegmentedText, words: [Int32]) -> [Int32] {
    let tokens = text.tokens
    if (strings.count + tokens.count) * stride > Self.limit {
      strings.removeAll()
      types.removeAll(keepingCapacity: true)
      typeScores.removeAll(keepingCapacity: true)
    }
    return text.source.utf8.withUnsafeBufferPointer { bytes in
      tokens.indices.map { index in
        let token = tokens[index]
        let spelling = UnsafeBufferPointer(rebasing: bytes[token.bytes])
        let (number, isNew) = strings.number(of: spelling)
        if isNew { addType(spelling, word: words.isEmpty ? -1 : words[index]) }
        return Int32(number)
      }
    }
  }

  func type(_ number: Int32) -> WordType { types[Int(number)] }

  private func addType(_ token: UnsafeBufferPointer<UInt8>, word: Int32) {
    let reading = reader.read(token, word: word)
    types.append(reading.type)
    let width = stride * Reach.distances.count
    let start = typeScores.count
    typeScores.append(contentsOf: repeatElement(0, count: width))
    typeScores.withUnsafeMutableBufferPointer { scores in
      let row = scores.baseAddress! + start
      features.removeAll(keepingCapacity: true)
      for feature in reading.features { features.append(feature.hash) }
      model.add(features, to: row, places: &places)
    }
  }

  /// Appends the labels of a sentence. `numbers` are its word types; `states` what
  /// ``ChainModel/projection`` makes of the network's, a row a token, or nil.
  func label(
    _ numbers: ArraySlice<Int32>, context: ContextFeatures,
    states: UnsafePointer<Float>?, into labels: inout [UInt8]
  ) {
    let count = numbers.count
    if scores.count < count * stride { scores = FloatBuffer(count: count * stride * 2) }
    scores.clear(0..<count * stride)
    let width = stride * Reach.distances.count
    for place in 0..<count {
      let row = scores.start + place * stride
      for (number, distance) in Reach.distances.enumerated() {
        let neighbour = place + distance
        guard neighbour >= 0, neighbour < count else { continue }
        let type = Int(numbers[numbers.startIndex + neighbour])
        typeScores.withUnsafeBufferPointer {
          Self.addRow($0.baseAddress! + type * width + number * stride, to: row, stride)
        }
      }
      addGroups(context, place, to: row)
      features.removeAll(keepingCapacity: true)
      context.appendOthers(place, to: &features)
      model.add(features, to: row, places: &places)
      if let states {
        for near in 0..<3 where place + near - 1 >= 0 && place + near - 1 < count {
          Self.addRow(states + ((place + near - 1) * 3 + near) * stride, to: row, stride)
        }
      }
    }
    decoder.decode(scores.start, count: count, into: &labels)
  }

  private func addGroups(
    _ context: ContextFeatures, _ place: Int, to row: UnsafeMutablePointer<Float>
  ) {
    for group in FeatureGroup.allCases {
      guard let key = context.key(group, place) else { continue }
      let scores = groupScores.row(group, key) { scores in
        features.removeAll(keepingCapacity: true)
        group.append(key, to: &features)
        model.add(features, to: scores, places: &places)
      }
      Self.addRow(scores, to: row, stride)
    }
  }

  @inline(__always)
  private static func addRow(
    _ source: UnsafePointer<Float>, to row: UnsafeMutablePointer<Float>, _ stride: Int
  ) {
    for column in Swift.stride(from: 0, to: stride, by: 8) {
      let target = UnsafeMutableRawPointer(row + column)
      let sum =
        target.loadUnaligned(as: SIMD8<Float>.self)
        + UnsafeRawPointer(source + column).loadUnaligned(as: SIMD8<Float>.self)
      target.storeBytes(of: sum, as: SIMD8<Float>.self)
    }
  }
}
