import LabelIndex
import RDFModel
import Testing

@Suite struct LabelIndexTests {
  /// A dictionary of two words, so that the tests need none from outside.
  static let forms = WordForms { word in
    ["ассамблеи": ["ассамблея"], "ассамблею": ["ассамблея"], "совета": ["совет"]][word] ?? []
  }

  static func entity(
    _ text: String, _ name: String, kind: Label.Kind = .preferred, language: String = "ru"
  ) -> Label {
    Label(text, language: language, kind: kind, role: .entity, term: IRI("e:" + name))
  }

  static let labels = [
    entity("Ассамблея народа Казахстана", "assembly"),
    entity("Қазақстан халқы Ассамблеясы", "assembly", language: "kk"),
    entity("АНК", "assembly", kind: .alternative),
    entity("Совет общественного согласия города Сарань", "council"),
    entity("Совет ветеранов", "veterans"), entity("КГУ «ЦБС»", "library"),
    entity("Артём Ёлкин", "elkin"), entity("Президент", "tokayev", kind: .alternative),
    entity("Президент", "post"),
    Label("возглавляет", language: "ru", kind: .preferred, role: .property, term: "p:heads"),
    Label("орган", language: "ru", kind: .preferred, role: .schemaClass, term: "c:Body"),
  ]

  static func index(_ labels: [Label] = labels) throws -> LabelIndex {
    var builder = LabelIndexBuilder(forms: forms)
    for label in labels { builder.add(label) }
    return try LabelIndex(bytes: try builder.finish(), forms: forms)
  }

  @Test(arguments: [
    ("ассамблея НАРОДА казахстана", "assembly", LabelIndex.Way.exact),
    ("қазақстан халқы ассамблеясы", "assembly", .exact), ("анк", "assembly", .exact),
    ("Артем Елкин", "elkin", .exact), ("КГУ \"ЦБС\"", "library", .exact),
    ("Ассамблеи народа Казахстана", "assembly", .inflected),
    ("Совет общественного согласия", "council", .contained), ("цбс", "library", .contained),
    ("Совета ветеранов", "veterans", .inflected),
    // Words in another order, Kazakh letters that a Russian keyboard lacks, Latin look-alikes.
    ("Ёлкин Артём", "elkin", .inflected),
    ("казакстан халкы ассамблеясы", "assembly", .inflected),
    ("C\u{43E}вет ветеранов", "veterans", .inflected), ("согласия Сарань", "council", .contained),
  ])
  func aNameIsFound(name: String, thing: String, way: LabelIndex.Way) throws {
    guard case .found(let label, let how) = try Self.index().lookUp(name, roles: .things) else {
      Issue.record("«\(name)» is not found")
      return
    }
    #expect(label.term == IRI("e:" + thing))
    #expect(how == way)
  }

  @Test func aPreferredLabelGoesBeforeAnAlternativeOne() throws {
    guard case .found(let label, _) = try Self.index().lookUp("президент", roles: .things) else {
      Issue.record("президент is not found")
      return
    }
    #expect(label.term == "e:post")
  }

  @Test func aHiddenLabelGoesLastAndIsNeverShownAsASuggestion() throws {
    let hidden = Self.entity("Советом", "veterans", kind: .hidden)
    let index = try Self.index(Self.labels + [hidden, Self.entity("Советом", "other")])
    guard case .found(let label, .exact) = index.lookUp("советом", roles: .things) else {
      Issue.record("советом is not found")
      return
    }
    #expect(label.term == "e:other")
    let near = try Self.index([hidden]).lookUp("советам", roles: .things)
    #expect(near == .unknown(suggestions: []))
  }

  @Test func aSentenceThatHoldsANameDoesNotMakeItAmbiguous() throws {
    let goal = Self.entity(
      "укрепление роли Совета общественного согласия города Сарань в предупреждении конфликтов",
      "goal")
    let form = Self.entity("Совету общественного согласия", "form", kind: .hidden)
    let index = try Self.index(Self.labels + [goal, form])
    guard
      case .found(let label, .contained) = index.lookUp("согласия общественного", roles: .things),
      case .found(let sentence, .contained) = index.lookUp("предупреждении", roles: .things)
    else {
      Issue.record("a name is not found")
      return
    }
    #expect(label.term == "e:council")
    #expect(sentence.term == "e:goal")
  }

  @Test func anEntityGoesBeforeATermOfTheSchemaAndTheRoleMayAskForThat() throws {
    let index = try Self.index(Self.labels + [Self.entity("Орган", "organ")])
    guard case .found(let thing, _) = index.lookUp("орган", roles: .things),
      case .found(let type, _) = index.lookUp("орган", roles: .schemaClass)
    else {
      Issue.record("орган is not found")
      return
    }
    #expect(thing.term == "e:organ")
    #expect(type.term == "c:Body")
  }

