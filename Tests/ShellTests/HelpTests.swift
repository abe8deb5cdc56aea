import TestSupport
import Testing

/// What the program says of itself: help, completions, the manual page.
@Suite(.enabled(if: Program.path != nil, "the program is not built"))
struct HelpTests {
  static let commands: [String] = {
    let help = Program.shell("birlik --help", in: "/tmp").output
    let lines = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }
    return lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }.filter { $0 == $0.lowercased() }
  }()

  @Test func everyCommandLeadsWithExamples() {
    #expect(Self.commands.count > 20)
    for command in Self.commands {
      let lines = Program.shell("birlik \(command) --help", in: "/tmp").output
        .split(separator: "\n")
      let head = lines.dropFirst().first { !$0.hasPrefix(" ") } ?? ""
      #expect(head == "Examples:" || head == "Example:", "\(command)")
      let isShown = lines.contains { $0.hasPrefix("  birlik \(command)") }
      #expect(isShown, "\(command)")
    }
  }

  @Test func helpOfACommandIsTheCommandsHelp() {
    let one = Program.shell("birlik help draw", in: "/tmp")
    let other = Program.shell("birlik draw --help", in: "/tmp")
    #expect(one.status == 0)
    #expect(one.output == other.output)
    #expect(Program.shell("birlik", in: "/tmp").output.hasPrefix("OVERVIEW"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreReadByTheirShell(shell: String) {
    let script = Program.shell("birlik --generate-completion-script \(shell)", in: "/tmp")
    #expect(script.status == 0)
    #expect(script.output.contains("graphml"))
    guard Program.isInstalled(shell) else { return }
    let result = Program.shell("\(shell) -n /dev/stdin", in: "/tmp", input: script.output)
    #expect(result.status == 0)
    #expect(result.error == "")
  }

  @Test func graphsAtHandAreOffered() throws {
    let folder = BuildTests.Folder()
    try folder.write("<a:a> <a:b> <a:c> .", to: "g.nt")
    let script = """
      mkdir -p graphs/old empty && birlik load news.birlik g.nt 2>/dev/null &&
      cp -r news.birlik graphs/old/ && source <(birlik --generate-completion-script bash)
      for word in "" ne graphs/ x; do
        COMP_WORDS=(birlik draw "$word") COMP_CWORD=2 COMP_LINE="birlik draw $word"
        COMP_POINT=${#COMP_LINE} COMPREPLY=()
        _birlik birlik "$word" draw
        echo "${COMPREPLY[@]}"
      done
      """
    let result = folder.run(script)
    #expect(
      result.output == """
        graphs/old/news.birlik news.birlik
        news.birlik
        graphs/old/news.birlik


        """)
  }

  @Test(.enabled(if: Program.isInstalled("groff"), "groff is not installed"))
  func theManualPageIsOneThatGroffReads() {
    let page = Program.shell("sh '\(Checkout.root)/scripts/manual.sh' birlik", in: "/tmp")
    #expect(page.status == 0)
    let text = Program.shell(
      "groff -ww -man -Kutf8 -Tutf8 - | sed 's/\\x1b\\[[0-9]*m//g; s/.\\x08//g'", in: "/tmp",
      input: page.output)
    #expect(text.error == "")
    for command in Self.commands {
      #expect(text.output.contains("   birlik \(command)\n"), "\(command)")
    }
    guard Program.isInstalled("mandoc") else { return }
    #expect(Program.shell("mandoc -Tlint -W warning", in: "/tmp", input: page.output).output == "")
  }
}
