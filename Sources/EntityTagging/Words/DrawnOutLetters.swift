/// Words with letters drawn out as in speech: «дааа», «спасииибо».
enum DrawnOutLetters {
  /// The word with `count` letters where it has three or more of the same in a row; nil where it
  /// has none so.
  static func shortened(_ word: String, to count: Int) -> String? {
    var result = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    var isDrawnOut = false
    func flush() {
      let isLong = run.count > 2 && run[0].properties.isAlphabetic
      isDrawnOut = isDrawnOut || isLong
      result.append(contentsOf: isLong ? run.prefix(count) : run[...])
      run.removeAll(keepingCapacity: true)
    }
    for scalar in word.unicodeScalars {
      if let first = run.first, lower(first) != lower(scalar) { flush() }
      run.append(scalar)
    }
    flush()
    return isDrawnOut && result.count > 1 ? String(result) : nil
  }

  private static func lower(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.lowercaseMapping
  }
}
