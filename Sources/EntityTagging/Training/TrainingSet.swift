import NeuralTagging
import TextSegmentation

/// Texts made ready for training: all their features as numbers, computed once.
struct TrainingSet {
  private(set) var data: ChainData
  /// The sentences of each text, as indexes into ``ChainData/sentences``.
  private(set) var texts: [Range<Int>] = []

  init(_ texts: [TrainingText], labels: LabelSet, reader: LanguageReader) {
    data = ChainData(labels: labels)
    var strings = ByteStringTable()
    var types: [WordType] = []
    for text in texts {
      let first = data.sentences.count
      let annotations =
        reader.networks?.annotate(
          text.text, layers: EntityTagger.layers)
        ?? TokenAnnotations()
      data.tokenWidth = reader.usesStates ? annotations.nameStateWidth : 0
      var numbers: [Int32] = []
      for (index, token) in text.text.tokens.enumerated() {
        let word = annotations.words.isEmpty ? -1 : annotations.words[index]
        text.text.source.utf8.withUnsafeBufferPointer { bytes in
          let token = UnsafeBufferPointer(rebasing: bytes[token.bytes])
          let (number, isNew) = strings.number(of: token)
          if isNew {
            let reading = reader.read(
              token, lower: LanguageReader.lower(token), word: word)
            types.append(reading.type)
            data.appendType(reading.features)
          }
          numbers.append(Int32(number))
        }
      }
      append(text, numbers: numbers, types: numbers.map { types[Int($0)] }, annotations)
      self.texts.append(first..<data.sentences.count)
    }
  }

  private mutating func append(
    _ text: TrainingText, numbers: [Int32], types: [WordType], _ annotations: TokenAnnotations
  ) {
    let spans = text.tokenSpans()
    let evidence =
      annotations.names.isEmpty
      ? [] : WordEvidence.gather(types: types, labels: annotations.names)
    let width = data.tokenWidth
    let states = width == 0 ? [] : annotations.nameStates.map { $0 * LanguageReader.stateScale }
    for (number, sentence) in text.text.sentences.enumerated() {
      let labels = data.labels.labels(spans[number], count: sentence.tokens.count)
      let context = ContextFeatures(
        types: types[sentence.tokens],
        labels: annotations.names.isEmpty ? [] : annotations.names[sentence.tokens],
        evidence: evidence.isEmpty ? [] : evidence[sentence.tokens])
      var features: [UInt64] = []
      for (place, token) in sentence.tokens.enumerated() {
        features.removeAll(keepingCapacity: true)
        context.append(place, to: &features)
        data.appendToken(
          type: numbers[token], features: features,
          vector: states[token * width..<(token + 1) * width], label: labels[place])
      }
      data.endSentence()
    }
  }
}
