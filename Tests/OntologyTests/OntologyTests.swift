import Lexicon
import Ontology
import RDFModel
import Testing

@Suite struct OntologyTests {
  static let heads = Ontology.namespace + "heads"

  @Test func theBuiltInOntologyReadsAndAgrees() throws {
    let ontology = try Ontology.builtIn()
    #expect(ontology.lexicon.relations.count > 20)
    #expect(ontology.label(of: Self.heads, language: "ru") == "возглавляет")
    #expect(ontology.label(of: Self.heads, language: "de") == "возглавляет")
    #expect(ontology.hash.count == 32)
    #expect(!ontology.shapes.isEmpty)
  }

  @Test func everyClassAndPropertyIsNamedAndDefinedInThreeLanguages() throws {
    for entry in try Ontology.builtIn().schema.entries
    where entry.iri.value.hasPrefix(Ontology.namespace) {
      for language in ["ru", "kk", "en"] {
        #expect(
          entry.labels.contains { $0.language == language && $0.kind == .preferred },
          "\(entry.iri) has no label in \(language)")
        #expect(
          entry.definitions[language] != nil, "\(entry.iri) has no definition in \(language)")
      }
    }
  }

  /// What no standard vocabulary has: counts, quotations, grades.
  static let withoutStandardTerm: Set = [
    "said", "anniversary", "memberCount", "ethnicGroupsCount", "priorityCount", "firmness",
  ]

  /// DESIGN §2: all classes and properties, each under its standard term.
  @Test func theSchemaHasWhatTheGraphSpeaksAbout() throws {
    let schema = try Ontology.builtIn().schema
    let names = """
      Person Body Post Tenure LegalAct Law Decree Provision PolicyItem Priority Goal Principle
      Function Event Session Place Building EthnicGroup Document Mention Fact ExtractionRun
      holdsPost leavesPost handsOverTo electedOn heads memberOf worksAt partOf locatedIn
      foundedOn initiatedBy establishedBy hasGoal hasFunction hasPrinciple statesPriority
      priorityCount proposes agreesWith invites suspends participatedIn eventOf eventDate
      takesPlaceAt articleOf provides governs cites amends amendedOn repeals approves basedOn
      inForceFrom issuedBy addressedTo said authorOf represents registeredBy registrationNumber
      documentDate anniversary memberCount ethnicGroupsCount translation holder post body from
      until statedBy statedAt statedOn firmness
      """.split(whereSeparator: \.isWhitespace)
    for name in names {
      let entry = try #require(schema[IRI(Ontology.namespace + name)], "\(name)")
      if Self.withoutStandardTerm.contains(String(name)) { continue }
      let ancestors = schema.ancestors(of: entry.iri)
      #expect(
        ancestors.contains { !$0.value.hasPrefix(Ontology.namespace) },
        "\(name) stands under no standard term")
    }
  }

  @Test func noTwoPropertiesAndNoTwoClassesShareAName() throws {
    var owners: [String: IRI] = [:]
    for label in try Ontology.builtIn().labels {
      let key = "\(label.role) \(label.text.lowercased())"
      #expect(
        owners[key] == nil || owners[key] == label.term,
        "\(label.text) names \(label.term) and \(owners[key]?.value ?? "")")
      owners[key] = label.term
    }
  }

  @Test func aFolderThatLacksAFileSaysWhich() {
    #expect(throws: OntologyError.missing("/nowhere/schema.ttl")) {
      try Ontology(folder: "/nowhere")
    }
  }
}
