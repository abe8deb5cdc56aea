import NeuralTagging

/// The features of a token that depend on what stands around it.
struct ContextFeatures {
  /// The types of the sentence's words.
  let types: ArraySlice<WordType>
  /// What the network says of them; empty where there is no network.
  let labels: ArraySlice<NameLabel>
  let outline: SentenceOutline
  /// What the rest of the document says of the sentence's words.
  let evidence: ArraySlice<WordEvidence>

  init(
    types: ArraySlice<WordType>, labels: ArraySlice<NameLabel>, evidence: ArraySlice<WordEvidence>
  ) {
    self.types = types
    self.labels = labels
    self.evidence = evidence
    outline = SentenceOutline(types)
  }

  var count: Int { types.count }

  private func type(_ place: Int) -> WordType {
    place >= 0 && place < types.count ? types[types.startIndex + place] : .boundary
  }

  /// A label as a small number; 15 beyond the sentence.
  private func label(_ place: Int) -> UInt64 {
    guard place >= 0, place < labels.count else { return 15 }
    return UInt64(labels[labels.startIndex + place].rawValue)
  }

  /// Appends the features of the token at `place` in the sentence.
  func append(_ place: Int, to features: inout [UInt64]) {
    for group in FeatureGroup.allCases {
      if let key = key(group, place) { group.append(key, to: &features) }
    }
    appendOthers(place, to: &features)
  }

  /// The key of a group of features at a place; nil where it has none.
  func key(_ group: FeatureGroup, _ place: Int) -> Int? {
    switch group {
    case .labels:
      labels.isEmpty
        ? nil
        : FeatureGroup.labelsKey(
          label(place - 2), label(place - 1), label(place), label(place + 1), label(place + 2))
    case .labelWord:
      labels.isEmpty ? nil : FeatureGroup.labelWordKey(label(place), type(place))
    case .shapes: FeatureGroup.shapesKey(type(place - 1), type(place), type(place + 1))
    case .speech: FeatureGroup.speechKey(type(place - 1), type(place), type(place + 1))
    }
  }

  /// Appends the features that are in no ``FeatureGroup``.
  func appendOthers(_ place: Int, to features: inout [UInt64]) {
    let type = type(place)
    appendWords(place, type, to: &features)
    if type.isWord || type.shape == .numberWord || !outline.quotes[place].isEmpty {
      appendQuotes(place, type, to: &features)
      appendHeads(place, type, to: &features)
    }
    if type.isCapital { appendRun(place, type, to: &features) }
    if !evidence.isEmpty {
      evidence[evidence.startIndex + place].append(type, to: &features)
    }
  }

  private func appendWords(_ place: Int, _ type: WordType, to features: inout [UInt64]) {
    let before = self.type(place - 1).lemma
    let after = self.type(place + 1).lemma
    features.append(FeatureHash.of(.lemmaPair, before, type.lemma))
    features.append(FeatureHash.of(.lemmaPair, type.lemma &+ 1, after))
    if place == 0 { features.append(FeatureHash.of(.place, UInt64(type.shape.rawValue))) }
    guard !labels.isEmpty else { return }
    let label = self.label(place)
    features.append(FeatureHash.of(.labelLemma, label, type.lemma))
    features.append(
      FeatureHash.of(.labelSpeech, 0x10000 | label << 12 | UInt64(type.cues.rawValue)))
    features.append(FeatureHash.of(.labelLemma, 0x100 | label, before))
    features.append(FeatureHash.of(.labelLemma, 0x200 | label, after))
  }

  private func appendQuotes(_ place: Int, _ type: WordType, to features: inout [UInt64]) {
    let quote = outline.quotes[place]
    guard !quote.isEmpty else { return }
    let position: UInt64 =
      place == quote.lowerBound ? (quote.count == 1 ? 3 : 0) : place == quote.upperBound - 1 ? 2 : 1
    let before = self.type(quote.lowerBound - 2)
    features.append(FeatureHash.of(.quote, position))
    features.append(FeatureHash.of(.quote, 0x100 | position << 5 | UInt64(type.shape.rawValue)))
    features.append(FeatureHash.of(.quoteSize, UInt64(min(quote.count, 8)) << 4 | position))
    features.append(FeatureHash.of(.quoteHead, before.lemma, position))
    features.append(
      FeatureHash.of(.quoteHead, 1 << 20 | UInt64(before.cues.rawValue), position))
    features.append(
      FeatureHash.of(
        .quoteHead, 1 << 21 | UInt64(before.speech.rawValue),
        UInt64(self.type(quote.lowerBound).shape.rawValue) << 4 | position))
    if !labels.isEmpty {
      features.append(
        FeatureHash.of(
          .quoteLabel, self.label(quote.lowerBound) << 8 | self.label(place) << 4 | position))
    }
  }

  private func appendHeads(_ place: Int, _ type: WordType, to features: inout [UInt64]) {
    let head = outline.heads[place]
    if head >= 0 {
      let word = self.type(Int(head))
      features.append(FeatureHash.of(.headBefore, word.lemma, type.isCapital ? 1 : 0))
      features.append(
        FeatureHash.of(
          .cueBefore, UInt64(word.cues.rawValue) << 16 | UInt64(type.shape.rawValue)))
    }
    if outline.brackets[place] {
      features.append(FeatureHash.of(.bracket, UInt64(type.shape.rawValue)))
    }
  }

  private func appendRun(_ place: Int, _ type: WordType, to features: inout [UInt64]) {
    let run = outline.runs[place]
    let position = UInt64(min(place - run.lowerBound, 3))
    let size = UInt64(min(run.count, 5))
    features.append(FeatureHash.of(.run, size << 4 | position))
    features.append(FeatureHash.of(.runFirst, self.type(run.lowerBound).lemma, position))
    features.append(FeatureHash.of(.runLast, self.type(run.upperBound - 1).lemma, position))
    let before = self.type(run.lowerBound - 1)
    let after = self.type(run.upperBound)
    features.append(FeatureHash.of(.runHead, before.lemma, position))
    features.append(FeatureHash.of(.following, after.lemma, position))
    features.append(
      FeatureHash.of(
        .runHead, 1 << 20 | UInt64(before.cues.rawValue),
        position << 4 | UInt64(before.speech.rawValue)))
  }
}
