import Synchronization

/// Reads Kazakh word forms: takes suffixes off by vowel harmony and sound, and looks the stem up
/// in a hunspell dictionary; names that it has not are cut by the sounds alone.
///
///     let kazakh = try KazakhAnalyzer(dictionary: "data/kazakh/kk_KZ.dic")
///     kazakh.analyses(of: "Ассамблеясының")[0].stem        // Ассамблея
///     kazakh.baseForm(of: "Қазақстан халқы Ассамблеясының") // Қазақстан халқы Ассамблеясы
///
/// May be used from several threads at once.
public final class KazakhAnalyzer: Sendable {
  private let stems: KazakhStems
  private let cache = Mutex<[String: [KazakhAnalysis]]>([:])
  private static let cacheCapacity = 8192

  /// Opens the dictionary file.
  public init(dictionary path: String) throws(DictionaryError) {
    stems = try KazakhStems(path: path)
  }

  /// Readings of `word`, the likeliest first; never empty.
  public func analyses(of word: String) -> [KazakhAnalysis] {
    if let found = cache.withLock({ $0[word] }) { return found }
    let result = analyze(word)
    cache.withLock { cache in
      if cache.count >= KazakhAnalyzer.cacheCapacity { cache.removeAll(keepingCapacity: true) }
      cache[word] = result
    }
    return result
  }

  /// The dictionary form of a word: the stem of its likeliest reading.
  public func lemma(of word: String) -> String {
    let lower = word.lowercased()
    if let pronoun = KazakhAnalyzer.irregular[lower] { return pronoun }
    return analyses(of: word).first?.stem ?? word
  }

  /// The nominative of a name: the case taken off its last word, possession and plural left on.
  /// Words in quotes stay.
  public func baseForm(of phrase: String) -> String {
    var pieces = PhrasePieces(phrase)
    guard let last = pieces.words.last, !pieces.pieces[last].isFrozen,
      let reading = analyses(of: pieces.pieces[last].text)
        .first(where: { !$0.features.meets(.finite) })
    else { return phrase }
    pieces.pieces[last].text = reading.caseless
    return pieces.text
  }

  /// A key that is equal for all case forms of one name: the words of its base form, folded.
  public func lemmaKey(of phrase: String) -> String {
    let pieces = PhrasePieces(baseForm(of: phrase))
    return pieces.words.map { TextFolding.fold(pieces.pieces[$0].text) }.joined(separator: " ")
  }

  /// Whether the dictionary has the word as it stands.
  public func knows(_ word: String) -> Bool { stems.contains(Array(word.lowercased().utf8)) }

  // MARK: Search

  /// What has been taken off so far.
  private struct Cut {
    var length: Int
    var stage: KazakhSuffix.Stage
    var features: KazakhAnalysis.Features = []
    /// Lengths of the word before each suffix, the last suffix first.
    var places: [Int] = []
    var cost = 0.0
    /// Where the case suffix starts.
    var caseless: Int?
    /// What the suffix to the right asks of the one before it.
    var needs: KazakhSuffix.Sounds = []
    /// The last suffix taken off starts with a vowel.
    var isOpen = false
  }

  private func analyze(_ word: String) -> [KazakhAnalysis] {
    let original = Array(word.unicodeScalars)
    let letters = Array(word.lowercased().unicodeScalars)
    guard letters.count == original.count, letters.count <= 64,
      letters.contains(where: LookAlikes.isCyrillic)
    else {
      return [whole(word)]
    }
    if KazakhAnalyzer.unchanged.contains(word.lowercased()) {
      return [whole(word)]
    }
    var found: [KazakhAnalysis] = []
    let isName = word.startsWithCapital
    search(
      Cut(length: letters.count, stage: .end), letters: letters, original: original,
      isName: isName, into: &found)
    if found.isEmpty { found.append(whole(word)) }
    return ranked(found, isName: isName)
  }

  /// The word as its own stem.
  private func whole(_ word: String) -> KazakhAnalysis {
    KazakhAnalysis(
      stem: word, isKnown: knows(word), features: [], suffixes: [], caseless: word, cost: 0)
  }

