import RDFModel

/// A statement in a table. Subjects, predicates, graphs, blank nodes and types have numbers; other
/// objects lie in an arena.
struct TableEntry {
  var graph: UInt32
  var subject: UInt32
  var predicate: UInt32
  /// The object's bytes, or `interned` where `objectStart` is a number.
  var objectCount: UInt32
  var objectStart: Int

  static let interned = UInt32.max
  /// The graph slot of the default graph.
  static let defaultGraph = UInt32.max

  @inline(__always) var isInterned: Bool { objectCount == Self.interned }
  @inline(__always) var objectID: UInt32 { UInt32(truncatingIfNeeded: objectStart) }
}

/// Statements held in memory for the writers that group and sort.
struct StatementTable {
  var terms: TermInterner
  var entries: [TableEntry] = []
  let objects = ByteArena()
  /// The number of rdf:type.
  let type: UInt32

  init() {
    let encoded = [EncodedTerm.Kind.iri] + Array(RDF.type.value.utf8)
    var terms = TermInterner()
    type = encoded.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { terms.intern(TermBytes(base: $0, count: bytes.count)) } ?? 0
    }
    self.terms = terms
  }

  /// Adds a statement that can be written.
  mutating func insert(_ quad: QuadBytes) {
    let predicate = terms.intern(quad.predicate)
    var entry = TableEntry(
      graph: quad.graph.isAbsent ? TableEntry.defaultGraph : terms.intern(quad.graph),
      subject: 0, predicate: predicate, objectCount: TableEntry.interned, objectStart: 0)
    if quad.object.isBlank || (predicate == type && quad.object.isIRI) {
      entry.objectStart = Int(terms.intern(quad.object))
    } else {
      entry.objectStart = objects.append(quad.object.all)
      entry.objectCount = UInt32(quad.object.count)
    }
    entry.subject = terms.intern(quad.subject)
    entries.append(entry)
  }

  /// The object of an entry; valid until the next `insert`.
  @inline(__always)
  func object(of entry: TableEntry) -> TermBytes {
    entry.isInterned
      ? terms[entry.objectID]
      : TermBytes(base: objects.base + entry.objectStart, count: Int(entry.objectCount))
  }
}
