import EntityTagging
import FoundationEssentials
import TestSupport
import Testing
import TextSegmentation

@Suite struct TrainingTests {
  private func text(_ sentence: String, _ names: [(String, EntityType)]) -> TrainingText {
    let segmented = Segmenter().segment(sentence)
    let whole = Array(sentence.unicodeScalars)
    let spans = names.map { name, type in
      let scalars = Array(name.unicodeScalars)
      let start = whole.indices.first { whole[$0...].starts(with: scalars) } ?? 0
      return (range: TextRange(start, start + scalars.count), type: type)
    }
    return TrainingText(name: sentence, text: segmented, spans: spans)
  }

  private var kazakh: [TrainingText] {
    [
      text("Бүгін Астана қаласында жиын өтті.", [("Астана", .geopoliticalEntity)]),
      text("Кеше Алматы қаласында қар жауды.", [("Алматы", .geopoliticalEntity)]),
      text("Ертең Шымкент қаласында той болады.", [("Шымкент", .geopoliticalEntity)]),
      text("Ол үйде кітап оқып отыр екен.", []),
    ]
  }

  @Test func learnsWhatItIsShown() throws {
    var training = TaggerTraining(
      TaggerResources(russian: nil, kazakh: nil, networks: nil))
    training.kazakhOptions.minimum = 1
    let model = training.train(russian: [], kazakh: kazakh)
    let tagger = try EntityTagger(russian: nil, kazakh: nil, networks: nil, model: model)
    let text = Segmenter().segment("Бүгін Тараз қаласында көпшілік жиналды.")
    let found = tagger.tag(text)
    #expect(found.map(\.type) == [.geopoliticalEntity])
    #expect(found.map { text.source[$0.range] } == ["Тараз"])
  }

  @Test func theSameTextsGiveTheSameBytes() {
    let training = TaggerTraining(TaggerResources(russian: nil, kazakh: nil, networks: nil))
    let first = training.train(russian: [], kazakh: kazakh).bytes
    #expect(first == training.train(russian: [], kazakh: kazakh).bytes)
    #expect(first.count > 100)
  }

  @Test func readsIOB2() throws {
    try withTemporaryFolder { folder in
      let lines = "Абай B-PERSON\nҚұнанбайұлы I-PERSON\nтуды O\n. O\n\nАстана B-GPE\n"
      try Data(lines.utf8).write(to: URL(filePath: folder + "/valid.txt"))
      let texts = try KazNERDCorpus.read(folder + "/valid.txt")
      #expect(texts.count == 2)
      #expect(texts[0].spans.map { texts[0].text.source[$0.range] } == ["Абай Құнанбайұлы"])
      #expect(texts[0].text.sentences.map(\.language) == [.kazakh])
      #expect(texts[1].spans.map(\.type) == [.geopoliticalEntity])
      #expect(throws: CorpusError.self) { try KazNERDCorpus.read(folder + "/absent.txt") }
      try Data("Абай B-PERSON extra\n".utf8).write(to: URL(filePath: folder + "/bad.txt"))
      #expect(throws: CorpusError.self) { try KazNERDCorpus.read(folder + "/bad.txt") }
    }
  }

  @Test func scoresAreExactToTheCodePoint() {
    let right = text("Бүгін Астана қаласында жиын өтті.", [("Астана", .geopoliticalEntity)])
    let span = EntitySpan(
      tokens: 1..<2, range: right.spans[0].range, type: .geopoliticalEntity)
    let longer = EntitySpan(
      tokens: 1..<3, range: TextRange(6, 22), type: .geopoliticalEntity)
    var scores = SpanScores()
    scores.add(found: [span], gold: right.spans)
    #expect(scores.all.f1 == 1)
    scores.add(found: [longer], gold: right.spans)
    #expect(scores.all.precision == 0.5)
    #expect(scores.all.recall == 0.5)
  }

  /// Names that no token's ends meet can never be found.
  @Test(.enabled(if: Checkout.shared != nil, "needs ../shared/corpora"))
  func tokensMeetTheNamesOfTheCorpora() throws {
    let corpora = try #require(Checkout.shared) + "/corpora"
    let texts =
      try FactRuEvalCorpus.read(corpora + "/factrueval-2016-dev")
      + KazNERDCorpus.read(corpora + "/kaznerd-valid/IOB2_valid.txt")
    var met = 0
    var all = 0
    for text in texts {
      let starts = Set(text.text.tokens.map(\.range.start))
      let ends = Set(text.text.tokens.map(\.range.end))
      all += text.spans.count
      met += text.spans.count { starts.contains($0.range.start) && ends.contains($0.range.end) }
    }
    #expect(all > 10_000)
    #expect(met * 1000 >= all * 995, "\(met) of \(all)")
  }
}
