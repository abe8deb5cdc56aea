import GraphBuilding

/// Compares what was extracted from a document with its annotation.
///
/// Mentions count when span and type are exact. An entity counts when most of its mentions fall on
/// one annotated entity of its type, or when a name agrees; one to one. A relation counts when both
/// ends are entities that count and the predicate is the same. What the annotation calls optional
/// or ignores is neutral: right or wrong, it changes nothing.
struct Scorer {
  private static let clauseTypes: Set<String> = ["Goal", "Function", "Principle", "Priority"]

  let gold: GoldDocument
  let record: ExtractionRecord

  func measures() -> Measures {
    var result = Measures()
    result.mentions = mentions()
    let matches = entityMatches()
    for (index, entity) in gold.entities.enumerated() where entity.isRequired {
      let isFound = matches.values.contains(index)
      let counts = Counts(right: isFound ? 1 : 0, missed: isFound ? 0 : 1)
      result.entities += counts
      if Self.clauseTypes.contains(entity.type) { result.clauses += counts }
    }
    for (index, entity) in record.entities.enumerated() where matches[index] == nil {
      if !entity.mentions.isEmpty, entity.mentions.allSatisfy({ isNeutral($0, entity.type) }) {
        continue
      }
      result.entities += Counts(wrong: 1)
      if Self.clauseTypes.contains(entity.type) { result.clauses += Counts(wrong: 1) }
    }
    result.relations = relations(matches)
    return result
  }

  // MARK: - Mentions

  private struct SpanKey: Hashable {
    let range: Range<Int>
    let type: String
  }

  private func mentions() -> Counts {
    var wanted: [(range: Range<Int>, types: Set<String>)] = []
    for entity in gold.entities {
      for mention in entity.mentions where mention.isRequired {
        wanted.append((mention.range, entity.types))
      }
    }
    var counts = Counts()
    var found: Set<SpanKey> = []
    for entity in record.entities {
      for mention in entity.mentions {
        let range = mention.start..<mention.end
        guard found.insert(SpanKey(range: range, type: entity.type)).inserted else { continue }
        let fit = wanted.firstIndex { $0.range == range && $0.types.contains(entity.type) }
        if let fit {
          wanted.remove(at: fit)
          counts.right += 1
        } else if !isNeutral(mention, entity.type) {
          counts.wrong += 1
        }
      }
    }
    counts.missed = wanted.count
    return counts
  }

  private func isNeutral(_ span: ExtractionRecord.Span, _ type: String) -> Bool {
    let range = span.start..<span.end
    if (gold.ignore ?? []).contains(where: { Self.overlap($0.range, range) >= 0.5 }) { return true }
    return gold.entities.contains { entity in
      entity.types.contains(type)
        && entity.mentions.contains { !$0.isRequired && Self.overlap($0.range, range) >= 0.5 }
    }
  }

  /// Intersection over union.
  private static func overlap(_ left: Range<Int>, _ right: Range<Int>) -> Double {
    let shared = min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound)
    guard shared > 0 else { return 0 }
    let union =
      max(left.upperBound, right.upperBound) - min(left.lowerBound, right.lowerBound)
    return Double(shared) / Double(union)
  }

  // MARK: - Entities

  /// The annotated entity of each extracted one, by index; best fits first, one to one.
  private func entityMatches() -> [Int: Int] {
    struct Fit {
      let score: Double
      let system: Int
      let gold: Int
    }
    let keys = gold.entities.map { Set($0.names.map(NameKey.key)) }
    var fits: [Fit] = []
    for (system, entity) in record.entities.enumerated() {
      let names = ([entity.canonical] + entity.aliases).prefix(11)
      for (index, annotated) in gold.entities.enumerated()
      where annotated.types.contains(entity.type) {
        let shared = entity.mentions.filter { mention in
          annotated.mentions.contains {
            Self.overlap($0.range, mention.start..<mention.end) >= 0.5
          }
        }.count
        let isMost = shared * 2 > entity.mentions.count
        let hasName = names.contains { keys[index].contains(NameKey.key($0)) }
        guard isMost || hasName && (shared > 0 || entity.mentions.isEmpty) else { continue }
        let share = entity.mentions.isEmpty ? 0 : Double(shared) / Double(entity.mentions.count)
        fits.append(
          Fit(
            score: (hasName ? 2 : 0) + share + 0.001 * Double(shared), system: system, gold: index))
      }
    }
    fits.sort { ($1.score, $0.system, $0.gold) < ($0.score, $1.system, $1.gold) }
    var result: [Int: Int] = [:]
    var taken: Set<Int> = []
    for fit in fits where result[fit.system] == nil && !taken.contains(fit.gold) {
      result[fit.system] = fit.gold
      taken.insert(fit.gold)
    }
    return result
  }

  // MARK: - Relations

  /// One extracted relation and whether the annotation has it; what it calls optional is right too.
  struct Verdict {
    let relation: ExtractionRecord.RelationRecord
    let isRight: Bool
    let isOptional: Bool
  }

  /// Each relation once, in the order of the record.
  func verdicts() -> [Verdict] { judged(entityMatches()).verdicts }

  private func relations(_ matches: [Int: Int]) -> Counts {
    let (verdicts, missed) = judged(matches)
    return Counts(
      right: verdicts.count { $0.isRight && !$0.isOptional },
      wrong: verdicts.count { !$0.isRight }, missed: missed)
  }

  private func judged(_ matches: [Int: Int]) -> (verdicts: [Verdict], missed: Int) {
    let indexes = Dictionary(
      record.entities.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var wanted = gold.relations
    var verdicts: [Verdict] = []
    var seen: Set<[String]> = []
    for relation in record.relations {
      let key = [relation.subject, relation.predicate, relation.object ?? relation.value ?? ""]
      guard seen.insert(key).inserted else { continue }
      let subject = indexes[relation.subject].flatMap { matches[$0] }
      let fit = wanted.firstIndex { annotated in
        guard annotated.predicate == relation.predicate, let subject,
          gold.entities[subject].id == annotated.subject
        else { return false }
        return isObject(relation, of: annotated, matches, indexes)
      }
      let isOptional = fit.map { wanted.remove(at: $0).optional == true } ?? false
      verdicts.append(Verdict(relation: relation, isRight: fit != nil, isOptional: isOptional))
    }
    return (verdicts, wanted.count { $0.optional != true })
  }

  private func isObject(
    _ relation: ExtractionRecord.RelationRecord, of annotated: GoldDocument.Relation,
    _ matches: [Int: Int], _ indexes: [String: Int]
  ) -> Bool {
    let entity = relation.object.flatMap { indexes[$0] }
    if let wanted = annotated.object {
      return entity.flatMap { matches[$0] }.map { gold.entities[$0].id == wanted } ?? false
    }
    guard let literal = annotated.objectLiteral else { return false }
    let texts =
      entity.map { [record.entities[$0].canonical] + record.entities[$0].aliases }
      ?? [relation.value ?? ""]
    let stems = NameKey.stems(literal)
    return texts.contains { text in
      let own = NameKey.stems(text)
      return own == stems || stems.count >= 3 && NameKey.overlap(own, stems) >= 0.6
    }
  }
}
