import FoundationEssentials
import Morphology
import TestSupport
import Testing

@Suite(.enabled(if: Fixture.hasDictionary, "no data/: run make setup"))
struct KazakhAnalyzerTests {
  private let kazakh: KazakhAnalyzer

  init() throws {
    let data = try #require(Checkout.data)
    kazakh = try KazakhAnalyzer(dictionary: data + "/kazakh/kk_KZ.dic")
  }

  private static let words: [(String, String, KazakhAnalysis.Features)] = [
    ("Ассамблеясының", "Ассамблея", [.thirdPossession, .genitive]),
    ("Ассамблеясына", "Ассамблея", [.thirdPossession, .dative]),
    ("Тоқаевтың", "Тоқаев", .genitive), ("Тоқаевқа", "Тоқаев", .dative),
    ("Тоқаев", "Тоқаев", []), ("Қазақстанның", "Қазақстан", .genitive),
    ("Қазақстанға", "Қазақстан", .dative), ("Қазақстанды", "Қазақстан", .accusative),
    ("Қазақстаннан", "Қазақстан", .ablative), ("Қазақстанмен", "Қазақстан", .instrumental),
    ("Астанада", "Астана", .locative), ("Астана", "Астана", []), ("Алматы", "Алматы", []),
    ("Алматыда", "Алматы", .locative), ("Қарағанды", "Қарағанды", []),
    ("Қарағандыдан", "Қарағанды", .ablative),
    ("Астанадағы", "Астана", [.locative, .attributive]),
    ("кеңесінің", "кеңес", [.thirdPossession, .genitive]),
    ("төрағасы", "төраға", .thirdPossession), ("халқы", "халық", .thirdPossession),
    ("халықтың", "халық", .genitive), ("кітабы", "кітап", .thirdPossession),
    ("министрлігінің", "министрлік", [.thirdPossession, .genitive]),
    ("үйлерінің", "үй", [.plural, .thirdPossession, .genitive]),
    ("облысында", "облыс", [.thirdPossession, .locative]),
    ("Президентінен", "Президент", [.thirdPossession, .ablative]),
    ("қаламызда", "қала", [.firstPluralPossession, .locative]),
    ("қалаларға", "қала", [.plural, .dative]), ("заңды", "заң", .accusative),
    ("берді", "бер", .past), ("бермеді", "бер", [.negative, .past]),
    ("кеңескенде", "кеңес", [.participle, .locative]), ("барып", "бар", .converb),
    ("нығайтуды", "нығайт", [.verbalNoun, .accusative]), ("барады", "бар", .present),
  ]

  @Test(arguments: words)
  func takesSuffixesOff(word: String, stem: String, features: KazakhAnalysis.Features) throws {
    let first = try #require(kazakh.analyses(of: word).first)
    #expect(first.stem == stem)
    #expect(first.features == features)
    #expect(first.suffixes.isEmpty == features.isEmpty)
  }

  @Test(arguments: [
    ("Қазақстан халқы Ассамблеясының", "Қазақстан халқы Ассамблеясы"),
    ("Қазақстан халқы Ассамблеясына", "Қазақстан халқы Ассамблеясы"),
    ("Қазақстан халқы Ассамблеясы", "Қазақстан халқы Ассамблеясы"),
    ("Қасым-Жомарт Тоқаевтың", "Қасым-Жомарт Тоқаев"), ("Олжас Бектеновке", "Олжас Бектенов"),
    ("Достық үйінде", "Достық үйі"), ("Достық үйлері", "Достық үйлері"),
    ("Ұлттық құрылтайдың", "Ұлттық құрылтай"), ("Абай облысында", "Абай облысы"),
    ("Шығыс Қазақстанда", "Шығыс Қазақстан"), ("Ақтөбеде", "Ақтөбе"),
    ("Қазақстан Республикасының", "Қазақстан Республикасы"),
    ("Қазақстан Республикасының Президенті", "Қазақстан Республикасының Президенті"),
    ("Мемлекет басшысының", "Мемлекет басшысы"), ("Мәжілісте", "Мәжіліс"),
    ("қоғамдық келісім кеңесінің төрағасын", "қоғамдық келісім кеңесінің төрағасы"),
    ("«Жас Отау»", "«Жас Отау»"), ("Алматы", "Алматы"), ("Қызылорда", "Қызылорда"),
  ])
  func putsNamesIntoTheNominative(name: String, base: String) {
    #expect(kazakh.baseForm(of: name) == base)
    #expect(kazakh.lemmaKey(of: name) == kazakh.lemmaKey(of: base))
  }

  @Test func pronounsAndGrammaticalWordsStayWhole() {
    #expect(kazakh.lemma(of: "оның") == "ол")
    #expect(kazakh.lemma(of: "Өзінің") == "өз")
    #expect(kazakh.lemma(of: "кейін") == "кейін")
    #expect(kazakh.lemma(of: "және") == "және")
  }

  @Test(arguments: [
    "", " ", "-", "ы", "лар", "дың", "ң", "ХІХ", "2024", "Kazakhstan", "🇰🇿", "\u{0}", "нан",
    String(repeating: "лар", count: 100), String(repeating: "ы", count: 60), "İстанбұлда",
  ])
  func anyTokenHasAReading(_ word: String) {
    #expect(!kazakh.analyses(of: word).isEmpty)
    _ = kazakh.baseForm(of: word)
    _ = kazakh.lemmaKey(of: word)
  }

  @Test func aMissingDictionaryIsAnError() {
    #expect(throws: DictionaryError.self) { try KazakhAnalyzer(dictionary: "/no/such/file.dic") }
  }

  /// The treebank's lemmas; marks and numbers do not count. KTB cuts some words finer than the
  /// dictionary does, and knows the sentence.
  @Test(.enabled(if: Checkout.shared != nil, "no shared/: KTB is not here"))
  func findsTheLemmasOfATreebank() throws {
    let shared = try #require(Checkout.shared)
    var total = 0
    var right = 0
    var unchanged = 0
    for part in ["train", "test"] {
      let path = shared + "/corpora/ud-kazakh-ktb/kk_ktb-ud-\(part).conllu"
      let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      for line in text.split(separator: "\n") {
        let fields = line.split(separator: "\t")
        guard fields.count == 10, Int(fields[0]) != nil, !["PUNCT", "NUM"].contains(fields[3]),
          fields[1] != "_"
        else { continue }
        total += 1
        let lemma = fields[2].lowercased()
        right += kazakh.lemma(of: String(fields[1])).lowercased() == lemma ? 1 : 0
        unchanged += fields[1].lowercased() == lemma ? 1 : 0
      }
    }
    print("KTB: \(total) words, lemmas right \(right), the form itself \(unchanged)")
    #expect(Double(right) / Double(total) > 0.8)
  }
}
