import RDFModel

/// Where an IRI is cut into a namespace and an XML name.
enum XMLName {
  /// The first byte of the longest end of the IRI that is an NCName (Namespaces in XML 1.0 §3) and
  /// does not begin inside a `%XX`; nil where there is none.
  ///
  /// The longest end leaves the shortest namespace: where any cut leaves one in ASCII, this does.
  static func cut(_ iri: ByteRange) -> Int? {
    var start = iri.count
    while start > 0, ByteClass.table[Int(iri[start - 1])] & ByteClass.mayBeInNCName != 0 {
      start -= 1
    }
    // Forward again, by characters: not every one from U+0080 may stand in a name.
    var first: Int?
    var index = start
    while index < iri.count {
      guard let (scalar, width) = iri.scalar(at: index) else { return nil }
      if !isInside(scalar) {
        first = nil
      } else if first == nil, isStart(scalar), !isInEscape(iri, index) {
        first = index
      }
      index += width
    }
    return first
  }

  /// Whether an IRI can be cut at `index`: what follows is an NCName and no `%XX` is torn.
  static func canCut(_ iri: ByteRange, at index: Int) -> Bool {
    guard !isInEscape(iri, index) else { return false }
    return isNCName(iri.dropFirst(index))
  }

  static func isNCName(_ text: ByteRange) -> Bool {
    var index = 0
    while index < text.count {
      guard let (scalar, width) = text.scalar(at: index),
        index == 0 ? isStart(scalar) : isInside(scalar)
      else { return false }
      index += width
    }
    return !text.isEmpty
  }

  private static func isInEscape(_ iri: ByteRange, _ index: Int) -> Bool {
    let mark = UInt8(ascii: "%")
    return (index > 0 && iri[index - 1] == mark) || (index > 1 && iri[index - 2] == mark)
  }

  /// NameStartChar without the colon (XML 1.0, fifth edition, §2.3).
  static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || NameCharacters.isBase(scalar)
  }

  /// NameChar without the colon.
  static func isInside(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || NameCharacters.isInside(scalar)
  }
}
