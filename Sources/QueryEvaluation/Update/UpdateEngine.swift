import GraphAccess
import QuerySyntax
import RDFModel

/// Why an update was not made; the store is then as it was.
public enum UpdateError<StoreFailure: Error>: Error {
  case evaluation(EvaluationError)
  case store(StoreFailure)
  /// LOAD could not read its document.
  case load(IRI, String)
  /// The graph is not there, or is there already, and the operation is not SILENT.
  case graph(IRI, String)
}

extension UpdateError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .evaluation(let error): error.description
    case .store(let error): "\(error)"
    case .load(let iri, let reason): "\(iri) could not be loaded: \(reason)"
    case .graph(let iri, let reason): "the graph \(iri) \(reason)"
    }
  }
}

/// What an update changed.
public struct UpdateSummary: Hashable, Sendable {
  public var inserted: Int
  public var deleted: Int

  public init(inserted: Int = 0, deleted: Int = 0) {
    self.inserted = inserted
    self.deleted = deleted
  }
}

/// Why a document could not be read.
public struct LoadFailure: Error {
  public let reason: String

  public init(_ reason: String) { self.reason = reason }
}

/// Runs SPARQL 1.1 updates: all operations of a request as one transaction.
///
///     let operations = try QueryParser().parseUpdate("INSERT DATA { <a> <b> <c> }")
///     try UpdateEngine(store).run(operations)
public struct UpdateEngine<Store: WritableGraph> {
  public let store: Store
  public var options: QueryOptions
  /// Reads the document of a LOAD.
  public var load: (IRI) throws(LoadFailure) -> [Quad] = { _ throws(LoadFailure) in
    throw LoadFailure("LOAD is not allowed here")
  }

  public init(_ store: Store, options: QueryOptions = QueryOptions()) {
    self.store = store
    self.options = options
  }

  /// Runs the operations one after another, each on what those before it left, and commits.
  @discardableResult public func run(
    _ operations: [UpdateOperation]
  ) throws(UpdateError<Store.Failure>) -> UpdateSummary {
    let snapshot: Store.Snapshot
    do { snapshot = try store.snapshot() } catch { throw .store(error) }
    var state = UpdateState(snapshot, options)
    for operation in operations {
      do throws(UpdateProblem) { try state.apply(operation, load: load) } catch {
        throw translated(error)
      }
    }
    let change = state.change
    if !change.isEmpty {
      do { try store.commit(change) } catch { throw .store(error) }
    }
    return UpdateSummary(inserted: change.added.count, deleted: change.removed.count)
  }

  private func translated(_ problem: UpdateProblem) -> UpdateError<Store.Failure> {
    switch problem {
    case .evaluation(let error): .evaluation(error)
    case .load(let iri, let reason): .load(iri, reason)
    case .graph(let iri, let reason): .graph(iri, reason)
    }
  }
}

/// What may go wrong before the store is asked to commit.
enum UpdateProblem: Error {
  case evaluation(EvaluationError)
  case load(IRI, String)
  case graph(IRI, String)
}
