import ArgumentParser
import RDFModel

/// Options that are IRIs.
enum IRIOption {
  /// Throws `ValidationError` for a text that is no absolute IRI; nil is well.
  static func check(_ text: String?) throws {
    guard let text else { return }
    guard IRI.isWritable(text.utf8), IRIResolver.isAbsolute(text) else {
      throw ValidationError("\(text) is not an absolute IRI")
    }
  }
}
