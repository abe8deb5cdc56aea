/// Where the blocks of a text that was taken out of markup begin in the file.
enum SourceMap {
  /// Each block with the start of its line: of the lines that the parser leaves open, the first
  /// that has the block's first word. Empty for encodings whose line ends are no single bytes.
  ///
  /// `text` is the file in UTF-8.
  static func places(
    of builder: TextBuilder, in text: [UInt8], file: [UInt8]
  ) -> [(textOffset: Int, fileOffset: Int)] {
    let starts = lineStarts(text)
    let fileStarts = lineStarts(file)
    guard starts.count == fileStarts.count else { return [] }
    var last = 0
    return builder.places.map { place in
      let word = firstWord(builder.text[place.textOffset...])
      let end = min(place.lines.upperBound, starts.count) - 1
      let first = place.lines.lowerBound - 1
      // A heading may stand elsewhere in the file.
      var line = min(last <= end ? max(last, first) : first, end)
      if let found = (line...end).first(where: { line in
        let next = line + 1 < starts.count ? starts[line + 1] : text.count
        return text[starts[line]..<next].firstRange(of: word) != nil
      }) {
        line = found
      }
      last = line
      return (place.textOffset, fileStarts[line])
    }
  }

  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    return starts
  }

  /// Letters and digits, at most 64 bytes: what stands around them may be entities in the file.
  private static func firstWord(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.prefix(256).drop { !isWord($0) }.prefix(64).prefix(while: isWord)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    // The first bytes of punctuation (U+00A0…, U+2000…) are 0xC2 and 0xE2.
    case 0x80...0xC1, 0xC3...0xE1, 0xE3...0xFF: true
    default: false
    }
  }
}
