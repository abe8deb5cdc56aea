/// A source of sorted lists in the form that the inner loop reads: plain pointers, nothing counted.
///
/// The owners of the memory are held by the level.
struct FlatSource {
  enum Mode {
    /// Always the same list.
    case fixed
    /// A row by the value of a slot; keys are one run of numbers.
    case dense
    /// A row by the value of a slot; keys are looked up.
    case sparse
    /// A row that is read from the graph each time.
    case lookup
  }

  var mode: Mode
  var fixed: SortedList
  var first: UInt32 = 0
  var keyCount = 0
  var offsets: UnsafePointer<UInt32>
  var keySlot = 0
  var table: Unmanaged<TablePointers>?
  var reader: Unmanaged<RowReader>?

  init(_ source: ListSource) {
    switch source {
    case .fixed(let list, _):
      mode = .fixed
      fixed = list
      offsets = list.start
    case .row(let table, let keySlot):
      mode = table.denseFirst == nil ? .sparse : .dense
      fixed = SortedList(start: table.values, count: 0)
      first = table.denseFirst ?? 0
      keyCount = table.keyCount
      offsets = table.offsets
      self.keySlot = keySlot
      self.table = Unmanaged.passUnretained(table)
    case .lookup(let reader, let keySlot):
      mode = .lookup
      fixed = SortedList(start: reader.buffer.start, count: 0)
      offsets = UnsafePointer(reader.buffer.start)
      self.keySlot = keySlot
      self.reader = Unmanaged.passUnretained(reader)
    }
  }

  /// The row of a key in the table, or -1.
  @inline(__always) func row(of key: UInt32) -> Int {
    if mode == .dense {
      let row = Int(key) - Int(first)
      return row >= 0 && row < keyCount ? row : -1
    }
    return table?._withUnsafeGuaranteedRef { $0.row(of: key) } ?? -1
  }

  @inline(__always) func list(ofRow row: Int) -> SortedList {
    let start = Int(offsets[row])
    return SortedList(start: fixed.start + start, count: Int(offsets[row + 1]) - start)
  }

  @inline(__always) func count(ofRow row: Int) -> Int {
    Int(offsets[row + 1]) - Int(offsets[row])
  }

  @inline(__always) func list(_ binding: UnsafeMutablePointer<UInt32>) -> SortedList {
    switch mode {
    case .fixed: return fixed
    case .dense, .sparse:
      let row = row(of: binding[keySlot])
      return row < 0 ? fixed : list(ofRow: row)
    case .lookup:
      return reader?._withUnsafeGuaranteedRef { $0.list(of: binding[keySlot]) } ?? fixed
    }
  }
}

/// The members of one list as bits, for as long as the list stays the same: counting how many of
/// another list are among them takes one look at each.
final class MarkedList {
  private let bits: UnsafeMutablePointer<UInt64>
  private let wordCount: Int
  private let source: FlatSource
  private var marked: SortedList?
  private var key: UInt32 = .max

  init(_ source: FlatSource, termCount: Int) {
    self.source = source
    wordCount = termCount / 64 + 1
    bits = .allocate(capacity: wordCount)
    bits.initialize(repeating: 0, count: wordCount)
  }

  deinit { bits.deallocate() }

  /// Makes the bits those of the list for the values bound now.
  private func update(_ binding: UnsafeMutablePointer<UInt32>) {
    let wanted = binding[source.keySlot]
    if marked != nil, key == wanted { return }
    if let marked { for index in 0..<marked.count { bits[Int(marked.start[index] >> 6)] = 0 } }
    let list = source.list(binding)
    for index in 0..<list.count {
      let value = list.start[index]
      bits[Int(value >> 6)] |= 1 << UInt64(value & 63)
    }
    marked = list
    key = wanted
  }

  /// How many of the list are marked.
  func count(_ list: SortedList, _ binding: UnsafeMutablePointer<UInt32>) -> Int {
    update(binding)
    let bits = bits
    var found = 0
    for index in 0..<list.count {
      let value = list.start[index]
      found &+= Int(truncatingIfNeeded: bits[Int(value >> 6)] >> UInt64(value & 63) & 1)
    }
    return found
  }

  /// Writes those of the list that are marked; returns how many there are.
  func write(
    _ list: SortedList, to target: UnsafeMutablePointer<UInt32>,
    _ binding: UnsafeMutablePointer<UInt32>
  ) -> Int {
    update(binding)
    let bits = bits
    var found = 0
    for index in 0..<list.count {
      let value = list.start[index]
      target[found] = value
      found &+= Int(truncatingIfNeeded: bits[Int(value >> 6)] >> UInt64(value & 63) & 1)
    }
    return found
  }
}

/// What the inner loop asks of a level of lists, without counting references.
struct LevelInfo {
  let isTuples: Bool
  let isPlain: Bool
  let hasBounds: Bool
  let firstSlot: Int
  let sourceCount: Int
  let reusedLevel: Int
  let unmarked: Int
  let flat: UnsafeMutablePointer<FlatSource>
  let marked: Unmanaged<MarkedList>?
  /// The factors of a level that binds one slot.
  let factors: UnsafeMutablePointer<Unmanaged<FactorRunner>>
  let factorCount: Int
  let hasConditions: Bool
  let buffer: Unmanaged<ListBuffer>

  init(_ level: JoinLevel) {
    isTuples = level.tuples != nil
    isPlain = level.isPlain
    hasBounds = level.bounds != nil
    firstSlot = level.firstSlot
    sourceCount = level.sourceCount
    reusedLevel = level.reusedLevel
    unmarked = level.unmarked
    flat = level.flat
    marked = level.marked.map { Unmanaged.passUnretained($0) }
    factors = level.factorPointers
    factorCount = level.factors.count
    hasConditions = !level.conditions.isEmpty
    buffer = Unmanaged.passUnretained(level.buffer)
  }
}
