import Lexicon
import TextSegmentation

/// What the phrase of an act or a document states: number, date, issuer, what it governs; and of
/// what act a part is.
struct ActRelations {
  let context: RelationContext

  private var words: [Word] { context.words }
  private var resolved: ResolvedMentions { context.resolved }

  func find() -> [FactDraft] {
    var result: [FactDraft] = []
    let opening = openingLaw
    // The act of the last article that names its own.
    var cited: Int?
    for (index, candidate) in resolved.candidates.enumerated() {
      guard let subject = context.entity(index) else { continue }
      switch candidate.type {
      case .law, .document: result += ofAct(candidate, subject)
      case .lawArticle:
        let parts = ofPart(candidate, subject, cited: cited, opening: opening)
        if let fact = parts.first, fact.confidence > 0.9, case .entity(let act) = fact.object,
          resolved.entities[act].type == .law
        {
          cited = act
        }
        result += parts
      default: break
      }
    }
    return result
  }

  private func ofAct(_ candidate: Candidate, _ subject: Int) -> [FactDraft] {
    guard !candidate.marks.contains("stand-in") else { return [] }
    if candidate.marks.contains("translated"), let translation = candidate.complement {
      return [
        FactDraft(
          subject, "translation", .value(context.text.text(of: translation)), confidence: 0.9,
          words: candidate.words.lowerBound..<translation.upperBound, rule: "words and in brackets")
      ]
    }
    var result: [FactDraft] = []
    let title = candidate.complement
    let extent = candidate.extent ?? candidate.words
    let end = max(tailEnd(candidate), extent.upperBound)
    let span = min(candidate.words.lowerBound, extent.lowerBound)..<end
    // The date and the number of its own: outside the title.
    let isKazakh = words[candidate.head].language == .kazakh
    if let date = resolved.mentions(of: [.date], in: span).first(where: {
      let first = context.range($0).lowerBound
      return !(title?.overlaps(context.range($0)) ?? false)
        && (isKazakh || first > 0 && ["от", "of", "dated"].contains(words[first - 1].folded)
          || context.range($0).upperBound < words.count
            && words[context.range($0).upperBound].text.first == "№")
    }), let object = context.entity(date) {
      result.append(
        FactDraft(
          subject, "documentDate", .entity(object), confidence: 0.95, words: span,
          rule: "the date of an act"))
    }
    if let number = number(in: span, outside: title) {
      result.append(
        FactDraft(
          subject, "registrationNumber", .value(number), confidence: 0.95, words: span,
          rule: "the number of an act"))
    }
    if candidate.type == .document { result += registrar(candidate, subject) }
    var head = candidate.head + 1
    while head < span.upperBound, ["of", "the", "for", "development"].contains(words[head].folded) {
      head += 1
    }
    // The title of the text's own act stands in a line of its own.
    let apart = candidate.marks.contains("own") ? title : nil
    for mention in context.outerMentions(of: [.body], in: span)
      + (apart.map { context.outerMentions(of: [.body], in: $0) } ?? [])
    {
      let range = context.range(mention)
      guard let object = context.entity(mention) else { continue }
      if candidate.type == .law,
        range.lowerBound == head || isKazakh && isIssuer(range, of: candidate)
      {
        result.append(
          FactDraft(
            subject, "issuedBy", .entity(object), confidence: 0.9, words: span,
            rule: "the issuer in the name of an act"))
      } else if let title, title.contains(range.lowerBound), isSubject(range, of: title) {
        result.append(
          FactDraft(
            subject, "governs", .entity(object), confidence: 0.9, words: span,
            rule: "the body in the title of an act"))
      } else if candidate.subtype == "Policy", range.lowerBound - head <= 2,
        range.lowerBound >= head || isKazakh
      {
        result.append(
          FactDraft(
            subject, "governs", .entity(object), confidence: 0.75, words: span,
            rule: "the body in the title of an act"))
      }
    }
    return result
  }

  /// «|Қазақстан Республикасы Үкіметінің № 914 қаулысы»
  private func isIssuer(_ body: Range<Int>, of act: Candidate) -> Bool {
    body.lowerBound == act.words.lowerBound && body.upperBound < act.words.upperBound
      && SlotFiller.kazakhCase(words[body.upperBound - 1]) == "gen"
      && act.complement?.contains(body.lowerBound) != true
  }

