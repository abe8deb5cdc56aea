import Lexicon
import Morphology
import TextSegmentation

/// The orders by which an act changes others: «пункт 4 изложить в следующей редакции».
enum AmendedParts {
  private static let orders: WordSet = ["изложить", "исключить", "дополнить", "заменить"]

  static func isAmending(_ sentence: ArraySlice<Word>) -> Bool {
    sentence.contains { $0.isInfinitive && orders.contains($0.lemma) }
  }
}

/// What the set lines of an act say of the act itself: «О внесении изменений в …»,
/// «Зарегистрировано в Департаменте юстиции …», «В соответствии с … маслихат РЕШИЛ:», its date and
/// number in lines of their own, and who signed it.
struct EnactingLines {
  let context: RelationContext

  private var words: [Word] { context.words }

  func find() -> [FactDraft] {
    guard let own = context.ownAct, let act = context.entity(own) else { return [] }
    var result = signed(own, act)
    guard context.text.language == .russian else { return result }
    for (number, sentence) in context.text.sentences.enumerated()
    where sentence.language == .russian {
      result += amended(act, sentence.words, isTitle: number < 3)
      result += basis(act, sentence.words)
      if number < 6, let fact = registrar(act, sentence.words) { result.append(fact) }
    }
    return result + dated(own, act)
  }

  private func laws(in range: Range<Int>, besides act: Int) -> [Int] {
    context.outerMentions(of: [.law], in: range).filter { mention in
      context.entity(mention) != act
        && context.resolved.candidates[mention].marks.isDisjoint(with: ["stand-in"])
    }
  }

  /// «О внесении изменений и дополнений в |решение …», «1. Внести в |решение … изменения:»
  private func amended(_ act: Int, _ sentence: Range<Int>, isTitle: Bool) -> [FactDraft] {
    let lead = sentence.prefix(4)
    let opens = lead.contains {
      words[$0].folded == "внести" || isTitle && words[$0].folded == "внесении"
    }
    guard opens,
      let change = sentence.first(where: {
        ["изменение", "дополнение"].contains(words[$0].lemma)
      }), sentence.prefix(80).contains(change)
    else { return [] }
    return laws(in: sentence, besides: act).prefix(1).compactMap { mention in
      let before = context.range(mention).lowerBound - 1
      guard let object = context.entity(mention), before > sentence.lowerBound,
        ["в", "во", "некоторые"].contains(words[before].folded)
      else { return nil }
      return FactDraft(
        act, "amends", .entity(object), confidence: 0.88,
        words: sentence.lowerBound..<max(context.range(mention).upperBound, change + 1),
        rule: "amends: what an act orders")
    }
  }

  /// «В соответствии со статьёй 6 |Закона … маслихат РЕШИЛ:»
  private func basis(_ act: Int, _ sentence: Range<Int>) -> [FactDraft] {
    guard let first = sentence.first, sentence.count > 3,
      ["в соответствии", "на основании", "во исполнение", "в целях"]
        .contains(words[first].folded + " " + words[first + 1].folded)
        || words[first].folded == "руководствуясь",
      let verb = sentence.last(where: {
        ["решить", "приказывать", "постановлять", "распорядиться", "приказать"]
          .contains(words[$0].lemma) || words[$0].folded == "приказываю"
      }), verb >= sentence.upperBound - 4
    else { return [] }
    return laws(in: sentence.lowerBound..<verb, besides: act).compactMap { mention in
      guard let object = context.entity(mention) else { return nil }
      return FactDraft(
        act, "basedOn", .entity(object), confidence: 0.85, words: sentence,
        rule: "basedOn: what an act rests on")
    }
  }

  /// «Зарегистрировано в |Департаменте юстиции … 26 апреля 2024 года № 134-20»
  private func registrar(_ act: Int, _ sentence: Range<Int>) -> FactDraft? {
    guard let first = sentence.first(where: { words[$0].isWord }),
      words[first].lemma == "зарегистрировать" || words[first].folded.hasPrefix("зарегистрирован"),
      let body = context.outerMentions(of: [.body], in: sentence).first,
      context.range(body).lowerBound - first <= 3, let object = context.entity(body)
    else { return nil }
    return FactDraft(
      act, "registeredBy", .entity(object), confidence: 0.85,
      words: first..<context.range(body).upperBound, rule: "registeredBy: a line of an act")
  }

