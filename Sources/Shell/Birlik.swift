import ArgumentParser

/// Runs the command line of this process and ends it with its exit code (DESIGN §7).
public func runBirlik() async {
  await Birlik.main()
}

struct Birlik: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "birlik", abstract: "A knowledge graph of people, bodies, laws and priorities.")
}
