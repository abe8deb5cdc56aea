/// Prefixes and the namespaces they stand for, in a stable order.
public struct PrefixMap: Equatable, Sendable {
  /// Sorted by prefix.
  public private(set) var entries: [(prefix: String, namespace: String)] = []

  public init() {}

  public init(_ pairs: [(prefix: String, namespace: String)]) {
    for pair in pairs { self[pair.prefix] = pair.namespace }
  }

  /// The namespace of a prefix. Complexity: O(*n*) for a write, O(log *n*) for a read.
  public subscript(prefix: String) -> String? {
    get {
      let index = position(of: prefix)
      return index < entries.count && entries[index].prefix == prefix
        ? entries[index].namespace : nil
    }
    set {
      let index = position(of: prefix)
      let found = index < entries.count && entries[index].prefix == prefix
      switch (found, newValue) {
      case (true, let namespace?): entries[index].namespace = namespace
      case (true, nil): entries.remove(at: index)
      case (false, let namespace?): entries.insert((prefix, namespace), at: index)
      case (false, nil): break
      }
    }
  }

  private func position(of prefix: String) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].prefix < prefix { low = middle + 1 } else { high = middle }
    }
    return low
  }

  public static func == (left: PrefixMap, right: PrefixMap) -> Bool {
    left.entries.elementsEqual(right.entries) { $0 == $1 }
  }
}

extension PrefixMap {
  /// Takes over the entries of `other`; where prefix or namespace are here already, theirs win.
  public mutating func merge(_ other: PrefixMap) {
    let namespaces = Set(other.entries.map(\.namespace))
    for entry in entries where namespaces.contains(entry.namespace) { self[entry.prefix] = nil }
    for entry in other.entries { self[entry.prefix] = entry.namespace }
  }

  /// The prefixes that people know without looking them up (prefix.cc).
  public static let common = PrefixMap([
    ("dcterms", "http://purl.org/dc/terms/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdf", RDF.namespace),
    ("rdfs", RDFS.namespace),
    ("schema", "http://schema.org/"),
    ("sh", "http://www.w3.org/ns/shacl#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", XSD.namespace),
  ])
}
