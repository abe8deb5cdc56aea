import Glibc
import RDFModel

/// The prefixes of a document while it is read.
struct PrefixTable {
  private var names: [[UInt8]] = []
  private var namespaces: [[UInt8]] = []
  /// The one found last: names come in runs.
  private var last = 0
  /// Where each name stands, once there are more than few; few are found faster one by one.
  private var places: [[UInt8]: Int] = [:]

  private static let few = 64

  /// The namespace of a prefix.
  @inline(__always)
  mutating func namespace(_ name: ByteRange) -> [UInt8]? {
    if last < names.count, isEqual(last, name) { return namespaces[last] }
    guard let index = index(of: name) else { return nil }
    last = index
    return namespaces[index]
  }

  mutating func declare(_ name: ByteRange, _ namespace: [UInt8]) {
    if let index = index(of: name) {
      namespaces[index] = namespace
      return
    }
    names.append(Array(name.buffer))
    namespaces.append(namespace)
    guard names.count > Self.few else { return }
    for index in places.count..<names.count { places[names[index]] = index }
  }

  private func index(of name: ByteRange) -> Int? {
    names.count > Self.few
      ? places[Array(name.buffer)] : names.indices.first { isEqual($0, name) }
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
