import GraphAccess
import RDFModel

/// What expressions ask of terms most often, read from their bytes: no term is made for it.
extension QueryTerms {
  /// Calls `body` with the ``EncodedTerm`` of a term of the graph.
  @inline(__always) private func withEncoding<Result>(
    of id: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    scratch.removeAll(keepingCapacity: true)
    graph.appendEncoding(of: TermID(rawValue: id), to: &scratch)
    return scratch.withUnsafeBufferPointer(body)
  }

  /// The number that the term is, nil where it is none.
  func number(of id: UInt32) -> XSDNumeric? {
    guard id < graphTermCount else {
      if case .numeric(let number)? = decoded(id).value { return number } else { return nil }
    }
    // Blank nodes, IRIs and strings, where the order tells.
    if id < firstTypedID { return nil }
    return numbers.value(of: id) { withEncoding(of: id) { XSDNumeric(encoding: $0) } }
  }

  /// What the first byte of the encoding says.
  func kind(of id: UInt32) -> UInt8 {
    if id < graphTermCount { return withEncoding(of: id) { $0.first ?? 0 } }
    switch term(of: id) {
    case .iri: return EncodedTerm.Kind.iri
    case .blankNode: return EncodedTerm.Kind.blankNode
    case .literal: return EncodedTerm.Kind.typed
    }
  }

  /// The text of a string, with its language where it has one; nil for other terms.
  func text(of id: UInt32) -> (text: String, language: String?)? {
    guard id < graphTermCount else {
      switch decoded(id).value {
      case .string(let text): return (text, nil)
      case .languageString(let text, let language): return (text, language)
      default: return nil
      }
    }
    return withEncoding(of: id) { bytes in
      switch bytes.first {
      case EncodedTerm.Kind.string: return (Self.text(bytes, from: 1), nil)
      case EncodedTerm.Kind.languageString:
        guard let space = bytes.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        return (
          Self.text(bytes, from: space + 1),
          String(decoding: UnsafeBufferPointer(rebasing: bytes[1..<space]), as: UTF8.self)
        )
      default: return nil
      }
    }
  }

  /// What STR() gives: nil for a blank node.
  func lexicalForm(of id: UInt32) -> String? {
    guard id < graphTermCount else {
      switch term(of: id) {
      case .iri(let iri): return iri.value
      case .literal(let literal): return literal.lexicalForm
      case .blankNode: return nil
      }
    }
    return withEncoding(of: id) { bytes in
      switch bytes.first {
      case EncodedTerm.Kind.blankNode: return nil
      case EncodedTerm.Kind.languageString:
        return bytes.firstIndex(of: UInt8(ascii: " ")).map { Self.text(bytes, from: $0 + 1) }
      case EncodedTerm.Kind.typed:
        return bytes.firstIndex(of: UInt8(ascii: ">")).map { Self.text(bytes, from: $0 + 1) }
      default: return Self.text(bytes, from: 1)
      }
    }
  }

  /// What LANG() gives: nil for what is no literal.
  func language(of id: UInt32) -> String? {
    guard id < graphTermCount else { return term(of: id).literal.map { $0.language ?? "" } }
    return withEncoding(of: id) { bytes in
      switch bytes.first {
      case EncodedTerm.Kind.languageString:
        return bytes.firstIndex(of: UInt8(ascii: " ")).map {
          String(decoding: UnsafeBufferPointer(rebasing: bytes[1..<$0]), as: UTF8.self)
        }
      case EncodedTerm.Kind.iri, EncodedTerm.Kind.blankNode: return nil
      default: return ""
      }
    }
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self)
  }
}

/// The numbers of some ids, each in the one place that its id has: a table that forgets.
final class NumberCache {
  private static let size = 1 << 13
  private var keys = [UInt32](repeating: UInt32.max, count: size)
  private var values = [XSDNumeric?](repeating: nil, count: size)

  @inline(__always) func value(of id: UInt32, _ make: () -> XSDNumeric?) -> XSDNumeric? {
    let place = Int(id) & (Self.size - 1)
    if keys[place] == id { return values[place] }
    let value = make()
    keys[place] = id
    values[place] = value
    return value
  }
}
