/// Sorting of pairs of 32-bit numbers, the first in the upper half of 64 bits.
enum PairSort {
  private static let digitBits: UInt64 = 11
  private static let digitCount = 1 << 11

  /// Sorts `pairs` ascending and drops repetitions; returns how many are left. `scratch` has the
  /// same room.
  static func sortUnique(
    _ pairs: UnsafeMutablePointer<UInt64>, count: Int, scratch: UnsafeMutablePointer<UInt64>
  ) -> Int {
    guard count > 1 else { return count }
    sort(pairs, count: count, scratch: scratch)
    var kept = 1
    for index in 1..<count where pairs[index] != pairs[kept - 1] {
      pairs[kept] = pairs[index]
      kept += 1
    }
    return kept
  }

  /// Radix sort by the digits in which the pairs differ; small inputs are compared.
  static func sort(
    _ pairs: UnsafeMutablePointer<UInt64>, count: Int, scratch: UnsafeMutablePointer<UInt64>
  ) {
    var differing: UInt64 = 0
    var isSorted = true
    for index in 1..<max(count, 1) {
      differing |= pairs[index] ^ pairs[0]
      isSorted = isSorted && pairs[index - 1] <= pairs[index]
    }
    if isSorted { return }
    if count < 1024 {
      var small = UnsafeMutableBufferPointer(start: pairs, count: count)
      small.sort()
      return
    }
    var source = pairs
    var target = scratch
    withUnsafeTemporaryAllocation(of: Int.self, capacity: digitCount) { places in
      for half: UInt64 in [0, 32] {
        for digit: UInt64 in 0..<3 {
          let shift = half + digit * digitBits
          let mask: UInt64 = digit == 2 ? (1 << 10) - 1 : (1 << 11) - 1
          guard (differing >> shift) & mask != 0 else { continue }
          places.initialize(repeating: 0)
          for index in 0..<count { places[Int((source[index] &>> shift) & mask)] &+= 1 }
          var sum = 0
          for place in 0..<digitCount {
            let size = places[place]
            places[place] = sum
            sum += size
          }
          for index in 0..<count {
            let value = source[index]
            let digit = Int((value &>> shift) & mask)
            target[places[digit]] = value
            places[digit] &+= 1
          }
          swap(&source, &target)
        }
      }
    }
    if source != pairs { pairs.update(from: source, count: count) }
  }
}
