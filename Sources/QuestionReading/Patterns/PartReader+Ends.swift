import GraphAccess
import Lexicon
import QuerySyntax
import RDFModel
import TextSegmentation

extension PartReader {
  typealias End = RelationPattern.Slot.End

  /// Whether what is asked may stand at an end of a relation.
  func fitsAsked(_ end: End, _ ends: PropertyEnds) -> Bool {
    guard let asking = part.asking else { return true }
    let isValue = end == .object && ends.datatype != nil
    switch asking.kind {
    case .none, .name: return false
    case .date: return isValue && ends.isDate
    case .count:
      if isValue { return !ends.isDate }
      return isCountable(asking) && ends.fits(asking.classes, end)
    case .agent:
      return !isValue && ends.fits(askedClasses(asking), end)
    case .place:
      return !isValue && ends.fits(facts.classes(below: ["Place"]), end)
        && !(end == .object ? ends.objects : ends.subjects).isEmpty
    case .thing: return true
    case .which:
      if asking.classes.isEmpty { return true }
      return !isValue && (ends.fits(asking.classes, end) || asksForTasks(asking, end, ends))
    }
  }

  /// «Какие задачи поставил …»: what a person sets as a task is a priority in the graph.
  private func asksForTasks(_ asking: Asking, _ end: End, _ ends: PropertyEnds) -> Bool {
    end == .object && asking.classes.contains(Names.own("Function"))
      && ends.objects.contains(Names.own("Priority"))
  }

  /// The classes that an answer must be of; empty for anything.
  func askedClasses(_ asking: Asking) -> [IRI] {
    if !asking.classes.isEmpty { return asking.classes }
    switch asking.kind {
    case .agent: return facts.classes(below: ["Person", "Body"])
    case .place: return facts.classes(below: ["Place"])
    default: return []
    }
  }

  /// What a text lists whole when it lists it at all; members and sessions it never does.
  private func isCountable(_ asking: Asking) -> Bool {
    let wanted = Set(facts.classes(below: ["PolicyItem", "Body", "Provision"]))
    return !asking.classes.isEmpty && asking.classes.allSatisfy { wanted.contains($0) }
  }

  func fits(_ node: Node, _ end: End, _ ends: PropertyEnds) -> Bool {
    if end == .object, ends.datatype != nil { return false }
    return ends.fits(node.types, end)
  }

  /// Says what an answer must be, where the relation does not.
  func restrictAsked(_ draft: inout PatternDraft, _ end: End, _ ends: PropertyEnds) {
    guard let asking = part.asking else { return }
    if asking.kind == .count {
      // A number that a text gives goes before what can be counted.
      let isValue = end == .object && ends.datatype != nil
      draft.isCount = !isValue
      draft.cost += isValue ? -1 : 1
    }
    let wanted = askedClasses(asking)
    let own = end == .object ? ends.objects : ends.subjects
    if !wanted.isEmpty, !asksForTasks(asking, end, ends), asking.kind != .count || draft.isCount,
      own.isEmpty || !own.isSubset(of: Set(wanted))
    {
      draft.classes.append((asked, wanted))
    }
    if asking.kind == .thing, asking.classes.isEmpty,
      ends.fits(facts.classes(below: ["Person"]), end),
      ends.datatype == nil
    {
      draft.cost += 0.3
    }
  }

  // MARK: - Which end is asked for, where both would do

  /// By the noun of the relation, by cases, prepositions and the order of words; nil where nothing
  /// tells.
  func askedEnd(_ found: FoundCue, _ node: Node) -> End? {
    guard let asking = part.asking else { return found.cue.end }
    if asking.kind == .place { return .object }
    if let end = found.cue.end, let cuePlace = found.positions.last {
      let isOwner = asking.grammaticalCase == "gen" || isGenitive(behind: asking)
      let isComplement = asking.range.lowerBound == cuePlace + 1
      // `Which ministry is the committee part of`
      let isBetween =
        language == .english
        && node.places.allSatisfy { asking.range.upperBound <= $0 && $0 < cuePlace }
      return isOwner || isComplement || isBetween ? end.opposite : end
    }
    if let end = endByPreposition(asking, node) { return end }
    if let end = endBySlots(found, asking, node) { return end }
    switch language {
    case .english: return endByEnglishOrder(found, asking)
    case .kazakh:
      guard let grammaticalCase = asking.grammaticalCase else { return nil }
      return grammaticalCase == "nom" ? .subject : .object
    default:
      guard let grammaticalCase = asking.grammaticalCase,
        asking.kind != .thing || grammaticalCase != "nom"
      else { return endByNamed(node) }
      return grammaticalCase == "nom" ? .subject : .object
    }
  }

  /// «Қай министрліктің бөлімі»: the noun behind the question word is in the genitive.
  private func isGenitive(behind asking: Asking) -> Bool {
    guard language == .kazakh, asking.kind == .which, asking.range.upperBound < words.count else {
      return false
    }
    let cases = words[asking.range.upperBound].cases
    return cases.contains("gen") && !cases.contains("nom")
  }

  private func endByPreposition(_ asking: Asking, _ node: Node) -> End? {
    guard language == .russian else { return nil }
    func isPreposition(_ place: Int) -> Bool {
      place >= 0 && ["в", "во", "из", "к", "на", "с", "со"].contains(words[place].folded)
    }
    if isPreposition(asking.range.lowerBound - 1) { return .object }
    guard node.kind == .mention, let first = node.places.min() else { return nil }
    return isPreposition(first - 1) ? .subject : nil
  }

  /// By the cases that the phrases of texts give the two ends.
  private func endBySlots(_ found: FoundCue, _ asking: Asking, _ node: Node) -> End? {
    guard language != .english, let asked = asking.grammaticalCase, !found.cue.slots.isEmpty,
      let head = node.places.first
    else { return nil }
    func score(_ end: End) -> Int {
      var score = 0
      for slot in found.cue.slots {
        guard let wanted = slot.grammaticalCase else { continue }
        if slot.end == end {
          score += wanted == asked ? 2 : 0
        } else if words[head].cases.contains(wanted) {
          score += 1
        }
      }
      return score
    }
    let (subject, object) = (score(.subject), score(.object))
    if subject == object { return nil }
    return subject > object ? .subject : .object
  }

  /// «Что», «какой закон» may be the subject or the object: so it is by what is named.
  private func endByNamed(_ node: Node) -> End? {
    guard node.kind == .mention, let head = node.places.first else { return nil }
    let cases = words[head].cases
    if cases.isEmpty { return nil }
    if !cases.contains("nom") { return .subject }
    return cases.contains("acc") && part.asking?.kind != .thing ? nil : .object
  }

  private func endByEnglishOrder(_ found: FoundCue, _ asking: Asking) -> End? {
    guard let cue = found.positions.first else { return nil }
    let start = (asking.noun ?? asking.range).upperBound
    guard start <= cue else { return nil }
    let between = words[start..<cue].map(\.folded)
    if between.contains(where: ["do", "does", "did"].contains) { return .object }
    if words[asking.range.lowerBound].folded == "whom" { return .object }
    return between.isEmpty ? .subject : nil
  }
}

extension RelationPattern.Slot.End {
  var opposite: RelationPattern.Slot.End { self == .subject ? .object : .subject }
}
