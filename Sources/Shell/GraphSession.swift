import GraphAccess
import LabelIndex
import Ontology
import RDFModel
import TripleStore

/// A graph open for reading, with what is needed to talk about it.
final class GraphSession {
  let store: TripleStore
  let snapshot: StoreSnapshot
  private let loaded: Lazy<Result<Ontology, Failure>>

  /// Throws ``Failure`` when there is no graph at `path` or it is damaged.
  init(path: String, ontologyFolder: String? = nil) throws(Failure) {
    store = try GraphFolder.open(path, mode: .read)
    snapshot = try GraphFolder.snapshot(of: store)
    loaded = Lazy { Result { () throws(Failure) in try loadOntology(ontologyFolder) } }
  }

  /// The ontology; read when it is first needed, since most questions do without it.
  func ontology() throws(Failure) -> Ontology { try loaded.value.get() }

  func names() throws(Failure) -> LabelNames {
    let index = try GraphLabels.open(store) { () throws(Failure) in try self.ontology() }
    let labels = labels
    return LabelNames(index: index) { labels.label(of: .iri($0), language: "ru") }
  }

  /// Labels for output; without the schema's where that cannot be read.
  var labels: TermLabels<StoreSnapshot> {
    TermLabels(snapshot, ontology: (try? self.ontology()) ?? .empty)
  }
}
