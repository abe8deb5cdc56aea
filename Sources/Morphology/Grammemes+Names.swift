extension Grammemes: CustomStringConvertible {
  /// The names of all grammemes by position: those of the OpenCorpora dictionary in its order,
  /// then those of tokens that are no words.
  public static let names: [String] = [
    "POST", "NOUN", "ADJF", "ADJS", "COMP", "VERB", "INFN", "PRTF", "PRTS", "GRND", "NUMR",
    "ADVB", "NPRO", "PRED", "PREP", "CONJ", "PRCL", "INTJ", "ANim", "anim", "inan", "GNdr",
    "masc", "femn", "neut", "ms-f", "NMbr", "sing", "plur", "Sgtm", "Pltm", "Fixd", "CAse",
    "nomn", "gent", "datv", "accs", "ablt", "loct", "voct", "gen1", "gen2", "acc2", "loc1",
    "loc2", "Abbr", "Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Subx", "Supr", "Qual",
    "Apro", "Anum", "Poss", "V-ey", "V-oy", "Cmp2", "V-ej", "ASpc", "perf", "impf", "TRns",
    "tran", "intr", "Impe", "Impx", "Mult", "Refl", "PErs", "1per", "2per", "3per", "TEns",
    "pres", "past", "futr", "MOod", "indc", "impr", "INvl", "incl", "excl", "VOic", "actv",
    "pssv", "Infr", "Slng", "Arch", "Litr", "Erro", "Dist", "Ques", "Dmns", "Prnt", "V-be",
    "V-en", "V-ie", "V-bi", "Fimp", "Prdx", "Coun", "Coll", "V-sh", "Af-p", "Inmx", "Vpre",
    "Anph", "Init", "Adjx", "Ms-f", "Hypo", "NUMB", "intg", "real", "PNCT", "LATN", "ROMN",
    "UNKN",
  ]

  /// For each position, the position of the category above it, or -1 (the order of ``names``).
  private static let parents: [Int8] = [
    -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 18, 18, -1, 25, 25, 21, 21, -1,
    26, 26, -1, -1, -1, -1, 32, 32, 32, 32, 32, 32, 33, 34, 34, 36, 38, 38, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 62, 62, -1, 65, 65, -1, -1, -1, -1, -1,
    72, 72, 72, -1, 76, 76, 76, -1, 80, 80, -1, 83, 83, -1, 86, 86, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1,
  ]

  /// Names are four ASCII letters, so each is a 32-bit number; this is an open-addressing table
  /// from those numbers to positions, since a dictionary has 45 thousand names to read at start.
  private static let slots: [(key: UInt32, position: UInt8)] = {
    var slots = [(key: UInt32, position: UInt8)](repeating: (0, 0), count: 512)
    for (position, name) in names.enumerated() {
      let key = name.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      var slot = slot(of: key)
      while slots[slot].key != 0 { slot = (slot + 1) & 511 }
      slots[slot] = (key, UInt8(position))
    }
    return slots
  }()

  private static func slot(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 23) }

  /// Reads a tag; nil where a name is unknown.
  init?(tagBytes bytes: some Sequence<UInt8>) {
    var result = Grammemes()
    var key: UInt32 = 0
    var length = 0
    let slots = Grammemes.slots
    func finish() -> Bool {
      guard length == 4 else { return false }
      var slot = Grammemes.slot(of: key)
      while slots[slot].key != key {
        if slots[slot].key == 0 { return false }
        slot = (slot + 1) & 511
      }
      result.formUnion(Grammemes(position: Int(slots[slot].position)))
      return true
    }
    for byte in bytes {
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: " ") {
        guard finish() else { return nil }
        key = 0
        length = 0
      } else {
        key = key << 8 | UInt32(byte)
        length += 1
      }
    }
    guard finish() else { return nil }
    self = result
  }

  /// The names in dictionary order, parted by commas.
  public var description: String {
    var bits = rawValue
    var parts: [String] = []
    while bits != 0 {
      let position = bits.trailingZeroBitCount
      parts.append(
        position < Grammemes.names.count ? Grammemes.names[position] : "#\(position)")
      bits &= bits - 1
    }
    return parts.joined(separator: ",")
  }

  /// For each position, what cannot stand beside it: its siblings, and any gender beside a plural.
  private static let incompatible: [Grammemes] = {
    var children = [Grammemes](repeating: [], count: names.count)
    for (position, parent) in parents.enumerated() where parent >= 0 {
      children[Int(parent)].insert(Grammemes(position: position))
      let above = parents[Int(parent)]
      if above >= 0 { children[Int(above)].insert(Grammemes(position: position)) }
    }
    return names.indices.map { position in
      let itself = Grammemes(position: position)
      let parent = parents[position]
      var result = parent >= 0 ? children[Int(parent)] : []
      // Adjectives have no gender in the plural; `GNdr` is the category with all its members.
      if itself == .plural { result.formUnion(children[21].union(Grammemes(position: 21))) }
      return result.subtracting(itself)
    }
  }()

  /// This set with `required` put in and whatever cannot stand beside it taken out.
  func updated(with required: Grammemes) -> Grammemes {
    var result = union(required)
    var bits = required.rawValue
    while bits != 0 {
      let position = bits.trailingZeroBitCount
      if position < Grammemes.incompatible.count {
        result.subtract(Grammemes.incompatible[position])
      }
      bits &= bits - 1
    }
    return result
  }

  /// Rare cases replaced by the common ones that stand in for them.
  var withCommonCases: Grammemes {
    var result = self
    let replacements: [(Grammemes, Grammemes)] = [
      (.firstGenitive, .genitive), (.partitive, .genitive), (.secondAccusative, .accusative),
      (.firstPrepositional, .prepositional), (.locative, .prepositional),
      (.vocative, .nominative),
    ]
    for (rare, common) in replacements where result.contains(rare) {
      result.subtract(rare)
      result.formUnion(common)
    }
    return result
  }
}