  /// «Регистрация: в Министерстве … . Свидетельство № …»: who registered what the paper certifies.
  private func registrar(_ candidate: Candidate, _ subject: Int) -> [FactDraft] {
    guard words[candidate.head].lemma == "свидетельство" else { return [] }
    let number = words[candidate.head].sentence
    let start = context.text.sentences[max(0, number - 1)].words.lowerBound
    let before = start..<candidate.words.lowerBound
    guard
      let cue = before.last(where: {
        ["регистрация", "зарегистрировать", "зарегистрировано"].contains(words[$0].lemma)
          || words[$0].folded.hasPrefix("зарегистрирован")
      }),
      let body = context.outerMentions(of: [.body], in: cue..<before.upperBound).first,
      context.range(body).lowerBound - cue <= 4, let object = context.entity(body)
    else { return [] }
    return [
      FactDraft(
        subject, "issuedBy", .entity(object), confidence: 0.8,
        words: cue..<candidate.words.upperBound, rule: "a certificate of registration")
    ]
  }

  /// «Об Ассамблее …»: the body stands right after the preposition.
  private func isSubject(_ range: Range<Int>, of title: Range<Int>) -> Bool {
    var index = title.lowerBound
    while index < range.lowerBound, !words[index].isWord { index += 1 }
    if words[title.lowerBound].language == .kazakh { return range.lowerBound == index }
    guard ["о", "об", "on"].contains(words[index].folded) else { return false }
    index += 1
    while index < range.lowerBound,
      ["the", "статусе", "деятельности"].contains(words[index].folded)
    {
      index += 1
    }
    return index == range.lowerBound
  }

  /// The end of «от … № …» after the mention.
  private func tailEnd(_ candidate: Candidate) -> Int {
    var end = candidate.words.upperBound
    let limit = context.text.sentence(ofWord: candidate.words.lowerBound).upperBound
    while end < limit {
      if ["от", "of", "dated", ","].contains(words[end].folded),
        words[end].text != "," || end + 1 < limit && ["no", "№"].contains(words[end + 1].folded),
        words[end].text == ","
      {
        end += 1
        continue
      }
      if ["no", "no."].contains(words[end].folded), end + 1 < limit {
        end += words[end + 1].text == "." ? 3 : 2
        end = min(end, limit)
        continue
      }
      if ["от", "of", "dated"].contains(words[end].folded),
        let date = resolved.starting(at: end + 1).map({ resolved.candidates[$0] })
          .first(where: { $0.type == .date })
      {
        end = date.words.upperBound
        continue
      }
      if let date = resolved.starting(at: end).map({ resolved.candidates[$0] }).first(where: {
        $0.type == .date
      }), date.words.upperBound < limit, words[date.words.upperBound].text.first == "№" {
        end = date.words.upperBound
        continue
      }
      if words[end].text.first == "№", end + 1 < limit {
        end += words[end].text == "№" ? 2 : 1
        while end < limit, context.text.touches(end),
          words[end].isWord || words[end].isNumber || words[end].isDash || words[end].text == "-"
            || words[end].text == "/"
        {
          end += 1
        }
        continue
      }
      break
    }
    return end
  }

  /// The digits after «№».
  private func number(in span: Range<Int>, outside title: Range<Int>?) -> String? {
    for index in span
    where words[index].text.first == "№"
      || ["no", "no."].contains(words[index].folded)
        && words[index].language == .english
    {
      if let title, title.contains(index) { continue }
      var result = words[index].text.first == "№" ? String(words[index].text.dropFirst()) : ""
      var next = index + 1
      if next < span.upperBound, words[next].text == "." { next += 1 }
      if result.isEmpty, next < span.upperBound {
        result = words[next].text
        next += 1
      }
      while next < span.upperBound, context.text.touches(next), words[next].text != ",",
        words[next].text != ".", words[next].text != ")", words[next].text != ";"
      {
        result += words[next].text
        next += 1
      }
      if !result.isEmpty { return result }
    }
    return nil
  }

