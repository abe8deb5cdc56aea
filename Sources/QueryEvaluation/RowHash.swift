/// Numbers rows by the values of some columns: an open hash table over row numbers.
struct RowIndex {
  private let columns: [UnsafeMutablePointer<UInt32>]
  private var places: [Int32]
  private var mask: Int
  /// The first row of each distinct key, in order of appearance.
  private(set) var representatives: [Int] = []

  init(_ columns: [UnsafeMutablePointer<UInt32>], expecting count: Int) {
    self.columns = columns
    var size = 16
    while size < count * 2, size < 1 << 30 { size <<= 1 }
    size = min(size, 1 << 16)
    places = Array(repeating: -1, count: size)
    mask = size - 1
  }

  @inline(__always) private static func hash(
    _ columns: [UnsafeMutablePointer<UInt32>], _ row: Int
  ) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for column in columns {
      hash = (hash ^ UInt64(column[row])) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash >> 1)
  }

  @inline(__always) private func isEqual(
    _ row: Int, _ others: [UnsafeMutablePointer<UInt32>], _ other: Int
  ) -> Bool {
    for index in columns.indices where columns[index][row] != others[index][other] {
      return false
    }
    return true
  }

  /// The number of the row's key; new keys get the next number.
  mutating func insert(_ row: Int) -> Int {
    var place = Self.hash(columns, row) & mask
    while places[place] >= 0 {
      let key = Int(places[place])
      if isEqual(representatives[key], columns, row) { return key }
      place = (place + 1) & mask
    }
    let key = representatives.count
    representatives.append(row)
    places[place] = Int32(key)
    if representatives.count * 2 > places.count { grow() }
    return key
  }

  /// The number of the key that a row of other columns has, or -1.
  func find(_ row: Int, in others: [UnsafeMutablePointer<UInt32>]) -> Int {
    var place = Self.hash(others, row) & mask
    while places[place] >= 0 {
      let key = Int(places[place])
      if isEqual(representatives[key], others, row) { return key }
      place = (place + 1) & mask
    }
    return -1
  }

  private mutating func grow() {
    places = Array(repeating: -1, count: places.count * 4)
    mask = places.count - 1
    for (key, row) in representatives.enumerated() {
      var place = Self.hash(columns, row) & mask
      while places[place] >= 0 { place = (place + 1) & mask }
      places[place] = Int32(key)
    }
  }

  /// Bytes that the index takes.
  var byteCount: Int { places.count * 4 + representatives.capacity * 8 }
}

/// Numbers keys of up to two ids: the same as ``RowIndex``, packed into one word each.
final class PackedIndex {
  private var keys: UnsafeMutablePointer<UInt64>
  private var numbers: UnsafeMutablePointer<UInt32>
  private var mask: Int
  private(set) var count = 0

  private static let absent = UInt32.max

  init() {
    mask = (1 << 12) - 1
    keys = .allocate(capacity: mask + 1)
    numbers = .allocate(capacity: mask + 1)
    keys.initialize(repeating: 0, count: mask + 1)
    numbers.initialize(repeating: Self.absent, count: mask + 1)
  }

  deinit {
    keys.deallocate()
    numbers.deallocate()
  }

  @inline(__always) private func place(of key: UInt64) -> Int {
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var place = Int(truncatingIfNeeded: hash) & mask
    while numbers[place] != Self.absent, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  /// The number of the key; new keys get the next number.
  @inline(__always) func insert(_ key: UInt64) -> Int {
    let place = place(of: key)
    if numbers[place] != Self.absent { return Int(numbers[place]) }
    keys[place] = key
    numbers[place] = UInt32(count)
    count += 1
    if count * 2 > mask { grow() }
    return count - 1
  }

  private func grow() {
    let (oldKeys, oldNumbers, oldSize) = (keys, numbers, mask + 1)
    mask = oldSize * 4 - 1
    keys = .allocate(capacity: mask + 1)
    numbers = .allocate(capacity: mask + 1)
    keys.initialize(repeating: 0, count: mask + 1)
    numbers.initialize(repeating: Self.absent, count: mask + 1)
    for index in 0..<oldSize where oldNumbers[index] != Self.absent {
      let place = place(of: oldKeys[index])
      keys[place] = oldKeys[index]
      numbers[place] = oldNumbers[index]
    }
    oldKeys.deallocate()
    oldNumbers.deallocate()
  }
}
