import EntityTagging
import Testing
import TextSegmentation

/// Names in English sentences are marked in the notation `[text|TYPE]`.
@Suite struct EnglishNamesTests {
  private func check(_ notation: String) throws {
    var text = ""
    var expected: [String] = []
    for piece in notation.split(separator: "[", omittingEmptySubsequences: false) {
      guard let end = piece.firstIndex(of: "]"), let bar = piece.firstIndex(of: "|") else {
        text += piece
        continue
      }
      expected.append("\(piece[piece.index(after: bar)..<end]) \(piece[..<bar])")
      text += piece[..<bar] + piece[piece.index(after: end)...]
    }
    let tagger = try EntityTagger(russian: nil, kazakh: nil, networks: nil)
    let source = SourceText(text)
    let found = tagger.tag(Segmenter().segment(source)).map {
      "\($0.type.core?.rawValue ?? "") \(source[$0.range])"
    }
    #expect(found == expected, "\(text)")
  }

  @Test(arguments: [
    "Minister [Yerlan Sarsenov|PER] met with the [Ministry of Culture and Information|ORG].",
    "The meeting took place in [Almaty|LOC] on Monday.",
    "[Kazakhstan|LOC] joined the [United Nations|ORG] in March 1992.",
    "The [Assembly of the People of Kazakhstan|ORG] was created by the President.",
    "Members of the [Nur Otan Party|ORG] and of the [Senate|ORG] spoke about it.",
    "[Anna Petrova|PER] said that a new law was needed. Later [Petrova|PER] left [Paris|LOC].",
    "Mr. [Smith|PER] works at [Acme Holdings Ltd|ORG] in the [Abai Region|LOC].",
  ])
  func namesAreFound(notation: String) throws { try check(notation) }

  @Test(arguments: [
    "The government plans to build more houses for young families in the cities.",
    "It contains specific goals, as noted by the Head of State during the Russian visit.",
    "The Law on Languages and the Strategy for Growth were adopted on the first Friday of May.",
    "Creation of a new body was proposed by the Kazakh delegation.",
  ])
  func ordinaryWordsAreNoNames(text: String) throws { try check(text) }
}
