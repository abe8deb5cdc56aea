import CMatrix
import Testing

/// The products against their definition.
@Suite struct MatrixTests {
  /// Numbers from −1 to 1 that look random, the same on every run.
  private func numbers(_ count: Int, seed: UInt64) -> [Float] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(Int32(truncatingIfNeeded: state >> 32)) / Float(Int32.max)
    }
  }

  private func product(
    _ left: [Float], step: Int, _ right: [Float], rows: Int, inner: Int, columns: Int
  ) -> [Double] {
    (0..<rows * columns).map { place in
      let (row, column) = place.quotientAndRemainder(dividingBy: columns)
      return (0..<inner).reduce(0) {
        $0 + Double(left[row * step + $1]) * Double(right[$1 * columns + column])
      }
    }
  }

  private func isClose(_ result: [Float], _ expected: [Double], within tolerance: Double) -> Bool {
    result.count == expected.count
      && zip(result, expected).allSatisfy { abs(Double($0) - $1) <= tolerance }
  }

  @Test(arguments: [(1, 5, 3), (11, 30, 32), (13, 64, 45), (40, 7, 100), (25, 300, 8)])
  func productOfAnyShape(rows: Int, inner: Int, columns: Int) {
    let left = numbers(rows * inner, seed: 1)
    let right = numbers(inner * columns, seed: 2)
    var packed = [Float](repeating: 7, count: birlik_packed_size(inner, columns))
    birlik_pack(right, columns, 1, inner, columns, &packed)
    var output = [Float](repeating: 7, count: rows * columns + 1)
    birlik_multiply(
      left, inner, packed, &output, columns, rows, inner, columns, birlik_finish())
    // Nothing is written beyond the end.
    #expect(output.removeLast() == 7)
    let expected = product(
      left, step: inner, right, rows: rows, inner: inner, columns: columns)
    #expect(isClose(output, expected, within: 1e-4))
  }

  @Test func aRowIsTheSameWhereverItStands() {
    let (inner, columns) = (50, 40)
    let row = numbers(inner, seed: 3)
    let right = numbers(inner * columns, seed: 4)
    var packed = [Float](repeating: 0, count: birlik_packed_size(inner, columns))
    birlik_pack(right, columns, 1, inner, columns, &packed)
    let rows = 29
    let left = Array((0..<rows).map { _ in row }.joined())
    var output = [Float](repeating: 0, count: rows * columns)
    birlik_multiply(
      left, inner, packed, &output, columns, rows, inner, columns, birlik_finish())
    let first = Array(output[..<columns])
    for start in stride(from: 0, to: output.count, by: columns) {
      #expect(Array(output[start..<start + columns]) == first)
    }
  }

  @Test(arguments: [1, 4, 6, 193, 200])
  func convolutionOfAnyLength(rows: Int) {
    let (inputs, outputs) = (32, 48)
    let input = numbers((rows + 2) * inputs, seed: 5)
    let taps = numbers(3 * inputs * outputs, seed: 6)
    var packed = [Float](repeating: 0, count: birlik_convolution_size(inputs, outputs))
    var scratch = [Float](
      repeating: 0, count: max(inputs * outputs, birlik_convolution_scratch(inputs, outputs)))
    birlik_pack_convolution(taps, inputs, outputs, &packed, &scratch)
    var output = [Float](repeating: 7, count: rows * outputs + 1)
    birlik_convolve(input, packed, &output, rows, inputs, outputs, birlik_finish(), &scratch)
    #expect(output.removeLast() == 7)
    // The three taps side by side are one product over rows that overlap.
    let expected = product(
      input, step: inputs, taps, rows: rows, inner: 3 * inputs, columns: outputs)
    #expect(isClose(output, expected, within: 1e-4))
  }

  @Test func finishesSums() {
    let left: [Float] = [1, 2]
    let right: [Float] = [1, -1, 0, 1, -1, 0]
    var packed = [Float](repeating: 0, count: birlik_packed_size(2, 3))
    birlik_pack(right, 3, 1, 2, 3, &packed)
    let bias: [Float] = [0.5, 0.5, 0.5] + Array(repeating: 0, count: 29)
    let scale = [Float](repeating: 2, count: 32)
    let shift = [Float](repeating: 1, count: 32)
    var output = [Float](repeating: 0, count: 3)
    bias.withUnsafeBufferPointer { bias in
      scale.withUnsafeBufferPointer { scale in
        shift.withUnsafeBufferPointer { shift in
          birlik_multiply(
            left, 2, packed, &output, 3, 1, 2, 3,
            birlik_finish(
              bias: bias.baseAddress, scale: scale.baseAddress, shift: shift.baseAddress))
        }
      }
    }
    // 3, −3, 0 with the bias, cut at zero, times two and one.
    #expect(output == [8, 1, 2])
  }

  @Test(arguments: [1, 15, 16, 17, 753])
  func theFirstOfTheHighest(count: Int) {
    var values = numbers(count, seed: 7)
    for place in Set([0, count / 2, count - 1]) { values[place] = 2 }
    #expect(birlik_highest(values, count) == 0)
    values[0] = -2
    if count > 1 { #expect(birlik_highest(values, count) == max(count / 2, 1)) }
  }

  @Test(arguments: [3, 5])
  func gathersCodes(width: Int) {
    let parts = 4
    let codes = numbers(parts * 256 * width, seed: 8)
    let words = (0..<10 * parts).map { UInt8(truncatingIfNeeded: $0 * 37) }
    let chosen: [Int32] = [9, 0, 4, 4]
    var output = [Float](repeating: 7, count: chosen.count * parts * width + 1)
    birlik_gather(words, chosen, chosen.count, parts, codes, width, &output)
    #expect(output.removeLast() == 7)
    let expected = chosen.flatMap { word in
      (0..<parts).flatMap { part in
        let code = Int(words[Int(word) * parts + part])
        return codes[(part * 256 + code) * width..<(part * 256 + code + 1) * width]
      }
    }
    #expect(output == expected)
  }
}
