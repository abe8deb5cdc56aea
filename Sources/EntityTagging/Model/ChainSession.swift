import NeuralTagging
import TextSegmentation

/// One thread at a time uses it: the words seen of late with their scores, and the buffers.
final class ChainSession: @unchecked Sendable {
  private let model: ChainModel
  private let reader: LanguageReader
  private let stride: Int
  @exclusivity(unchecked) private var decoder: ChainDecoder
  @exclusivity(unchecked) private var strings = ByteStringTable()
  @exclusivity(unchecked) private var types: [WordType] = []
  /// For each word type its scores for five neighbours.
  @exclusivity(unchecked) private var typeScores: [Float] = []
  @exclusivity(unchecked) private var scores = FloatBuffer(count: 0)
  @exclusivity(unchecked) private var groupScores: GroupScores
  @exclusivity(unchecked) private var features = FeatureRows()
  @exclusivity(unchecked) private var groupFeatures = FeatureRows()

  /// Word types so far that the dictionary has as they stand.
  private(set) var known = 0

  /// New words that are looked up together.
  private static let sideBySide = 64

  /// Word types that are kept, times the labels.
  private static let limit = 3 << 17

  init(model: ChainModel, reader: LanguageReader) {
    self.model = model
    self.reader = reader
    stride = model.labels.stride
    groupScores = GroupScores(stride: stride)
    decoder = ChainDecoder(labels: model.labels, transitions: model.transitions)
    // Room that is never touched costs nothing; growing would copy what is there.
    types.reserveCapacity(Self.limit / stride)
    typeScores.reserveCapacity(Self.limit * Reach.distances.count)
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
      var new: [Int] = []
      let numbers = tokens.indices.map { index in
        let spelling = UnsafeBufferPointer(rebasing: bytes[tokens[index].bytes])
        let (number, isNew) = strings.number(of: spelling)
        if isNew { new.append(index) }
        return Int32(number)
      }
      for first in Swift.stride(from: 0, to: new.count, by: Self.sideBySide) {
        let some = new[first..<min(first + Self.sideBySide, new.count)]
        let spellings = some.map { UnsafeBufferPointer(rebasing: bytes[tokens[$0].bytes]) }
        let lower = spellings.map(LanguageReader.lower)
        known += reader.prepare(lower)
        addTypes(spellings, lower: lower, words: words.isEmpty ? nil : some.map { words[$0] })
      }
      return numbers
    }
  }

  func type(_ number: Int32) -> WordType { types[Int(number)] }

  private func addTypes(
    _ spellings: [UnsafeBufferPointer<UInt8>], lower: [[UInt8]], words: [Int32]?
  ) {
    features.removeAll()
    for (number, spelling) in spellings.enumerated() {
      let reading = reader.read(spelling, lower: lower[number], word: words?[number] ?? -1)
      types.append(reading.type)
      for feature in reading.features { features.hashes.append(feature.hash) }
      features.endRow()
    }
    let width = stride * Reach.distances.count
    let start = typeScores.count
    typeScores.append(contentsOf: repeatElement(0, count: width * spellings.count))
    typeScores.withUnsafeMutableBufferPointer {
      model.add(&features, to: $0.baseAddress! + start, step: width)
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
    features.removeAll()
    for place in 0..<count {
      let row = scores.start + place * stride
      addNeighbours(numbers, place, to: row)
      addGroups(context, place, to: row)
      context.appendOthers(place, to: &features.hashes)
      features.endRow()
    }
    model.add(&features, to: scores.start, step: stride)
    if let states {
      for place in 0..<count {
        let row = scores.start + place * stride
        for near in 0..<3 where place + near - 1 >= 0 && place + near - 1 < count {
          Self.addRow(states + ((place + near - 1) * 3 + near) * stride, to: row, stride)
        }
      }
    }
    decoder.decode(scores.start, count: count, into: &labels)
  }

  /// Adds what the words around a place weigh there.
  private func addNeighbours(
    _ numbers: ArraySlice<Int32>, _ place: Int, to row: UnsafeMutablePointer<Float>
  ) {
    let width = stride * Reach.distances.count
    for (number, distance) in Reach.distances.enumerated() {
      let neighbour = place + distance
      guard neighbour >= 0, neighbour < numbers.count else { continue }
      let type = Int(numbers[numbers.startIndex + neighbour])
      typeScores.withUnsafeBufferPointer {
        Self.addRow($0.baseAddress! + type * width + number * stride, to: row, stride)
      }
    }
  }

  private func addGroups(
    _ context: ContextFeatures, _ place: Int, to row: UnsafeMutablePointer<Float>
  ) {
    for group in FeatureGroup.allCases {
      guard let key = context.key(group, place) else { continue }
      let scores = groupScores.row(group, key) { scores in
        groupFeatures.removeAll()
        group.append(key, to: &groupFeatures.hashes)
        groupFeatures.endRow()
        model.add(&groupFeatures, to: scores, step: 0)
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