  /// The answer must not depend on how many labels there are: the same names among ten thousand
  /// others.
  @Test func namesAreFoundAmongVeryMany() throws {
    let many = (0..<10_000).map { Self.entity("Кружок \($0) города Сарань", "club\($0)") }
    let index = try Self.index(Self.labels + many)
    #expect(index.count == Self.labels.count + many.count)
    guard case .found(let label, .contained) = index.lookUp("согласия Сарань", roles: .things),
      case .found(let club, .exact) = index.lookUp("кружок 7777 города сарань", roles: .things),
      case .ambiguous(let clubs) = index.lookUp("кружок города", roles: .things)
    else {
      Issue.record("a name is not found")
      return
    }
    #expect(label.term == "e:council")
    #expect(club.term == "e:club7777")
    #expect(clubs.count == 10)
    #expect(
      index.completions(of: "кружок 77", roles: .things).first?.text == "Кружок 77 города Сарань")
    #expect(index.completions(of: "кру", roles: .things, limit: 7).count == 7)
  }

  @Test func severalThingsWithOneNameAreAllListed() throws {
    let index = try Self.index(Self.labels + [Self.entity("АНК", "other", kind: .alternative)])
    guard case .ambiguous(let labels) = index.lookUp("АНК", roles: .things) else {
      Issue.record("АНК is not ambiguous")
      return
    }
    #expect(Set(labels.map(\.term)) == ["e:assembly", "e:other"])
    guard case .ambiguous(let councils) = index.lookUp("совет", roles: .things) else {
      Issue.record("совет is not ambiguous")
      return
    }
    #expect(Set(councils.map(\.term)) == ["e:council", "e:veterans"])
  }

  @Test func theRoleDecides() throws {
    let index = try Self.index()
    guard case .found(let verb, _) = index.lookUp("возглавляет", roles: .property) else {
      Issue.record("возглавляет is not found")
      return
    }
    #expect(verb.term == "p:heads")
    guard case .unknown = index.lookUp("возглавляет", roles: .schemaClass) else {
      Issue.record("a property is no class")
      return
    }
  }

  @Test(arguments: [("Асамблея народа", "assembly"), ("совет ветеранв", "veterans")])
  func aSlipIsSuggested(name: String, thing: String) throws {
    guard case .unknown(let near) = try Self.index().lookUp(name, roles: .things) else {
      Issue.record("«\(name)» is found")
      return
    }
    #expect(near.first?.term == IRI("e:" + thing))
  }

  @Test func nothingIsNearNonsense() throws {
    #expect(try Self.index().lookUp("жшщзх", roles: .things) == .unknown(suggestions: []))
    #expect(try Self.index().lookUp("«»", roles: .things) == .unknown(suggestions: []))
  }

  @Test func completionsBeginWithWhatWasTyped() throws {
    let index = try Self.index()
    #expect(index.completions(of: "сов", roles: .things).map(\.text).first == "Совет ветеранов")
    #expect(index.completions(of: "казахст", roles: .things).count == 1)
    #expect(index.completions(of: "воз", roles: .entity).isEmpty)
  }

  @Test func theOrderOfNamesDoesNotShow() throws {
    var one = LabelIndexBuilder(forms: Self.forms)
    for label in Self.labels { one.add(label) }
    var other = LabelIndexBuilder(forms: Self.forms)
    for label in Self.labels.reversed() + Self.labels { other.add(label) }
    #expect(try one.finish() == other.finish())
  }

  @Test func adamagedFileIsAnErrorOrAnAnswerNeverACrash() throws {
    var builder = LabelIndexBuilder(forms: Self.forms)
    for label in Self.labels { builder.add(label) }
    let bytes = try builder.finish()
    for count in [0, 7, 27, bytes.count - 1] {
      #expect(throws: LabelIndexError.self) { try LabelIndex(bytes: Array(bytes.prefix(count))) }
    }
    for place in bytes.indices {
      var flipped = bytes
      flipped[place] ^= 0xFF
      guard let index = try? LabelIndex(bytes: flipped) else { continue }
      _ = index.lookUp("Совет общественного согласия", roles: .things)
      _ = index.completions(of: "с", roles: .things)
      // What stands before the tables has a checksum of its own, looked at when the file is opened.
      #expect(throws: LabelIndexError.damaged(path: LabelIndex.fileName)) { try index.verify() }
    }
    try LabelIndex(bytes: bytes + Array(repeating: 7, count: 16)).verify()
  }

  @Test func theLemmasOfAFewNamesMakeTheSameIndex() throws {
    var whole = LabelIndexBuilder(forms: Self.forms)
    var small = LabelIndexBuilder(forms: .none)
    // A name with a word that is not its own lemma.
    for label in Self.labels + [Self.entity("Аппарат совета", "office")] {
      whole.add(label)
      small.add(label)
    }
    let lemmas = whole.lemmas()
    let bytes = try whole.finish()
    #expect(try small.finish() != bytes)
    small.use(lemmas: lemmas)
    #expect(try small.finish() == bytes)
    #expect(lemmas.count * 4 < bytes.count)
  }

  @Test func lemmasOfOtherNamesAreNotUsed() throws {
    var whole = LabelIndexBuilder(forms: Self.forms)
    for label in Self.labels { whole.add(label) }
    let lemmas = whole.lemmas()
    var other = LabelIndexBuilder(forms: .none)
    for label in Self.labels.dropLast() { other.add(label) }
    let bytes = try other.finish()
    other.use(lemmas: lemmas)
    #expect(try other.finish() == bytes)
    // Damaged ones neither crash nor are taken in part.
    for count in 0..<lemmas.count {
      var cut = LabelIndexBuilder(forms: Self.forms)
      for label in Self.labels { cut.add(label) }
      cut.use(lemmas: Array(lemmas.prefix(count)))
      #expect(try cut.finish() == whole.finish())
    }
  }
}
