import GraphAccess
import RDFModel

/// What a query gives.
public enum QueryResult: Sendable {
  /// SELECT.
  case solutions(Solutions)
  /// ASK.
  case boolean(Bool)
  /// CONSTRUCT and DESCRIBE.
  case graph(Triples)
}

/// The rows of a SELECT, in columns of ids; terms are decoded one by one when they are asked for.
public struct Solutions: Sendable {
  /// The names of the columns, without `?`.
  public let variables: [String]
  public let rowCount: Int
  let columns: ResultColumns
  let terms: ResultTerms

  /// The id of an unbound cell.
  static let unbound = UInt32.max

  /// The term in a cell, or nil where the variable has no value.
  public func term(row: Int, column: Int) -> Term? {
    let id = columns[row, column]
    return id == Self.unbound ? nil : terms.term(of: id)
  }

  /// Whether the cell holds nothing.
  public func isUnbound(row: Int, column: Int) -> Bool {
    columns[row, column] == Self.unbound
  }

  /// Appends the ``EncodedTerm`` of a cell, nothing where it is unbound.
  public func appendEncoding(row: Int, column: Int, to bytes: inout [UInt8]) {
    let id = columns[row, column]
    if id != Self.unbound { terms.appendEncoding(of: id, to: &bytes) }
  }

  /// A number for the term of a cell, the same for the same term of this result; nil where unbound.
  public func termKey(row: Int, column: Int) -> UInt32? {
    let id = columns[row, column]
    return id == Self.unbound ? nil : id
  }
}

/// The cells of a result: the table that the query ended with, not copied, never changed again.
final class ResultColumns: @unchecked Sendable {
  private let table: Table

  init(_ table: Table) { self.table = table }

  subscript(row: Int, column: Int) -> UInt32 {
    precondition(row >= 0 && row < table.count)
    return table.columns[column][row]
  }
}

/// The triples of a CONSTRUCT or DESCRIBE, each once.
public struct Triples: RandomAccessCollection, Sendable {
  let ids: [UInt32]
  let terms: ResultTerms

  public var startIndex: Int { 0 }
  public var endIndex: Int { ids.count / 3 }

  public subscript(index: Int) -> Triple {
    Triple(
      terms.term(of: ids[3 * index]), terms.term(of: ids[3 * index + 1]),
      terms.term(of: ids[3 * index + 2]))
  }

  /// Appends the ``EncodedTerm`` of a place: 0 subject, 1 predicate, 2 object.
  public func appendEncoding(of index: Int, place: Int, to bytes: inout [UInt8]) {
    terms.appendEncoding(of: ids[3 * index + place], to: &bytes)
  }
}

/// The terms that the ids of a result mean: those of the graph, and those that the query computed.
struct ResultTerms: Sendable {
  let graph: any QueryableGraph
  let computed: [Term]

  func term(of id: UInt32) -> Term {
    id >= TermID.firstComputed.rawValue
      ? computed[Int(id - TermID.firstComputed.rawValue)] : graph.term(of: TermID(rawValue: id))
  }

  func appendEncoding(of id: UInt32, to bytes: inout [UInt8]) {
    if id >= TermID.firstComputed.rawValue {
      EncodedTerm.append(computed[Int(id - TermID.firstComputed.rawValue)], to: &bytes)
    } else {
      graph.appendEncoding(of: TermID(rawValue: id), to: &bytes)
    }
  }
}
