import Lexicon
import Morphology
import TextSegmentation

/// What fills a slot without being named in the clause: relative words, pronouns, a subject that
/// the sentences before have given.
extension SlotFiller {
  /// «форум, где участвовали …», «сессия, в которой …»: what stands before the relative word.
  func relative(_ slot: RelationPattern.Slot, _ types: Set<EntityType>) -> Int? {
    // «2. Признать утратившим силу приказ …»: what an act orders, it does.
    if language == .russian, slot.end == .subject, types.contains(.law),
      words[trigger.lowerBound].isInfinitive, trigger.lowerBound - sentence.lowerBound <= 4,
      let own = context.ownAct
    {
      return own
    }
    // “2. To recognize as invalid the decision …”
    if language == .english, slot.end == .subject, types.contains(.law),
      trigger.lowerBound > sentence.lowerBound, words[trigger.lowerBound - 1].folded == "to",
      trigger.lowerBound - sentence.lowerBound <= 5, let own = context.ownAct
    {
      return own
    }
    // «постановление, которым утверждена …»
    if language == .russian, slot.grammaticalCase == "ins", slot.preposition == nil,
      let word = (max(sentence.lowerBound, trigger.lowerBound - 3)..<trigger.lowerBound).last(
        where: { words[$0].lemma == "который" && words[$0].canBe(.instrumental) })
    {
      return context.outerMentions(of: types, in: sentence.lowerBound..<word).last {
        word - context.range($0).upperBound <= 14
      }
    }
    guard language == .russian, slot.preposition == "в" || slot.preposition == "на",
      let word = (max(sentence.lowerBound, trigger.lowerBound - 5)..<trigger.lowerBound).last(
        where: {
          words[$0].folded == "где" || words[$0].lemma == "который" || isHere($0)
        }),
      words[word].folded == "где" || isHere(word) || words[word - 1].folded == slot.preposition
    else { return nil }
    let before = context.outerMentions(of: types, in: sentence.lowerBound..<word)
    guard isHere(word) else { return before.last }
    // «именно здесь проходят …»: the building named last rather than the city around it.
    let number = words[word].sentence
    let place =
      before.isEmpty && number > 0
      ? context.outerMentions(of: types, in: context.text.sentences[number - 1].words) : before
    return place.last { context.resolved.candidates[$0].type == .building } ?? place.last
  }

  /// «В его работе приняли участие …», «в нём выступили …»: the event named before.
  func bridged(_ slot: RelationPattern.Slot, _ types: Set<EntityType>) -> Int? {
    guard language == .russian, types.contains(.event) else { return nil }
    // «Организаторы – …»: of the event that the text is about.
    if words[trigger.lowerBound].lemma == "организатор", slot.grammaticalCase == "gen" {
      return antecedent([.event], before: trigger.lowerBound)
    }
    let near =
      max(
        sentence.lowerBound, trigger.lowerBound - 6)..<min(
        sentence.upperBound, trigger.upperBound + 5)
    let pronoun = near.dropFirst().first { index in
      // «Перед участниками выступили …»
      if words[index].lemma == "участник", ["перед", "к"].contains(words[index - 1].folded),
        index + 1 >= sentence.upperBound || !words[index + 1].canBe(.genitive)
      {
        return true
      }
      guard ["в", "на"].contains(words[index - 1].folded) else { return false }
      if ["нем", "ней", "них", "прениях", "обсуждении", "дискуссии"].contains(words[index].folded) {
        return true
      }
      return ["его", "ее", "их"].contains(words[index].folded) && index + 1 < sentence.upperBound
        && ["работа", "заседание", "открытие", "церемония"].contains(words[index + 1].lemma)
    }
    return pronoun.flatMap { antecedent([.event], before: $0) }
  }

  private func isHere(_ index: Int) -> Bool {
    ["здесь", "тут", "там"].contains(words[index].folded)
  }

