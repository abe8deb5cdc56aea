/// What may take the place of the end of a line.
struct Completion: Equatable {
  /// How many code points at the end of the line it replaces.
  var length: Int
  var candidates: [String]

  static let none = Completion(length: 0, candidates: [])

  /// What all candidates begin with.
  var sharedBeginning: String {
    guard var shared = candidates.first.map({ Array($0.unicodeScalars) }) else { return "" }
    for candidate in candidates.dropFirst() {
      let other = Array(candidate.unicodeScalars)
      var count = 0
      while count < min(shared.count, other.count), shared[count] == other[count] { count += 1 }
      shared = Array(shared.prefix(count))
    }
    return String(String.UnicodeScalarView(shared))
  }
}
