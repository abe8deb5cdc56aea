import ByteIO
import Glibc
import GraphAccess
import GraphBuilding
import LabelIndex
import Ontology
import RDFModel
import TripleStore

/// A graph on disk with its side files; turns the store's errors into ``Failure``.
enum GraphFolder {
  static func open(
    _ path: String, mode: TripleStore.Mode
  ) throws(Failure) -> TripleStore {
    do { return try TripleStore.open(path, mode: mode) } catch {
      throw Failure(.inputOutput, "\(error)")
    }
  }

  /// The graph at the path for writing, or nil where there is none and one can be made.
  static func existing(_ path: String) throws(Failure) -> TripleStore? {
    do throws(StoreError) { return try TripleStore.open(path, mode: .write) } catch {
      guard case .missing = error else { throw Failure(.inputOutput, "\(error)") }
    }
    let parent = RealDisk.folder(of: path.hasSuffix("/") ? String(path.dropLast()) : path)
    guard access(parent, W_OK) == 0 else {
      throw Failure(.inputOutput, "\(IOError(.create, path: path))")
    }
    return nil
  }

  static func snapshot(of store: TripleStore) throws(Failure) -> StoreSnapshot {
    do { return try store.snapshot() } catch { throw Failure(.inputOutput, "\(error)") }
  }

  /// What the builder remembers of the graph.
  static func state(
    of store: TripleStore, builder: GraphBuilder
  ) throws(Failure) -> BuildState {
    do {
      return try builder.previousState(store.readSideFile(BuildState.fileName))
    } catch {
      throw Failure(.inputOutput, "\(store.path): \(error)")
    }
  }

  /// What earlier builds left, or nil where the graph was not built from documents.
  static func state(of store: TripleStore) throws(Failure) -> BuildState? {
    do {
      return try store.readSideFile(BuildState.fileName).map { try BuildState($0) }
    } catch {
      throw Failure(.inputOutput, "\(store.path): \(error)")
    }
  }

  /// Writes a build: the change, then the index of labels, then what the builder remembers.
  ///
  /// Should the power fail between them, the builder's memory is the older one, and the next build
  /// sets things right: what it adds again is there already.
  static func commit(
    _ change: GraphChange, state: BuildState, to store: TripleStore, ontology: Ontology
  ) throws(Failure) {
    do {
      if !change.isEmpty {
        try store.commit(change)
        try store.compact()
      }
      try GraphLabels.write(for: store, ontology: ontology)
      try store.writeSideFile(BuildState.fileName, state.bytes(), isPacked: true)
      try store.close()
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
  }
}
