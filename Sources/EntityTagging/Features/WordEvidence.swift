import NeuralTagging

/// What the rest of a document says of a word: as what names it stands elsewhere, and whether it
/// stands there in small letters.
struct WordEvidence {
  /// How often the word's other occurrences are persons, locations, organisations, no names.
  var persons: UInt16 = 0
  var locations: UInt16 = 0
  var organisations: UInt16 = 0
  var others: UInt16 = 0
  /// Occurrences in small letters.
  var lowers: UInt16 = 0

  private var names: UInt16 { persons + locations + organisations }

  /// Appends the features of a token with this evidence.
  func append(_ type: WordType, to features: inout [UInt64]) {
    guard type.isCapital else { return }
    let shape = UInt64(type.shape.rawValue)
    if names + others > 0 {
      let best = max(persons, locations, organisations, others)
      let kind: UInt64 =
        best == others ? 0 : best == persons ? 1 : best == locations ? 2 : 3
      let isSure: UInt64 = best == names + others ? 1 : 0
      features.append(FeatureHash.of(.documentLabel, kind << 4 | isSure))
      features.append(FeatureHash.of(.documentLabel, 0x1000 | kind << 8 | shape))
      let seen: UInt64 =
        (persons > 0 ? 1 : 0) | (locations > 0 ? 2 : 0) | (organisations > 0 ? 4 : 0)
        | (others > 0 ? 8 : 0)
      features.append(FeatureHash.of(.documentKinds, seen))
    }
    features.append(
      FeatureHash.of(.documentCase, (lowers > 0 ? 1 : 0) << 8 | (names + others > 0 ? 1 : 0)))
  }

  /// The evidence for each word from what the network says of the whole document.
  static func gather(types: [WordType], labels: [NameLabel]) -> [WordEvidence] {
    var sums: [UInt64: WordEvidence] = [:]
    for (type, label) in zip(types, labels) where type.isWord {
      sums[type.lemma, default: WordEvidence()].count(type, label, by: 1)
    }
    return zip(types, labels).map { type, label in
      guard type.isCapital, var evidence = sums[type.lemma] else { return WordEvidence() }
      evidence.count(type, label, by: -1)
      return evidence
    }
  }

  private mutating func count(_ type: WordType, _ label: NameLabel, by step: Int) {
    let step = UInt16(truncatingIfNeeded: step)
    if !type.isCapital {
      lowers &+= step
      return
    }
    switch label.kind {
    case .person: persons &+= step
    case .location: locations &+= step
    case .organisation: organisations &+= step
    case nil: others &+= step
    }
  }
}
