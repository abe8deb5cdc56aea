import FoundationEssentials
import Morphology
import TestSupport
import Testing

@Suite(.enabled(if: Fixture.hasDictionary, "no data/: run make setup"))
struct RussianAnalyzerTests {
  @Test func readsEveryFixtureWordAsTheReferenceDoes() throws {
    let analyzer = try #require(Fixture.analyzer)
    var word = ""
    var expected: [String: [String]] = [:]
    var order: [String] = []
    for line in RussianReadings.notation.split(separator: "\n").map(String.init) {
      if line.hasPrefix("  ") {
        expected[word, default: []].append(String(line.dropFirst(2)))
      } else {
        word = line
        order.append(word)
      }
    }
    #expect(order.count > 60)
    for word in order {
      let found = analyzer.analyses(of: word).map {
        "\($0.form) \($0.grammemes) \($0.normalForm) \(sixPlaces($0.probability))"
      }
      #expect(found == expected[word], "\(word)")
    }
  }

  private static let inflections: [(String, Grammemes, String)] = [
    ("Казахстана", .dative, "казахстану"), ("псевдокошка", .genitive, "псевдокошки"),
    ("человек-гора", [.plural, .instrumental], "людьми-горами"),
    ("интернет-магазине", [.plural, .genitive], "интернет-магазинов"),
    ("бутявкать", [.past, .plural], "бутявкали"), ("смотри-ка", .infinitive, "смотреть-ка"),
    ("снег", .locative, "снегу"), ("город", .locative, "городе"), ("12", .genitive, "-"),
  ]

  @Test(arguments: inflections)
  func inflects(word: String, required: Grammemes, expected: String) throws {
    let analyzer = try #require(Fixture.analyzer)
    let first = try #require(analyzer.analyses(of: word).first)
    #expect((analyzer.inflect(first, to: required)?.form ?? "-") == expected)
  }

  @Test func everyFormOfALexemeIsReadWithTheSameDictionaryForm() throws {
    let analyzer = try #require(Fixture.analyzer)
    for word in ["министр", "великий", "возглавлять", "человек", "дитя", "экс-министр"] {
      let first = try #require(analyzer.analyses(of: word).first)
      let forms = analyzer.lexeme(of: first)
      #expect(forms.count > 1)
      for form in forms {
        let readings = analyzer.analyses(of: form.form)
        let again = readings.contains {
          $0.normalForm == first.normalForm && $0.grammemes == form.grammemes
        }
        #expect(again, "\(form.form)")
      }
    }
  }

  @Test func anyTokenHasAReading() throws {
    let analyzer = try #require(Fixture.analyzer)
    let odd = [
      "", " ", "-", "--", "-то", "по-", "\u{0}", "е\u{301}", "🇰🇿", "ё", "не", "нене", "-ё-",
      String(repeating: "не", count: 100), String(repeating: "ы", count: 5000), "\u{FFFD}",
      "а-б-в", "ГОСТ-12.3", "e", "E5", "1_000", "½", "Ⅻ", "１２",
    ]
    for word in odd {
      let readings = analyzer.analyses(of: word)
      #expect(!readings.isEmpty, "\(word)")
      for reading in readings { #expect(!analyzer.lexeme(of: reading).isEmpty, "\(word)") }
    }
  }

  @Test func cacheForgetsWithinItsBoundAndAnswersAlike() throws {
    let dictionary = try #require(Fixture.analyzer).dictionary
    let small = RussianAnalyzer(dictionary: dictionary, cacheCapacity: 2)
    let none = RussianAnalyzer(dictionary: dictionary, cacheCapacity: 0)
    for _ in 0..<2 {
      for word in ["дом", "дома", "дому", "домом", "доме"] {
        #expect(small.analyses(of: word) == none.analyses(of: word))
      }
    }
  }

  /// `$BIRLIK_MORPHOLOGY_REFERENCE` names a file with a line for each word: the word, and after
  /// tabs its readings as `form|grammemes, sorted by name|dictionary form|score`.
  static let reference = ProcessInfo.processInfo.environment["BIRLIK_MORPHOLOGY_REFERENCE"]

  @Test(.enabled(if: reference != nil, "BIRLIK_MORPHOLOGY_REFERENCE names no file"))
  func agreesWithTheReferenceOnAHundredThousandWords() throws {
    let analyzer = try #require(Fixture.analyzer)
    let path = try #require(RussianAnalyzerTests.reference)
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    var words = 0
    var sameSet = 0
    var sameOrder = 0
    var unknown = 0
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      let readings = analyzer.analyses(of: fields[0])
      let found = readings.map { reading in
        let names = "\(reading.grammemes)".split(separator: ",").sorted().joined(separator: ",")
        return "\(reading.form)|\(names)|\(reading.normalForm)|\(sixPlaces(reading.probability))"
      }
      func withoutScore(_ text: String) -> String {
        String(text[..<(text.lastIndex(of: "|") ?? text.endIndex)])
      }
      let expected = Array(fields.dropFirst())
      words += 1
      unknown += analyzer.knows(fields[0]) ? 0 : 1
      let isSame = Set(found.map(withoutScore)) == Set(expected.map(withoutScore))
      sameSet += isSame ? 1 : 0
      sameOrder += found == expected ? 1 : 0
      if !isSame, words - sameSet <= 40 { print(fields[0], "\n ", found, "\n ", expected) }
    }
    print(
      "words \(words), not in the dictionary \(unknown), same set of readings \(sameSet),",
      "same order and scores \(sameOrder)")
    #expect(Double(sameSet) / Double(words) >= 0.999)
  }
}

/// A score as the reference writes it.
private func sixPlaces(_ value: Double) -> String {
  let millionths = Int((value * 1_000_000).rounded(.toNearestOrEven))
  let digits = String(millionths % 1_000_000)
  return "\(millionths / 1_000_000)." + String(repeating: "0", count: 6 - digits.count) + digits
}
