import Lexicon
import Morphology
import TextSegmentation

/// The tables of the lexicon that the finders use, looked up once. A class: many hold it.
final class FinderLexicon: Sendable {
  let posts: PhraseTable
  let postModifiers: PhraseTable
  let bodies: PhraseTable
  let legalForms: PhraseTable
  let bodyModifiers: PhraseTable
  let bodyStandIns: PhraseTable
  let buildings: PhraseTable
  let acts: PhraseTable
  let subdivisions: PhraseTable
  let events: PhraseTable
  let eventBodies: PhraseTable
  let countries: PhraseTable
  let cities: PhraseTable
  let placeNouns: PhraseTable
  let placeStandIns: PhraseTable
  let ethnic: PhraseTable
  let ethnicHeads: PhraseTable
  let numbers: PhraseTable
  let ordinals: PhraseTable
  let about: PhraseTable
  let honorifics: PhraseTable
  let postCopulas: PhraseTable
  let offices: PhraseTable
  let officeNouns: PhraseTable
  let postAdverbs: PhraseTable
  let firstHolders: PhraseTable
  let speech: PhraseTable
  let speechBy: PhraseTable
  let unasserted: PhraseTable
  let negation: PhraseTable
  let clauseNouns: PhraseTable
  let clauseMiddles: PhraseTable
  let clauseCopulas: PhraseTable
  let purposes: PhraseTable
  let functionVerbs: PhraseTable
  let priorityCues: PhraseTable
  let listCues: PhraseTable
  let enumerators: PhraseTable
  let clauseLeads: PhraseTable
  /// Given names in Latin letters.
  let givenNames: PhraseTable
  /// Capitals that name no body: “GDP”.
  let notAcronyms: PhraseTable
  let months: WordMap<Int>
  /// The same, the longest name first.
  let monthNames: [(name: String, number: Int)]
  let years: WordSet
  /// Nouns after «по» that name no field of work: «по инициативе».
  let notTopics: WordSet
  /// Adjectives that no name begins with.
  let notInNames: WordSet

  /// The single Russian words that name bodies, posts and acts.
  var russianNouns: Set<String> {
    Set(
      [bodies, posts, acts].flatMap(\.entries)
        .filter { $0.language == .russian && $0.words.count == 1 }.map { $0.words[0] })
  }

  init(_ lexicon: Lexicon) {
    posts = lexicon["post"]
    postModifiers = lexicon["post modifier"]
    bodies = lexicon["body"]
    legalForms = lexicon["legal form"]
    bodyModifiers = lexicon["body modifier"]
    bodyStandIns = lexicon["body stand-in"]
    buildings = lexicon["building"]
    acts = lexicon["act"]
    subdivisions = lexicon["subdivision"]
    events = lexicon["event"]
    eventBodies = lexicon["event body"]
    countries = lexicon["country"]
    cities = lexicon["city"]
    placeNouns = lexicon["place noun"]
    placeStandIns = lexicon["place stand-in"]
    ethnic = lexicon["ethnic"]
    ethnicHeads = lexicon["ethnic head"]
    numbers = lexicon["number"]
    ordinals = lexicon["ordinal"]
    about = lexicon["about"]
    honorifics = lexicon["honorific"]
    postCopulas = lexicon["post copula"]
    offices = lexicon["office"]
    officeNouns = lexicon["office noun"]
    postAdverbs = lexicon["post adverb"]
    firstHolders = lexicon["first holder"]
    speech = lexicon["speech"]
    speechBy = lexicon["speech by"]
    unasserted = lexicon["unasserted"]
    negation = lexicon["negation"]
    clauseNouns = lexicon["clause noun"]
    clauseMiddles = lexicon["clause middle"]
    clauseCopulas = lexicon["clause copula"]
    purposes = lexicon["purpose"]
    functionVerbs = lexicon["function verb"]
    priorityCues = lexicon["priority cue"]
    listCues = lexicon["list cue"]
    enumerators = lexicon["enumerator"]
    clauseLeads = lexicon["clause lead"]
    givenNames = lexicon["given name"]
    notAcronyms = lexicon["not an acronym"]
    var months: [String: Int] = [:]
    for entry in lexicon["month"].entries {
      guard let word = entry.words.first, let number = entry["n"].flatMap({ Int($0) }) else {
        continue
      }
      months[word.first == "=" ? String(word.dropFirst()) : word] = number
    }
    self.months = WordMap(months)
    monthNames = months.map { ($0, $1) }.sorted {
      ($1.name.utf8.count, $0.name) < ($0.name.utf8.count, $1.name)
    }
    years = WordSet(lexicon["year"].entries.compactMap(\.words.first))
    notTopics = WordSet(lexicon["not a topic"].entries.compactMap(\.words.first))
    notInNames = WordSet(lexicon["not in names"].entries.compactMap(\.words.first))
  }

  /// «Прииртышье», «Приуралье»: the land by a river or a sea, whatever the network calls it.
  private static func isLandscape(_ word: Word) -> Bool {
    word.language == .russian && word.isCapitalized && word.text.count >= 8
      && ["при", "за", "семи"].contains(where: word.folded.hasPrefix)
      && ["ье", "ья", "ью"].contains(where: word.folded.hasSuffix)
      && word.readings.allSatisfy { !$0.grammemes.meets([.surname, .givenName]) }
  }

  /// Takes the label of a person off nouns of bodies, acts and events: «Мажилиса Ерлан Кошанов».
  func correctNames(in text: inout AnnotatedText) {
    for index in text.words.indices where text.words[index].name == .person {
      let word = text.words[index]
      if Self.isLandscape(word) {
        // «Павлодарского |Прииртышья»
        if index > 0, text.words[index - 1].isAdjective { text.words[index - 1].name = .place }
        text.words[index].name = .place
        continue
      }
      guard word.isWord, !word.isAllCapitals, word.language != .english else { continue }
      for table in [bodies, acts, events]
      where table.longestMatch(in: text.words, at: index, limit: index + 1) != nil {
        text.words[index].name = .none
        if index + 1 < text.words.count, text.words[index + 1].name == .person {
          text.words[index + 1].nameBegins = true
        }
        break
      }
    }
  }
}
