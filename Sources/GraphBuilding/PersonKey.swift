/// The key of a person, taken apart: `токаев касым-жомарт кемелевич`, `абишев х а`.
///
/// The surname comes first; a given name may be an initial.
struct PersonKey {
  let surname: Substring
  let given: [Substring]

  init(_ key: String) {
    let words = key.split(separator: " ")
    surname = words.first ?? ""
    given = Array(words.dropFirst())
  }

  /// Whether a name or an initial is there beside the surname.
  var isSpecific: Bool { !given.isEmpty }

  /// Whether both may be one person: same surname, and every given name that both have is the same,
  /// or one of the two is the initial of the other.
  func isCompatible(with other: PersonKey) -> Bool {
    guard surname == other.surname else { return false }
    return zip(given, other.given).allSatisfy { left, right in
      left == right || (left.count == 1 && right.hasPrefix(left))
        || (right.count == 1 && left.hasPrefix(right))
    }
  }

  /// How much of the name is written out: one full name counts more than two initials.
  var detail: Int { given.reduce(0) { $0 + ($1.count > 1 ? 3 : 1) } }

  /// Whether surname and given name stand there in full.
  var isWrittenOut: Bool { surname.count > 1 && (given.first?.count ?? 0) > 1 }

  /// Surname and given name with the letters as one that Latin spellings do not tell apart.
  var sound: String {
    var result = ""
    for letter in "\(surname) \(given.first ?? "")" {
      let plain: Character? =
        switch letter {
        case "й", "ы": "и"
        case "э", "ё": "е"
        case "ь", "ъ", "'", "-": nil
        default: letter
        }
      if let plain, plain != result.last { result.append(plain) }
    }
    return result
  }
}
