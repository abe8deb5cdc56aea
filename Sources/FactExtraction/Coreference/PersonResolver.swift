import Lexicon
import Morphology
import TextSegmentation

/// Groups mentions of persons: full names, surnames, initials, and titles that stand for a person.
struct PersonResolver {
  let text: AnnotatedText
  let lexicon: FinderLexicon
  let naming: Naming

  private var words: [Word] { text.words }

  func resolve(_ resolved: inout ResolvedMentions) {
    let named = resolved.candidates.indices.filter {
      resolved.candidates[$0].type == .person && !resolved.candidates[$0].marks.contains("title")
    }
    // Fuller names first, so that a lone surname finds its owner wherever it stands.
    let ordered = named.sorted {
      let left = Self.weight(resolved.candidates[$0].person ?? PersonName())
      let right = Self.weight(resolved.candidates[$1].person ?? PersonName())
      return left == right ? $0 < $1 : left > right
    }
    var known = Index()
    for index in ordered { place(index, in: &resolved, &known) }
    titles(in: &resolved)
  }

  /// The persons known so far by the first letters of their surnames, and by given names.
  private struct Index {
    var surnames: [Substring: [Int]] = [:]
    var given: [String: [Int]] = [:]
  }

  private static func weight(_ name: PersonName) -> Int {
    if name.surname.isEmpty { return 0 }
    if name.given.isEmpty { return 1 }
    return name.isInitials ? 2 : name.patronymic.isEmpty ? 3 : 4
  }

  private func place(
    _ index: Int, in resolved: inout ResolvedMentions, _ known: inout Index
  ) {
    let candidate = resolved.candidates[index]
    guard let name = candidate.person else { return }
    let start = Self.surnameKey(name.surname).prefix(3)
    let given = Spelling.foldAcrossScripts(name.given)
    let near = name.surname.isEmpty ? known.given[given] : known.surnames[start]
    if let entity = near?.first(where: { Self.compatible(resolved.entities[$0].person, name) }) {
      resolved.entityOf[index] = entity
      resolved.entities[entity].mentions.append(index)
      resolved.entities[entity].addAlias(Self.display(name))
      return
    }
    var draft = EntityDraft(
      type: .person, canonical: Self.display(name),
      language: words[candidate.words.lowerBound].language, key: Self.key(name))
    draft.person = name
    draft.mentions = [index]
    if !name.surname.isEmpty, !name.given.isEmpty { draft.addAlias(name.surname) }
    known.surnames[start, default: []].append(resolved.entities.count)
    known.given[given, default: []].append(resolved.entities.count)
    resolved.entityOf[index] = resolved.entities.count
    resolved.entities.append(draft)
  }

