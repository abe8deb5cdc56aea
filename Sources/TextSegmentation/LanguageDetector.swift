/// Tells the language of sentences by letters, function words and the ends of words.
///
/// Each word gives points; a name (a capital inside the sentence) gives fewer, so that a Russian
/// sentence full of Kazakh names stays Russian. Where a sentence says too little, the document
/// decides.
struct LanguageDetector {
  let bytes: [UInt8]
  let tokens: [Token]

  /// The languages of sentences given as ranges of tokens, and that of the whole.
  func languages(of ranges: [Range<Int>]) -> (sentences: [Language], document: Language) {
    let scores = ranges.map(score(of:))
    let total = scores.reduce(into: LanguageScore()) { $0.add($1) }
    let document = total.language(in: nil)
    return (scores.map { $0.language(in: document) }, document)
  }

  /// What stands outside the quotes of a sentence tells its language, where it tells anything:
  /// «директор КГУ «Қоғамдық келісім»» is Russian.
  private func score(of range: Range<Int>) -> LanguageScore {
    let whole = score(of: range) { _ in true }
    guard whole.russian > 0 || whole.kazakh > 0, let inner = quoted(in: range) else { return whole }
    let outer = score(of: range) { !inner.contains($0) }
    let isClear =
      max(outer.russian, outer.kazakh) > 0 || outer.core + outer.shared + outer.foreign == 0
    return outer.cyrillic >= 2 && isClear ? outer : whole
  }

  /// The tokens between the quotes «…» of a sentence; nil without any.
  private func quoted(in range: Range<Int>) -> Set<Int>? {
    var inner = Set<Int>()
    var open: [Int] = []
    for index in range where tokens[index].bytes.count == 2 {
      let bytes = tokens[index].bytes
      guard self.bytes[bytes.lowerBound] == 0xC2 else { continue }
      switch self.bytes[bytes.lowerBound + 1] {
      case 0xAB: open.append(index)
      case 0xBB:
        if let start = open.popLast() { inner.formUnion(start + 1..<index) }
      default: break
      }
    }
    return inner.isEmpty ? nil : inner
  }

  private func score(of range: Range<Int>, where counts: (Int) -> Bool) -> LanguageScore {
    var score = LanguageScore()
    for index in range where counts(index) {
      let token = tokens[index]
      switch token.kind {
      case .cyrillicWord: scoreCyrillic(token, isFirst: index == range.lowerBound, &score)
      case .latinWord: scoreLatin(token, &score)
      case .other where token.bytes.count > 1: scoreOther(token, &score)
      default: break
      }
    }
    return score
  }

  private func scoreCyrillic(_ token: Token, isFirst: Bool, _ score: inout LanguageScore) {
    if isRomanNumber(token) { return }
    score.cyrillic += 1
    let letters = LetterSummary(bytes, token.bytes)
    score.core += letters.core
    score.shared += letters.shared
    let isName = letters.startsUpper && !isFirst
    if letters.foreign > 0 {
      score.foreign += isName ? 1 : 3
      if !isName { score.alien += 1 }
    } else if letters.core + letters.shared > 0 {
      score.kazakh += isName ? 1 : 2
    }
    if !isName, let word = FoldedWord(bytes, token.bytes) {
      score.add(LanguageEvidence.words[word], points: 3)
    }
    if letters.count >= 5, !isName { scoreEnding(token, letters: [3, 2], width: 2, &score) }
  }

  /// «ХХХІ»: a Roman number in Cyrillic look-alikes says nothing of the language.
  private func isRomanNumber(_ token: Token) -> Bool {
    // Х, І, С, М in UTF-8.
    var index = token.bytes.lowerBound
    while index + 1 < token.bytes.upperBound {
      let pair = (bytes[index], bytes[index + 1])
      guard
        pair == (0xD0, 0xA5) || pair == (0xD0, 0x86) || pair == (0xD0, 0xA1)
          || pair == (0xD0, 0x9C)
      else { return false }
      index += 2
    }
    return index == token.bytes.upperBound
  }

  private func scoreLatin(_ token: Token, _ score: inout LanguageScore) {
    score.latin += 1
    let isAscii = bytes[token.bytes].allSatisfy { $0 < 0x80 }
    if !isAscii { score.foreign += 2 }
    if let word = FoldedWord(bytes, token.bytes) {
      let evidence = LanguageEvidence.words[word]
      score.add(evidence, points: 3)
      if evidence.contains(.english) { score.englishWords += 1 }
    }
    if isAscii, token.bytes.count >= 5 { scoreEnding(token, letters: [3, 2], width: 1, &score) }
  }

  /// Words of a script that is neither.
  private func scoreOther(_ token: Token, _ score: inout LanguageScore) {
    let first = bytes.codePoint(at: token.bytes.lowerBound).scalar
    if CharacterClass(first) == .letter { score.foreign += 2 }
  }

  private func scoreEnding(
    _ token: Token, letters: [Int], width: Int, _ score: inout LanguageScore
  ) {
    for count in letters {
      let start = token.bytes.upperBound - count * width
      guard let ending = FoldedWord(bytes, start..<token.bytes.upperBound) else { continue }
      let evidence = LanguageEvidence.endings[ending]
      if !evidence.isEmpty {
        score.add(evidence, points: 1)
        return
      }
    }
  }
}

