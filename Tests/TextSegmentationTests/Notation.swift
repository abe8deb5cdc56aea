import TextSegmentation

/// A text in the notation of these tests: the text itself with `|` at each cut.
///
/// Between tokens `|` stands where nothing else parts them; white space parts tokens as well.
/// Between sentences `|` stands behind the white space: `"Один. |Два."`.
struct Notation {
  let text: String

  init(_ notation: String) { text = notation.filter { $0 != "|" } }

  /// The text with `|` where tokens meet without white space between them.
  var tokens: String {
    let cut = Segmenter().segment(text)
    var pieces = ""
    var last = 0
    for token in cut.tokens {
      if token.bytes.lowerBound == last && last > 0 { pieces += "|" }
      pieces += String(
        decoding: cut.source.utf8[last..<token.bytes.upperBound], as: UTF8.self)
      last = token.bytes.upperBound
    }
    return pieces + String(decoding: cut.source.utf8[last...], as: UTF8.self)
  }

  /// The text with `|` before each sentence but the first.
  var sentences: String {
    let cut = Segmenter().segment(text)
    var pieces = ""
    var last = 0
    for sentence in cut.sentences.dropFirst() {
      let start = cut.tokens[sentence.tokens.lowerBound].bytes.lowerBound
      pieces += String(decoding: cut.source.utf8[last..<start], as: UTF8.self) + "|"
      last = start
    }
    return pieces + String(decoding: cut.source.utf8[last...], as: UTF8.self)
  }
}
