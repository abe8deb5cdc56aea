import LabelIndex
import Lexicon
import Ontology
import RDFModel
import TextSegmentation

/// The words of questions, gathered from the lexicon and the names of the ontology's properties.
struct QuestionLexicon: Sendable {
  /// A phrase that names a relation.
  struct Cue: Sendable {
    let property: String
    let words: [String]
    let language: Language?
    /// Which end of the relation the phrase itself is: «председатель» is the subject of heads.
    let end: RelationPattern.Slot.End?
    /// From a phrase of texts: the cases of the two ends.
    var slots: [RelationPattern.Slot] = []
  }

  let asking: PhraseTable
  let fillers: PhraseTable
  let blocks: PhraseTable
  let exceptions: PhraseTable
  let backReferences: PhraseTable
  let documents: PhraseTable
  let nouns: PhraseTable
  let posts: PhraseTable
  let months: PhraseTable
  let bodies: PhraseTable
  /// Phrases of classes with the class's IRI.
  let classes: [(words: [String], language: Language?, iri: IRI)]
  /// The classes of the ends of properties of which neither schema nor phrases say any.
  let ends: [String: (subjects: [String], objects: [String])]
  private let cues: [String: [Cue]]
  private let translations: [String: [String]]
  private let senses: [String: [String]]

  init(_ lexicon: Lexicon, _ ontology: Ontology) {
    asking = lexicon["question word"]
    fillers = lexicon["question filler"]
    blocks = lexicon["question block"]
    exceptions = lexicon["question except"]
    backReferences = lexicon["question back"]
    documents = lexicon["question document"]
    nouns = lexicon["question noun"]
    posts = lexicon["post"]
    months = lexicon["month"]
    bodies = lexicon["body"]
    let records = Set(["Tenure", "Mention", "Fact", "ExtractionRun"].map { Names.own($0) })
    classes = ontology.labels.filter {
      $0.role == .schemaClass && !records.contains($0.term)
    }.compactMap { label in
      let words = Self.words(label.text)
      return words.isEmpty ? nil : (words, Language(rawValue: label.language), label.term)
    }
    cues = Self.cues(lexicon, ontology)
    var ends: [String: (subjects: [String], objects: [String])] = [:]
    for entry in lexicon["question ends"].entries {
      func names(_ attribute: String) -> [String] {
        (entry[attribute] ?? "").split(separator: "+").map(String.init)
      }
      if let property = entry["of"] { ends[property] = (names("subjects"), names("objects")) }
    }
    self.ends = ends
    var translations: [String: [String]] = [:]
    var senses: [String: [String]] = [:]
    for entry in lexicon["translation"].entries {
      guard let sense = entry["is"] else { continue }
      let word = entry.words.joined(separator: " ")
      translations[word, default: []].append(sense)
      senses[sense, default: []].append(word)
    }
    self.translations = translations
    self.senses = senses
  }

  /// The same word in the other languages, by its base forms.
  func translations(of lemmas: [String]) -> [String] {
    var result: [String] = []
    for lemma in lemmas {
      for sense in translations[lemma] ?? [] {
        for word in senses[sense] ?? [] where !lemmas.contains(word) && !result.contains(word) {
          result.append(word)
        }
      }
    }
    return result
  }

  /// The cues of which some word begins with the same two letters as one of `words`.
  func cues(for words: [QuestionWord]) -> [Cue] {
    var keys: Set<String> = []
    for word in words {
      for form in [word.folded] + word.lemmas { keys.insert(String(form.prefix(2))) }
    }
    return keys.sorted().flatMap { cues[$0] ?? [] }
  }

  static func words(_ text: String) -> [String] {
    LabelFolding.key(text).split(separator: " ").map(String.init)
  }

  /// What no question asks for by name: how tenures, priorities and facts are recorded.
  private static let internalProperties: Set<String> = [
    "holder", "post", "body", "from", "until", "statedBy", "statedAt", "statedOn", "firmness",
    "evidence", "mentionOf", "confidence", "rule", "modality", "speaker", "contentHash",
    "engineVersion", "modelHash",
  ]

  /// Phrases of texts less sure than this are not taken for questions.
  private static let leastConfidence = 0.75

  private static func cues(_ lexicon: Lexicon, _ ontology: Ontology) -> [String: [Cue]] {
    var all: [Cue] = []
    for label in ontology.labels where label.role == .property {
      guard label.term.value.hasPrefix(Ontology.namespace) else { continue }
      let name = String(label.term.value.dropFirst(Ontology.namespace.count))
      guard !internalProperties.contains(name) else { continue }
      all.append(
        Cue(
          property: name, words: words(label.text), language: Language(rawValue: label.language),
          end: nil))
    }
    for entry in lexicon["question cue"].entries {
      guard let property = entry["to"] else { continue }
      all.append(
        Cue(
          property: property, words: entry.words, language: entry.language,
          end: entry["end"].flatMap(RelationPattern.Slot.End.init(rawValue:))))
    }
    for rule in lexicon.relations {
      for pattern in rule.patterns where pattern.confidence >= leastConfidence {
        all.append(
          Cue(
            property: rule.predicate, words: pattern.trigger, language: pattern.language, end: nil,
            slots: pattern.slots))
      }
    }
    var result: [String: [Cue]] = [:]
    for cue in all {
      guard
        let word = cue.words.first(where: { !isSmall($0) })
          ?? (cue.words.count > 1 ? cue.words.first : nil)
      else { continue }
      let bare = word.first == "=" ? word.dropFirst() : Substring(word)
      result[String(bare.prefix(2)), default: []].append(cue)
    }
    return result
  }

  /// Words that carry grammar alone: none makes a cue by itself.
  static func isSmall(_ word: String) -> Bool { small.contains(word) }

  /// «Сколько»: asks, and makes a cue with the noun behind it.
  static func isCounting(_ word: String) -> Bool {
    ["сколько", "=қанша", "=неше", "how", "many", "количество", "number"].contains(word)
  }

  private static let small: Set<String> = [
    "в", "во", "на", "с", "со", "по", "о", "об", "при", "у", "к", "из", "за", "для", "от", "до",
    "под", "быть", "и", "не", "is", "was", "were", "are", "been", "be", "has", "had", "have", "the",
    "a", "an", "of", "in", "on", "at", "by", "for", "from", "to", "with", "will", "within", "under",
    "about", "did", "when", "date", "когда", "қашан", "что", "кем", "чего", "где", "болды",
    "болған", "бар", "мен", "это", "с", "по", "сколько", "какой", "қанша", "қай", "how", "many",
    "республика", "республики", "республике", "республику", "республикой", "республикасы", "рк",
    "рф",
    "республикасының", "republic", "must", "жыл", "год", "лет", "name", "is",
  ]
}
