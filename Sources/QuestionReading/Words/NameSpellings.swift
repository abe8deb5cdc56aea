/// How a name in one alphabet may be spelled in the other: more spellings than are right, since the
/// index says which of them it has.
enum NameSpellings {
  /// Spellings of a Latin word in Cyrillic: `Tokayev` → токаев, `Martel` → мартел, мартель.
  static func cyrillic(_ word: String) -> [String] {
    var results = [""]
    let letters = Array(word.lowercased().unicodeScalars)
    var place = 0
    while place < letters.count {
      let (length, choices) = cyrillicChoices(letters, place)
      results = Array(
        results.flatMap { start in choices.map { start + $0 } }.prefix(mostSpellings))
      place += length
    }
    for result in results.prefix(mostSpellings / 2) {
      if let last = result.unicodeScalars.last, "лнрстдкв".unicodeScalars.contains(last) {
        results.append(result + "ь")
      }
    }
    return results.filter { !$0.isEmpty }
  }

  static let mostSpellings = 24

  private static let groups: [(String, [String])] = [
    ("shch", ["щ"]), ("sch", ["щ", "ш"]), ("sh", ["ш"]), ("ch", ["ч"]), ("zh", ["ж"]),
    ("kh", ["х"]), ("gh", ["г"]), ("ts", ["ц"]), ("tz", ["ц"]), ("yev", ["ев"]), ("yeva", ["ева"]),
    ("yo", ["ё", "е"]), ("yu", ["ю"]), ("ya", ["я"]), ("ye", ["е"]), ("iy", ["ий"]),
    ("ss", ["с", "сс"]), ("ck", ["к"]), ("ph", ["ф"]), ("ju", ["жу"]), ("dzh", ["дж"]),
    ("iya", ["ия"]), ("ai", ["ай", "аи"]), ("ay", ["ай"]), ("ei", ["ей"]), ("ey", ["ей"]),
    ("oy", ["ой"]), ("uy", ["уй"]), ("yy", ["ый"]),
  ]

  private static let letters: [Unicode.Scalar: [String]] = [
    "a": ["а"], "b": ["б"], "c": ["к", "ц"], "d": ["д"], "e": ["е", "э"], "f": ["ф"], "g": ["г"],
    "h": ["х"], "i": ["и"], "j": ["ж", "дж"], "k": ["к"], "l": ["л"], "m": ["м"], "n": ["н"],
    "o": ["о"], "p": ["п"], "q": ["к"], "r": ["р"], "s": ["с"], "t": ["т"], "u": ["у"],
    "v": ["в"], "w": ["в"], "x": ["кс"], "y": ["ы", "й"], "z": ["з"], "-": ["-"], "'": [""],
  ]

  private static func cyrillicChoices(
    _ word: [Unicode.Scalar], _ place: Int
  ) -> (length: Int, choices: [String]) {
    var best: (length: Int, choices: [String]) = (1, letters[word[place]] ?? [""])
    for (group, choices) in groups where group.unicodeScalars.count > best.length {
      let scalars = Array(group.unicodeScalars)
      guard place + scalars.count <= word.count,
        Array(word[place..<place + scalars.count]) == scalars
      else { continue }
      best = (scalars.count, choices)
    }
    return best
  }

  /// Spellings of a Cyrillic word in Latin: `Токаев` → tokaev, tokayev.
  static func latin(_ word: String) -> [String] {
    var results = [""]
    var previous: Unicode.Scalar = " "
    for scalar in word.lowercased().unicodeScalars {
      var choices = latinLetters[scalar] ?? [String(scalar)]
      if scalar == "е" || scalar == "э", "аеиоуыэюя ".unicodeScalars.contains(previous) {
        choices = ["ye", "e"]
      }
      results = Array(
        results.flatMap { start in choices.map { start + $0 } }.prefix(mostSpellings))
      previous = scalar
    }
    return results
  }

  private static let latinLetters: [Unicode.Scalar: [String]] = [
    "а": ["a"], "б": ["b"], "в": ["v"], "г": ["g"], "д": ["d"], "е": ["e"], "ё": ["e", "yo"],
    "ж": ["zh", "j"], "з": ["z"], "и": ["i", "y"], "й": ["y", "i"], "к": ["k"], "л": ["l"],
    "м": ["m"], "н": ["n"], "о": ["o"], "п": ["p"], "р": ["r"], "с": ["s", "ss"], "т": ["t"],
    "у": ["u"], "ф": ["f"], "х": ["kh", "h"], "ц": ["ts"], "ч": ["ch"], "ш": ["sh"],
    "щ": ["shch"], "ъ": [""], "ы": ["y"], "ь": [""], "э": ["e"], "ю": ["yu"], "я": ["ya", "ia"],
    "ә": ["a"], "ғ": ["g", "gh"], "қ": ["k", "q"], "ң": ["n", "ng"], "ө": ["o"], "ұ": ["u"],
    "ү": ["u"], "һ": ["h"], "і": ["i"],
  ]
}