  static func key(_ name: PersonName) -> String {
    var parts = [Spelling.foldAcrossScripts(name.surname)]
    if !name.given.isEmpty { parts.append(Spelling.foldAcrossScripts(name.given)) }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  static func display(_ name: PersonName) -> String {
    if name.isInitials {
      let initials = [name.given, name.patronymic].filter { !$0.isEmpty }.map { $0 + "." }
      return (initials + [name.surname]).joined(separator: " ")
    }
    return [name.given, name.patronymic, name.surname].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Whether the second may name the first.
  static func compatible(_ full: PersonName, _ other: PersonName) -> Bool {
    let surname = surnameKey(full.surname)
    let second = surnameKey(other.surname)
    if other.surname.isEmpty {
      return !other.given.isEmpty
        && Spelling.foldAcrossScripts(full.given)
          == Spelling.foldAcrossScripts(other.given)
    }
    guard surname == second || Naming.isSlip(surname, second) else { return false }
    if other.given.isEmpty || full.given.isEmpty { return true }
    let given = Spelling.foldAcrossScripts(full.given)
    let given2 = Spelling.foldAcrossScripts(other.given)
    if full.isInitials || other.isInitials { return given.first == given2.first }
    return given == given2 || Naming.isSlip(given, given2)
  }

  /// The surname without the ending of its gender.
  static func surnameKey(_ surname: String) -> String {
    let folded = Spelling.foldAcrossScripts(surname)
    for (ending, base) in [("ова", "ов"), ("ева", "ев"), ("ина", "ин"), ("ская", "ский")]
    where folded.hasSuffix(ending) {
      return folded.dropLast(ending.count) + base
    }
    return folded
  }

  // MARK: Titles

  private struct Holder {
    let entity: Int
    let post: Int
    let position: Int
    let country: String?
    let isFirst: Bool
  }

  private func titles(in resolved: inout ResolvedMentions) {
    var holders: [Holder] = []
    for pair in resolved.holders {
      guard let entity = resolved.entityOf[pair.person],
        let entry = resolved.candidates[pair.post].entry
      else { continue }
      let post = resolved.candidates[pair.post]
      holders.append(
        Holder(
          entity: entity, post: pair.post, position: post.words.lowerBound,
          country: country(of: post), isFirst: post.marks.contains("first holder")))
      if entry.has("state") { resolved.entities[entity].marks.insert("state head") }
    }
    let head = HeadOfState(text: text).person(in: resolved)
    for index in resolved.candidates.indices {
      let candidate = resolved.candidates[index]
      guard candidate.type == .person, candidate.marks.contains("title") else { continue }
      let known =
        owner(of: candidate, holders, resolved)
        ?? (HeadOfState.isTitle(candidate) && !candidate.marks.contains("first holder")
          ? head : nil)
      if known == nil, candidate.marks.contains("echo") { continue }
      let entity = known ?? untitled(candidate, index, in: &resolved)
      resolved.entityOf[index] = entity
      resolved.entities[entity].mentions.append(index)
      resolved.entities[entity].addAlias(title(of: candidate))
    }
  }

  /// A title in its base form; one that the lexicon has as it is written needs no other.
  private func title(of candidate: Candidate) -> String {
    if candidate.words.count == 1, candidate.entry?.words == [words[candidate.head].folded] {
      return words[candidate.head].text
    }
    return naming.baseForm(candidate.words, head: candidate.head)
  }

  /// The country in what follows a title, by its usual name; nil for none or one's own.
  private func country(of post: Candidate) -> String? {
    guard let complement = post.complement else { return nil }
    for index in complement {
      if let entry = lexicon.countries.longestMatch(
        in: words, at: index, limit: complement.upperBound)?.entry
      {
        return entry["same"] ?? entry["is"] ?? entry.words.joined(separator: " ")
      }
    }
    return nil
  }

  /// “the Chairman of the Assembly” is not the chairman of the Council of Elders.
  private func isSameOffice(_ one: Candidate, _ other: Candidate) -> Bool {
    guard let first = one.complement, let second = other.complement,
      words[one.head].language == .english, words[other.head].language == .english
    else { return true }
    func content(_ range: Range<Int>) -> Set<String> {
      Set(range.map { words[$0].folded }).subtracting(["of", "the", "and", "for", ","])
    }
    let (mine, theirs) = (content(first), content(second))
    return mine.isSubset(of: theirs) || theirs.isSubset(of: mine)
  }

  private func owner(
    of candidate: Candidate, _ holders: [Holder], _ resolved: ResolvedMentions
  ) -> Int? {
    guard let entry = candidate.entry else { return nil }
    let isFirst = candidate.marks.contains("first holder")
    let own = country(of: candidate)
    let fitting = holders.filter { holder in
      guard holder.isFirst == isFirst else { return false }
      guard let other = resolved.candidates[holder.post].entry else { return false }
      // “the minister” is no prime minister and no deputy.
      if entry.language == .english, entry.words.count == 1, other.words.count > 1,
        other.has("deputy") || other.words[0] == "prime"
      {
        return false
      }
      if entry.has("state") {
        guard other.has("state") else { return false }
      } else if other.words.last != entry.words.last, other.words.first != entry.words.first,
        Self.contracted(other.words) != Self.contracted(entry.words)
      {
        // «глава ведомства», «руководитель региона»: whoever heads one here.
        guard ["глава", "руководитель"].contains(entry.words[0]), other.has("head"),
          !other.has("state"), !entry.has("alone")
        else { return false }
      }
      if !isSameOffice(candidate, resolved.candidates[holder.post]) { return false }
      if let own, let theirs = holder.country { return own == theirs }
      return true
    }
    guard !fitting.isEmpty else { return nil }
    // The one named most often; among equals the nearest before.
    let counts = Dictionary(grouping: fitting, by: \.entity).mapValues(\.count)
    if own == nil, counts.count > 1 {
      let before = fitting.filter { $0.position < candidate.words.lowerBound }
      if let home = before.first(where: { $0.country == nil }) { return home.entity }
      return (before.last ?? fitting.first)?.entity
    }
    return fitting.last { $0.position < candidate.words.lowerBound }?.entity
      ?? fitting.first?.entity
  }

  /// «государственный советник» as «госсоветник».
  private static func contracted(_ title: [String]) -> String {
    title.count == 2 && title[0] == "государственный"
      ? "гос" + title[1] : title.joined(separator: " ")
  }

  /// One person for all titles of a head of state that no name goes with.
  private func untitled(
    _ candidate: Candidate, _ index: Int, in resolved: inout ResolvedMentions
  ) -> Int {
    let isFirst = candidate.marks.contains("first holder")
    let isState = candidate.entry?.has("state") == true
    let own = country(of: candidate) ?? ""
    let mark = "\(isFirst ? "first" : isState ? "state" : candidate.entry?.words.last ?? "") \(own)"
    let bare = mark.hasSuffix(" ")
    if let entity = resolved.entities.indices.first(where: {
      resolved.entities[$0].type == .person
        && (resolved.entities[$0].marks.contains(mark)
          || bare && resolved.entities[$0].marks.contains { $0.hasPrefix(mark) })
    }) {
      return entity
    }
    // «Глава государства» first, «Президент Республики Казахстан» after it.
    let general = "\(isFirst ? "first" : isState ? "state" : candidate.entry?.words.last ?? "") "
    if isState,
      let entity = resolved.entities.indices.first(where: {
        resolved.entities[$0].type == .person && resolved.entities[$0].marks.contains(general)
          && !resolved.entities[$0].marks.contains { $0.hasPrefix(general) && $0 != general }
      })
    {
      resolved.entities[entity].marks.insert(mark)
      return entity
    }
    let name = title(of: candidate)
    var draft = EntityDraft(
      type: .person, canonical: name, language: words[candidate.words.lowerBound].language,
      key: naming.key(candidate.words, head: candidate.head))
    draft.marks = [mark, "unnamed"]
    resolved.entities.append(draft)
    return resolved.entities.count - 1
  }
}
