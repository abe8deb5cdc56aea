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
  let forms: WordForms

  /// - Parameter forms: the same as the builder had, asked only for names that are no label as they
  ///   stand.
  public init(file: MappedFile, forms: WordForms = .none) throws(LabelIndexError) {
    self.file = try LabelFile(file)
    self.forms = forms
  }

  public init(bytes: [UInt8], forms: WordForms = .none) throws(LabelIndexError) {
    try self.init(file: MappedFile(contents: bytes, path: Self.fileName), forms: forms)
  }

  /// The number of names.
  public var count: Int { file.labelCount }

  /// Reads the whole file and compares it with what was written.
  public func verify() throws(LabelIndexError) {
    guard file.isIntact() else { throw .damaged(path: file.file.path) }
  }

  /// Looks a name up. Complexity: O(log *n*) for a label, else the length of the words' lists.
  ///
  /// Things of the graph go before terms of the schema, preferred labels before alternative and
  /// these before hidden ones. What only contains the name is taken when it is the only such thing.
  public func lookUp(_ name: String, roles: LabelRoles) -> Answer {
    let key = LabelFolding.key(name)
    guard !key.isEmpty else { return .unknown(suggestions: []) }
    let exact = file.labels(withKey: key).filter { roles.allow(file.role(ofLabel: $0)) }
    if !exact.isEmpty { return answer(exact, .exact) }
    var seen: Set<String> = []
    let words = key.split(separator: " ").map(String.init).filter { seen.insert($0).inserted }
    let wordForms = words.map(forms.forms(of:))
    let containing = WordMatcher(file: file).labels(withAll: wordForms)
      .filter { roles.allow(file.role(ofLabel: $0)) }
    // A label that has all the words and no others is the name in another form or order.
    let inflected = containing.filter { file.wordCount(ofLabel: $0) == words.count }
    if !inflected.isEmpty { return answer(inflected, .inflected) }
    if !containing.isEmpty { return answer(names(among: containing), .contained) }
    return .unknown(
      suggestions: Suggester(file: file, roles: roles).suggestions(for: wordForms))
  }

  /// A label of more words is a sentence: a goal or a priority in the words of the text.
  static let longestName = 8

  /// The labels that are names and not hidden, where there are such; else those that are names;
  /// else all. A goal in which a body is named must not make the body's name ambiguous.
  private func names(among labels: [Int]) -> [Int] {
    let short = labels.filter { file.wordCount(ofLabel: $0) <= Self.longestName }
    let shown = short.filter { file.kind(ofLabel: $0) != .hidden }
    return shown.isEmpty ? (short.isEmpty ? labels : short) : shown
  }

  /// One thing, or several, among labels.
  private func answer(_ labels: [Int], _ way: Way) -> Answer {
    func rank(_ label: Int) -> Int {
      (file.role(ofLabel: label) == .entity ? 0 : 4) + Int(file.kind(ofLabel: label).rawValue)
    }
    let best = way == .contained ? Int.max : labels.map(rank).min() ?? 0
    var bestOfTerm: [Int: (rank: Int, words: Int, label: Int)] = [:]
    for label in labels {
      let rank = rank(label)
      guard rank <= best else { continue }
      let candidate = (rank, file.wordCount(ofLabel: label), label)
      let term = file.term(ofLabel: label)
      if let known = bestOfTerm[term], known <= candidate { continue }
      bestOfTerm[term] = candidate
    }
    let candidates = bestOfTerm.values.sorted { $0 < $1 }.prefix(Self.mostCandidates)
      .map { file.label($0.label) }
    if candidates.count == 1 { return .found(candidates[0], way) }
    return .ambiguous(candidates)
  }
}
