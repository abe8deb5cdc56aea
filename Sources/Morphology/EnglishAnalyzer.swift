import CStemmer
import Synchronization

/// English words: stems by Snowball (Porter 2001), the dictionary form of nouns by a few rules,
/// and the closed list of words that carry grammar only.
///
/// May be used from several threads at once.
public final class EnglishAnalyzer: Sendable {
  /// A Snowball stemmer; none is safe for two threads, so it is used under a lock.
  private struct Stemmer: ~Copyable, @unchecked Sendable {
    let pointer: OpaquePointer?

    init() { pointer = sb_stemmer_new("english", "UTF_8") }
    deinit { if let pointer { sb_stemmer_delete(pointer) } }
  }

  private let stemmer = Mutex(Stemmer())

  public init() {}

  /// The stem of `word` in lower case: equal for the forms of one word, not itself a word.
  public func stem(_ word: String) -> String {
    let lower = EnglishAnalyzer.withoutPossessive(word.lowercased())
    return stemmer.withLock { stemmer in
      guard let pointer = stemmer.pointer else { return lower }
      var bytes = Array(lower.utf8)
      guard let result = sb_stemmer_stem(pointer, &bytes, Int32(bytes.count)) else { return lower }
      let length = Int(sb_stemmer_length(pointer))
      return String(
        decoding: UnsafeBufferPointer(start: result, count: max(0, length)), as: UTF8.self)
    }
  }

  /// The dictionary form of a noun, as far as rules and a short list of exceptions tell: lower
  /// case, no possessive, singular.
  ///
  ///     english.lemma("Ministries'")  // "ministry"
  public func lemma(_ word: String) -> String {
    let lower = EnglishAnalyzer.withoutPossessive(word.lowercased())
    if let known = EnglishAnalyzer.irregular[lower] { return known }
    guard lower.utf8.count > 3, lower.utf8.allSatisfy({ $0 < 0x80 }), lower.hasSuffix("s"),
      EnglishAnalyzer.functionClass(of: lower) == nil
    else { return lower }
    if EnglishAnalyzer.unchangedEndings.contains(where: { lower.hasSuffix($0) }) { return lower }
    if lower.hasSuffix("ies"), lower.utf8.count > 4 { return lower.dropLast(3) + "y" }
    for ending in ["ches", "shes", "sses", "xes", "zes", "oes"] where lower.hasSuffix(ending) {
      return String(lower.dropLast(2))
    }
    return String(lower.dropLast())
  }

  private static let unchangedEndings = ["ss", "us", "is", "ics", "news"]

  private static let irregular: [String: String] = [
    "men": "man", "women": "woman", "children": "child", "people": "people", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife",
    "leaves": "leaf", "halves": "half", "knives": "knife", "crises": "crisis",
    "analyses": "analysis", "bases": "base", "theses": "thesis", "criteria": "criterion",
    "phenomena": "phenomenon", "data": "data", "media": "media", "series": "series",
    "species": "species", "statutes": "statute", "chairmen": "chairman", "gas": "gas",
    "bus": "bus", "buses": "bus", "kazakhs": "kazakh", "shoes": "shoe", "movies": "movie",
    "has": "have", "does": "do", "is": "be", "was": "be", "were": "be", "are": "be", "am": "be",
    "says": "say", "said": "say", "went": "go", "made": "make", "held": "hold", "led": "lead",
    "took": "take", "gave": "give", "became": "become", "chosen": "choose", "chose": "choose",
  ]

  private static func withoutPossessive(_ word: String) -> String {
    for ending in ["'s", "’s"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    for ending in ["s'", "s’"] where word.hasSuffix(ending) { return String(word.dropLast()) }
    return word
  }

  /// What a grammatical word does.
  public enum FunctionClass: Sendable {
    case determiner, pronoun, preposition, conjunction, auxiliary, particle
  }

  /// The class of a word of the closed classes; nil for any other word.
  public static func functionClass(of word: String) -> FunctionClass? {
    functionWords[word.lowercased()]
  }

  private static let functionWords: [String: FunctionClass] = {
    let lists: [(FunctionClass, String)] = [
      (
        .determiner,
        "a an the this that these those each every either neither some any no all both half such "
          + "another other much many more most few fewer several"
      ),
      (
        .pronoun,
        "i me my mine myself you your yours yourself he him his himself she her hers herself it "
          + "its itself we us our ours ourselves they them their theirs themselves who whom whose "
          + "which what one oneself somebody someone something anybody anyone anything nobody "
          + "nothing everybody everyone everything"
      ),
      (
        .preposition,
        "about above across after against along amid among around as at before behind below "
          + "beneath beside besides between beyond by despite down during except for from in "
          + "inside into like near of off on onto out outside over past per since through "
          + "throughout till to toward towards under underneath until up upon via with within "
          + "without"
      ),
      (
        .conjunction,
        "and or but nor so yet because although though if unless while whereas whether when where "
          + "than"
      ),
      (
        .auxiliary,
        "be am is are was were been being have has had having do does did will would shall should "
          + "can could may might must ought"
      ),
      (.particle, "not n't there here too also only even just very then"),
    ]
    return lists.reduce(into: [:]) { result, entry in
      for word in entry.1.split(separator: " ") { result[String(word)] = entry.0 }
    }
  }()
}
