import Glibc
import RDFModel

/// The prefixes of a document while it is read.
struct PrefixTable {
  private var names: [[UInt8]] = []
  private var namespaces: [[UInt8]] = []
  /// The one found last: names come in runs.
  private var last = 0

  /// The namespace of a prefix.
  @inline(__always)
  mutating func namespace(_ name: ByteRange) -> [UInt8]? {
    if last < names.count, isEqual(last, name) { return namespaces[last] }
    for index in names.indices where isEqual(index, name) {
      last = index
      return namespaces[index]
    }
    return nil
  }

  mutating func declare(_ name: ByteRange, _ namespace: [UInt8]) {
    for index in names.indices where isEqual(index, name) {
      namespaces[index] = namespace
      return
    }
    names.append(Array(name.buffer))
    namespaces.append(namespace)
  }

  private func isEqual(_ index: Int, _ name: ByteRange) -> Bool {
    let known = names[index]
    return known.count == name.count
      && known.withUnsafeBytes {
        memcmp($0.baseAddress ?? UnsafeRawPointer(name.base), name.base, name.count) == 0
      }
  }

  var map: PrefixMap {
    PrefixMap(
      zip(names, namespaces).map {
        (String(decoding: $0, as: UTF8.self), String(decoding: $1, as: UTF8.self))
      })
  }
}