  // MARK: Lines of their own

  /// The lines at the head and at the foot of the text.
  private var edges: [Range<Int>] {
    let starts = context.text.lineStarts.sorted() + [words.count]
    let lines = zip(starts, starts.dropFirst()).map { $0..<$1 }
    return lines.count <= 16 ? lines : Array(lines.prefix(8) + lines.suffix(8))
  }

  /// «Астана, Акорда, |12 марта 2021 года», «|№ 533»: where the name has neither.
  private func dated(_ own: Int, _ act: Int) -> [FactDraft] {
    let name = context.resolved.candidates[own]
    let extent = name.extent ?? name.words
    guard !name.marks.contains("number"),
      context.resolved.mentions(of: [.date], in: extent).isEmpty
    else { return [] }
    let lines = edges.filter { $0.lowerBound >= extent.upperBound && $0.count <= 12 }
    for (place, line) in lines.enumerated() {
      guard let date = context.resolved.mentions(of: [.date], in: line).first,
        let object = context.entity(date), isOnlyPlaceAndNumber(line, besides: context.range(date))
      else { continue }
      var result = [
        FactDraft(
          act, "documentDate", .entity(object), confidence: 0.8, words: line,
          rule: "the date in a line of an act")
      ]
      for near in lines[place...].prefix(2) {
        guard let number = number(in: near) else { continue }
        result.append(
          FactDraft(
            act, "registrationNumber", .value(number), confidence: 0.8,
            words: line.lowerBound..<near.upperBound, rule: "the number in a line of an act"))
        break
      }
      return result
    }
    return []
  }

  private func isOnlyPlaceAndNumber(_ line: Range<Int>, besides date: Range<Int>) -> Bool {
    line.allSatisfy { index in
      date.contains(index) || !words[index].isWord
        || ["от", "г", "город"].contains(words[index].folded)
        || words[index].isCapitalized && !words[index].isVerbal
    }
  }

  /// What follows «№», up to the next space.
  private func number(in line: Range<Int>) -> String? {
    guard let sign = line.first(where: { words[$0].text.first == "№" }) else { return nil }
    var result = String(words[sign].text.dropFirst())
    var index = sign + 1
    while index < line.upperBound, result.isEmpty || context.text.touches(index) {
      result += words[index].text
      index += 1
    }
    return result.contains(where: \.isNumber) ? result : nil
  }

  /// Whose holders sign acts of a kind.
  private static let signers: [String: Set<String>] = {
    let president: Set = ["президент", "президенті", "president"]
    return [
      "Law": president, "Code": president, "Decree": president,
      "Resolution": ["премьер-министр", "премьер-министрі", "аким", "әкімі", "akim"],
      "Order": ["министр", "министрі", "minister", "председатель", "төрағасы", "chairman"],
    ]
  }()

  /// «|Президент Республики Казахстан К. Токаев» at the foot.
  private func signed(_ own: Int, _ act: Int) -> [FactDraft] {
    guard let kind = context.resolved.candidates[own].subtype, let posts = Self.signers[kind]
    else { return [] }
    for line in edges.suffix(6)
    where line.count <= 16 && context.mention(at: line.lowerBound, of: [.post]) != nil
      && line.contains(where: { posts.contains(words[$0].folded) })
    {
      guard
        let person = context.resolved.mentions(of: [.person], in: line).last(where: {
          context.resolved.candidates[$0].kind == .name
        }), let object = context.entity(person),
        !words[context.range(person).upperBound..<line.upperBound].contains(where: \.isWord)
      else { continue }
      return [
        FactDraft(
          act, "issuedBy", .entity(object), confidence: 0.85, words: line,
          rule: "who signed an act")
      ]
    }
    return []
  }
}
