import FoundationEssentials
import NeuralTagging
import TestSupport
import Testing
import TextSegmentation

/// The networks must say what natasha says of the same tokens.
@Suite(.enabled(if: Checkout.data != nil, "needs the networks: make setup"))
struct AgreementTests {
  private struct Count {
    var tokens = 0
    var names = 0
    var tags = 0
    var heads = 0
    var relations = 0

    mutating func add(_ reference: Reference, _ annotations: TokenAnnotations) {
      for sentence in reference.text.sentences {
        for token in sentence.tokens {
          let row = reference.rows[token]
          tokens += 1
          if annotations.names[token].name == row.name { names += 1 }
          if annotations.tag(of: token)?.text ?? "" == row.tag { tags += 1 }
          let head = annotations.head(of: token).map { $0 - sentence.tokens.lowerBound + 1 } ?? 0
          if head == row.head { heads += 1 }
          if annotations.relation(of: token)?.rawValue ?? "" == row.relation { relations += 1 }
        }
      }
    }

    var floor: Int { (tokens * 999 + 999) / 1000 }
  }

  private func tagger() throws -> NeuralTagger {
    try NeuralTagger(directory: #require(Checkout.data) + "/networks")
  }

  private func check(_ references: [Reference]) throws {
    let tagger = try tagger()
    var count = Count()
    for reference in references {
      count.add(reference, tagger.annotate(reference.text))
    }
    print(
      "agreement over \(count.tokens) tokens: names \(count.names), tags \(count.tags),",
      "heads \(count.heads), relations \(count.relations)")
    #expect(count.tokens > 0)
    #expect(count.names >= count.floor)
    #expect(count.tags >= count.floor)
    #expect(count.heads >= count.floor)
    #expect(count.relations >= count.floor)
  }

  @Test func agreesOnOwnSentences() throws {
    let folder = Checkout.root + "/Tests/Fixtures/Networks"
    let lines = try String(contentsOfFile: folder + "/sentences.tsv", encoding: .utf8)
    let references = Reference.read(lines) {
      try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
    }
    #expect(references.count == 1)
    try check(references)
  }

  /// `BIRLIK_NETWORK_REFERENCE` names a dump over the texts of `unlabelled-ru/news`.
  @Test(
    .enabled(
      if: Checkout.shared != nil
        && ProcessInfo.processInfo.environment["BIRLIK_NETWORK_REFERENCE"] != nil,
      "BIRLIK_NETWORK_REFERENCE names no dump"))
  func agreesOnNews() throws {
    let dump = try #require(ProcessInfo.processInfo.environment["BIRLIK_NETWORK_REFERENCE"])
    let folder = try #require(Checkout.shared) + "/corpora/unlabelled-ru/news/"
    let lines = try String(contentsOfFile: dump, encoding: .utf8)
    try check(Reference.read(lines) { try? String(contentsOfFile: folder + $0, encoding: .utf8) })
  }

  @Test func labelsDoNotDependOnWhatWasReadBefore() throws {
    let folder = Checkout.root + "/Tests/Fixtures/Networks"
    let lines = try String(contentsOfFile: folder + "/sentences.tsv", encoding: .utf8)
    let reference = try #require(
      Reference.read(lines) { try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
        .first)
    let tagger = try tagger()
    let before = tagger.annotate(reference.text)
    _ = tagger.annotate(repeated("Новости дня. ", times: 900))
    let after = tagger.annotate(reference.text)
    #expect(before.names == after.names)
    #expect(before.tagNumbers == after.tagNumbers)
    #expect(before.heads == after.heads)
    #expect(before.relations == after.relations)
  }

  @Test func namesDoNotDependOnTheWindow() throws {
    // Two thousand tokens in which nothing changes but the place of the window's edge.
    let tagger = try tagger()
    let text = repeated("Алия Сарсенова приехала в Астану . ", times: 340)
    let names = tagger.annotate(text, layers: .names).names
    let period = 6
    let middle = Array(names[60..<66])
    for start in stride(from: 66, to: names.count - 60, by: period) {
      #expect(Array(names[start..<start + period]) == middle)
    }
    #expect(middle[0] == .beginPerson)
    #expect(middle[1] == .insidePerson)
    #expect(middle[4] == .beginLocation)
  }

  @Test func readsOnlyWhatIsAskedFor() throws {
    let text = repeated("Комитет собрался . ", times: 1)
    let annotations = try tagger().annotate(text, layers: .morphology)
    #expect(annotations.names.isEmpty)
    #expect(annotations.heads.isEmpty)
    #expect(annotations.tag(of: 1)?.partOfSpeech == .verb)
    #expect(annotations.tag(of: 0)?.case == .nominative)
    #expect(annotations.head(of: 0) == nil)
  }

  @Test func readsEmptyAndEndlessTexts() throws {
    let tagger = try tagger()
    let nothing = SegmentedText(source: SourceText(""), tokens: [], sentences: [])
    #expect(tagger.annotate(nothing).names.isEmpty)
    // One sentence longer than any buffer.
    let long = repeated("слово ", times: 3000, sentenceEvery: .max)
    let annotations = tagger.annotate(long)
    #expect(annotations.names.count == 3000)
    #expect(annotations.heads.allSatisfy { $0 < 3000 })
  }

  @Test func failsWithAClearErrorWithoutNetworks() {
    #expect(throws: NetworkError.self) { try NeuralTagger(directory: "/nonexistent") }
  }

  /// A text of space-separated tokens, a sentence for each repetition.
  private func repeated(
    _ phrase: String, times: Int, sentenceEvery: Int = 1
  ) -> SegmentedText {
    let source = SourceText(String(repeating: phrase, count: times))
    let perPhrase = phrase.split(separator: " ").count
    var tokens: [Token] = []
    var start = 0
    for (index, byte) in source.utf8.enumerated() where byte == 0x20 {
      let range = TextRange(
        source.codePointOffset(ofByte: start), source.codePointOffset(ofByte: index))
      tokens.append(Token(bytes: start..<index, range: range, kind: .other))
      start = index + 1
    }
    let step = sentenceEvery == 1 ? perPhrase : tokens.count
    let sentences = stride(from: 0, to: tokens.count, by: step).map { first in
      let end = min(first + step, tokens.count)
      return Sentence(
        tokens: first..<end,
        range: TextRange(tokens[first].range.start, tokens[end - 1].range.end),
        language: .russian)
    }
    return SegmentedText(source: source, tokens: tokens, sentences: sentences)
  }
}
