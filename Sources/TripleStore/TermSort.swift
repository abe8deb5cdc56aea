import GraphAccess
import RDFModel

/// Sorts the terms of a table in ``TermOrder``: by eight bytes of their sort keys at a time, so
/// that long common beginnings are read once. Two threads may sort a part each.
final class TermSort: @unchecked Sendable {
  private struct Entry {
    /// Eight bytes of the key, the first the highest.
    var prefix: UInt64
    var id: UInt32
  }

  private let table: TermTable
  private var blankNodes: [UInt32] = []
  private var iris: [UInt32] = []
  private var strings: [UInt32] = []
  private var others: [UInt32] = []

  init(_ table: TermTable) {
    self.table = table
    for id in 0..<table.count {
      switch table[id].first {
      case EncodedTerm.Kind.blankNode: blankNodes.append(UInt32(id))
      case EncodedTerm.Kind.iri: iris.append(UInt32(id))
      case EncodedTerm.Kind.string: strings.append(UInt32(id))
      default: others.append(UInt32(id))
      }
    }
  }

  /// The numbers of the terms in order, after both parts are sorted. The kinds stand in the order
  /// of their ranks.
  var order: [UInt32] { blankNodes + iris + strings + others }

  func sortIRIs() { iris = sortedPlain(iris) }

  func sortOthers() {
    blankNodes = sortedPlain(blankNodes)
    strings = sortedPlain(strings)
    var keys = KeyList()
    keys.ends.reserveCapacity(others.count)
    for id in others {
      TermOrder.appendSortKey(of: table[Int(id)], to: &keys.bytes)
      keys.ends.append(keys.bytes.count)
    }
    let ends = keys.ends
    let sorted = keys.bytes.withUnsafeBytes { bytes in
      Self.sorted(others.indices.map { Entry(prefix: 0, id: UInt32($0)) }) { index in
        let start = index == 0 ? 0 : ends[Int(index) - 1]
        return UnsafeRawBufferPointer(rebasing: bytes[start..<ends[Int(index)]])
      }
    }
    others = sorted.map { others[Int($0)] }
  }

  private func sortedPlain(_ ids: [UInt32]) -> [UInt32] {
    Self.sorted(ids.map { Entry(prefix: 0, id: $0) }) { [table] in table[Int($0)] }
  }

  /// Sort keys of the kinds whose encoding is not its own key, and where each ends.
  private struct KeyList {
    var bytes: [UInt8] = []
    var ends: [Int] = []
  }

  private static func sorted(
    _ entries: [Entry], key: (UInt32) -> UnsafeRawBufferPointer
  ) -> [UInt32] {
    var entries = entries
    entries.withUnsafeMutableBufferPointer { buffer in
      // (range, depth) still to sort; no recursion, since keys may be long.
      var open = [(range: 0..<buffer.count, depth: 0)]
      while let (range, depth) = open.popLast() {
        guard range.count > 1 else { continue }
        sort(buffer, range, depth: depth, key: key, open: &open)
      }
    }
    return entries.map(\.id)
  }

  private static func sort(
    _ buffer: UnsafeMutableBufferPointer<Entry>, _ range: Range<Int>, depth: Int,
    key: (UInt32) -> UnsafeRawBufferPointer, open: inout [(range: Range<Int>, depth: Int)]
  ) {
    for index in range {
      buffer[index].prefix = prefix(of: key(buffer[index].id), from: depth)
    }
    var part = UnsafeMutableBufferPointer(rebasing: buffer[range])
    part.sort { $0.prefix < $1.prefix }
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      var hasEnded = key(buffer[start].id).count <= depth + 8
      while end < range.upperBound, buffer[end].prefix == buffer[start].prefix {
        hasEnded = hasEnded || key(buffer[end].id).count <= depth + 8
        end += 1
      }
      if end - start > 1 {
        if hasEnded {
          // A key ends here and another has NUL bytes in its place: rare, compared whole.
          var rest = UnsafeMutableBufferPointer(rebasing: buffer[start..<end])
          rest.sort {
            compareBytes(key($0.id), key($1.id)) < 0
          }
        } else {
          open.append((start..<end, depth + 8))
        }
      }
      start = end
    }
  }

  @inline(__always) private static func prefix(
    of key: UnsafeRawBufferPointer, from depth: Int
  ) -> UInt64 {
    let left = key.count - depth
    guard left > 0, let start = key.baseAddress else { return 0 }
    if left >= 8 {
      return UInt64(bigEndian: (start + depth).loadUnaligned(as: UInt64.self))
    }
    var value: UInt64 = 0
    for index in 0..<left {
      value |=
        UInt64((start + depth).load(fromByteOffset: index, as: UInt8.self))
        << UInt64(56 - 8 * index)
    }
    return value
  }
}