  /// Sorts by cost. The dictionary lists many inflected forms: a stem that can itself be cut to a
  /// shorter known one is taken for such a form, and surely so where two suffixes come off.
  private func ranked(_ readings: [KazakhAnalysis], isName: Bool) -> [KazakhAnalysis] {
    var result = readings
    for index in result.indices where result[index].isKnown {
      let reading = result[index]
      if KazakhAnalyzer.places.contains(Array(reading.stem.lowercased().unicodeScalars)) {
        continue
      }
      var penalty = 0.0
      for other in readings
      where other.isKnown && other.stem.utf8.count <= reading.stem.utf8.count
        && !(isName && other.features.meets(.verbs))
      {
        let extra = other.suffixes.count - reading.suffixes.count
        if extra > 0, other.cost <= readings[index].cost + 0.65 + 0.5 * Double(extra) {
          penalty = max(penalty, extra == 1 ? 1.1 : 2)
        }
      }
      result[index].cost += penalty
    }
    return result.sorted {
      $0.cost == $1.cost ? $0.stem.utf8.count > $1.stem.utf8.count : $0.cost < $1.cost
    }
  }

  private func search(
    _ cut: Cut, letters: [Unicode.Scalar], original: [Unicode.Scalar], isName: Bool,
    into found: inout [KazakhAnalysis]
  ) {
    finish(cut, letters: letters, original: original, isName: isName, into: &found)
    guard cut.length > 2, cut.places.count < 6, let last = letters[..<cut.length].last else {
      return
    }
    for suffix in KazakhSuffix.byLastLetter[last] ?? [] {
      guard let next = take(suffix, from: cut, letters: letters, isName: isName) else { continue }
      search(next, letters: letters, original: original, isName: isName, into: &found)
    }
  }

  /// The cut with `suffix` taken off too, or nil where it cannot stand there.
  private func take(
    _ suffix: KazakhSuffix, from cut: Cut, letters: [Unicode.Scalar], isName: Bool
  ) -> Cut? {
    let start = cut.length - suffix.letters.count
    guard start >= 2, letters[start..<cut.length].elementsEqual(suffix.letters) else { return nil }
    let isVoiceAgain = suffix.stage == .voice && cut.stage == .voice && cut.places.count < 5
    guard suffix.stage.rawValue > cut.stage.rawValue || isVoiceAgain else { return nil }
    // Converbs and personal forms end a word.
    if suffix.features.meets(.finite), cut.stage != .end { return nil }
    // Negation and voice belong to verbs.
    if suffix.stage.rawValue > KazakhSuffix.Stage.verbForm.rawValue,
      cut.stage.rawValue < KazakhSuffix.Stage.verbForm.rawValue
    {
      return nil
    }
    if !cut.needs.isEmpty {
      guard
        cut.needs.contains(.thirdPossession) && suffix.features.contains(.thirdPossession)
          || cut.needs.contains(.otherPossession)
            && suffix.features.meets([.firstSingularPossession, .secondPossession])
      else { return nil }
    }
    let stem = letters[..<start]
    guard let sound = stem.last.map(KazakhSounds.sound) else { return nil }
    var next = cut
    if !KazakhSounds.fits(suffix.harmony, stem: stem) {
      // Foreign names follow their sound, not their spelling: «Тоқаевтың», «Йорктің».
      guard isName, suffix.stage == .grammaticalCase else { return nil }
      next.cost += 0.3
    }
    // «-нан» follows a nasal, or the possession of the third person.
    let bySound = suffix.after.meets(sound)
    let possessive = suffix.after.intersection([.thirdPossession, .otherPossession])
    if bySound {
      next.needs = []
    } else if !possessive.isEmpty {
      next.needs = possessive
    } else {
      return nil
    }
    next.length = start
    next.stage = suffix.stage
    next.features.formUnion(suffix.features)
    next.places.append(start)
    next.cost += suffix.cost
    next.isOpen = suffix.startsWithVowel
    if suffix.stage == .grammaticalCase {
      next.caseless = start
      // «Алматы» and «Қарағанды» are no accusatives.
      if isName, suffix.features.contains(.accusative), suffix.letters.count == 2, start < 6 {
        next.cost += 1
      }
    }
    if isName, suffix.stage.rawValue >= KazakhSuffix.Stage.verbForm.rawValue { next.cost += 1 }
    return next
  }

