import NeuralTagging
import TestSupport
import Testing

@Suite(.enabled(if: Checkout.data != nil, "needs the networks: make setup"))
struct WordCountsTests {
  @Test func commonWordsStandOftenInTheCorpusOfTheVectors() throws {
    let data = try #require(Checkout.data)
    let tagger = try NeuralTagger(directory: data + "/networks", layers: .names)
    #expect(tagger.frequency(of: "и") > tagger.frequency(of: "россия"))
    #expect(tagger.frequency(of: "россия") > tagger.frequency(of: "пустыня"))
    #expect(tagger.frequency(of: "пустыня") > 0)
    #expect(tagger.frequency(of: "пустынюшка") == 0)
    #expect(tagger.frequency(of: "") == 0)
  }
}
