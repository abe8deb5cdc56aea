import RDFModel

/// Writes IRIs as prefixed names where a namespace is known and the rest needs no escape.
struct TurtleNames {
  private struct Entry {
    let prefix: [UInt8]
    let namespace: [UInt8]
    var isUsed = false
    /// Whether a declaration of it was written.
    var isDeclared = false
  }

  /// The longest namespace first, since it gives the shortest name.
  private var entries: [Entry]
  /// Whether a namespace is used that still has to be declared.
  private(set) var hasNews = false

  init(_ prefixes: PrefixMap) {
    entries = prefixes.entries.filter { Self.isPrefix($0.prefix) && !$0.namespace.isEmpty }
      .map { Entry(prefix: Array($0.prefix.utf8), namespace: Array($0.namespace.utf8)) }
      .sorted { $0.namespace.count > $1.namespace.count }
  }

  /// Notes that the namespace of an IRI is used, if it has one.
  mutating func note(_ iri: ByteRange) {
    guard let index = match(iri), !entries[index].isUsed else { return }
    entries[index].isUsed = true
    hasNews = true
  }

  /// Declares what is used and not yet declared.
  mutating func appendNews(to bytes: inout [UInt8]) {
    for index in entries.indices where entries[index].isUsed && !entries[index].isDeclared {
      append(entries[index], to: &bytes)
      entries[index].isDeclared = true
    }
    hasNews = false
  }

  func append(_ iri: ByteRange, to bytes: inout [UInt8]) {
    if let index = match(iri) {
      bytes.append(contentsOf: entries[index].prefix)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(iri.dropFirst(entries[index].namespace.count))
    } else {
      bytes.append(UInt8(ascii: "<"))
      bytes.append(iri)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  /// The used prefixes, sorted; false where there are none.
  func appendHead(to bytes: inout [UInt8]) -> Bool {
    let used = entries.filter(\.isUsed).sorted { $0.prefix.lexicographicallyPrecedes($1.prefix) }
    for entry in used { append(entry, to: &bytes) }
    return !used.isEmpty
  }

  private func append(_ entry: Entry, to bytes: inout [UInt8]) {
    bytes.append("@prefix ")
    bytes.append(contentsOf: entry.prefix)
    bytes.append(": <")
    bytes.append(contentsOf: entry.namespace)
    bytes.append("> .\n")
  }

  private func match(_ iri: ByteRange) -> Int? {
    for index in entries.indices {
      let isHere = entries[index].namespace.withUnsafeBufferPointer { namespace in
        guard namespace.count <= iri.count, let base = namespace.baseAddress,
          ByteRange(base: base, count: namespace.count).compare(iri.prefix(namespace.count)) == 0
        else { return false }
        return Self.isLocalName(iri.dropFirst(namespace.count))
      }
      if isHere { return index }
    }
    return nil
  }

  /// Whether PN_LOCAL takes the text without a backslash (Turtle §6.5).
  static func isLocalName(_ text: ByteRange) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x3A: index += 1
      case UInt8(ascii: "-"):
        if index == 0 { return false }
        index += 1
      case UInt8(ascii: "."):
        if index == 0 || index == text.count - 1 { return false }
        index += 1
      case UInt8(ascii: "%"):
        guard index + 2 < text.count, TurtleReader.hexadecimal(text[index + 1]) != nil,
          TurtleReader.hexadecimal(text[index + 2]) != nil
        else { return false }
        index += 3
      case 0x80...:
        guard let (scalar, width) = text.scalar(at: index),
          index == 0 ? NameCharacters.isBase(scalar) : NameCharacters.isInside(scalar)
        else { return false }
        index += width
      default: return false
      }
    }
    return true
  }

  /// PN_PREFIX, or nothing.
  private static func isPrefix(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else { return true }
    return NameCharacters.isBase(first) && last != "."
      && scalars.allSatisfy { NameCharacters.isInside($0) || $0 == "." }
  }
}

extension ByteRange {
  /// The character at `index`, and its bytes; nil where there is no UTF-8.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, width: Int)? {
    var decoder = UTF8()
    var iterator = buffer[index..<Swift.min(index + 4, count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }
}
