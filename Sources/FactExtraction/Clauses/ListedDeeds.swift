import Lexicon
import Morphology
import TextSegmentation

/// The functions that the lines of a list name, where the body and a colon stand before them:
/// «В соответствии с задачами Комитет:» and «1) изучает …;» below.
struct ListedDeeds {
  let context: RelationContext
  let clauses: ClauseText

  private var words: [Word] { context.words }

  func find(in sentence: Range<Int>) -> [ClauseItem] {
    let colon = sentence.upperBound - 1
    guard words[colon].text == ":", words[sentence.lowerBound].language == .russian,
      let mention = context.resolved.ending(at: colon).last(where: {
        context.resolved.candidates[$0].type == .body && context.entity($0) != nil
          && words[context.resolved.candidates[$0].head].canBe(.nominative)
      }), let owner = context.entity(mention)
    else { return [] }
    let items = clauses.lines(after: words[colon].sentence).filter { item in
      item.prefix(3).contains {
        words[$0].isFiniteVerb
          && words[$0].grammemes.isSuperset(of: [.present, .thirdPerson])
      }
    }
    return items.map {
      ClauseItem(
        .function, $0, owner: owner, confidence: 0.85, rule: "Function: a list of deeds",
        cue: context.range(mention).lowerBound..<sentence.upperBound)
    }
  }
}
