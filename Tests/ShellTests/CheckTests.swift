import TestSupport
import Testing

/// `check`, `review` and `draw` as a user runs them: need the installed data.
@Suite(.enabled(if: Checkout.data != nil && Program.path != nil, "`make setup` has not been run"))
struct CheckTests {
  static func built() throws -> BuildTests.Folder {
    let folder = BuildTests.Folder()
    try folder.write("Комитет по делам религий возглавляет Ерлан Саиров.", to: "a.txt")
    try folder.write("Совет ветеранов возглавляет Е. Саиров.", to: "b.txt")
    #expect(folder.run("birlik build a.txt b.txt -o g.birlik").status == 0)
    return folder
  }

  @Test func aGraphFromDocumentsKeepsTheShapesOfTheOntology() throws {
    let folder = try Self.built()
    let result = folder.run("birlik check g.birlik")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output == "")
    #expect(folder.run("birlik check g.birlik --store").status == 0)
  }

  @Test func shapesOfYourOwnSayWhatIsWrongAndWhere() throws {
    let folder = try Self.built()
    try folder.write(
      """
      @prefix : <https://w3id.org/birlik/ontology#> .
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      :S sh:targetClass :Person ; sh:property [ sh:path :memberOf ; sh:minCount 1 ] .
      """, to: "mine.ttl")
    let result = folder.run("birlik check g.birlik --shapes mine.ttl --lang en")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("Violation\tЕрлан Саиров\tmember of\thas fewer than 1 values"))
    try folder.write("@prefix sh: <x> . sh:", to: "broken.ttl")
    #expect(folder.run("birlik check g.birlik --shapes broken.ttl").status == 2)
    #expect(folder.run("birlik check g.birlik --shapes missing.ttl").status == 3)
  }

  @Test func whatTwoDocumentsContradictIsListedWithBothSources() throws {
    let folder = try Self.built()
    try folder.write("Совет ветеранов образован в 1995 году.", to: "c.txt")
    try folder.write("Совет ветеранов образован в 1997 году.", to: "d.txt")
    #expect(folder.run("birlik build c.txt d.txt -o h.birlik").status == 0)
    let result = folder.run("birlik check h.birlik --lang en")
    #expect(result.status == 0)
    #expect(
      result.output == """
        Conflict\tСовет ветеранов\tfounded on\t1995\tc.txt
        Conflict\tСовет ветеранов\tfounded on\t1997\td.txt

        """)
  }

  @Test func aMergeIsListedRefusedAndBroughtBack() throws {
    let folder = try Self.built()
    let list = folder.run("birlik review g.birlik")
    #expect(list.output == "1\tPerson: саиров е → саиров ерлан (the only full name that fits)\n")
    #expect(folder.run("birlik stats g.birlik --lang en").output.contains("1\tperson\n"))
    #expect(folder.run("birlik review g.birlik --refuse 1").status == 0)
    #expect(folder.run("birlik stats g.birlik --lang en").output.contains("2\tperson\n"))
    // A build later the decision holds.
    #expect(folder.run("birlik build a.txt -o g.birlik").status == 0)
    #expect(folder.run("birlik stats g.birlik --lang en").output.contains("2\tperson\n"))
    #expect(folder.run("birlik review g.birlik --undo 1").status == 0)
    #expect(folder.run("birlik review g.birlik").output == list.output)
    #expect(folder.run("birlik review g.birlik --refuse 9").status == 2)
  }
}
