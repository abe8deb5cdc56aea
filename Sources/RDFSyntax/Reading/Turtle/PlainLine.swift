import RDFModel

/// Reads one line of ``PlainLines`` after the other: a place in the text and one in the output.
struct PlainLine {
  var at: UnsafePointer<UInt8>
  var out: UnsafeMutablePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private let origin: UnsafeMutablePointer<UInt8>
  /// The encoding of the last subject, where it is an IRI: most come again on the next line.
  private var subject: UnsafeMutablePointer<UInt8>
  private var subjectCount = 0
  private let classes = ByteClass.pointer

  init(_ text: ByteRange, output: UnsafeMutablePointer<UInt8>) {
    at = text.base
    end = text.base + text.count
    out = output
    origin = output
    subject = output
  }

  /// Reads one line; false when it is not plain or not whole, with both places anywhere.
  @inline(__always) mutating func read(
    hasGraphs: Bool, blankHead: UnsafeBufferPointer<UInt8>, ends: UnsafeMutablePointer<Int>
  ) -> Bool {
    while at[0] == 0x0A || at[0] == 0x0D || at[0] == 0x20 || at[0] == 0x09 { at += 1 }
    guard readSubject(blankHead) else { return false }
    ends[0] = out - origin
    skipSpaces()
    guard at[0] == UInt8(ascii: "<"), readIRI(EncodedTerm.Kind.iri) else { return false }
    ends[1] = out - origin
    skipSpaces()
    switch at[0] {
    case UInt8(ascii: "<"): guard readIRI(EncodedTerm.Kind.iri) else { return false }
    case UInt8(ascii: "\""): guard readLiteral() else { return false }
    default: guard readBlankNode(blankHead) else { return false }
    }
    ends[2] = out - origin
    skipSpaces()
    if hasGraphs, at[0] != UInt8(ascii: ".") {
      if at[0] == UInt8(ascii: "<") {
        guard readIRI(EncodedTerm.Kind.iri) else { return false }
      } else {
        guard readBlankNode(blankHead) else { return false }
      }
      skipSpaces()
    }
    ends[3] = out - origin
    guard at[0] == UInt8(ascii: ".") else { return false }
    at += 1
    skipSpaces()
    if at[0] == 0x0D { at += 1 }
    // A line is whole when its end is there: behind the text stand zeros.
    guard at[0] == 0x0A else { return false }
    at += 1
    return true
  }

  @inline(__always) private mutating func skipSpaces() {
    while at[0] == 0x20 || at[0] == 0x09 { at += 1 }
  }

  @inline(__always) private mutating func readSubject(
    _ blankHead: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard at[0] == UInt8(ascii: "<") else {
      subjectCount = 0
      return readBlankNode(blankHead)
    }
    let start = out
    if repeatsSubject {
      copy(UnsafePointer(subject), subjectCount)
      at += subjectCount + 1
    } else {
      guard readIRI(EncodedTerm.Kind.iri) else { return false }
    }
    subject = start
    subjectCount = out - start
    return true
  }

  /// Whether the IRI that begins here is the last subject.
  @inline(__always) private var repeatsSubject: Bool {
    guard subjectCount > 0, subjectCount < end - at, at[subjectCount] == UInt8(ascii: ">") else {
      return false
    }
    // The first byte is the kind here and `<` there.
    var index = 1
    while index < subjectCount {
      let difference = ByteVector(at + index).firstDifference(
        from: ByteVector(UnsafePointer(subject) + index))
      if difference < 16 { return index + difference >= subjectCount }
      index += 16
    }
    return true
  }

  /// Goes on sixteen bytes at a step to the first that `ending` finds in them; `union` holds all
  /// bits of the bytes before it, and perhaps others.
  @inline(__always) private func scan(
    from start: UnsafePointer<UInt8>, _ ending: (ByteVector) -> Int
  ) -> (end: UnsafePointer<UInt8>, union: ByteVector) {
    var text = start
    var union = ByteVector()
    while true {
      let vector = ByteVector(text)
      union.formUnion(vector)
      let step = ending(vector)
      text += step
      if step < 16 { return (text, union) }
    }
  }

