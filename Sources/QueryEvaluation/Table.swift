import Glibc

/// Rows of ids in columns, one column a variable; ``Table/unbound`` where a variable has no value.
///
/// Owns its memory, which is charged to the query's meter and returned at the end of its life.
final class Table {
  static let unbound = UInt32.max

  /// The variables, by their slots; no slot stands twice.
  let slots: [Int]
  private(set) var columns: [UnsafeMutablePointer<UInt32>]
  private(set) var count = 0
  private var capacity = 0
  private let meter: Meter
  /// For plans that are not run: how many rows would be here.
  var expectedRows = 0.0

  init(_ slots: [Int], _ meter: Meter) {
    self.slots = slots
    self.meter = meter
    columns = slots.map { _ in Self.smallest() }
  }

  private static func smallest() -> UnsafeMutablePointer<UInt32> {
    guard let memory = memory(nil, rows: 1) else { fatalError("not even four bytes of memory") }
    return memory
  }

  /// Memory of the C library, which moves large blocks by remapping, not by copying.
  private static func memory(
    _ old: UnsafeMutablePointer<UInt32>?, rows: Int
  ) -> UnsafeMutablePointer<UInt32>? {
    let bytes = max(rows, 1) * MemoryLayout<UInt32>.stride
    guard let memory = realloc(old, bytes) else { return nil }
    if bytes >= largeBlock {
      // Large pages: a table of millions of rows is filled, and given back, much faster.
      let page = 4096
      let start = (UInt(bitPattern: memory) + UInt(page - 1)) & ~UInt(page - 1)
      let end = UInt(bitPattern: memory) + UInt(bytes)
      if end > start, let address = UnsafeMutableRawPointer(bitPattern: start) {
        _ = madvise(address, Int(end - start) & ~(page - 1), MADV_HUGEPAGE)
      }
    }
    return memory.bindMemory(to: UInt32.self, capacity: max(rows, 1))
  }

  private static let largeBlock = 4 << 20
  /// Rows are numbered with 31 bits here and there; more do not fit.
  private static let mostRows = Int(Int32.max)

  deinit {
    for column in columns { free(column) }
    if !slots.isEmpty { meter.release(capacity * slots.count * 4) }
  }

  /// The table of one row without columns: what a pattern starts from.
  static func unit(_ meter: Meter) -> Table {
    let table = Table([], meter)
    table.count = 1
    return table
  }

  func column(of slot: Int) -> Int? { slots.firstIndex(of: slot) }

  func pointer(of slot: Int) -> UnsafeMutablePointer<UInt32>? {
    column(of: slot).map { columns[$0] }
  }

  /// The same, found at once where the slot's column is that of the number: most tables are those
  /// that they came from and a column more.
  func pointer(of slot: Int, near number: Int) -> UnsafeMutablePointer<UInt32>? {
    number < slots.count && slots[number] == slot ? columns[number] : pointer(of: slot)
  }

  private func sum(_ extra: Int) -> (rows: Int, overflow: Bool) {
    let (rows, overflow) = count.addingReportingOverflow(extra)
    return (rows, overflow)
  }

  /// Makes room for `extra` more rows.
  @inline(__always) func reserve(_ extra: Int) throws(EvaluationError) {
    if extra > capacity - count { try grow(to: sum(extra)) }
  }

  private func grow(to wanted: (rows: Int, overflow: Bool)) throws(EvaluationError) {
    // Rows without columns are only counted.
    let most = slots.isEmpty ? Int.max : Self.mostRows
    guard !wanted.overflow, wanted.rows <= most else { throw meter.tooLarge }
    if slots.isEmpty {
      capacity = Int.max
      return
    }
    let size = min(max(wanted.rows, capacity + capacity / 2, 64), most)
    try meter.charge((size - capacity) * slots.count * 4)
    for index in columns.indices {
      guard let larger = Self.memory(columns[index], rows: size) else {
        meter.release((size - capacity) * slots.count * 4)
        throw meter.tooLarge
      }
      columns[index] = larger
    }
    capacity = size
  }

