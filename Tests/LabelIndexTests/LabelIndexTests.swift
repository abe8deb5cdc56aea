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
    return try LabelIndex(bytes: builder.finish(), forms: forms)
  }

  @Test(arguments: [
    ("ассамблея НАРОДА казахстана", "assembly", LabelIndex.Way.exact),
    ("қазақстан халқы ассамблеясы", "assembly", .exact), ("анк", "assembly", .exact),
    ("Артем Елкин", "elkin", .exact), ("КГУ \"ЦБС\"", "library", .exact),
    ("Ассамблеи народа Казахстана", "assembly", .inflected),
    ("Совет общественного согласия", "council", .contained), ("цбс", "library", .contained),
    ("Совета ветеранов", "veterans", .inflected),
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
    #expect(one.finish() == other.finish())
  }

  @Test func adamagedFileIsAnErrorOrAnAnswerNeverACrash() throws {
    var builder = LabelIndexBuilder(forms: Self.forms)
    for label in Self.labels { builder.add(label) }
    let bytes = builder.finish()
    for count in [0, 7, 27, bytes.count - 1] {
      #expect(throws: LabelIndexError.self) { try LabelIndex(bytes: Array(bytes.prefix(count))) }
    }
    for place in bytes.indices {
      var flipped = bytes
      flipped[place] ^= 0xFF
      guard let index = try? LabelIndex(bytes: flipped) else { continue }
      _ = index.lookUp("Совет общественного согласия", roles: .things)
      _ = index.completions(of: "с", roles: .things)
    }
  }
}
