import RDFModel

/// The text of an XML literal: Exclusive XML Canonicalization 1.0 with comments.
struct CanonicalXML {
  /// The namespaces written so far, the innermost last; the prefix may be empty.
  private var scope: [(prefix: [UInt8], uri: [UInt8])] = []
  /// For each open element, how many of them its ancestors wrote.
  private var marks: [Int] = []

  mutating func reset() {
    scope.removeAll()
    marks.removeAll()
  }

  mutating func start(
    _ element: XMLElement, _ namespaces: inout XMLNamespaceCache, into bytes: inout [UInt8]
  ) {
    marks.append(scope.count)
    var attributes: [XMLElement.Attribute] = []
    for index in 0..<element.attributeCount {
      if let attribute = element.attribute(index, &namespaces) { attributes.append(attribute) }
    }
    bytes.append("<")
    Self.appendName(element.prefix, element.localName, to: &bytes)
    var used = [
      (Self.bytes(element.prefix.map { XMLString($0) }), Self.bytes(element.namespace.uri))
    ]
    used += attributes.filter { $0.prefix != nil && $0.namespace.kind != .xml }
      .map { (Self.bytes($0.prefix.map { XMLString($0) }), Self.bytes($0.namespace.uri)) }
    for (prefix, uri) in used.sorted(by: { $0.0.lexicographicallyPrecedes($1.0) })
    where isNew(prefix, uri) {
      scope.append((prefix, uri))
      bytes.append(prefix.isEmpty ? " xmlns" : " xmlns:")
      bytes.append(contentsOf: prefix)
      bytes.append("=\"")
      Self.appendAttribute(uri, to: &bytes)
      bytes.append("\"")
    }
    let sorted = attributes.sorted { left, right in
      let (first, second) = (Self.bytes(left.namespace.uri), Self.bytes(right.namespace.uri))
      return first == second
        ? Self.bytes(left.localName).lexicographicallyPrecedes(Self.bytes(right.localName))
        : first.lexicographicallyPrecedes(second)
    }
    for attribute in sorted {
      bytes.append(" ")
      Self.appendName(attribute.prefix, attribute.localName, to: &bytes)
      bytes.append("=\"")
      Self.appendAttribute(Self.bytes(attribute.value), to: &bytes)
      bytes.append("\"")
    }
    bytes.append(">")
  }

  mutating func end(
    _ localName: XMLString, prefix: UnsafePointer<UInt8>?, into bytes: inout [UInt8]
  ) {
    bytes.append("</")
    Self.appendName(prefix, localName, to: &bytes)
    bytes.append(">")
    if let mark = marks.popLast() { scope.removeSubrange(mark...) }
  }

  /// Character data (Canonical XML §2.3).
  static func append(_ text: XMLString, to bytes: inout [UInt8]) {
    for byte in text.range.buffer {
      switch byte {
      case UInt8(ascii: "&"): bytes.append("&amp;")
      case UInt8(ascii: "<"): bytes.append("&lt;")
      case UInt8(ascii: ">"): bytes.append("&gt;")
      case 0x0D: bytes.append("&#xD;")
      default: bytes.append(byte)
      }
    }
  }

  private static func appendAttribute(_ value: [UInt8], to bytes: inout [UInt8]) {
    for byte in value {
      switch byte {
      case UInt8(ascii: "&"): bytes.append("&amp;")
      case UInt8(ascii: "<"): bytes.append("&lt;")
      case UInt8(ascii: "\""): bytes.append("&quot;")
      case 0x09: bytes.append("&#x9;")
      case 0x0A: bytes.append("&#xA;")
      case 0x0D: bytes.append("&#xD;")
      default: bytes.append(byte)
      }
    }
  }

  private func isNew(_ prefix: [UInt8], _ uri: [UInt8]) -> Bool {
    guard let known = scope.last(where: { $0.prefix == prefix }) else {
      // No default namespace needs no declaration where none was made.
      return !(prefix.isEmpty && uri.isEmpty)
    }
    return known.uri != uri
  }

  private static func bytes(_ text: XMLString?) -> [UInt8] {
    text.map { Array($0.range.buffer) } ?? []
  }

  private static func appendName(
    _ prefix: UnsafePointer<UInt8>?, _ name: XMLString, to bytes: inout [UInt8]
  ) {
    if let prefix {
      bytes.append(XMLString(prefix))
      bytes.append(":")
    }
    bytes.append(name)
  }
}