  /// The antecedent of a pronoun that is the verb's object or subject.
  func pronoun(_ slot: RelationPattern.Slot, _ types: Set<EntityType>) -> Int? {
    guard types.isDisjoint(with: [.date, .place]) else { return nil }
    switch language {
    case .russian:
      // «Его учредителями стали …»
      if slot.grammaticalCase == "gen", slot.precedes, trigger.lowerBound > sentence.lowerBound,
        ["его", "ее", "их"].contains(words[trigger.lowerBound - 1].folded)
      {
        return antecedent(types, before: trigger.lowerBound - 1)
      }
      guard slot.preposition == nil, let name = slot.grammaticalCase, name != "nom",
        name != "gen", let wanted = Self.cases[name],
        let index = sentence.first(where: {
          isPronoun($0) && words[$0].canBe(wanted) && trigger.contains(words[$0].head)
            && ["obj", "iobj", "obl"].contains(words[$0].relation)
        })
      else { return nil }
      return antecedent(types, before: index)
    case .english:
      if !slot.precedes {
        let next = trigger.upperBound
        guard next < sentence.upperBound, ["it", "them", "him", "her"].contains(words[next].folded)
        else { return relativeObject(types) }
        return antecedent(types, before: trigger.lowerBound)
      }
      guard slot.precedes,
        let index = (max(sentence.lowerBound, trigger.lowerBound - 4)..<trigger.lowerBound).last(
          where: {
            ["it", "he", "she", "they", "which", "who"].contains(words[$0].folded)
              || $0 == trigger.lowerBound - 1 && ["its", "their"].contains(words[$0].folded)
          })
          ?? openingPronoun
      else { return nil }
      let isPerson = ["he", "she", "who"].contains(words[index].folded)
      if isPerson != types.contains(.person) && isPerson { return nil }
      let isThing = ["it", "its"].contains(words[index].folded)
      // “The Committee was set up …; it is |chaired by X”: no event is meant.
      if isThing, types == [.event],
        context.outerMentions(of: [.event], in: sentence.lowerBound..<index).isEmpty,
        !context.outerMentions(of: [.body], in: sentence.lowerBound..<index).isEmpty
      {
        return nil
      }
      return antecedent(
        isPerson ? [.person] : isThing ? types.subtracting([.person]) : types, before: index)
    case .kazakh: return kazakhAntecedent(slot, types)
    default: return nil
    }
  }

  /// Whether «который» at `relative` may stand for a mention: near it, and of its number.
  func isAntecedent(_ mention: Int, of relative: Int) -> Bool {
    guard relative - context.range(mention).upperBound <= 4 else { return false }
    let head = words[context.resolved.candidates[mention].head]
    guard !head.readings.isEmpty,
      context.resolved.candidates[mention].kind != .name
        || context.resolved.candidates[mention].type != .person
    else { return true }
    let isPlural = words[relative].canBe(.plural)
    return isPlural ? head.canBe(.plural) : head.canBe(.singular)
  }

  /// «В 2014 году возглавила управление»: whom the sentences before speak of.
  func elided(_ types: Set<EntityType>, _ verb: Int) -> Int? {
    guard types.contains(.person), language == .russian, words[verb].isFiniteVerb,
      words[verb].grammemes.contains(.singular), !words[verb].grammemes.contains(.neuter),
      !sentence.contains(where: {
        words[$0].relation.hasPrefix("nsubj") && (words[$0].head == verb || $0 < verb)
      })
    else { return nil }
    let tag = words[verb].grammemes
    return ElidedSubject(text: context.text).person(
      of: verb, isFemale: tag.contains(.feminine) ? true : tag.contains(.masculine) ? false : nil,
      in: { range in
        context.outerMentions(of: [.person], in: range).filter {
          context.resolved.candidates[$0].kind == .name
        }
      }, words: context.range,
      isFemale: { context.entity($0).flatMap { context.resolved.entities[$0].person.isFemale } })
  }

  /// «|Автор книги «…».»: a sentence without a verb, of the person whom those before are about.
  func bare(_ types: Set<EntityType>) -> Int? {
    guard types.contains(.person), language == .russian, trigger.lowerBound == sentence.lowerBound,
      !sentence.contains(where: { words[$0].isFiniteVerb }),
      context.outerMentions(of: [.person], in: sentence).isEmpty
    else { return nil }
    return ElidedSubject(text: context.text).person(
      of: trigger.lowerBound, isFemale: nil,
      in: { range in
        context.outerMentions(of: [.person], in: range).filter {
          context.resolved.candidates[$0].kind == .name
        }
      }, words: context.range, isFemale: { _ in nil })
  }

  func isPronoun(_ index: Int) -> Bool {
    ["он", "она", "оно", "они"].contains(words[index].lemma)
      || words[index].hasReading { $0.isSuperset(of: [.pronoun, .thirdPerson]) }
  }

  func antecedent(_ types: Set<EntityType>, before index: Int) -> Int? {
    Antecedents(context: context).mention(of: types, pronoun: index)
  }
}
