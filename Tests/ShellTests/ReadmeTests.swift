import FoundationEssentials
import TestSupport
import Testing

/// The transcript in the README is what the program says.
@Suite(.enabled(if: Checkout.data != nil && Program.path != nil, "`make setup` has not been run"))
struct ReadmeTests {
  @Test func theTranscriptReplays() throws {
    let steps = try Self.steps(in: Checkout.read("README.md"))
    #expect(steps.count >= 3)
    try withTemporaryFolder { folder in
      _ = Program.shell("ln -s '\(Checkout.root)/seeds' seeds", in: folder)
      for step in steps {
        let result = Program.shell(step.command + " 2>&1", in: folder)
        #expect(
          Self.withoutTimes(result.output) == Self.withoutTimes(step.output), "$ \(step.command)")
      }
    }
  }

  struct Step {
    let command: String
    var output: String
  }

  /// The `$ command` lines between the transcript's marks, each with the lines below it.
  private static func steps(in readme: String) -> [Step] {
    var steps: [Step] = []
    var isInside = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "<!-- transcript -->" { isInside = true }
      if line == "<!-- /transcript -->" { isInside = false }
      guard isInside, line.hasPrefix("    ") else { continue }
      let text = line.dropFirst(4)
      if text.hasPrefix("$ ") {
        steps.append(Step(command: String(text.dropFirst(2)), output: ""))
      } else if !steps.isEmpty {
        steps[steps.count - 1].output += text + "\n"
      }
    }
    return steps
  }

  /// Seconds and milliseconds differ from run to run.
  private static func withoutTimes(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      line.split(separator: " ").map { word in
        word.allSatisfy { $0.isNumber || $0 == "." } && word.contains(".") ? "#" : String(word)
      }.joined(separator: " ")
    }.joined(separator: "\n")
  }
}
