import ByteIO
import RDFModel

/// Who held which post in which body, from when until when: one node for each, so that «кто
/// возглавлял … в 2022 году» has an answer. Made from `heads`, `holdsPost` and `leavesPost`
/// relations of a document.
struct Tenures {
  private struct Tenure {
    var holder: Term
    var post: Term?
    var body: Term?
    var from: Term?
    var until: Term?
  }

  private var tenures: [Tenure] = []

  init(_ relations: [ExtractionRecord.RelationRecord], term: (String) -> Term?) {
    let heading = relations.filter { $0.predicate == "heads" }
    var paired: Set<Int> = []
    for relation in relations where relation.predicate == "holdsPost" {
      guard let holder = term(relation.subject), let post = relation.object.flatMap(term) else {
        continue
      }
      // The body that the post is in: the one that the same words say the holder heads.
      let match = heading.indices.first { index in
        heading[index].subject == relation.subject
          && heading[index].sentence == relation.sentence && !paired.contains(index)
      }
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
  }

  func triples(base: String) -> [Triple] {
    tenures.flatMap { tenure in
      var key: [UInt8] = []
      for part in [tenure.holder, tenure.post, tenure.body] {
        if let part { EncodedTerm.append(part, to: &key) }
        key.append(0)
      }
      let node = Term.iri(base + "tenure/" + ContentHash(of: key).hexadecimal)
      var result = [
        Triple(node, .iri(RDF.type), .iri(Vocabulary.birlik("Tenure"))),
        Triple(node, .iri(Vocabulary.birlik("holder")), tenure.holder),
      ]
      let parts: [(String, Term?)] = [
        ("post", tenure.post), ("body", tenure.body), ("from", tenure.from),
        ("until", tenure.until),
      ]
      for (name, value) in parts {
        if let value { result.append(Triple(node, .iri(Vocabulary.birlik(name)), value)) }
      }
      return result
    }
  }
}
