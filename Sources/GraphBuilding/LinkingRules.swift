import FactExtraction

/// Which entities with different keys are one. Every rule asks for the only one that fits: where
/// two fit, nothing is merged.
struct LinkingRules {
  typealias Key = Decisions.Key

  /// What is known of an entity across the documents.
  struct Candidate {
    let key: Key
    /// Whether no name stands behind it: then it stays with its document.
    var isBound = false
    var canonicals: Set<String> = []
    var aliases: Set<String> = []
  }

  let candidates: [Candidate]

  /// All merges that the rules propose, sorted.
  func merges() -> [Merge] {
    let free = candidates.filter { !$0.isBound }
    let people = free.filter { $0.key.type == EntityType.person.rawValue }
    let bodies = free.filter { $0.key.type == EntityType.body.rawValue }
    return (fullNames(people) + alphabets(people) + acronyms(bodies))
      .sorted { ($0.from, $0.into) < ($1.from, $1.into) }
  }

  /// «Е. Саиров» is «Ерлан Саиров» where he is the only one of greater detail that fits.
  private func fullNames(_ people: [Candidate]) -> [Merge] {
    let bySurname = Dictionary(grouping: people) { String(PersonKey($0.key.key).surname) }
    var result: [Merge] = []
    for (_, same) in bySurname where same.count > 1 {
      // Those known by least first, so that what joined a name is there when that joins another.
      let order = same.sorted {
        (PersonKey($0.key.key).detail, $0.key) < (PersonKey($1.key.key).detail, $1.key)
      }
      var joined: [Key: [PersonKey]] = [:]
      for candidate in order {
        let person = PersonKey(candidate.key.key)
        guard person.isSpecific else { continue }
        let fuller = same.map(\.key).filter { other in
          let name = PersonKey(other.key)
          return name.detail > person.detail && name.isCompatible(with: person)
        }
        guard
          let best = fuller.max(by: {
            (PersonKey($0.key).detail, $1.key) < (PersonKey($1.key).detail, $0.key)
          })
        else { continue }
        // Several fuller names may themselves be one person: the fullest must fit all of them, and
        // those that joined this name before.
        let name = PersonKey(best.key)
        let all = fuller.map { PersonKey($0.key) } + (joined[candidate.key] ?? [])
        guard all.allSatisfy({ $0.isCompatible(with: name) }) else { continue }
        joined[best, default: []] += (joined[candidate.key] ?? []) + [person]
        result.append(
          Merge(from: candidate.key, into: best, reason: "the only full name that fits"))
      }
    }
    return result
  }

  /// «Zhumagaliyev» is «Жумагалиев»: full names that sound alike, one in Latin letters and one in
  /// Cyrillic ones, and no third.
  private func alphabets(_ people: [Candidate]) -> [Merge] {
    let named = people.filter { PersonKey($0.key.key).isWrittenOut }
    let bySound = Dictionary(grouping: named) { PersonKey($0.key.key).sound }
    return bySound.values.compactMap { same in
      let latin = same.filter { $0.canonicals.allSatisfy(Self.isLatin) }
      let others = same.filter { !$0.canonicals.contains(where: Self.isLatin) }
      guard latin.count == 1, others.count == 1, same.count == 2 else { return nil }
      return Merge(
        from: latin[0].key, into: others[0].key, reason: "the same name in another alphabet")
    }
  }

  /// «АНК» is «Ассамблея народа Казахстана» where a text says so of it and of no other body.
  private func acronyms(_ bodies: [Candidate]) -> [Merge] {
    let full = bodies.filter { !$0.canonicals.contains(where: Self.isAcronym) }
    return bodies.compactMap { short in
      guard !short.canonicals.isEmpty, short.canonicals.allSatisfy(Self.isAcronym) else {
        return nil
      }
      let fitting = full.filter { body in
        !body.aliases.isDisjoint(with: short.canonicals)
          && body.canonicals.contains { name in
            short.canonicals.contains { Self.initials(of: name, spell: $0) }
          }
      }
      guard fitting.count == 1 else { return nil }
      return Merge(from: short.key, into: fitting[0].key, reason: "the acronym of this name alone")
    }
  }

  // MARK: - Names

  static func isLatin(_ name: String) -> Bool {
    name.unicodeScalars.contains {
      (0x41...0x5A).contains($0.value) || (0x61...0x7A).contains($0.value)
    }
      && !name.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
  }

  /// Two to eight capital letters.
  static func isAcronym(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    return (2...8).contains(scalars.count) && scalars.allSatisfy { $0.properties.isUppercase }
  }

  /// Whether the letters of an acronym are the first letters of the words, in order; words may be
  /// left out («и», «по»), but not the first.
  static func initials(of name: String, spell acronym: String) -> Bool {
    let words = name.split(whereSeparator: { !$0.isLetter })
    let letters = words.compactMap { $0.first?.uppercased().first }
    guard let first = acronym.first, letters.first == first else { return false }
    var place = letters.startIndex
    for letter in acronym {
      guard let next = letters[place...].firstIndex(of: letter) else { return false }
      place = next + 1
    }
    return true
  }
}
