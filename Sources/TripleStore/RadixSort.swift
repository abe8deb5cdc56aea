/// What ``RadixSort`` sorts by.
protocol RadixSortable: BitwiseCopyable {
  var sortKey: UInt64 { get }
}

extension UInt64: RadixSortable {
  var sortKey: UInt64 { self }
}

/// Sorting by the digits of a 64-bit key in which the elements differ; it keeps the order of equal
/// ones.
enum RadixSort {
  /// Sorts ascending. `scratch` has the same room.
  static func sort<Element: RadixSortable>(
    _ elements: UnsafeMutablePointer<Element>, count: Int, scratch: UnsafeMutablePointer<Element>
  ) {
    guard count > 1 else { return }
    var differing: UInt64 = 0
    var isSorted = true
    let first = elements[0].sortKey
    var last = first
    for index in 1..<count {
      let key = elements[index].sortKey
      differing |= key ^ first
      isSorted = isSorted && last <= key
      last = key
    }
    if isSorted { return }
    if count < 64 {
      insertionSort(elements, count)
    } else {
      // Fewer digits are counted in more places: worth it from some size on.
      sort(elements, count, scratch, differing, digitBits: count < 768 ? 8 : 11)
    }
  }

  @inline(__always) private static func sort<Element: RadixSortable>(
    _ elements: UnsafeMutablePointer<Element>, _ count: Int,
    _ scratch: UnsafeMutablePointer<Element>, _ differing: UInt64, digitBits: UInt64
  ) {
    var source = elements
    var target = scratch
    let mask: UInt64 = (1 &<< digitBits) &- 1
    withUnsafeTemporaryAllocation(of: Int.self, capacity: Int(mask) + 1) { places in
      guard let places = places.baseAddress else { return }
      var shift: UInt64 = 0
      while shift < 64, differing >> shift != 0 {
        // Bits in which all agree are passed over.
        shift += UInt64((differing >> shift).trailingZeroBitCount)
        places.initialize(repeating: 0, count: Int(mask) + 1)
        for index in 0..<count { places[Int((source[index].sortKey &>> shift) & mask)] &+= 1 }
        var sum = 0
        for place in 0...Int(mask) {
          let size = places[place]
          places[place] = sum
          sum &+= size
        }
        for index in 0..<count {
          let element = source[index]
          let digit = Int((element.sortKey &>> shift) & mask)
          target[places[digit]] = element
          places[digit] &+= 1
        }
        swap(&source, &target)
        shift += digitBits
      }
    }
    if source != elements { elements.update(from: source, count: count) }
  }

  private static func insertionSort<Element: RadixSortable>(
    _ elements: UnsafeMutablePointer<Element>, _ count: Int
  ) {
    for index in 1..<count {
      let element = elements[index]
      let key = element.sortKey
      var place = index
      while place > 0, elements[place - 1].sortKey > key {
        elements[place] = elements[place - 1]
        place -= 1
      }
      elements[place] = element
    }
  }

  /// Sorts and drops repetitions; returns how many are left.
  static func sortUnique(
    _ values: UnsafeMutablePointer<UInt64>, count: Int, scratch: UnsafeMutablePointer<UInt64>
  ) -> Int {
    guard count > 1 else { return count }
    sort(values, count: count, scratch: scratch)
    var kept = 1
    for index in 1..<count where values[index] != values[kept - 1] {
      values[kept] = values[index]
      kept += 1
    }
    return kept
  }
}
