import Morphology
import TestSupport

/// What the tests of this room share.
enum Fixture {
  static let hasDictionary = Checkout.data != nil
  /// Tests without `data/` skip before they come here.
  static let analyzer: RussianAnalyzer? = Checkout.data.flatMap {
    try? RussianAnalyzer(directory: $0 + "/dictionary-ru")
  }
}
