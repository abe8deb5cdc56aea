import RDFModel

/// The namespaces of an RDF/XML document and the names that they shorten.
struct XMLNamespaces {
  private struct Entry {
    let prefix: [UInt8]
    let namespace: [UInt8]
  }

  static let rdf = Array(RDF.namespace.utf8)
  /// Names of the syntax that are no property (RDF/XML §5.1), and rdf:li, which would be read as
  /// rdf:_1.
  private static let syntaxNames: Set<String> = [
    "RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype", "Description", "li",
    "aboutEach", "aboutEachPrefix", "bagID",
  ]
  /// A document cannot bind these to a prefix (Namespaces in XML §3).
  private static let bound: [[UInt8]] = [
    Array("http://www.w3.org/XML/1998/namespace".utf8),
    Array("http://www.w3.org/2000/xmlns/".utf8),
  ]

  /// Those that the caller gave, the longest first.
  private let given: [Entry]
  /// Those that names use.
  private var used: [[UInt8]: [UInt8]]

  init(_ prefixes: PrefixMap) {
    given = prefixes.entries.filter { Self.isUsable($0.prefix, $0.namespace) }
      .map { Entry(prefix: Array($0.prefix.utf8), namespace: Array($0.namespace.utf8)) }
      .sorted { $0.namespace.count > $1.namespace.count }
    used = [Self.rdf: Array("rdf".utf8)]
  }

  /// ASCII prefixes and namespaces only: XML tools warn of a namespace that is no URI. `xml…` is
  /// reserved; rdf is ours.
  private static func isUsable(_ prefix: String, _ namespace: String) -> Bool {
    guard !namespace.isEmpty, namespace != RDF.namespace, prefix != "rdf",
      namespace.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>\"{}|^`\\".utf8.contains($0) }),
      prefix.utf8.allSatisfy({
        $0 < 0x80 && ByteClass.table[Int($0)] & ByteClass.mayBeInNCName != 0
      }),
      !prefix.lowercased().hasPrefix("xml"), !bound.contains(Array(namespace.utf8))
    else { return false }
    guard let first = prefix.unicodeScalars.first else { return true }
    return XMLName.isStart(first)
  }

  /// Where the IRI of a property or a class is cut; nil where it cannot be an element's name.
  func cut(_ iri: ByteRange) -> Int? {
    let cut = givenCut(iri) ?? XMLName.cut(iri)
    guard let cut, cut > 0 else { return nil }
    let namespace = iri.prefix(cut)
    if namespace.elementsEqual(Self.rdf), Self.syntaxNames.contains(iri.dropFirst(cut).string) {
      return nil
    }
    return Self.bound.contains { namespace.elementsEqual($0) } ? nil : cut
  }

  private func givenCut(_ iri: ByteRange) -> Int? {
    for entry in given where entry.namespace.count < iri.count {
      let count = entry.namespace.count
      if iri.prefix(count).elementsEqual(entry.namespace), XMLName.canCut(iri, at: count) {
        return count
      }
    }
    return nil
  }

  /// Notes that a name with this IRI is used.
  mutating func use(_ iri: ByteRange) {
    guard let cut = cut(iri) else { return }
    let namespace = Array(iri.prefix(cut).buffer)
    if used[namespace] == nil { used[namespace] = [] }
  }

  /// Gives every used namespace a prefix: the caller's, else `ns1`, `ns2`, … in byte order.
  mutating func nameAll() {
    var taken = Set(used.values)
    for entry in given.sorted(by: { $0.prefix.lexicographicallyPrecedes($1.prefix) })
    where used[entry.namespace]?.isEmpty == true {
      // The default namespace has the empty prefix; the colon marks it as given.
      used[entry.namespace] = entry.prefix.isEmpty ? [UInt8(ascii: ":")] : entry.prefix
      taken.insert(entry.prefix)
    }
    var number = 1
    for namespace in used.keys.sorted(by: { $0.lexicographicallyPrecedes($1) })
    where used[namespace]?.isEmpty == true {
      while taken.contains(Array("ns\(number)".utf8)) { number += 1 }
      used[namespace] = Array("ns\(number)".utf8)
      number += 1
    }
  }

  /// Appends the element name of an IRI whose namespace has a prefix; false where it has none.
  func appendName(_ iri: ByteRange, to bytes: inout [UInt8]) -> Bool {
    guard let cut = cut(iri), let prefix = used[Array(iri.prefix(cut).buffer)] else { return false }
    if prefix != [UInt8(ascii: ":")] {
      bytes.append(contentsOf: prefix)
      bytes.append(UInt8(ascii: ":"))
    }
    bytes.append(iri.dropFirst(cut))
    return true
  }

  /// The head of the document, all namespaces on the root, sorted by prefix.
  func appendRoot(to bytes: inout [UInt8]) {
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF")
    for (namespace, prefix) in used.sorted(by: { $0.value.lexicographicallyPrecedes($1.value) }) {
      bytes.append("\n    xmlns")
      if prefix != [UInt8(ascii: ":")] {
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: prefix)
      }
      bytes.append("=\"")
      namespace.withUnsafeBufferPointer { buffer in
        if let base = buffer.baseAddress {
          XMLText.appendIRI(ByteRange(base: base, count: buffer.count), to: &bytes)
        }
      }
      bytes.append("\"")
    }
    bytes.append(">\n")
  }
}
