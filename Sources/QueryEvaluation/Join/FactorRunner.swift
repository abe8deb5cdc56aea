import GraphAccess
import QueryPlanning

/// Computes how often a value counts because of variables that are left out, each value once.
///
/// Asked in the inner loop: what it reads there are plain pointers, held alive by `table`.
final class FactorRunner {
  private let table: TablePointers?
  /// The table in the form of a source of lists; nil where the predicate has no pairs.
  private let source: FlatSource?
  /// For a pair with a constant end: what must stand in the list.
  private let constant: UInt32?
  private let children: [FactorRunner]
  private let onlyChild: Unmanaged<FactorRunner>?
  /// The weight of each row plus one; 0 where it is not known yet.
  private let known: UnsafeMutablePointer<Int>?

  init(_ factor: Factor, on slot: Int, _ atoms: [Atom], _ view: GraphView) {
    let atom = atoms[factor.atom]
    let isForward = atom.subject.slot == slot
    var table: TablePointers?
    if case .pair(let predicate) = atom.kind {
      table = view.adjacency(predicate, isForward ? .forward : .backward).map(TablePointers.init)
    }
    self.table = table
    source = table.map { FlatSource(.row($0, keySlot: slot)) }
    constant = (isForward ? atom.object : atom.subject).constant
    let eliminated = factor.eliminated
    let children = factor.children.map { child in
      FactorRunner(child, on: eliminated ?? slot, atoms, view)
    }
    self.children = children
    onlyChild = children.count == 1 ? Unmanaged.passUnretained(children[0]) : nil
    if !children.isEmpty, let table {
      let memory = UnsafeMutablePointer<Int>.allocate(capacity: table.keyCount)
      memory.initialize(repeating: 0, count: table.keyCount)
      known = memory
    } else {
      known = nil
    }
  }

  deinit { known?.deallocate() }

  /// The weights of all keys of a list together.
  private func sum(over list: SortedList) -> Int {
    guard let source, let table else { return 0 }
    var sum = 0
    if constant != nil || known != nil {
      for index in 0..<list.count { sum = Weights.add(sum, weight(of: list.start[index])) }
    } else if let first = table.denseFirst, table.isFunctional {
      // Every key of one run of numbers has one value: those of the list that lie in the run.
      let low = list.place(of: first, from: 0)
      sum = list.place(of: first + UInt32(table.keyCount), from: low) - low
    } else {
      for index in 0..<list.count {
        let row = source.row(of: list.start[index])
        if row >= 0 { sum &+= source.count(ofRow: row) }
      }
    }
    return sum
  }

  func weight(of key: UInt32) -> Int {
    guard let source else { return 0 }
    let row = source.row(of: key)
    if row < 0 { return 0 }
    if let constant { return source.list(ofRow: row).contains(constant) ? 1 : 0 }
    guard let known else { return source.count(ofRow: row) }
    if known[row] != 0 { return known[row] - 1 }
    var sum = 0
    let list = source.list(ofRow: row)
    if let onlyChild {
      sum = onlyChild._withUnsafeGuaranteedRef { $0.sum(over: list) }
    } else {
      for index in 0..<list.count {
        var product = 1
        for child in children {
          product = Weights.multiply(product, child.weight(of: list.start[index]))
          if product == 0 { break }
        }
        sum = Weights.add(sum, product)
      }
    }
    known[row] = Weights.add(sum, 1)
    return sum
  }
}

/// Arithmetic of counts; what does not fit stays at the largest number.
enum Weights {
  @inline(__always) static func multiply(_ left: Int, _ right: Int) -> Int {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? Int.max - 1 : product
  }

  @inline(__always) static func add(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? Int.max - 1 : sum
  }
}
