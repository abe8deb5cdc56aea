/// Features that depend on a few small numbers alone. What a group weighs for one key is added up
/// once; half of all look-ups in the model fall away.
enum FeatureGroup: Int, CaseIterable {
  /// The network's labels from two before a token to two after it.
  case labels
  /// The label of a token with its shape and part of speech.
  case labelWord
  /// The shapes of a token and its neighbours.
  case shapes
  /// Their parts of speech.
  case speech

  /// Keys are below this.
  var keyCount: Int {
    switch self {
    case .labels: 1 << 15
    case .labelWord: 1 << 12
    case .shapes: 1 << 15
    case .speech: 1 << 12
    }
  }

  /// Labels as ``ContextFeatures`` has them, 15 beyond the sentence.
  static func labelsKey(
    _ second: UInt64, _ before: UInt64, _ label: UInt64, _ after: UInt64, _ fourth: UInt64
  ) -> Int {
    Int((second & 7) << 12 | (before & 7) << 9 | (label & 7) << 6 | (after & 7) << 3 | fourth & 7)
  }

  static func labelWordKey(_ label: UInt64, _ type: WordType) -> Int {
    Int(label & 7) << 9 | Int(type.shape.rawValue) << 4 | Int(type.speech.rawValue)
  }

  static func shapesKey(_ before: WordType, _ type: WordType, _ after: WordType) -> Int {
    Int(before.shape.rawValue) << 10 | Int(type.shape.rawValue) << 5 | Int(after.shape.rawValue)
  }

  static func speechKey(_ before: WordType, _ type: WordType, _ after: WordType) -> Int {
    Int(before.speech.rawValue) << 8 | Int(type.speech.rawValue) << 4
      | Int(after.speech.rawValue)
  }

  /// Appends the features of a key.
  func append(_ key: Int, to features: inout [UInt64]) {
    switch self {
    case .labels: appendLabels(key, to: &features)
    case .labelWord:
      let label = Self.label(key >> 9)
      features.append(FeatureHash.of(.labelShape, label << 8 | UInt64(key >> 4 & 31)))
      features.append(FeatureHash.of(.labelSpeech, label << 8 | UInt64(key & 15)))
    case .shapes:
      appendThree(.shapePair, .shapeTriple, UInt64(key), bits: 5, to: &features)
    case .speech:
      appendThree(.speechPair, .speechTriple, UInt64(key), bits: 4, to: &features)
    }
  }

  private static func label(_ bits: Int) -> UInt64 { bits & 7 == 7 ? 15 : UInt64(bits & 7) }

  private func appendLabels(_ key: Int, to features: inout [UInt64]) {
    let second = Self.label(key >> 12)
    let before = Self.label(key >> 9)
    let label = Self.label(key >> 6)
    let after = Self.label(key >> 3)
    let fourth = Self.label(key)
    features.append(FeatureHash.of(.label, label))
    features.append(FeatureHash.of(.label, 0x100 | before))
    features.append(FeatureHash.of(.label, 0x200 | after))
    features.append(FeatureHash.of(.label, 0x300 | second))
    features.append(FeatureHash.of(.label, 0x400 | fourth))
    features.append(FeatureHash.of(.labelPair, before << 8 | label))
    features.append(FeatureHash.of(.labelPair, 0x10000 | label << 8 | after))
    features.append(FeatureHash.of(.labelTriple, before << 16 | label << 8 | after))
  }

  /// A value, the one before it and the one after it: both pairs, and all three.
  private func appendThree(
    _ pair: Template, _ triple: Template, _ key: UInt64, bits: UInt64,
    to features: inout [UInt64]
  ) {
    let mask = (1 as UInt64) << bits - 1
    let before = key >> (2 * bits) & mask
    let here = key >> bits & mask
    let after = key & mask
    features.append(FeatureHash.of(pair, before << 8 | here))
    features.append(FeatureHash.of(pair, 0x10000 | here << 8 | after))
    features.append(FeatureHash.of(triple, before << 16 | here << 8 | after))
  }
}
