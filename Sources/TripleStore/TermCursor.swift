import GraphAccess
import RDFModel

/// Walks through the terms of a segment in order.
final class TermCursor {
  /// The number of the term at hand.
  private(set) var id = -1
  private let dictionary: TermDictionary
  /// Terms that are passed over are false; empty where none are.
  private let isUsed: [Bool]
  private var reader = ByteReader(bytes: UnsafeRawBufferPointer(start: nil, count: 0), offset: 0)
  private var nextFrame = 0
  /// Holds what the reader reads.
  private var frame: DictionaryFrames.Frame?
  private var term: [UInt8] = []
  /// The sort key, where it is not one byte and the encoding's own bytes.
  private var key: [UInt8] = []
  private var rank: UInt8 = 0
  private(set) var isDamaged = false

  init(_ segment: Segment, isUsed: [Bool]) {
    dictionary = segment.dictionary
    self.isUsed = isUsed
  }

  /// The encoding at hand.
  var encoding: [UInt8] { term }

  /// Goes to the next term in use; false at the end.
  func advance() -> Bool {
    while id + 1 < dictionary.count {
      id += 1
      guard read() else {
        isDamaged = true
        return false
      }
      if isUsed.isEmpty || isUsed[id] {
        makeKey()
        return true
      }
    }
    return false
  }

  private func read() -> Bool {
    if reader.offset == reader.bytes.count {
      frame = dictionary.frames[nextFrame]
      guard let frame else { return false }
      reader = ByteReader(bytes: frame.bytes, offset: 0)
      nextFrame += 1
    }
    var shared = 0
    if id % StoreFormat.dictionaryBlock != 0 {
      guard let length = reader.variable(), length <= term.count else { return false }
      shared = length
    }
    guard let length = reader.variable(), let rest = reader.take(length) else { return false }
    term.removeSubrange(shared...)
    term.append(contentsOf: rest)
    return !term.isEmpty
  }

  private func makeKey() {
    switch term[0] {
    case EncodedTerm.Kind.blankNode: rank = TermOrder.Rank.blankNode
    case EncodedTerm.Kind.iri: rank = TermOrder.Rank.iri
    case EncodedTerm.Kind.string: rank = TermOrder.Rank.string
    default:
      key.removeAll(keepingCapacity: true)
      term.withUnsafeBytes { TermOrder.appendSortKey(of: $0, to: &key) }
      rank = key[0]
    }
  }

  /// Negative, zero or positive, in ``TermOrder``.
  func compare(_ other: TermCursor) -> Int {
    if rank != other.rank { return Int(rank) - Int(other.rank) }
    // Two of one rank are both of a plain kind or both not: the ranks are apart.
    if TermOrder.isPlain(kind: term[0]) {
      return term.withUnsafeBytes { left in
        other.term.withUnsafeBytes { compareBytes(left, $0) }
      }
    }
    return key.withUnsafeBytes { left in other.key.withUnsafeBytes { compareBytes(left, $0) } }
  }
}