  /// `<…>`, absolute.
  @inline(__always) private mutating func readIRI(_ kind: UInt8) -> Bool {
    let start = at + 1
    let (end, union) = scan(from: start) { $0.firstEndOfIRI }
    let count = end - start
    guard end[0] == UInt8(ascii: ">"), Self.isAbsolute(start, count),
      isSound(union, start, count)
    else { return false }
    put(kind)
    copy(start, count)
    at = end + 1
    return true
  }

  /// `"…"` with its language or datatype, which stand first in the encoding.
  @inline(__always) private mutating func readLiteral() -> Bool {
    let start = at + 1
    let (end, union) = scan(from: start) { $0.firstEndOfString }
    let count = end - start
    guard end[0] == UInt8(ascii: "\""), isSound(union, start, count) else { return false }
    at = end + 1
    switch at[0] {
    case UInt8(ascii: "^"):
      guard at[1] == UInt8(ascii: "^"), at[2] == UInt8(ascii: "<") else { return false }
      at += 2
      let head = out
      guard readIRI(EncodedTerm.Kind.typed) else { return false }
      if Self.isString(head + 1, out - head - 1) {
        out = head
        put(EncodedTerm.Kind.string)
      } else {
        put(UInt8(ascii: ">"))
      }
    case UInt8(ascii: "@"):
      at += 1
      put(EncodedTerm.Kind.languageString)
      guard readLanguage() else { return false }
      put(UInt8(ascii: " "))
    // Of `""` and `"""` only the slow reader knows which is meant.
    case UInt8(ascii: "\""): return false
    default: put(EncodedTerm.Kind.string)
    }
    copy(start, count)
    return true
  }

  @inline(__always) private mutating func readLanguage() -> Bool {
    var start = at
    while true {
      let byte = at[0] | 0x20
      let isLetter = byte >= 0x61 && byte <= 0x7A
      if isLetter {
        put(at[0] | 0x20)
      } else if at[0] == UInt8(ascii: "-"), at > start {
        put(at[0])
        start = at + 1
      } else {
        // Subtags with digits are rare.
        return at > start && classes[Int(at[0])] & ByteClass.plainLabel == 0
      }
      at += 1
    }
  }

  /// `_:label` before a space.
  @inline(__always) private mutating func readBlankNode(
    _ head: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard at[0] == UInt8(ascii: "_"), at[1] == UInt8(ascii: ":"), let prefix = head.baseAddress
    else { return false }
    at += 2
    let start = at
    while classes[Int(at[0])] & ByteClass.plainLabel != 0 { at += 1 }
    guard at > start, at[0] == 0x20 || at[0] == 0x09 else { return false }
    for index in 0..<head.count { put(prefix[index]) }
    copy(start, at - start)
    return true
  }

  @inline(__always) private mutating func put(_ byte: UInt8) {
    out[0] = byte
    out += 1
  }

  @inline(__always) private mutating func copy(_ start: UnsafePointer<UInt8>, _ count: Int) {
    var index = 0
    while index < count {
      ByteVector(start + index).store(to: out + index)
      index += 16
    }
    out += count
  }

  /// Whether the bytes are UTF-8; `union` holds all their bits and perhaps others.
  @inline(__always) private func isSound(
    _ union: ByteVector, _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    !union.hasHighBit || UTF8Check.firstError(ByteRange(base: start, count: count)) == nil
  }

  @inline(__always) private static func isAbsolute(
    _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    // The bytes `http`, then `:` or `s:`.
    if UnsafeRawPointer(start).loadUnaligned(as: UInt32.self).littleEndian == 0x7074_7468 {
      if start[4] == UInt8(ascii: ":") { return true }
      if start[4] == UInt8(ascii: "s"), start[5] == UInt8(ascii: ":") { return true }
    }
    return hasScheme(start, count)
  }

  private static func hasScheme(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for index in 0..<count {
      switch start[index] {
      case 0x41...0x5A, 0x61...0x7A: break
      case 0x30...0x39, 0x2B, 0x2D, 0x2E: if index == 0 { return false }
      case UInt8(ascii: ":"): return index > 0
      default: return false
      }
    }
    return false
  }

  private static let string = Array(XSD.string.value.utf8)

  @inline(__always) private static func isString(
    _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    // Of the datatypes of XML Schema only this one ends so.
    guard count > 6, start[count - 6] == UInt8(ascii: "s"), start[count - 1] == UInt8(ascii: "g")
    else { return false }
    return UnsafeBufferPointer(start: start, count: count).elementsEqual(string)
  }
}
