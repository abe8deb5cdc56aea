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

/// The namespaces that the syntax itself uses.
enum XMLNamespace {
  case none, rdf, xml, other
}

/// A start tag, as the parser hands it over; valid during the call only.
struct XMLElement {
  let uri: XMLString?
  let prefix: XMLString?
  let localName: XMLString
  let attributeCount: Int
  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let namespace: XMLNamespace

  init(
    localName: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?,
    attributeCount: Int, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    self.localName = XMLString(localName)
    self.prefix = prefix.map { XMLString($0) }
    self.uri = uri.map { XMLString($0) }
    self.attributeCount = attributeCount
    self.attributes = attributes
    namespace = Self.namespace(self.uri)
  }

  static func namespace(_ uri: XMLString?) -> XMLNamespace {
    guard let uri, uri.count > 0 else { return .none }
    if uri == "http://www.w3.org/1999/02/22-rdf-syntax-ns#" { return .rdf }
    return uri == "http://www.w3.org/XML/1998/namespace" ? .xml : .other
  }

  struct Attribute {
    let localName: XMLString
    let prefix: XMLString?
    let uri: XMLString?
    let namespace: XMLNamespace
    let value: XMLString
  }

  /// The attribute at `index`; its five slots are name, prefix, URI, start and end of the value.
  func attribute(_ index: Int) -> Attribute? {
    guard let slots = attributes?.advanced(by: 5 * index), let name = slots[0],
      let start = slots[3], let end = slots[4]
    else { return nil }
    let uri = slots[2].map { XMLString($0) }
    return Attribute(
      localName: XMLString(name), prefix: slots[1].map { XMLString($0) }, uri: uri,
      namespace: Self.namespace(uri), value: XMLString(start, count: end - start))
  }
}

extension Array where Element == UInt8 {
  mutating func append(_ text: XMLString) { append(text.range) }
}
