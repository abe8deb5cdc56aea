/// A set of code points: ranges, named classes, the complement of those, less another set.
indirect enum CharacterSet {
  case range(ClosedRange<UInt32>)
  case any(except: [UInt32])
  case union([CharacterSet])
  case complement(CharacterSet)
  case difference(CharacterSet, CharacterSet)
  case category(String)
  case digit, space, word, nameStart, nameCharacter

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .range(let range): return range.contains(scalar.value)
    case .any(let exceptions): return !exceptions.contains(scalar.value)
    case .union(let sets): return sets.contains { $0.contains(scalar) }
    case .complement(let set): return !set.contains(scalar)
    case .difference(let set, let less): return set.contains(scalar) && !less.contains(scalar)
    case .category(let name): return Self.code(scalar.properties.generalCategory).hasPrefix(name)
    case .digit: return scalar.properties.generalCategory == .decimalNumber
    case .space: return [0x20, 0x09, 0x0A, 0x0D].contains(scalar.value)
    case .word:
      // \w: all but punctuation, separators and others (XSD 1.1 part 2 §G.4.2.5).
      let code = Self.code(scalar.properties.generalCategory)
      return !(code.hasPrefix("P") || code.hasPrefix("Z") || code.hasPrefix("C"))
    case .nameStart: return Self.isNameStart(scalar)
    case .nameCharacter:
      return Self.isNameStart(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
        || scalar == "." || scalar == "\u{B7}" || (0x300...0x36F).contains(scalar.value)
    }
  }

  /// Whether the set holds the code point in upper or lower case.
  func containsIgnoringCase(_ scalar: Unicode.Scalar) -> Bool {
    if contains(scalar) { return true }
    let properties = scalar.properties
    for mapping in [properties.lowercaseMapping, properties.uppercaseMapping] {
      let scalars = mapping.unicodeScalars
      if scalars.count == 1, let other = scalars.first, contains(other) { return true }
    }
    return false
  }

  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "_" || scalar == ":"
  }

  private static func code(_ category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    default: "Cn"
    }
  }
}