  /// The act named last before a word, at most forty sentences back.
  private func lastLaw(before index: Int) -> Int? {
    let number = words[index].sentence
    for sentence in stride(from: number, through: max(0, number - 40), by: -1) {
      let range = context.text.sentences[sentence].words
      let laws = resolved.mentions(of: [.law], in: range.lowerBound..<min(range.upperBound, index))
      if let last = laws.last { return last }
    }
    return nil
  }

  /// The act that the first lines name, and whether the text is its own: two lines begin with
  /// «Статья 4».
  private var openingLaw: (act: Int?, isItsText: Bool) {
    let end = context.text.sentences.prefix(3).last?.words.upperBound ?? 0
    let act = resolved.mentions(of: [.law], in: 0..<end).first.flatMap { context.entity($0) }
    let headings = resolved.candidates.lazy.filter {
      $0.type == .lawArticle && $0.subtype == "Article"
        && context.text.lineStarts.contains($0.words.lowerBound)
    }
    return (act, act != nil && headings.prefix(2).count == 2)
  }

  /// «Сноска. |Пункт 6 с изменением …»: of the act itself.
  private func ofNote(_ part: Candidate) -> Int? {
    let number = words[part.words.lowerBound].sentence
    let isNote = context.text.sentences[max(0, number - 1)...number].contains {
      words[$0.words.lowerBound].folded == "сноска"
    }
    return isNote ? context.ownAct.flatMap { context.entity($0) } : nil
  }

  private func ofPart(
    _ candidate: Candidate, _ subject: Int, cited: Int?, opening: (act: Int?, isItsText: Bool)
  ) -> [FactDraft] {
    let first = words[candidate.words.lowerBound]
    // «1-баптың 2-тармағы»: in Kazakh the whole stands before its part.
    let isAfterWhole = first.language == .kazakh || first.isNumber
    var position = candidate.words.upperBound
    while position + 1 < words.count, ["of", "the", ")"].contains(words[position].folded) {
      position += 1
    }
    // What follows at once: the article of a point, the act of an article.
    if !isAfterWhole,
      let next = resolved.starting(at: position).first(where: {
        [.lawArticle, .law, .document].contains(resolved.candidates[$0].type)
      }), let object = context.entity(next), object != subject
    {
      return [
        FactDraft(
          subject, "articleOf", .entity(object), confidence: 0.95,
          words: context.span(candidate.words, context.range(next)), rule: "a part and its act")
      ]
    }
    if isAfterWhole,
      let before = resolved.ending(at: candidate.words.lowerBound).last(where: {
        [.lawArticle, .law].contains(resolved.candidates[$0].type)
      }), let object = context.entity(before), object != subject
    {
      return [
        FactDraft(
          subject, "articleOf", .entity(object), confidence: 0.95,
          words: context.span(context.range(before), candidate.words), rule: "a part and its act")
      ]
    }
    // «Жобаның 5-бабы»: of something that is no act known.
    let before = candidate.words.lowerBound - 1
    if first.language == .kazakh || first.isNumber, before >= 0, words[before].isWord,
      words[before].language == .kazakh, SlotFiller.kazakhCase(words[before]) == "gen"
    {
      return []
    }
    // «ал 7-бабы»: its whole is left out, and no act stands in the sentence.
    if isAfterWhole, words[candidate.words.upperBound - 1].folded.contains("баб"),
      words[candidate.words.upperBound - 1].folded.hasSuffix("бабы"),
      resolved.mentions(
        of: [.law], in: context.text.sentence(ofWord: candidate.words.lowerBound)
      ).isEmpty
    {
      return []
    }
    let isHeading = context.text.lineStarts.contains(candidate.words.lowerBound)
    let known =
      first.language == .russian
      ? (opening.isItsText ? opening.act : nil) : (isHeading ? opening.act : nil) ?? cited
    let isAmended =
      first.language == .russian
      && AmendedParts.isAmending(words[context.text.sentence(ofWord: candidate.words.lowerBound)])
    let noted = ofNote(candidate)
    guard candidate.subtype == "Article" || isAmended || noted != nil,
      let object = noted ?? known
        ?? lastLaw(before: candidate.words.lowerBound).flatMap({ context.entity($0) })
    else { return [] }
    return [
      FactDraft(
        subject, "articleOf", .entity(object), confidence: 0.75, words: candidate.words,
        rule: "an article after its act")
    ]
  }
}
