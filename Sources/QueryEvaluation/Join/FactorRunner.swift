import GraphAccess
import QueryPlanning

/// Computes how often a value counts because of variables that are left out, each value once.
final class FactorRunner {
  private let table: TablePointers?
  /// For a pair with a constant end: what must stand in the list.
  private let constant: UInt32?
  private let children: [FactorRunner]
  private let onlyChild: FactorRunner?
  /// The weight of each row plus one; 0 where it is not known yet.
  private let known: UnsafeMutablePointer<Int>?

  init(_ factor: Factor, on slot: Int, _ atoms: [Atom], _ view: GraphView) {
    let atom = atoms[factor.atom]
    let isForward = atom.subject.slot == slot
    if case .pair(let predicate) = atom.kind {
      table = view.adjacency(predicate, isForward ? .forward : .backward).map(TablePointers.init)
    } else {
      table = nil
    }
    constant = (isForward ? atom.object : atom.subject).constant
    let eliminated = factor.eliminated
    children = factor.children.map { child in
      FactorRunner(child, on: eliminated ?? slot, atoms, view)
    }
    onlyChild = children.count == 1 ? children[0] : nil
    if !children.isEmpty, let table {
      let memory = UnsafeMutablePointer<Int>.allocate(capacity: table.keyCount)
      memory.initialize(repeating: 0, count: table.keyCount)
      known = memory
    } else {
      known = nil
    }
  }

  deinit { known?.deallocate() }

  /// The keys that can have a weight.
  var keys: SortedList? { table?.keyList }

  func weight(of key: UInt32) -> Int {
    guard let table else { return 0 }
    let row = table.row(of: key)
    if row < 0 { return 0 }
    if let constant { return table.list(ofRow: row).contains(constant) ? 1 : 0 }
    guard let known else { return table.list(ofRow: row).count }
    if known[row] != 0 { return known[row] - 1 }
    var sum = 0
    let list = table.list(ofRow: row)
    if let onlyChild {
      for index in 0..<list.count {
        sum = Weights.add(sum, onlyChild.weight(of: list.start[index]))
      }
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
