import FactExtraction
import RDFModel

/// The labels of one entity: one preferred label in each language, the other names as alternatives,
/// and the inflected forms that the texts hold as hidden labels.
struct EntityLabels {
  private let canonical: String
  /// Whether a person chose the canonical name; then it is preferred whether or not a text has it.
  var isDecided = false
  private var preferred: [String: [String: Int]] = [:]
  private var alternative: Set<Label> = []
  private var hidden: Set<Label> = []

  private struct Label: Hashable {
    let text: String
    let language: String
  }

  init(canonical: String) { self.canonical = canonical }

  mutating func add(_ entity: ExtractionRecord.EntityRecord, isNamedBy language: String) {
    preferred[entity.language, default: [:]][entity.canonical, default: 0] += 1
    for alias in entity.aliases {
      alternative.insert(Label(text: alias, language: entity.language))
    }
    for mention in entity.mentions where mention.kind == Mention.Kind.name.rawValue {
      hidden.insert(Label(text: Self.oneLine(mention.text), language: language))
    }
  }

  /// In a stable order: preferred, alternative, hidden; each by language and text.
  var statements: [(IRI, Literal)] {
    var seen: Set<Label> = []
    var result: [(IRI, Literal)] = []
    func add(_ property: IRI, _ label: Label) {
      if seen.insert(label).inserted {
        result.append((property, labelled(label.text, language: label.language)))
      }
    }
    var preferred = preferred
    if isDecided, !preferred.values.contains(where: { $0[canonical] != nil }) {
      // In the language that most documents name it in.
      let count = preferred.mapValues { $0.values.reduce(0, +) }
      let language = count.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "und"
      preferred[language, default: [:]][canonical] = 1
    }
    for (language, votes) in preferred.sorted(by: { $0.key < $1.key }) {
      let best =
        votes[canonical] != nil
        ? canonical : votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      if let best { add(Vocabulary.prefLabel, Label(text: best, language: language)) }
      for name in votes.keys where name != best {
        alternative.contains(Label(text: name, language: language))
          ? () : add(Vocabulary.altLabel, Label(text: name, language: language))
      }
    }
    for label in alternative.sorted(by: Self.order) { add(Vocabulary.altLabel, label) }
    for label in hidden.sorted(by: Self.order) { add(Vocabulary.hiddenLabel, label) }
    return result
  }

  private static func order(_ left: Label, _ right: Label) -> Bool {
    (left.language, left.text) < (right.language, right.text)
  }

  /// White space folded: a name broken over two lines is still one name.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