  /// Adds the readings in which what is left is the stem.
  private func finish(
    _ cut: Cut, letters: [Unicode.Scalar], original: [Unicode.Scalar], isName: Bool,
    into found: inout [KazakhAnalysis]
  ) {
    guard cut.needs.isEmpty else { return }
    let isVerb = cut.stage.rawValue >= KazakhSuffix.Stage.verbForm.rawValue
    for (stem, variantPenalty) in stemVariants(
      Array(letters[..<cut.length]), isOpen: cut.isOpen, isVerb: isVerb)
    {
      let stemPenalty =
        isVerb ? penalty(ofVerbStem: stem, isName: isName) : penalty(ofNounStem: stem)
      let isKnown = stemPenalty != nil
      guard isKnown || variantPenalty == 0 else { continue }
      let penalty = variantPenalty + (stemPenalty ?? 0)
      // An unknown stem needs a vowel, and verbs are all known.
      if !isKnown, cut.length < 3 || isVerb && !cut.places.isEmpty && cut.length < 4 { continue }
      var cost = cut.cost + penalty
      if !isKnown {
        cost += isVerb ? 5 : 3
        if cut.places.isEmpty { cost += 1 }
        // One or two letters prove little after a stem that nobody knows.
        if let start = cut.places.first, letters.count - start < 3 { cost += 0.4 }
        if stem.count < 4 { cost += 1 }
        // «-иясы» is a possession after «-ия», whatever stands before it.
        if KazakhAnalyzer.possessedLoans.contains(where: { stem.suffix($0.count) == $0[...] }) {
          cost += 0.6
        }
      } else if stem.count < 3 {
        cost += 0.4
      }
      var text = String.UnicodeScalarView()
      for (index, scalar) in stem.enumerated() {
        text.append(
          index < original.count && letters[index] == scalar ? original[index] : scalar)
      }
      let ends = [letters.count] + cut.places
      let suffixes = zip(cut.places, ends).map { start, end in
        String(String.UnicodeScalarView(letters[start..<end]))
      }
      found.append(
        KazakhAnalysis(
          stem: String(text), isKnown: isKnown, features: cut.features,
          suffixes: suffixes.reversed(),
          caseless: String(String.UnicodeScalarView(original[..<(cut.caseless ?? letters.count)])),
          cost: cost))
    }
  }

  /// The stem as it stands, and as it may have been before a suffix in a vowel softened its last
  /// letter («кітабы» of «кітап») or swallowed its last vowel («халқы» of «халық»).
  private func stemVariants(
    _ stem: [Unicode.Scalar], isOpen: Bool, isVerb: Bool
  ) -> [(stem: [Unicode.Scalar], penalty: Double)] {
    var result: [(stem: [Unicode.Scalar], penalty: Double)] = [(stem, 0)]
    guard isOpen, let last = stem.last, stem.count >= 2 else { return result }
    let hardened: [Unicode.Scalar: Unicode.Scalar] = ["ғ": "қ", "г": "к", "б": "п"]
    // No word of Kazakh's own ends in the soft one, so the other goes before it.
    if let hard = hardened[last] { result.append((stem.dropLast() + [hard], -0.05)) }
    if isVerb, last == "у" { result.append((stem.dropLast() + ["п"], 0.2)) }
    let before = stem[stem.count - 2]
    if !KazakhSounds.vowels.contains(last), !KazakhSounds.vowels.contains(before) {
      for vowel: Unicode.Scalar in ["ы", "і"]
      where KazakhSounds.fits(
        vowel == "ы" ? .back : .front, stem: stem[...])
      {
        result.append((stem.dropLast() + [vowel, last], 0.2))
      }
    }
    if isVerb {
      // «оқу» of «оқы».
      for vowel: Unicode.Scalar in ["ы", "і"]
      where KazakhSounds.fits(
        vowel == "ы" ? .back : .front, stem: stem[...])
      {
        result.append((stem + [vowel], 0.4))
      }
    }
    return result
  }

