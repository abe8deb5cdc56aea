import ByteIO
import RDFModel

/// Who held which post in which body, from when until when, as one document says it. Made from its
/// `heads` and `holdsPost` relations.
struct Tenure: Hashable {
  var holder: Term
  var post: Term?
  var body: Term?
  var from: Term?
  var until: Term?

  private struct Saying: Hashable {
    let subject: String
    let sentence: ExtractionRecord.Span

    init(_ relation: ExtractionRecord.RelationRecord) {
      subject = relation.subject
      sentence = relation.sentence
    }
  }

  /// - Parameter term: the term of an entity of the document.
  static func all(
    in relations: [ExtractionRecord.RelationRecord], term: (String) -> Term?
  ) -> [Tenure] {
    let heading = relations.filter { $0.predicate == "heads" }
    // By what the same words say of the same holder, the first that is not paired last.
    var open: [Saying: [Int]] = [:]
    for index in heading.indices.reversed() {
      open[Saying(heading[index]), default: []].append(index)
    }
    var paired: Set<Int> = []
    var tenures: [Tenure] = []
    for relation in relations where relation.predicate == "holdsPost" {
      guard let holder = term(relation.subject), let post = relation.object.flatMap(term) else {
        continue
      }
      // The body that the post is in: the one that the same words say the holder heads.
      let match = open[Saying(relation)]?.popLast()
      if let match { paired.insert(match) }
      let head = match.map { heading[$0] }
      tenures.append(
        Tenure(
          holder: holder, post: post, body: head?.object.flatMap(term),
          from: (relation.from ?? head?.from).flatMap(term),
          until: (relation.until ?? head?.until).flatMap(term)))
    }
    for index in heading.indices where !paired.contains(index) {
      guard let holder = term(heading[index].subject),
        let body = heading[index].object.flatMap(term)
      else { continue }
      tenures.append(
        Tenure(
          holder: holder, body: body, from: heading[index].from.flatMap(term),
          until: heading[index].until.flatMap(term)))
    }
    return tenures
  }

  func triples(node: Term) -> [Triple] {
    var result = [
      Triple(node, .iri(RDF.type), .iri(Vocabulary.birlik("Tenure"))),
      Triple(node, .iri(Vocabulary.birlik("holder")), holder),
    ]
    let parts: [(String, Term?)] = [
      ("post", post), ("body", body), ("from", from), ("until", until),
    ]
    for (name, value) in parts {
      if let value { result.append(Triple(node, .iri(Vocabulary.birlik(name)), value)) }
    }
    return result
  }
}

/// Brings together what several documents say of one tenure: one node for each, so that «кто
/// возглавлял … в 2022 году» has an answer. Two terms of one person in one post stay two.
struct TenureResolver {
  /// What a tenure of a document became: the node, and all that is known of it.
  private(set) var nodes: [Tenure: Term] = [:]
  private(set) var resolved: [(node: Term, tenure: Tenure)] = []

  private struct Place: Hashable {
    let holder: Term
    let post: Term?
    let body: Term?
  }

  private struct Finer {
    let value: Term?
  }

  private struct Cluster {
    var tenure: Tenure
    var members: [Tenure]
  }

  init(_ tenures: [Tenure], base: String) {
    var clusters: [Place: [Cluster]] = [:]
    for tenure in Set(tenures).sorted(by: Self.precedes) {
      let place = Place(holder: tenure.holder, post: tenure.post, body: tenure.body)
      clusters[place] = Self.adding(tenure, to: clusters[place] ?? [])
    }
    // «Возглавляет» without a post: the post that another text gives, where it gives one alone.
    let posts = Dictionary(grouping: clusters.keys.filter { $0.post != nil }) {
      Place(holder: $0.holder, post: nil, body: $0.body)
    }
    for (place, others) in posts where others.count == 1 {
      guard let own = clusters[place], let other = clusters[others[0]], other.count == 1,
        own.count == 1, let merged = Self.merged(other[0].tenure, own[0].tenure)
      else { continue }
      clusters[others[0]] = [
        Cluster(tenure: merged, members: other[0].members + own[0].members)
      ]
      clusters[place] = nil
    }
    for (place, list) in clusters {
      for cluster in list {
        var parts = [place.holder, place.post, place.body]
        // One person, one post, two terms: only then the dates are part of the name.
        if list.count > 1 { parts += [cluster.tenure.from, cluster.tenure.until] }
        let node = Term.iri(base + "tenure/" + Self.hash(parts))
        resolved.append((node, cluster.tenure))
        for member in cluster.members { nodes[member] = node }
      }
    }
    resolved.sort { ($0.node.iri?.value ?? "") < ($1.node.iri?.value ?? "") }
  }

  private static func hash(_ parts: [Term?]) -> String {
    var key: [UInt8] = []
    for part in parts {
      if let part { EncodedTerm.append(part, to: &key) }
      key.append(0)
    }
    return ContentHash(of: key).hexadecimal
  }

  /// The more a tenure says of its time the earlier it comes; then by its terms.
  private static func precedes(_ left: Tenure, _ right: Tenure) -> Bool {
    func detail(_ tenure: Tenure) -> Int {
      [tenure.from, tenure.until].reduce(0) { $0 + ($1.map { text($0).utf8.count } ?? 0) }
    }
    func key(_ tenure: Tenure) -> [String] {
      [tenure.holder, tenure.post, tenure.body, tenure.from, tenure.until].map {
        $0.map(text) ?? ""
      }
    }
    let (one, other) = (detail(left), detail(right))
    return one == other ? key(left).lexicographicallyPrecedes(key(right)) : one > other
  }

  private static func text(_ term: Term) -> String {
    term.literal?.lexicalForm ?? term.iri?.value ?? ""
  }

  /// A tenure joins the only cluster whose time fits; where several do, it stays alone.
  private static func adding(_ tenure: Tenure, to clusters: [Cluster]) -> [Cluster] {
    var clusters = clusters
    let fitting = clusters.indices.filter { merged(clusters[$0].tenure, tenure) != nil }
    if fitting.count == 1, let both = merged(clusters[fitting[0]].tenure, tenure) {
      clusters[fitting[0]].tenure = both
      clusters[fitting[0]].members.append(tenure)
    } else {
      clusters.append(Cluster(tenure: tenure, members: [tenure]))
    }
    return clusters
  }

  /// Both in one, with the finer dates; nil where the times contradict.
  private static func merged(_ one: Tenure, _ other: Tenure) -> Tenure? {
    guard let from = finer(one.from, other.from), let until = finer(one.until, other.until) else {
      return nil
    }
    if let start = from.value, let end = until.value, text(end) < text(start),
      !text(start).hasPrefix(text(end))
    {
      return nil
    }
    var result = one
    result.from = from.value
    result.until = until.value
    result.post = one.post ?? other.post
    return result
  }

  /// A date and no date are that date, a year and a day in it are the day; nil is a contradiction.
  private static func finer(_ one: Term?, _ other: Term?) -> Finer? {
    guard let one, let other else { return Finer(value: one ?? other) }
    if text(one).hasPrefix(text(other)) { return Finer(value: one) }
    return text(other).hasPrefix(text(one)) ? Finer(value: other) : nil
  }
}
