/// Sorting that can be stopped: the query's limits hold while a large sort runs.
enum CheckedSort {
  private struct Stop: Error {}

  /// Sorts in place.
  static func sort<Element>(
    _ elements: inout ArraySlice<Element>, _ meter: Meter,
    by precedes: (Element, Element) -> Bool
  ) throws(EvaluationError) {
    var left = 4096
    do {
      try elements.sort { first, second in
        left -= 1
        if left <= 0 {
          left = 4096
          if meter.spend(1 << 16 + 1) { throw Stop() }
        }
        return precedes(first, second)
      }
    } catch {
      try meter.check()
    }
  }
}

/// Sorting of words by their upper half, digit by digit; equal halves keep their order.
enum RadixSort {
  static func sortByHighHalf(
    _ words: inout [UInt64], _ meter: Meter
  ) throws(EvaluationError) {
    try meter.check()
    if words.count < 256 {
      words.sort()
      return
    }
    var other = [UInt64](repeating: 0, count: words.count)
    for shift in [32, 43, 54] as [UInt64] {
      var starts = [Int](repeating: 0, count: 2049)
      for word in words { starts[Int(truncatingIfNeeded: word >> shift & 2047) + 1] += 1 }
      try meter.check()
      // A digit that all have alike moves nothing.
      if starts.contains(words.count) { continue }
      for digit in 1...2048 { starts[digit] += starts[digit - 1] }
      words.withUnsafeBufferPointer { source in
        other.withUnsafeMutableBufferPointer { target in
          for word in source {
            let digit = Int(truncatingIfNeeded: word >> shift & 2047)
            target[starts[digit]] = word
            starts[digit] += 1
          }
        }
      }
      swap(&words, &other)
      try meter.check()
    }
  }

  /// Sorts numbers.
  static func sort(_ values: inout [UInt32], _ meter: Meter) throws(EvaluationError) {
    if values.count < 1024 {
      values.sort()
      return
    }
    var other = [UInt32](repeating: 0, count: values.count)
    for shift in [0, 11, 22] as [UInt32] {
      var starts = [Int](repeating: 0, count: 2049)
      for value in values { starts[Int(value >> shift & 2047) + 1] += 1 }
      try meter.check()
      if starts.contains(values.count) { continue }
      for digit in 1...2048 { starts[digit] += starts[digit - 1] }
      for value in values {
        let digit = Int(value >> shift & 2047)
        other[starts[digit]] = value
        starts[digit] += 1
      }
      swap(&values, &other)
      try meter.check()
    }
  }
}
