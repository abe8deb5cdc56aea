/// The form in which names of an annotation and of the program are compared: case, ё, the Kazakh
/// letters that Russian texts replace, quotation marks and Russian endings do not count.
enum NameKey {
  private static let kazakh: [Unicode.Scalar: Unicode.Scalar] = [
    "қ": "к", "ғ": "г", "ң": "н", "ә": "а", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и",
    "ё": "е",
  ]

  private static let endings = [
    "иями", "ями", "ами", "иях", "ого", "его", "ому", "ему", "ыми", "ими", "ией", "ев", "ов", "ей",
    "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их", "ым", "им", "ом", "ем", "ам",
    "ям", "ах", "ях", "ую", "юю", "ия", "ию", "ии", "ы", "и", "а", "я", "о", "е", "у", "ю", "ь",
    "й",
  ]

  /// The words of a text, folded and cut to their stems.
  static func stems(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(kazakh[scalar] ?? scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.map(stem)
  }

  static func key(_ text: String) -> String { stems(text).joined(separator: " ") }

  /// How much two texts share: F1 over their stems, 0…1.
  static func overlap(_ left: [String], _ right: [String]) -> Double {
    var counts: [String: Int] = [:]
    for stem in left { counts[stem, default: 0] += 1 }
    var shared = 0
    for stem in right where counts[stem, default: 0] > 0 {
      counts[stem, default: 0] -= 1
      shared += 1
    }
    return shared == 0 ? 0 : 2 * Double(shared) / Double(left.count + right.count)
  }

  private static func stem(_ word: String) -> String {
    guard word.count > 4 else { return word }
    for ending in endings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      return stem.count >= 3 ? String(stem) : word
    }
    return word
  }
}
