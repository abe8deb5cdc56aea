/// The words by which texts name posts, bodies, acts and relations: plain values, read from the
/// files of `ontology/lexicon/`.
public struct Lexicon: Sendable {
  private var sections: [String: PhraseTable] = [:]
  /// In the order of the files.
  public let relations: [RelationRule]

  /// Reads files in the format that ``LexiconParser`` documents.
  ///
  /// - Throws: ``LexiconError`` for the first line that cannot be read.
  public init(files: [(name: String, text: String)]) throws(LexiconError) {
    var parser = LexiconParser()
    for file in files { try parser.read(file.text, named: file.name) }
    for (name, entries) in parser.sections { sections[name] = PhraseTable(entries) }
    relations = parser.relations
  }

  /// A lexicon without words.
  public static let empty = Lexicon()

  private init() { relations = [] }

  /// The phrases of a section; an empty table where no file has it.
  public subscript(section: String) -> PhraseTable { sections[section] ?? PhraseTable([]) }

  /// The names of the sections, sorted.
  public var sectionNames: [String] { sections.keys.sorted() }
}
