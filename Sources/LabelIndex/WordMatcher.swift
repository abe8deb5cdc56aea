/// Finds the labels in which every word of a name stands, in whatever form.
struct WordMatcher {
  let file: LabelFile

  /// - Parameter words: for each word of the name, the forms under which the index may have it.
  /// - Returns: numbers of labels, ascending. Complexity: O(length of the words' lists).
  func labels(withAll words: [[String]]) -> [Int] {
    var lists: [(size: Int, words: [Int])] = []
    for forms in words {
      var found: [Int] = []
      for form in forms { found += Array(file.words(form)) }
      if found.isEmpty { return [] }
      lists.append((found.reduce(0) { $0 + file.postingSize(ofWord: $1) }, found))
    }
    // The rarest word first: what is left to compare shrinks fastest.
    lists.sort { $0.size < $1.size }
    var result: [Int]?
    for list in lists {
      let labels = union(list.words)
      result = result.map { Self.intersection($0, labels) } ?? labels
      if result?.isEmpty ?? true { return [] }
    }
    return result ?? []
  }

  private func union(_ words: [Int]) -> [Int] {
    var result: [Int] = []
    for word in words { result = Self.union(result, file.postings(ofWord: word)) }
    return result
  }

  static func union(_ left: [Int], _ right: [Int]) -> [Int] {
    if left.isEmpty { return right }
    var result: [Int] = []
    result.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] <= right[j] {
        if left[i] == right[j] { j += 1 }
        result.append(left[i])
        i += 1
      } else {
        result.append(right[j])
        j += 1
      }
    }
    return result + left[i...] + right[j...]
  }

  static func intersection(_ left: [Int], _ right: [Int]) -> [Int] {
    var result: [Int] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        result.append(left[i])
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return result
  }
}
