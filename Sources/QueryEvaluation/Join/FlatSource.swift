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
