/// The members of one list as bits: counting how many of another list are among them takes one
/// look at each.
final class ListMarks {
  private let bits: UnsafeMutablePointer<UInt64>
  private var list: SortedList?

  init(termCount: Int) {
    bits = .allocate(capacity: termCount / 64 + 1)
    bits.initialize(repeating: 0, count: termCount / 64 + 1)
  }

  deinit { bits.deallocate() }

  /// Makes the bits those of `list`, which must stay as it is until they are those of another.
  func mark(_ new: SortedList) {
    if let list { for index in 0..<list.count { bits[Int(list.start[index] >> 6)] = 0 } }
    for index in 0..<new.count {
      let value = new.start[index]
      bits[Int(value >> 6)] |= 1 << UInt64(value & 63)
    }
    list = new
  }

  func clear() {
    if let list { for index in 0..<list.count { bits[Int(list.start[index] >> 6)] = 0 } }
    list = nil
  }

  /// A list so much longer than the marked one is searched rather than gone through.
  @inline(__always) private func isFar(_ other: SortedList, _ list: SortedList) -> Bool {
    other.count > 64 && other.count / 16 > list.count
  }

  /// How many of the list are marked.
  @inline(__always) func count(_ other: SortedList) -> Int {
    guard let list else { return 0 }
    if isFar(other, list) { return Intersection.count(list, other) }
    let bits = bits
    var found = 0
    for index in 0..<other.count {
      let value = other.start[index]
      found &+= Int(truncatingIfNeeded: bits[Int(value >> 6)] >> UInt64(value & 63) & 1)
    }
    return found
  }

  /// Writes those of the list that are marked; returns how many there are.
  func write(_ other: SortedList, to target: UnsafeMutablePointer<UInt32>) -> Int {
    guard let list else { return 0 }
    if isFar(other, list) { return Intersection.write(list, other, to: target) }
    let bits = bits
    var found = 0
    for index in 0..<other.count {
      let value = other.start[index]
      target[found] = value
      found &+= Int(truncatingIfNeeded: bits[Int(value >> 6)] >> UInt64(value & 63) & 1)
    }
    return found
  }
}

/// The marks of the list that a slot's value has, for as long as the value stays the same.
final class MarkedList {
  let marks: ListMarks
  private let source: FlatSource
  private var key: UInt32?

  init(_ source: FlatSource, termCount: Int) {
    self.source = source
    marks = ListMarks(termCount: termCount)
  }

  /// Makes the marks those of the list for the values bound now.
  func update(_ binding: UnsafeMutablePointer<UInt32>) {
    let wanted = binding[source.keySlot]
    if key == wanted { return }
    marks.mark(source.list(binding))
    key = wanted
  }

  func count(_ list: SortedList, _ binding: UnsafeMutablePointer<UInt32>) -> Int {
    update(binding)
    return marks.count(list)
  }

  func write(
    _ list: SortedList, to target: UnsafeMutablePointer<UInt32>,
    _ binding: UnsafeMutablePointer<UInt32>
  ) -> Int {
    update(binding)
    return marks.write(list, to: target)
  }
}