/// The points that a sentence gives to each language.
struct LanguageScore {
  var russian = 0
  var kazakh = 0
  var english = 0
  var foreign = 0
  /// Words by script.
  var cyrillic = 0
  var latin = 0
  /// Letters that Kazakh has and its neighbours mostly have not (қ ғ ұ і), and those that it has
  /// in common with Kyrgyz, Tatar, Bashkir, Mongolian (ә ө ү ң һ).
  var core = 0
  var shared = 0
  /// Words, names left out, with letters that neither Russian nor Kazakh has.
  var alien = 0
  /// Function words of English.
  var englishWords = 0

  mutating func add(_ evidence: LanguageEvidence, points: Int) {
    if evidence.contains(.russian) { russian += points }
    if evidence.contains(.kazakh) { kazakh += points }
    if evidence.contains(.english) { english += points }
    if evidence.contains(.foreign) { foreign += points }
  }

  mutating func add(_ other: LanguageScore) {
    russian += other.russian
    kazakh += other.kazakh
    english += other.english
    foreign += other.foreign
    cyrillic += other.cyrillic
    latin += other.latin
    core += other.core
    shared += other.shared
    alien += other.alien
    englishWords += other.englishWords
  }

  /// The language, where the document's is known or (nil) is asked for.
  func language(in document: Language?) -> Language {
    if cyrillic == 0 && latin == 0 { return .other }
    if latin > cyrillic { return latinLanguage(in: document) }
    // Letters of Turkic neighbours without those that Kazakh could not do without.
    if shared >= 3 && core * 6 < shared && kazakh > russian { return .other }
    let best = max(russian, kazakh, foreign)
    if best == 0 { return document ?? .russian }
    // Neighbours share most words and endings (Bulgarian with Russian, Bashkir with Kazakh), but
    // not letters.
    if alien >= 3 && alien * 16 >= cyrillic || alien >= 2 && alien * 4 >= cyrillic {
      return .other
    }
    if document == .other, alien > 0 || foreign * 2 >= best { return .other }
    // Kyrgyz has no қ ғ ұ і; Ukrainian has і, and Russian words.
    if document == .other, kazakh > russian ? core == 0 : core > 0 { return .other }
    if foreign == best && foreign > max(russian, kazakh) {
      // «Адрес: г. Риддер, ул. Мира, 15.»: a word or two that a neighbour has as well.
      return document == .russian && alien == 0 && foreign <= 3 && cyrillic <= 8 ? .russian : .other
    }
    if russian == kazakh {
      guard let document, document == .russian || document == .kazakh else { return .russian }
      return document
    }
    // Few points against the language of the document are a chance.
    if let document, document == .other, best <= 2 { return .other }
    // A few word endings without one Kazakh letter are a chance too.
    if kazakh > russian, core + shared == 0, kazakh - russian < 3 { return document ?? .russian }
    // «Награждена орденом «Құрмет».»: a name in a Russian text.
    if kazakh > russian, document == .russian, core + shared <= 2, kazakh - russian < 3 {
      return .russian
    }
    return russian > kazakh ? .russian : .kazakh
  }

  private func latinLanguage(in document: Language?) -> Language {
    // Endings alone are a chance: no English runs so long without a function word.
    if englishWords == 0, document == .other || latin >= 6 && document != .english {
      return .other
    }
    if english > foreign { return .english }
    return english == foreign && (english > 0 || document == .english) ? .english : .other
  }
}

/// The letters of a Cyrillic word, counted by what they tell.
private struct LetterSummary {
  var count = 0
  var core = 0
  var shared = 0
  var foreign = 0
  var startsUpper = false

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    startsUpper = LetterCase(bytes.codePoint(at: range.lowerBound).scalar) == .upper
    count = range.count / 2
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      // Russian letters end quickly here.
      if byte == 0xD0, bytes[index + 1] >= 0x90 {
        index += 2
        continue
      }
      let (scalar, length) = bytes.codePoint(at: index)
      if scalar >= 0x450 || scalar < 0x410 { add(scalar) }
      index += length
      if scalar == 0x44A, !isBeforeVowel(bytes, index, range.upperBound) { foreign += 1 }
    }
  }

  /// Whether е, ё, ю or я stands there: behind ъ anything else is Bulgarian.
  private func isBeforeVowel(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    switch bytes.codePoint(at: index).scalar {
    case 0x435, 0x451, 0x44E, 0x44F, 0x415, 0x401, 0x42E, 0x42F: return true
    default: return false
    }
  }

  private mutating func add(_ scalar: UInt32) {
    switch scalar {
    case 0x49A, 0x49B, 0x492, 0x493, 0x4B0, 0x4B1, 0x406, 0x456: core += 1
    case 0x4D8, 0x4D9, 0x4E8, 0x4E9, 0x4AE, 0x4AF, 0x4A2, 0x4A3, 0x4BA, 0x4BB: shared += 1
    case 0x401, 0x451: break
    case 0x400...0x40F, 0x450...0x45F, 0x490, 0x491, 0x494...0x499, 0x49C...0x4A1, 0x4A4...0x4AD,
      0x4B2...0x4B9, 0x4BC...0x4CF, 0x4E2, 0x4E3, 0x4EE, 0x4EF:
      foreign += 1
    default: break
    }
  }
}
