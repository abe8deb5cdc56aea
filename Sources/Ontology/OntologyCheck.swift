import Lexicon
import RDFModel

/// Whether the files of an ontology agree.
///
/// - A relation of the lexicon is a property of the schema, and the classes of its ends stand under
///   the property's domains and ranges.
/// - The schema's own terms are named and defined in the three languages; its classes stand under a
///   class of another vocabulary; no name means two classes or two properties; every own term that
///   it refers to is declared.
/// - The shapes speak of declared terms alone.
struct OntologyCheck {
  static let languages = ["ru", "kk", "en"]

  let files: OntologyFiles
  let schema: Schema
  let shapes: [Quad]
  let lexicon: Lexicon

  init(_ files: OntologyFiles, schema: Schema, shapes: [Quad], lexicon: Lexicon) {
    self.files = files
    self.schema = schema
    self.shapes = shapes
    self.lexicon = lexicon
  }

  /// Everything that is wrong, by file and line.
  func faults() -> [Disagreement] {
    var all = schemaFaults() + sharedNames() + shapeFaults()
    for rule in lexicon.relations { all += faults(of: rule) }
    var seen: Set<Disagreement> = []
    return all.filter { seen.insert($0).inserted }
      .sorted { ($0.file, $0.line, $0.message) < ($1.file, $1.line, $1.message) }
  }

  // MARK: - Schema

  private var ownEntries: [Schema.Entry] { schema.entries.filter { Self.isOwn($0.iri) } }

  private static func isOwn(_ iri: IRI) -> Bool { iri.value.hasPrefix(Ontology.namespace) }

  private static func localName(_ iri: IRI) -> String {
    isOwn(iri) ? String(iri.value.dropFirst(Ontology.namespace.count)) : iri.value
  }

  /// A fault of a term of the schema, at the line that declares it.
  private func fault(_ iri: IRI, _ message: String) -> Disagreement {
    let start = ":" + Self.localName(iri) + " "
    return Disagreement(
      file: files.schema.name, line: files.schema.line { $0.hasPrefix(start) },
      message: "\(start)\(message)")
  }

  private func schemaFaults() -> [Disagreement] {
    var result: [Disagreement] = []
    for entry in ownEntries {
      for language in Self.languages {
        if !entry.labels.contains(where: { $0.kind == .preferred && $0.language == language }) {
          result.append(fault(entry.iri, "has no rdfs:label in “\(language)”"))
        }
        if entry.definitions[language] == nil {
          result.append(fault(entry.iri, "has no rdfs:comment in “\(language)”"))
        }
      }
      if entry.role == .schemaClass, schema.ancestors(of: entry.iri).allSatisfy(Self.isOwn) {
        result.append(fault(entry.iri, "stands under no class of another vocabulary"))
      }
      for reference in entry.parents + entry.domains + entry.ranges
      where Self.isOwn(reference) && !schema.isDeclared(reference) {
        result.append(fault(entry.iri, "refers to :\(Self.localName(reference)), not declared"))
      }
    }
    return result
  }

  /// A question names a property or a class by any of its words: none may have two meanings.
  private func sharedNames() -> [Disagreement] {
    struct Name: Hashable {
      let text: String
      let role: Label.Role
    }
    var owners: [Name: IRI] = [:]
    var result: [Disagreement] = []
    for label in schema.labels {
      let name = Name(text: Folding.fold(label.text), role: label.role)
      let owner = owners[name] ?? label.term
      owners[name] = owner
      if owner != label.term {
        result.append(
          fault(label.term, "shares the name “\(label.text)” with :\(Self.localName(owner))"))
      }
    }
    return result
  }

  // MARK: - Shapes

  private func shapeFaults() -> [Disagreement] {
    let shacl = "http://www.w3.org/ns/shacl#"
    let roles: [String: Label.Role] = [
      shacl + "path": .property, shacl + "class": .schemaClass,
      shacl + "targetClass": .schemaClass,
    ]
    return shapes.compactMap { quad in
      guard let role = quad.predicate.iri.flatMap({ roles[$0.value] }),
        let term = quad.object.iri, Self.isOwn(term), schema[term]?.role != role
      else { return nil }
      let name = ":" + Self.localName(term)
      return Disagreement(
        file: files.shapes.name,
        line: files.shapes.line { line in line.split(separator: " ").contains { $0 == name } },
        message: "\(name) is no \(role == .property ? "property" : "class") of the schema")
    }
  }

  // MARK: - Lexicon

  /// The classes of the types that extraction names otherwise than the schema does.
  static let classOfType = ["Law": "LegalAct", "LawArticle": "Provision"]

  private func faults(of rule: RelationRule) -> [Disagreement] {
    // Several files may state one relation: the header as a whole says which block it is.
    let ends = [rule.subjects, rule.objects].map { $0.joined(separator: " ") }
    let start = "[relation \(rule.predicate): \(ends.joined(separator: " -> "))]"
    let file = files.lexicon.first { file in
      String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
        .contains { $0.hasPrefix(start) }
    }
    func fault(_ message: String) -> Disagreement {
      Disagreement(
        file: "lexicon/" + (file?.name ?? ""), line: file?.line { $0.hasPrefix(start) } ?? 1,
        message: message)
    }
    guard let entry = schema[IRI(Ontology.namespace + rule.predicate)], entry.role == .property
    else { return [fault("“\(rule.predicate)” is no property of the schema")] }
    var result: [Disagreement] = []
    for name in rule.subjects {
      if let message = misfit(name, with: entry.domains, of: entry, "domain") {
        result.append(fault(message))
      }
    }
    for name in rule.objects {
      let isValue = name == "Date" || name == "Value"
      if isValue != entry.isDatatypeProperty {
        let kind = entry.isDatatypeProperty ? "a datatype property" : "an object property"
        result.append(fault("“\(rule.predicate)” is \(kind), its object may not be \(name)"))
      } else if name == "Date", schema.datatype(of: entry.iri) != XSD.date {
        result.append(fault("the range of “\(rule.predicate)” is no date"))
      } else if !isValue, let message = misfit(name, with: entry.ranges, of: entry, "range") {
        result.append(fault(message))
      }
    }
    return result
  }

  /// What is wrong with things of type `name` as an end of a property; nil where they fit.
  private func misfit(
    _ name: String, with wanted: [IRI], of entry: Schema.Entry, _ end: String
  ) -> String? {
    let own = IRI(Ontology.namespace + (Self.classOfType[name] ?? name))
    guard schema[own]?.role == .schemaClass else { return "“\(name)” is no class of the schema" }
    let above = schema.ancestors(of: own)
    guard let missed = wanted.first(where: { !above.contains($0) }) else { return nil }
    let property = Self.localName(entry.iri)
    return "“\(name)” stands not under \(Self.localName(missed)), the \(end) of “\(property)”"
  }
}
