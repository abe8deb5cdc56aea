/// A run of capitalised words, and what it names.
struct EnglishRun {
  private let line: EnglishLine
  private var run: Range<Int>
  private var hasTitle = false

  init(_ line: EnglishLine, _ run: Range<Int>) {
    self.line = line
    self.run = run
    let before = run.lowerBound - 1
    if before >= 0 {
      let word = line.words[before]
      hasTitle = word.kinds.contains(.title) && !word.kinds.contains(.common)
      // `Mr. Smith`
      if word.text == ".", before > 0 { hasTitle = line.words[before - 1].kinds.contains(.title) }
    }
    trim()
  }

  private func kinds(_ index: Int) -> EnglishWords.Kinds { line.words[index].kinds }

  /// Whether the words before the first small one have a body's noun.
  private var opensWithBody: Bool {
    for index in run {
      if !line.words[index].isCapital { return false }
      if kinds(index).contains(.body) { return true }
    }
    return false
  }

  /// Takes titles and words that only begin the sentence off the front.
  private mutating func trim() {
    while let first = run.first {
      let word = line.words[first]
      let isOpener = line.openers.contains(first)
      if !word.isCapital || (isOpener && word.kinds.contains(.common) && !isPartOfBody(first)) {
        run = first + 1..<run.upperBound
      } else if word.kinds.contains(.title), !opensWithBody {
        hasTitle = true
        run = first + 1..<run.upperBound
      } else if EnglishWords.isNationality(word.lower), !opensWithBody {
        run = first + 1..<run.upperBound
      } else {
        break
      }
      if let next = run.first, !line.words[next].isCapital { hasTitle = false }
    }
    while let last = run.last, !line.words[last].isCapital { run = run.lowerBound..<last }
  }

  /// `National Bank` at the beginning of a sentence: the common word belongs to the name.
  private func isPartOfBody(_ index: Int) -> Bool {
    guard opensWithBody, index + 1 < run.upperBound else { return false }
    return line.words[index].text.utf8.count > 5 && !kinds(index).contains(.joint)
  }

  func names() -> [EnglishNames.Found] {
    guard let first = run.first, let last = run.last else { return [] }
    let words = line.words[run]
    if words.contains(where: { $0.kinds.contains(.legalForm) }), run.count > 1 {
      return [(run, .organisation)]
    }
    let head = words.prefix { $0.isCapital }
    if head.last?.kinds.contains(.thing) ?? false {
      // `Law on …`, `Nurly Zhol Program`: no name of these types, though a country may be in it.
      return countries(in: run)
    }
    if words.contains(where: { $0.kinds.contains(.body) }) { return body(last) }
    let text = words.map(\.lower).joined(separator: " ")
    if EnglishWords.placePairs.contains(text) { return [(run, .location)] }
    if run.count == 1 { return single(first) }
    if kinds(first).contains(.placeNoun) || kinds(last).contains(.placeNoun) {
      return [(run, .location)]
    }
    if kinds(last).contains(.country) || words.contains(where: { $0.kinds.contains(.country) }) {
      return countries(in: run)
    }
    return isPerson(first, last) ? [(run, .person)] : locative(first)
  }

  private func countries(in range: Range<Int>) -> [EnglishNames.Found] {
    range.filter { kinds($0).contains(.country) }.map { ($0..<$0 + 1, .location) }
  }

  private func body(_ last: Int) -> [EnglishNames.Found] {
    let parts = run.filter { !kinds($0).contains(.joint) }
    let isNamed = parts.contains { !kinds($0).contains(.body) && !kinds($0).contains(.title) }
    if isNamed || (parts.count > 1 && !line.openers.contains(run.lowerBound)) {
      return [(run, .organisation)]
    }
    guard parts.count == 1 else { return [] }
    return Self.bodiesOfOneWord.contains(line.words[last].lower) ? [(run, .organisation)] : []
  }

  private static let bodiesOfOneWord: Set<String> = [
    "senate", "majilis", "mazhilis", "duma", "congress", "kurultai", "kurultay",
  ]

  private func single(_ index: Int) -> [EnglishNames.Found] {
    let word = line.words[index]
    if word.kinds.contains(.country) {
      // `us` and `turkey` are words too.
      return word.isCapital && (word.text != "Us") ? [(run, .location)] : []
    }
    guard !word.kinds.contains(.common), !EnglishWords.isNationality(word.lower) else { return [] }
    if word.isAcronym {
      let isRoman = word.text.utf8.allSatisfy { "IVXLCDM".utf8.contains($0) }
      return word.text.utf8.count <= 6 && !isRoman ? [(run, .organisation)] : []
    }
    if hasTitle || EnglishWords.looksLikeSurname(word.lower) { return [(run, .person)] }
    return line.openers.contains(index) ? [] : locative(index)
  }

  private func isPerson(_ first: Int, _ last: Int) -> Bool {
    let words = line.words[run]
    guard words.count <= 5,
      !words.contains(where: {
        !$0.kinds.isDisjoint(with: [.common, .placeNoun, .thing]) || $0.isAcronym
      })
    else { return false }
    if hasTitle || kinds(first).contains(.givenName) { return true }
    if EnglishWords.looksLikeSurname(line.words[last].lower) { return true }
    let next = run.upperBound
    return next < line.words.count && line.words[next].kinds.contains(.speech)
      && !line.openers.contains(first)
  }

  /// `in Taraz`: a place, where nothing says otherwise.
  private func locative(_ first: Int) -> [EnglishNames.Found] {
    let before = first - 1
    guard before >= 0, run.count <= 2, kinds(before).contains(.locative),
      line.words[run].allSatisfy({
        $0.isCapital && $0.kinds.isEmpty && !EnglishWords.isNationality($0.lower)
      })
    else { return [] }
    return [(run, .location)]
  }
}

/// The names that a document has shown, found again where nothing else tells them.
struct KnownEnglishNames {
  private var names: [[String]: EntityType] = [:]

  mutating func add(_ words: [String], _ type: EntityType) {
    names[words] = names[words] ?? type
    if type == .person, words.count > 1, let surname = words.last {
      names[[surname]] = names[[surname]] ?? .person
    }
  }

  /// The names of a line with those known from others, where none was found.
  func complete(_ found: [EnglishNames.Found], in line: EnglishLine) -> [EnglishNames.Found] {
    var result = found
    var taken = Set(found.flatMap { Array($0.tokens) })
    for start in line.words.indices where line.words[start].isCapital && !taken.contains(start) {
      for end in (start + 1...min(start + 8, line.words.count)).reversed() {
        let range = start..<end
        guard line.words[end - 1].isCapital, taken.isDisjoint(with: range),
          let type = type(of: range, in: line)
        else { continue }
        result.append((range, type))
        taken.formUnion(range)
        break
      }
    }
    return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func type(of range: Range<Int>, in line: EnglishLine) -> EntityType? {
    if let type = names[line.words(range)] { return type }
    let isCountry = range.count == 1 && line.words[range.lowerBound].kinds.contains(.country)
    return line.isHeadline && isCountry ? .location : nil
  }
}
