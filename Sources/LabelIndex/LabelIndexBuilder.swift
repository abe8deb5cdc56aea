import ByteIO
public import RDFModel

/// Takes names and makes the file that ``LabelIndex`` reads: the same names in any order, the same
/// bytes.
public struct LabelIndexBuilder {
  private var forms: WordForms
  private var labels: [(key: [UInt8], label: Label)] = []

  /// Names up to which ``lemmas()`` is all that need be kept of an index.
  public static let fewLabels = 5_000
  /// The name of the side file for ``lemmas()``.
  public static let lemmaFileName = "labels.lemmas"

  /// Longer names are sentences: nobody types them.
  static let longestLabel = 4096

  public init(forms: WordForms = .none) { self.forms = forms }

  /// Takes one name; names without a letter or digit cannot be looked up and are left out, as are
  /// very long ones.
  public mutating func add(_ label: Label) {
    guard label.text.utf8.count <= Self.longestLabel else { return }
    let key = LabelFolding.key(label.text)
    if !key.isEmpty { labels.append((Array(key.utf8), label)) }
  }

  /// The number of names taken.
  public var count: Int { labels.count }

  /// What is slow to find out about the words of the names: a hundredth of the file of
  /// ``finish()``.
  public func lemmas() -> [UInt8] { LemmaTable.bytes(words, forms: forms) }

  /// Takes what ``lemmas()`` gave for the same names, so that ``finish()`` asks for no word; passed
  /// over when it was for others.
  public mutating func use(lemmas: [UInt8]) {
    if let known = LemmaTable.read(lemmas, words) { forms = forms.knowing(known) }
  }

  /// The words of all names, each once, in the order of their bytes.
  private var words: [[UInt8]] {
    var words: Set<WordBytes> = []
    for entry in labels { words.formUnion(WordBytes.words(of: entry.key)) }
    return words.sorted().map { Array($0.bytes) }
  }

  /// The bytes of the file. Throws ``LabelIndexError/tooLarge``. Complexity: O(*n* log *n*).
  public func finish() throws(LabelIndexError) -> [UInt8] {
    var writer = LabelFileWriter(forms: forms)
    var last: Label?
    for entry in labels.sorted(by: Self.precedes) where entry.label != last {
      writer.add(entry.label, key: entry.key)
      last = entry.label
    }
    return try writer.finish()
  }

  /// By folded text as the file has them; equal labels side by side.
  private static func precedes(
    _ left: (key: [UInt8], label: Label), _ right: (key: [UInt8], label: Label)
  ) -> Bool {
    let order = WordBytes.compare(left.key[...], right.key[...])
    if order != 0 { return order < 0 }
    let (a, b) = (left.label, right.label)
    if a.kind != b.kind { return a.kind < b.kind }
    return (a.role.rawValue, a.language, a.term.value, a.text)
      < (b.role.rawValue, b.language, b.term.value, b.text)
  }
}

/// Writes the tables of ``LabelFileLayout`` for labels that come in order.
private struct LabelFileWriter {
  private let forms: WordForms
  private var labelOffsets: [UInt32] = [0]
  private var labelTerms: [Int] = []
  private var labelMeta: [UInt32] = []
  private var texts: [UInt8] = []
  private var termNumbers: [IRI: Int] = [:]
  private var languageNumbers: [String: UInt32] = [:]
  private var languages: [String] = []
  /// The numbers of a word's forms.
  private var formsOf: [WordBytes: [Int]] = [:]
  private var formNumbers: [WordBytes: Int] = [:]
  private var postings: [PostingList] = []

  init(forms: WordForms) { self.forms = forms }

  mutating func add(_ label: Label, key: [UInt8]) {
    let number = labelTerms.count
    texts += label.text.utf8
    labelOffsets.append(UInt32(truncatingIfNeeded: texts.count))
    labelTerms.append(
      termNumbers[label.term]
        ?? {
          termNumbers[label.term] = termNumbers.count
          return termNumbers.count - 1
        }())
    let words = Set(WordBytes.words(of: key))
    labelMeta.append(
      UInt32(label.kind.rawValue) | UInt32(label.role.rawValue) << 2
        | language(label.language) << 4
        | UInt32(min(words.count, LabelFileLayout.mostWords)) << 12)
    for word in words {
      for form in formNumbers(of: word) { postings[form].append(number) }
    }
  }

  private mutating func formNumbers(of word: WordBytes) -> [Int] {
    if let known = formsOf[word] { return known }
    let numbers = forms.forms(of: String(decoding: word.bytes, as: UTF8.self)).map { text in
      let form = WordBytes(bytes: Array(text.utf8)[...])
      if let number = formNumbers[form] { return number }
      formNumbers[form] = postings.count
      postings.append(PostingList())
      return postings.count - 1
    }
    formsOf[word] = numbers
    return numbers
  }

  private mutating func language(_ tag: String) -> UInt32 {
    if let number = languageNumbers[tag] { return number }
    guard languages.count < LabelFileLayout.mostLanguages else { return 0 }
    let number = UInt32(languages.count)
    languageNumbers[tag] = number
    languages.append(tag)
    return number
  }

  func finish() throws(LabelIndexError) -> [UInt8] {
    let terms = termNumbers.sorted { $0.value < $1.value }.map(\.key.value)
    let sorted = formNumbers.sorted { $0.key < $1.key }
    let words = sorted.map(\.key.bytes)
    let lists = sorted.map { postings[$0.value].bytes }
    let tags = Array(languages.joined(separator: "\n").utf8)
    let sizes = [
      labelTerms.count, terms.count, words.count, texts.count,
      terms.reduce(0) { $0 + $1.utf8.count }, words.reduce(0) { $0 + $1.count },
      lists.reduce(0) { $0 + $1.count }, tags.count,
    ]
    guard sizes.allSatisfy({ $0 <= UInt32.max }) else { throw .tooLarge }

    var body: [UInt8] = []
    body.reserveCapacity(sizes.dropFirst(3).reduce(0, +) + sizes.prefix(3).reduce(0, +) * 12)
    for number in labelOffsets { Self.append(number, to: &body) }
    for term in labelTerms { Self.append(UInt32(term), to: &body) }
    for meta in labelMeta { Self.append(meta, to: &body) }
    for ends in [terms.map(\.utf8.count), words.map(\.count), lists.map(\.count)] {
      var end: UInt32 = 0
      Self.append(end, to: &body)
      for count in ends {
        end += UInt32(count)
        Self.append(end, to: &body)
      }
    }
    body += texts
    for term in terms { body += term.utf8 }
    for word in words { body += word }
    for list in lists { body += list }
    body += tags

    var header = LabelFileLayout.magic
    for size in sizes { Self.append(UInt32(size), to: &header) }
    Self.append(ContentHash(of: header).low, to: &header)
    Self.append(ContentHash(of: body).low, to: &header)
    return header + body
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }
}

/// Ascending label numbers as differences.
private struct PostingList {
  private(set) var bytes: [UInt8] = []
  private var last = -1

  /// A number that came just before is not put twice.
  mutating func append(_ number: Int) {
    guard number != last else { return }
    var difference = number - last - 1
    last = number
    while difference >= 0x80 {
      bytes.append(UInt8(difference & 0x7F) | 0x80)
      difference >>= 7
    }
    bytes.append(UInt8(difference))
  }
}
