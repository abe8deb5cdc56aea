import RDFModel

/// An encoded term (``EncodedTerm``) inside a batch; valid as long as the batch is being read.
struct TermBytes {
  let base: UnsafePointer<UInt8>
  /// Bytes, the kind included; 0 in the graph slot means the default graph.
  let count: Int

  @inline(__always) var isAbsent: Bool { count == 0 }
  /// An ``EncodedTerm/Kind``, or 0 where the term is absent: then `base` is another term's or the
  /// end of the batch, and nothing may be read through it.
  @inline(__always) var kind: UInt8 { count > 0 ? base[0] : 0 }
  @inline(__always) var isIRI: Bool { kind == EncodedTerm.Kind.iri }
  @inline(__always) var isBlank: Bool { kind == EncodedTerm.Kind.blankNode }
  @inline(__always) var isLiteral: Bool { !isIRI && !isBlank }

  /// What stands behind the kind. Precondition: the term is there.
  @inline(__always) var body: ByteRange { ByteRange(base: base + 1, count: count - 1) }
  @inline(__always) var all: ByteRange { ByteRange(base: base, count: count) }

  /// The head of a literal (language tag or datatype; empty for xsd:string) and its lexical form.
  func literalParts() -> (head: ByteRange, text: ByteRange) {
    let body = body
    if kind == EncodedTerm.Kind.string { return (ByteRange(base: base, count: 0), body) }
    let mark = kind == EncodedTerm.Kind.typed ? UInt8(ascii: ">") : UInt8(ascii: " ")
    let cut = body.firstIndex(of: mark) ?? body.count
    let start = min(cut + 1, body.count)
    return (
      ByteRange(base: body.base, count: cut),
      ByteRange(base: body.base + start, count: body.count - start)
    )
  }

  /// For messages.
  var text: String {
    EncodedTerm.decode(all.buffer).map { term in
      switch term {
      case .iri(let iri): iri.description
      case .blankNode(let node): node.description
      case .literal(let literal): "“\(literal.lexicalForm)”"
      }
    } ?? "an empty term"
  }
}

/// Some bytes of a batch.
struct ByteRange {
  let base: UnsafePointer<UInt8>
  let count: Int

  @inline(__always) subscript(index: Int) -> UInt8 { base[index] }
  var isEmpty: Bool { count == 0 }
  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }
  var string: String { String(decoding: buffer, as: UTF8.self) }

  func firstIndex(of byte: UInt8) -> Int? {
    for index in 0..<count where base[index] == byte { return index }
    return nil
  }

  func prefix(_ length: Int) -> ByteRange { ByteRange(base: base, count: length) }
  func dropFirst(_ length: Int) -> ByteRange {
    ByteRange(base: base + length, count: count - length)
  }

  func elementsEqual(_ other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where base[index] != other[index] { return false }
    return true
  }
}

/// The four terms of a statement inside a batch.
struct QuadBytes {
  let subject: TermBytes
  let predicate: TermBytes
  let object: TermBytes
  let graph: TermBytes
}

extension QuadBatch {
  /// Calls `body` with each quad; the bytes must not leave it.
  @inline(__always)
  func forEachQuad(_ body: (QuadBytes) throws(RDFWriteError) -> Void) throws(RDFWriteError) {
    var failure: RDFWriteError?
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in
        // An empty array has no address; nothing is read through this one.
        guard let base = bytes.baseAddress else { return }
        var start = 0
        var position = 0
        func term() -> TermBytes {
          let end = ends[position]
          let term = TermBytes(base: base + start, count: end - start)
          start = end
          position += 1
          return term
        }
        while position + 3 < ends.count {
          let quad = QuadBytes(subject: term(), predicate: term(), object: term(), graph: term())
          do throws(RDFWriteError) { try body(quad) } catch {
            failure = error
            return
          }
        }
      }
    }
    if let failure { throw failure }
  }
}
