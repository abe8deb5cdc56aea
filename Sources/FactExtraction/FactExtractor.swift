import EntityTagging
import Lexicon
import Morphology
import NeuralTagging
import TextSegmentation

/// What a document says about itself, where the file says it.
public struct DocumentMetadata: Sendable {
  public var title: String?
  public var author: String?
  /// ISO 8601: the year of dates that leave theirs out.
  public var date: String?

  public init(title: String? = nil, author: String? = nil, date: String? = nil) {
    self.title = title
    self.author = author
    self.date = date
  }
}

/// Finds people, bodies, acts, events and what a text states about them.
///
///     let extractor = FactExtractor(lexicon: lexicon, analyzer: analyzer, tagger: tagger)
///     let document = extractor.extract(SourceText("Комитет возглавляет Иван Петров."))
///     document.facts.first?.predicate  // "heads"
///
/// The same text gives the same answer always. May be used from several threads at once.
public final class FactExtractor: Sendable {
  private let lexicon: FinderLexicon
  private let triggers: TriggerIndex
  private let confidences: Confidences
  private let analyzer: RussianAnalyzer?
  private let annotator: TextAnnotator

  /// Without an analyser only what needs no Russian grammar is found; without a tagger names that
  /// no word of the lexicon gives away are missed, and the sentence tree is guessed from order.
  /// `names` finds names in place of the network alone; left out, the one that the program carries
  /// is used, for Kazakh only with its analyser.
  public init(
    lexicon: Lexicon, analyzer: RussianAnalyzer?, kazakh: KazakhAnalyzer? = nil,
    tagger: NeuralTagger? = nil, names: EntityTagger? = nil
  ) {
    self.lexicon = FinderLexicon(lexicon)
    triggers = TriggerIndex(lexicon.relations)
    confidences = Confidences(lexicon)
    self.analyzer = analyzer
    let chains =
      names ?? (try? EntityTagger(russian: analyzer, kazakh: kazakh, networks: tagger))
    annotator = TextAnnotator(
      analyzer: analyzer, kazakh: kazakh, tagger: tagger, names: chains,
      nouns: self.lexicon.russianNouns)
  }

  /// Reads one document.
  ///
  /// Complexity: about linear in the length of the text; sentences are read one by one.
  public func extract(
    _ source: SourceText, metadata: DocumentMetadata = DocumentMetadata()
  ) -> ExtractedDocument {
    var text = annotator.annotate(source)
    lexicon.correctNames(in: &text)
    guard !text.words.isEmpty, text.language != .other else {
      return ExtractedDocument(language: text.language)
    }
    let naming = Naming(text: text, analyzer: analyzer)
    let candidates = findMentions(text, metadata)
    let attached = PostAttachment(text: text, lexicon: lexicon).attach(candidates)
    let resolved = Resolver(text: text, lexicon: lexicon, naming: naming)
      .resolve(attached.candidates, holders: attached.holders)
    var context = RelationContext(text: text, lexicon: lexicon, naming: naming, resolved: resolved)
    var facts = StructuralRelations(context: context).find()
    facts += TriggerRelations(context: context, rules: triggers).find()
    facts += EventParticipants(context: context).find()
    facts += EventDates(context: context).find(known: facts)
    facts += NumberRelations(context: context, owners: Owners(context: context)).find()
    facts += StatementRelations.find(in: &context, known: facts)
    return Assembler(context: context, confidences: confidences).assemble(facts)
  }

  private func findMentions(_ text: AnnotatedText, _ metadata: DocumentMetadata) -> [Candidate] {
    let phrases = NounPhrases(text: text, lexicon: lexicon)
    let year = metadata.date.flatMap { Int($0.prefix(4)) }
    let dates = DateFinder(text: text, lexicon: lexicon, defaultYear: year).find()
    var found = dates
    found += PersonFinder(
      text: text, lexicon: lexicon, names: PersonNames(analyzer: analyzer)
    ).find()
    let bodies = BodyFinder(text: text, lexicon: lexicon, phrases: phrases).find()
    found += bodies + ListItemBodies(text: text, phrases: phrases).find(besides: bodies)
    found += ActFinder(
      text: text, lexicon: lexicon, phrases: phrases,
      dates: Dictionary(
        dates.map { ($0.words.lowerBound, $0) }, uniquingKeysWith: { one, _ in one })
    ).find()
    found += TranslationFinder(text: text).find()
    found += EventFinder(text: text, lexicon: lexicon, phrases: phrases).find()
    found += PlaceFinder(text: text, lexicon: lexicon, phrases: phrases).find()
    found += PostFinder(text: text, lexicon: lexicon, phrases: phrases).find()
    return OverlapResolver.resolve(found)
  }
}
