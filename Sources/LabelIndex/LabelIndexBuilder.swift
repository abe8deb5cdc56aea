public import RDFModel

/// Takes names and makes the file that ``LabelIndex`` reads: the same names in any order, the same bytes.
public struct LabelIndexBuilder {
  private let forms: WordForms
  private var labels: [Label: String] = [:]

  public init(forms: WordForms = .none) { self.forms = forms }

  /// Takes one name; names without a letter or digit cannot be looked up and are left out.
  public mutating func add(_ label: Label) {
    guard labels[label] == nil else { return }
    let key = LabelFolding.key(label.text)
    if !key.isEmpty { labels[label] = key }
  }

  /// The bytes of the file.
  public func finish() -> [UInt8] {
    var sorted = labels.map { (key: Array($0.value.utf8), label: $0.key) }
    sorted.sort { left, right in
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      let (a, b) = (left.label, right.label)
      return (a.kind.rawValue, a.role.rawValue, a.language, a.term.value, a.text)
        < (b.kind.rawValue, b.role.rawValue, b.language, b.term.value, b.text)
    }
    var strings = StringTable()
    var labelTable: [UInt32] = []
    var lemmaKeys: [(key: [UInt8], label: UInt32)] = []
    var postings: [String: [UInt32]] = [:]
    var lemmas: [String: String] = [:]
    for (index, entry) in sorted.enumerated() {
      let key = strings.place(of: entry.key)
      let text = strings.place(of: Array(entry.label.text.utf8))
      let iri = strings.place(of: Array(entry.label.term.value.utf8))
      let language = strings.place(of: Array(entry.label.language.utf8.prefix(255)))
      labelTable += [
        key.offset, key.length, text.offset, text.length, iri.offset, iri.length, language.offset,
        language.length | UInt32(entry.label.role.rawValue) << 8
          | UInt32(entry.label.kind.rawValue) << 16,
      ]
      let words = String(decoding: entry.key, as: UTF8.self).split(separator: " ").map(String.init)
      let own = words.map { word in
        if let known = lemmas[word] { return known }
        let lemma = forms.lemma(of: word)
        lemmas[word] = lemma
        return lemma
      }
      lemmaKeys.append((Array(own.joined(separator: " ").utf8), UInt32(index)))
      for word in Set(words).union(own) { postings[word, default: []].append(UInt32(index)) }
    }
    lemmaKeys.sort { left, right in
      left.key == right.key
        ? left.label < right.label : left.key.lexicographicallyPrecedes(right.key)
    }
    var lemmaTable: [UInt32] = []
    for entry in lemmaKeys {
      let place = strings.place(of: entry.key)
      lemmaTable += [place.offset, place.length, entry.label]
    }
    var wordTable: [UInt32] = []
    var postingTable: [UInt32] = []
    let words = postings.keys.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    for word in words {
      let place = strings.place(of: word)
      let list = postings[String(decoding: word, as: UTF8.self)] ?? []
      wordTable += [
        place.offset, place.length, UInt32(postingTable.count), UInt32(list.count),
      ]
      postingTable += list
    }
    let header = [sorted.count, lemmaKeys.count, words.count, postingTable.count].map(UInt32.init)
    var bytes = LabelFileLayout.magic
    for table in [
      header + [UInt32(strings.bytes.count)], labelTable, lemmaTable, wordTable, postingTable,
    ] {
      for number in table { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
    }
    return bytes + strings.bytes
  }
}

/// Strings one behind the other, each once.
private struct StringTable {
  private(set) var bytes: [UInt8] = []
  private var places: [[UInt8]: UInt32] = [:]

  mutating func place(of text: [UInt8]) -> (offset: UInt32, length: UInt32) {
    if let offset = places[text] { return (offset, UInt32(text.count)) }
    let offset = UInt32(bytes.count)
    places[text] = offset
    bytes += text
    return (offset, UInt32(text.count))
  }
}
