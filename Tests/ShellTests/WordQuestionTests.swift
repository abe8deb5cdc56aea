import FoundationEssentials
import TestSupport
import Testing

/// Questions in words, asked as a user asks them.
@Suite(.enabled(if: Checkout.data != nil && Program.path != nil, "`make setup` has not been run"))
struct WordQuestionTests {
  /// What became of some questions.
  struct Score {
    var right: [String] = []
    var wrong: [String] = []
    var unanswered: [String] = []
  }

  private func ask(_ question: String, _ folder: BuildTests.Folder) -> Program.Result {
    folder.run("birlik query g.birlik \"$(cat)\" --results markdown", input: "? " + question)
  }

  private func score(
    _ cases: [(question: String, terms: [String])], _ folder: BuildTests.Folder
  ) -> Score {
    var score = Score()
    for (question, terms) in cases {
      let result = ask(question, folder)
      // The rows alone: the pattern above them names what was asked, not what was answered.
      let rows = result.output.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2)
        .joined(separator: "\n")
      if rows.isEmpty {
        score.unanswered.append(question)
      } else if terms.allSatisfy({ rows.contains($0) }) {
        score.right.append(question)
      } else {
        score.wrong.append("\(question)\n\(rows)")
      }
    }
    return score
  }

  @Test func questionsOverTheSeedsAreAnswered() throws {
    let folder = BuildTests.Folder()
    #expect(folder.run("birlik build '\(Checkout.root)/seeds' -o g.birlik").status == 0)
    let cases = QuestionCases.russian + QuestionCases.english + QuestionCases.kazakh
    let score = score(cases, folder)
    #expect(
      score.right.count * 5 >= cases.count * 4,
      "\(score.right.count) of \(cases.count); no answer: \(score.unanswered)")
    #expect(score.wrong.count <= 2, "\(score.wrong)")
    for question in QuestionCases.unanswerable {
      let result = ask(question, folder)
      #expect(result.output.isEmpty, "\(question): \(result.error)\n\(result.output)")
      #expect(result.status != 0 && !result.error.isEmpty, "\(question)")
    }
  }

  @Test(.enabled(if: Checkout.shared != nil, "there is no ../shared"))
  func theQuestionsOfTheGoldAreAnswered() throws {
    let shared = try #require(Checkout.shared)
    let folder = BuildTests.Folder()
    let article = shared + "/seeds/assembly-saran.txt"
    #expect(folder.run("birlik build '\(article)' -o g.birlik").status == 0)
    let bytes = try Checkout.bytes(at: shared + "/gold/questions.json")
    let questions = try JSONDecoder().decode([Gold].self, from: Data(bytes))
    let answerable = questions.compactMap { gold in
      QuestionCases.gold[gold.id].map { (gold.question, $0) }
    }
    let score = score(answerable, folder)
    print("gold questions: \(score.right.count) of \(answerable.count) right")
    #expect(score.right.count >= 20, "no answer: \(score.unanswered), wrong: \(score.wrong)")
    let others = questions.filter { QuestionCases.gold[$0.id] == nil }.map(\.question)
    for question in others + QuestionCases.unanswerableOfGold {
      let result = ask(question, folder)
      #expect(result.output.isEmpty, "\(question): \(result.error)\n\(result.output)")
    }
  }

  private struct Gold: Decodable {
    let id: String
    let question: String
  }

  @Test func thePatternIsShownAboveTheAnswer() throws {
    let folder = BuildTests.Folder()
    try folder.write(
      "Комитет по делам религий возглавляет Ерлан Саиров. Совет ветеранов возглавляет Пётр Ли.",
      to: "a.txt")
    #expect(folder.run("birlik build a.txt -o g.birlik").status == 0)
    let question = "? кто возглавляет Комитет по делам религий"
    let table = folder.run("birlik query g.birlik '\(question)' --results table")
    #expect(table.status == 0, "\(table.error)")
    #expect(table.output.hasPrefix("?кто возглавляет «Комитет по делам религий»\n"))
    #expect(table.output.contains("Ерлан Саиров"))
    let csv = folder.run("birlik query g.birlik '\(question)' --results csv")
    #expect(csv.error.contains("?кто возглавляет"))
    #expect(csv.output.hasPrefix("кто\r\n"))
    let sparql = folder.run("birlik query g.birlik '\(question)' --sparql")
    #expect(sparql.output.contains("SELECT"))
    let prompt = folder.run("birlik shell g.birlik --lang ru", input: question + "\n")
    #expect(prompt.output.contains("?кто возглавляет") && prompt.output.contains("Ерлан Саиров"))
    // Understood, and the graph does not say.
    let silent = folder.run("birlik query g.birlik '? когда создан Совет ветеранов'")
    #expect(silent.status == 1)
    #expect(silent.error.contains("граф об этом не говорит"))
    let unknown = folder.run("birlik query g.birlik '? почему создан Совет ветеранов'")
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("«почему»"))
  }
}
