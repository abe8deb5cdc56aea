import Lexicon
import Morphology
import TextSegmentation

/// Who a head of state is whom a text calls by title in one place and by name in another, never
/// side by side: only where the place of the name says so, and the person has no other post.
struct HeadOfState {
  let text: AnnotatedText

  private var words: [Word] { text.words }

  /// «Глава государства», «Президент» alone.
  static func isTitle(_ candidate: Candidate) -> Bool {
    candidate.type == .person && candidate.marks.contains("title")
      && candidate.entry?.has("state") == true
  }

  /// The entity of the person, or nil; titles need not have entities yet.
  func person(in resolved: ResolvedMentions) -> Int? {
    guard resolved.candidates.contains(where: Self.isTitle) else { return nil }
    return ofHeadline(resolved) ?? ofSpeech(resolved) ?? ofLead(resolved)
  }

  /// The first line, where it is a headline.
  private var headline: Range<Int>? {
    text.sentences.first.flatMap {
      $0.words.count <= 20 && text.lineStarts.contains($0.words.upperBound) ? $0.words : nil
    }
  }

  /// The entity of a name whose person has no post in the text.
  private func postless(_ mention: Int, _ resolved: ResolvedMentions) -> Int? {
    guard !resolved.candidates[mention].marks.contains("title"),
      let entity = resolved.entityOf[mention],
      !resolved.holders.contains(where: { resolved.entityOf[$0.person] == entity })
    else { return nil }
    return entity
  }

  /// «Токаев выступил …», and under it «Президент Казахстана …»: the only person of the headline,
  /// by surname alone.
  private func ofHeadline(_ resolved: ResolvedMentions) -> Int? {
    guard let headline else { return nil }
    let named = resolved.mentions(of: [.person], in: headline).filter {
      !resolved.candidates[$0].marks.contains("title")
    }
    guard named.count == 1, let mention = named.first,
      resolved.candidates[mention].words.count == 1,
      resolved.candidates[mention].marks.contains("nominative")
        || words[resolved.candidates[mention].head].canBe(.nominative)
    else { return nil }
    return postless(mention, resolved)
  }

  /// «Сессию открыл Глава государства. В своём выступлении Касым-Жомарт Токаев …»: «своём» says
  /// that the name and the title before it are one.
  private func ofSpeech(_ resolved: ResolvedMentions) -> Int? {
    for (number, sentence) in text.sentences.enumerated().dropFirst() {
      let lead = sentence.words.prefix(4)
      guard
        let own = lead.first(where: { words[$0].lemma == "свой" }), own + 1 < words.count,
        ["выступление", "речь", "слово", "обращение", "доклад"].contains(words[own + 1].lemma)
      else { continue }
      let near = own + 2
      let before = text.sentences[number - 1].words
      guard near < sentence.words.upperBound,
        let mention = resolved.mentions(of: [.person], in: near..<sentence.words.upperBound).first,
        resolved.candidates[mention].words.lowerBound < near + 5,
        resolved.candidates.contains(where: {
          Self.isTitle($0) && before.contains($0.words.lowerBound)
        }), let entity = postless(mention, resolved)
      else { continue }
      return entity
    }
    return nil
  }

  /// «Глава государства провёл встречу», and under it «Касым-Жомарт Токаев встретился …»: the first
  /// person of the lead, in the nominative and with a given name, where the headline has the title
  /// alone.
  private func ofLead(_ resolved: ResolvedMentions) -> Int? {
    guard text.sentences.count > 1, let headline else { return nil }
    let people = resolved.candidates.filter {
      $0.type == .person && headline.contains($0.words.lowerBound)
    }
    guard people.count == 1, Self.isTitle(people[0]),
      words[people[0].head].relation.hasPrefix("nsubj")
        || people[0].words.lowerBound == headline.lowerBound,
      let mention = resolved.mentions(of: [.person], in: text.sentences[1].words).first,
      resolved.candidates[mention].marks.contains("nominative"),
      let entity = postless(mention, resolved), !resolved.entities[entity].person.given.isEmpty
    else { return nil }
    return entity
  }
}