  /// Counts rows whose cells have been written behind ``count``.
  @inline(__always) func advance(_ rows: Int = 1) { count += rows }

  /// Appends a row that takes each cell from `binding` by the column's slot.
  func append(from binding: UnsafePointer<UInt32>) throws(EvaluationError) {
    try reserve(1)
    for (index, slot) in slots.enumerated() { columns[index][count] = binding[slot] }
    count += 1
  }

  func append(_ row: [UInt32]) throws(EvaluationError) {
    try reserve(1)
    for index in columns.indices { columns[index][count] = row[index] }
    count += 1
  }

  /// Writes a row into `binding` by slots.
  @inline(__always) func load(row: Int, into binding: UnsafeMutablePointer<UInt32>) {
    for index in 0..<slots.count { binding[slots[index]] = columns[index][row] }
  }

  /// The same rows with the columns of `slots`, in that order; what this table held moves there.
  /// Only for a table that nobody else will read.
  func moving(to slots: [Int], _ meter: Meter) throws(EvaluationError) -> Table {
    if slots == self.slots { return self }
    guard Set(slots).count == slots.count, slots.allSatisfy({ column(of: $0) != nil }) else {
      return try projecting(slots, meter)
    }
    let result = Table(meter, taking: slots)
    result.expectedRows = expectedRows
    for (index, slot) in self.slots.enumerated() where !slots.contains(slot) {
      free(columns[index])
    }
    result.columns = slots.compactMap { pointer(of: $0) }
    (result.count, result.capacity) = (count, capacity)
    meter.release(capacity * (self.slots.count - slots.count) * 4)
    columns = []
    (count, capacity) = (0, 0)
    return result
  }

  private init(_ meter: Meter, taking slots: [Int]) {
    self.slots = slots
    self.meter = meter
    columns = []
  }

  func truncate(to rows: Int) { count = min(count, max(rows, 0)) }

  func hasUnbound(_ column: Int) -> Bool {
    let cells = columns[column]
    for row in 0..<count where cells[row] == Self.unbound { return true }
    return false
  }
}

extension Table {
  /// The rows whose numbers are given, in that order, with the columns of `slots`; a slot that has
  /// no column becomes an unbound one.
  func gathering(_ rows: [Int], _ slots: [Int], _ meter: Meter) throws(EvaluationError) -> Table {
    let result = Table(slots, meter)
    try result.reserve(rows.count)
    for (index, slot) in slots.enumerated() {
      let target = result.columns[index]
      if let source = pointer(of: slot, near: index) {
        for (place, row) in rows.enumerated() { target[place] = source[row] }
      } else {
        target.update(repeating: Self.unbound, count: rows.count)
      }
    }
    result.advance(rows.count)
    return result
  }

  /// The same rows with the columns of `slots`, in that order.
  func projecting(_ slots: [Int], _ meter: Meter) throws(EvaluationError) -> Table {
    if slots == self.slots { return self }
    let result = Table(slots, meter)
    result.expectedRows = expectedRows
    try result.reserve(count)
    for (index, slot) in slots.enumerated() {
      if let source = pointer(of: slot, near: index) {
        result.columns[index].update(from: source, count: count)
      } else {
        result.columns[index].update(repeating: Self.unbound, count: count)
      }
    }
    result.advance(count)
    return result
  }

  /// Appends the rows of another table by slots; its other columns are dropped.
  func append(_ other: Table) throws(EvaluationError) {
    try reserve(other.count)
    // A query of thousands of small steps looks at its limits too.
    if meter.spend(slots.count) { try meter.check() }
    for (index, slot) in slots.enumerated() {
      let target = columns[index] + count
      if let source = other.pointer(of: slot, near: index) {
        target.update(from: source, count: other.count)
      } else {
        target.update(repeating: Self.unbound, count: other.count)
      }
    }
    count += other.count
    expectedRows += other.expectedRows
  }
}
