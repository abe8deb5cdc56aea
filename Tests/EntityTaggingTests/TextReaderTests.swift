import EntityTagging
import Morphology
import NeuralTagging
import TestSupport
import Testing
import TextSegmentation

@Suite(.enabled(if: Checkout.data != nil, "needs the dictionary and the networks: make setup"))
struct TextReaderTests {
  private static let reader: Result<TextReader, any Error> = Result {
    let data = try #require(Checkout.data)
    return TextReader(
      TaggerResources(
        russian: try RussianAnalyzer(directory: data + "/dictionary-ru"),
        kazakh: try KazakhAnalyzer(dictionary: data + "/kazakh/kk_KZ.dic"),
        networks: try NeuralTagger(directory: data + "/networks")))
  }

  private func read(_ text: String) throws -> String {
    try Self.reader.get().read(Segmenter().segment(text)).map {
      "\($0.lemma)/\($0.partOfSpeech?.rawValue ?? "_")"
    }.joined(separator: " ")
  }

  @Test(arguments: [
    // The sentence chooses among the readings.
    ("Они стали ждать.", "они/PRON стать/VERB ждать/VERB ./PUNCT"),
    ("Стекла вымыли вчера.", "стекло/NOUN вымыть/VERB вчера/ADV ./PUNCT"),
    // Conventions of Universal Dependencies.
    ("Его дом сгорел.", "его/DET дом/NOUN сгореть/VERB ./PUNCT"),
    ("Лучшие люди были с ним.", "лучший/ADJ человек/NOUN быть/AUX с/ADP он/PRON ./PUNCT"),
    ("А они должны помочь.", "а/CCONJ они/PRON должен/ADJ помочь/VERB ./PUNCT"),
    ("Он живёт в Москве.", "он/PRON жить/VERB в/ADP Москва/PROPN ./PUNCT"),
    // Abbreviations stand for words, which depend on what is beside them.
    (
      "Сёла XIX в. и т. д.",
      "село/NOUN xix/ADJ век/NOUN ./PUNCT и/CCONJ так/ADV ./PUNCT далее/ADV ./PUNCT"
    ),
    ("Весил 5 кг", "весить/VERB 5/NUM килограмм/NOUN"),
    ("По ч. 2 ст. 5.", "по/ADP часть/NOUN ./PUNCT 2/NUM статья/NOUN ./PUNCT 5/NUM ./PUNCT"),
    // «Быстрее» is an adverb, a predicate none.
    ("Он бежал быстрее.", "он/PRON бежать/VERB быстро/ADV ./PUNCT"),
    ("Это странно.", "это/PRON странный/ADJ ./PUNCT"),
    ("Она уверена.", "она/PRON уверенный/ADJ ./PUNCT"),
    // Of two words that share the form the commoner, by the forms that they do not share.
    ("Они вышли из пустыни.", "они/PRON выйти/VERB из/ADP пустыня/NOUN ./PUNCT"),
    ("Это моё личное дело.", "это/PRON мой/DET личный/ADJ дело/NOUN ./PUNCT"),
    // «Всем» stands for people where it determines nothing.
    (
      "Присоединяюсь ко всем, друзья.",
      "присоединяться/VERB ко/ADP все/PRON ,/PUNCT друг/NOUN ./PUNCT"
    ),
    ("Помощь всем народам.", "помощь/NOUN весь/DET народ/NOUN ./PUNCT"),
    // Names that the dictionary has only as forms of other words.
    (
      "Выступил депутат Алексей Угаров.",
      "выступить/VERB депутат/NOUN Алексей/PROPN Угаров/PROPN ./PUNCT"
    ),
    // A first word is no name only because it has a capital.
    ("Увы, пошёл дождь.", "увы/INTJ ,/PUNCT пойти/VERB дождь/NOUN ./PUNCT"),
    // «Нем.» is German, «о нём» is not.
    ("Мы говорили о нем.", "мы/PRON говорить/VERB о/ADP он/PRON ./PUNCT"),
    // Letters drawn out; tags as they are written.
    ("Он приииишёл #люди", "он/PRON прийти/VERB #люди/X"),
  ])
  func readsRussian(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test func readsEachSentenceInItsLanguage() throws {
    let found = try read("Ministers of the countries met in Astana.")
    #expect(found.hasPrefix("Minister/_ of/_ the/_ country/_"))
    #expect(try read("Қазақстан халқы Ассамблеясының кеңесі өтті.").contains("Ассамблея/_"))
    #expect(try read("").isEmpty)
  }

  @Test func hasOneWordATokenWithItsHeadInTheSentence() throws {
    let text = Segmenter().segment("Совет создан. Его возглавил министр.")
    let words = try Self.reader.get().read(text)
    #expect(words.count == text.tokens.count)
    let minister = try #require(words.firstIndex { $0.lemma == "министр" })
    let verb = try #require(words.firstIndex { $0.lemma == "возглавить" })
    #expect(words[minister].head == verb)
    #expect(words[minister].relation?.rawValue == "nsubj")
  }
}
