import FactExtraction
import GraphBuilding
import Testing
import TextSegmentation

/// Which entities of different documents are one.
@Suite struct LinkingTests {
  /// One paper for each person.
  static func people(_ names: [(String, String)]) throws -> [String] {
    let papers = names.enumerated().map { index, name in
      var paper = Paper("\(index).txt")
      _ = paper.add(.person, name.0, key: name.1)
      return paper
    }
    return try Dataset.fresh(papers).things("Person")
  }

  @Test func oneNameInKazakhAndRussianLettersIsOnePerson() throws {
    let found = try Self.people([
      ("Қасым-Жомарт Тоқаев", "токаев касым-жомарт"),
      ("Касым-Жомарт Токаев", "токаев касым-жомарт"),
      ("Касым-Жомарт Кемелевич Токаев", "токаев касым-жомарт кемелевич"),
      ("К. Токаев", "токаев к"), ("Қ. К. Тоқаев", "токаев к к"),
    ])
    #expect(found == ["person/kasym-zhomart-kemelevich-tokaev"])
  }

  @Test func twoInitialsAreLessThanOneName() throws {
    let names = [("Қ. К. Тоқаев", "токаев к к"), ("Касым-Жомарт Токаев", "токаев касым-жомарт")]
    #expect(try Self.people(names) == ["person/kasym-zhomart-tokaev"])
    let other = ("Касым-Жомарт Маратович Токаев", "токаев касым-жомарт маратович")
    #expect(try Self.people(names + [other]).count == 2)
  }

  @Test func aLatinSpellingJoinsTheOnlyNameThatSoundsLikeIt() throws {
    let names = [
      ("Аскар Жумагалиев", "жумагалиев аскар"), ("Askar Zhumagaliyev", "жумагалийев аскар"),
    ]
    #expect(try Self.people(names) == ["person/askar-zhumagaliev"])
    // Two that sound so: nobody knows which.
    #expect(try Self.people(names + [("Аскар Жумагалыев", "жумагалыев аскар")]).count == 3)
    // In one alphabet two spellings are two names.
    #expect(try Self.people([names[0], ("Аскар Жумагалыев", "жумагалыев аскар")]).count == 2)
  }

  @Test(arguments: [
    [("Иван Петров", "петров иван"), ("Пётр Петров", "петров петр")],
    [("Петров", "петров"), ("Петров", "петров")],
    [("Петров", "петров"), ("Иван Петров", "петров иван")],
    [("Иван Ильич Петров", "петров иван ильич"), ("Иван Львович Петров", "петров иван львович")],
    [("Иван Петров", "петров иван"), ("Иван Петрова", "петрова иван")],
  ])
  func twoPeopleOfOneSurnameStayTwo(names: [(String, String)]) throws {
    #expect(try Self.people(names).count == 2)
  }

  @Test func anInitialThatFitsTwoStaysAThird() throws {
    let found = try Self.people([
      ("И. Петров", "петров и"), ("Иван Петров", "петров иван"), ("Илья Петров", "петров илья"),
    ])
    #expect(found.count == 3)
  }

  /// «Глава государства» is whoever holds the office when the paper is written.
  @Test func anOfficeThatNamesAPersonStaysWithItsPaper() throws {
    let papers = [1, 2].map { number in
      var paper = Paper("\(number).txt")
      _ = paper.add(
        .person, "Глава государства", key: "глава государство", as: .nominal)
      return paper
    }
    #expect(try Dataset.fresh(papers).things("Person").count == 2)
  }

  static func assembly(_ aliases: [String]) -> Paper {
    var paper = Paper("full.txt")
    _ = paper.add(
      .body, "Ассамблея народа Казахстана", key: "ассамблея народ казахстан", aliases: aliases)
    return paper
  }

  static func short(_ name: String) -> Paper {
    var paper = Paper("short.txt")
    _ = paper.add(.body, name, key: name.lowercased())
    return paper
  }

  @Test func anAcronymIsTheOneBodyOfWhichATextSaysSo() throws {
    let joined = try Dataset.fresh([Self.assembly(["АНК"]), Self.short("АНК")])
    #expect(joined.things("Body") == ["body/assambleya-naroda-kazakhstana"])
    #expect(
      joined.labels(Vocabulary.altLabel, of: "body/assambleya-naroda-kazakhstana") == ["АНК@ru"])
    #expect(
      Dataset.builder.merges(in: joined.state).map(\.reason) == ["the acronym of this name alone"])
  }

  @Test func anAcronymThatNoTextExplainsOrTwoBodiesHaveStaysAlone() throws {
    #expect(try Dataset.fresh([Self.assembly([]), Self.short("АНК")]).things("Body").count == 2)
    #expect(
      try Dataset.fresh([Self.assembly(["НПК"]), Self.short("НПК")]).things("Body").count == 2)
    var other = Paper("other.txt")
    _ = other.add(
      .body, "Академия наук Казахстана", key: "академия наука казахстан", aliases: ["АНК"])
    let three = try Dataset.fresh([Self.assembly(["АНК"]), other, Self.short("АНК")])
    #expect(three.things("Body").count == 3)
  }

  // MARK: - IRIs

  @Test func namesOfOneSlugGetAHashWhoeverComesFirst() throws {
    var one = Paper("1.txt")
    _ = one.add(.body, "Совет", key: "совет")
    var other = Paper("2.txt")
    _ = other.add(.body, "Совет!", key: "совет !")
    let alone = try Dataset.fresh([one]).things("Body")
    #expect(alone == ["body/sovet"])
    let both = try Dataset.fresh([one, other]).things("Body")
    #expect(both == (try Dataset.fresh([other, one]).things("Body")))
    #expect(Set(both).count == 2)
    #expect(both.allSatisfy { $0.hasPrefix("body/sovet-") })
    var grown = try Dataset.fresh([one])
    try grown.build([other])
    #expect(grown.things("Body") == both)
  }

  // MARK: - Labels

  @Test func aThingHasOnePreferredNameInEachLanguageAndItsFormsHidden() throws {
    var one = Paper("1.txt")
    _ = one.add(
      .body, "Ассамблея народа Казахстана", key: "ассамблея",
      written: "Ассамблеи\nнарода  Казахстана",
      aliases: ["АНК"])
    var two = Paper("2.txt")
    _ = two.add(.body, "Ассамблея Народа Казахстана", key: "ассамблея")
    var three = Paper("3.txt")
    _ = three.add(.body, "Ассамблея народа Казахстана", key: "ассамблея")
    var kazakh = Paper("4.txt")
    kazakh.language = .kazakh
    _ = kazakh.add(
      .body, "Қазақстан халқы Ассамблеясы", key: "ассамблея", language: .kazakh)
    let dataset = try Dataset.fresh([one, two, three, kazakh])
    let thing = try #require(dataset.things("Body").first)
    #expect(
      dataset.labels(Vocabulary.prefLabel, of: thing) == [
        "Ассамблея народа Казахстана@ru", "Қазақстан халқы Ассамблеясы@kk",
      ])
    #expect(
      dataset.labels(Vocabulary.altLabel, of: thing) == [
        "АНК@ru", "Ассамблея Народа Казахстана@ru",
      ])
    #expect(
      dataset.labels(Vocabulary.hiddenLabel, of: thing) == ["Ассамблеи народа Казахстана@ru"])
  }
}