  private func contains(_ stem: [Unicode.Scalar]) -> Bool {
    KazakhAnalyzer.places.contains(stem)
      || stems.contains(Array(String(String.UnicodeScalarView(stem)).utf8))
  }

  /// 0 where the dictionary has the noun or adjective, a little where it has the word that this
  /// one is derived from; nil where it has neither.
  private func penalty(ofNounStem stem: [Unicode.Scalar]) -> Double? {
    if contains(stem) { return 0 }
    for ending in KazakhAnalyzer.derivations
    where stem.count >= ending.count + 3 && stem.suffix(ending.count) == ending[...] {
      if contains(Array(stem.dropLast(ending.count))) { return 0.4 }
    }
    return nil
  }

  /// «-lik», «-er», «-less», «-y»: they make new words, which the dictionary need not have.
  private static let derivations = [
    "лық", "лік", "дық", "дік", "тық", "тік", "шы", "ші", "сыз", "сіз", "лы", "лі",
  ].map { Array($0.unicodeScalars) }

  /// How unsure it is that a verb has this stem: 0 where the dictionary has its infinitive; nil
  /// where it has neither.
  private func penalty(ofVerbStem stem: [Unicode.Scalar], isName: Bool) -> Double? {
    guard let last = stem.last else { return nil }
    let base = Array(stem.dropLast())
    let infinitives: [[Unicode.Scalar]] =
      switch last {
      case "ы", "і": [base + ["у"]]
      case "п": [stem + ["у"], base + ["б", "у"]]
      case "й": [base + ["ю"]]
      case "и": [stem + ["ю"]]
      case "к": [stem + ["у"], base + ["г", "у"]]
      case "қ": [stem + ["у"], base + ["ғ", "у"]]
      default: [stem + ["у"]]
      }
    if infinitives.contains(where: contains) {
      // «болу» is rather of «бол» than of «болы».
      return (last == "ы" || last == "і") && (contains(base) || !contains(stem)) ? 0.6 : 0
    }
    return contains(stem) && !isName ? 1.5 : nil
  }

  /// Places whose names look like accusatives and locatives.
  private static let places = Set(
    ["қызылорда", "қарағанды", "алматы"].map { Array($0.unicodeScalars) })

  private static let possessedLoans = ["ияс", "иясы"].map { Array($0.unicodeScalars) }

  /// Words that carry grammar only, and a few nouns, that look as if they had a suffix.
  private static let unchanged: Set<String> = Set(
    """
    басқа кейін дейін бұрын жақын туралы арқылы үшін сияқты алайда бірақ және немесе егер өйткені
    сондықтан мен бен пен да де та те ма ме ба бе па пе ғана қана ретінде бойынша қарай қарсы
    бері әрі соң дәл енді қазір бүгін ертең кеше бірге әлі тағы міне иә жоқ бар ал сондай
    осындай мұндай қандай барлық бүкіл әр кейбір ешқандай қатысты байланысты орай сәйкес осы бұл сол
    ол аудан тақта адам дүние
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Pronouns whose stem changes, and the shortest verbs.
  private static let irregular: [String: String] = {
    let lists = [
      "ол": "оның оған оны онда одан онымен олар олардың оларға оларды оларда олардан олармен",
      "бұл": "бұның мұның бұған мұны бұны мұнда бұнда бұдан мұнан мұнымен бұлар бұлардың",
      "сол": "соның соған соны сонда содан сонымен солар солардың",
      "де": "деп деді дейді деген дегенде дедім дедің дедік дейтін десе деу деуге",
      "е": "еді едім едің едік екен екенін емес емеспін",
      "өз": "өзі өзінің өзіне өзін өзінде өзінен өзімен өздері өздерінің өзім өзіміз",
      "мен": "менің маған мені менде менен менімен", "сен": "сенің саған сені сенде сенен сенімен",
    ]
    return lists.reduce(into: [:]) { result, entry in
      for form in entry.value.split(separator: " ") { result[String(form)] = entry.key }
    }
  }()
}

extension OptionSet where RawValue: FixedWidthInteger {
  /// Whether the two sets share a member.
  func meets(_ other: Self) -> Bool { rawValue & other.rawValue != 0 }
}
