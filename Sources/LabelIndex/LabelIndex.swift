public import ByteIO
public import RDFModel

/// What a name may mean by the place where it stands.
public struct LabelRoles: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let property = LabelRoles(rawValue: 1)
  public static let schemaClass = LabelRoles(rawValue: 2)
  public static let entity = LabelRoles(rawValue: 4)
  /// Whatever may stand as subject or object.
  public static let things: LabelRoles = [.entity, .schemaClass, .property]

  func allow(_ role: Label.Role) -> Bool {
    switch role {
    case .property: contains(LabelRoles.property)
    case .schemaClass: contains(LabelRoles.schemaClass)
    case .entity: contains(LabelRoles.entity)
    }
  }
}

/// Names in any form to terms: the side file of a graph, mapped and read in place.
///
///     let index = try LabelIndex(file: MappedFile(path: path), forms: forms)
///     index.lookUp("совет общественного согласия", roles: .things)
public struct LabelIndex: Sendable {
  /// The side file's name in the graph's folder.
  public static let fileName = "labels.idx"

  /// How a name was found.
  public enum Way: Hashable, Sendable {
    /// It is a label after folding.
    case exact
    /// It is a label after taking the lemma of each word.
    case inflected
    /// It is part of one label alone: all of its words stand in it.
    case contained
  }

  public enum Answer: Hashable, Sendable {
    case found(Label, Way)
    /// Several things have the name, best known first.
    case ambiguous([Label])
    /// Nothing has it; these come near.
    case unknown(suggestions: [Label])
  }

  /// The most candidates that an answer lists.
  static let mostCandidates = 10

  let file: LabelFile
  private let forms: WordForms

  /// - Parameter forms: the same as the builder had, asked only for names that are no label as they stand.
  public init(file: MappedFile, forms: WordForms = .none) throws(LabelIndexError) {
    self.file = try LabelFile(file)
    self.forms = forms
  }

  public init(bytes: [UInt8], forms: WordForms = .none) throws(LabelIndexError) {
    try self.init(file: MappedFile(contents: bytes, path: Self.fileName), forms: forms)
  }

  /// The number of names.
  public var count: Int { file.labelCount }

  /// Looks a name up. Complexity: O(log *n*) for a label, else the length of the words' lists.
  public func lookUp(_ name: String, roles: LabelRoles) -> Answer {
    let words = LabelFolding.words(name)
    guard !words.isEmpty else { return .unknown(suggestions: []) }
    let exact = file.labels(withKey: words.joined(separator: " ")).map { file.label($0) }
    if let answer = answer(exact, roles, .exact) { return answer }
    let lemmas = words.map(forms.lemma(of:))
    let inflected = file.labels(withLemmas: lemmas.joined(separator: " ")).map { file.label($0) }
    if let answer = answer(inflected, roles, .inflected) { return answer }
    let containing = labels(containing: words, lemmas)
    if let answer = answer(containing.map { file.label($0) }, roles, .contained) { return answer }
    return .unknown(
      suggestions: Suggester(file: file, roles: roles).suggestions(words: words, lemmas: lemmas))
  }

  /// One thing, or several, among labels; nil where none has a fitting role.
  private func answer(_ labels: [Label], _ roles: LabelRoles, _ way: Way) -> Answer? {
    let fitting = labels.filter { roles.allow($0.role) }
    guard !fitting.isEmpty else { return nil }
    // Things of the graph before words of the schema; a preferred label before others.
    func rank(_ label: Label) -> Int {
      (label.role == .entity ? 0 : 4) + Int(label.kind.rawValue)
    }
    let best = way == .contained ? Int.max : fitting.map(rank).min() ?? 0
    var seen: Set<IRI> = []
    let candidates = fitting.filter { rank($0) <= best }
      .sorted { (rank($0), $0.text.utf8.count, $0.text) < (rank($1), $1.text.utf8.count, $1.text) }
      .filter { seen.insert($0.term).inserted }
    if candidates.count == 1 { return .found(candidates[0], way) }
    return .ambiguous(Array(candidates.prefix(Self.mostCandidates)))
  }

  /// The labels in which every word stands, as it is or by its lemma.
  private func labels(containing words: [String], _ lemmas: [String]) -> [Int] {
    var result: Set<Int>?
    for (word, lemma) in zip(words, lemmas) {
      var holding: Set<Int> = []
      for form in Set([word, lemma]) {
        for index in file.words(form) { holding.formUnion(file.postings(ofWord: index)) }
      }
      result = result.map { $0.intersection(holding) } ?? holding
      if result?.isEmpty ?? true { return [] }
    }
    return (result ?? []).sorted()
  }
}
