import CLibXML2
import Glibc
import RDFModel

/// A NUL-terminated string of the parser.
struct XMLString {
  let base: UnsafePointer<UInt8>
  let count: Int

  init(_ base: UnsafePointer<UInt8>) {
    self.base = base
    count = strlen(UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self))
  }

  init(_ base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  static func == (text: XMLString, word: StaticString) -> Bool {
    text.count == word.utf8CodeUnitCount && memcmp(text.base, word.utf8Start, text.count) == 0
  }

  /// Whether the name begins with `xml` in any case: those are reserved (XML 1.0 §2.3).
  var startsLikeXML: Bool {
    count >= 3 && base[0] | 0x20 == 0x78 && base[1] | 0x20 == 0x6D && base[2] | 0x20 == 0x6C
  }

  var range: ByteRange { ByteRange(base: base, count: count) }
  var string: String { range.string }
}

/// A namespace of a document.
struct XMLNamespace {
  enum Kind {
    case none, rdf, xml, other
  }

  let kind: Kind
  let uri: XMLString?
  /// Whether names in it are absolute IRIs.
  let makesIRIs: Bool

  static var absent: XMLNamespace { XMLNamespace(nil) }

  init(_ uri: XMLString?) {
    self.uri = uri
    guard let uri, uri.count > 0 else {
      kind = .none
      makesIRIs = false
      return
    }
    makesIRIs = RDFXMLHandler.isAbsolute(uri) && TermText.isIRI(uri.range)
    if uri == "http://www.w3.org/1999/02/22-rdf-syntax-ns#" {
      kind = .rdf
    } else {
      kind = uri == "http://www.w3.org/XML/1998/namespace" ? .xml : .other
    }
  }
}

/// What is known of namespaces by the address of their URI: the parser keeps one copy of each.
struct XMLNamespaceCache {
  private var addresses: [UnsafePointer<UInt8>] = []
  private var namespaces: [XMLNamespace] = []

  @inline(__always)
  mutating func namespace(_ uri: UnsafePointer<UInt8>?) -> XMLNamespace {
    guard let uri else { return .absent }
    for index in addresses.indices where addresses[index] == uri { return namespaces[index] }
    let namespace = XMLNamespace(XMLString(uri))
    addresses.append(uri)
    namespaces.append(namespace)
    return namespace
  }
}

/// A start tag, as the parser hands it over; valid during the call only.
struct XMLElement {
  let namespace: XMLNamespace
  let prefix: UnsafePointer<UInt8>?
  let localName: XMLString
  let attributeCount: Int
  /// Five slots for each attribute: name, prefix, URI, start and end of the value.
  let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  struct Attribute {
    let localName: XMLString
    let prefix: UnsafePointer<UInt8>?
    let namespace: XMLNamespace
    let value: XMLString
  }

  /// The attribute at `index`.
  @inline(__always)
  func attribute(_ index: Int, _ namespaces: inout XMLNamespaceCache) -> Attribute? {
    guard let slots = attributes?.advanced(by: 5 * index), let name = slots[0],
      let start = slots[3], let end = slots[4]
    else { return nil }
    return Attribute(
      localName: XMLString(name), prefix: slots[1], namespace: namespaces.namespace(slots[2]),
      value: XMLString(start, count: end - start))
  }
}

extension Array where Element == UInt8 {
  mutating func append(_ text: XMLString) { append(text.range) }
}
