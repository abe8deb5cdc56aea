/// Strings as sequences of code points: what RDF compares (RDF 1.1 Concepts §3.2, §3.3), where
/// Swift's own equality is by canonical equivalence.
enum CodePoints {
  static func areEqual(_ left: String, _ right: String) -> Bool {
    let (first, second) = (left.utf8, right.utf8)
    return first.count == second.count && first.elementsEqual(second)
  }

  static func hash(_ text: String, into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
