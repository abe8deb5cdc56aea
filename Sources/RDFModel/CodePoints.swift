/// Strings as sequences of code points: what RDF compares (RDF 1.1 Concepts §3.2, §3.3), where
/// Swift's own equality is by canonical equivalence.
enum CodePoints {
  static func areEqual(_ left: String, _ right: String) -> Bool {
    let (first, second) = (left.utf8, right.utf8)
    guard first.count == second.count else { return false }
    // Nearly all strings are of one piece; then their bytes are compared at once.
    let isEqual = first.withContiguousStorageIfAvailable { one in
      second.withContiguousStorageIfAvailable { other in
        for index in 0..<one.count where one[index] != other[index] { return false }
        return true
      }
    }
    return (isEqual ?? nil) ?? first.elementsEqual(second)
  }

  static func hash(_ text: String, into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
