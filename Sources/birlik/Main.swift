import Shell

@main
enum Main {
  static func main() async {
    await runBirlik()
  }
}
