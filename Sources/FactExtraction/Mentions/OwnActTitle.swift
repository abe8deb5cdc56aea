import TextSegmentation

/// The lines that an act opens with. Its kind, owner, date and number stand in one of them, its
/// title without quotes in the line before or after:
///
///     О волонтёрской деятельности
///     Закон Республики Казахстан от 30 декабря 2016 года № 42-VI.
struct OwnActTitle {
  let text: AnnotatedText

  private static let lines = 8
  private static let longestTitle = 60

  /// Gives the act whose text this is its title, and the mark `own`.
  func complete(_ candidates: inout [Candidate]) {
    let starts = text.lineStarts.sorted().prefix(Self.lines) + [text.words.count]
    let index = candidates.firstIndex { act in
      act.type == .law && !act.marks.contains("stand-in") && act.complement == nil
        && text.opensLine(act.words.lowerBound)
        && act.words.lowerBound < starts[starts.endIndex - 1]
        && isAlone(act, starts)
    }
    guard let index else { return }
    let act = candidates[index]
    let end = (act.extent ?? act.words).upperBound
    let lines = zip(starts, starts.dropFirst()).map { $0..<$1 }
    let before = lines.last { $0.upperBound <= act.words.lowerBound }
    let after = lines.first { $0.lowerBound >= end }
    guard let title = [before, after].lazy.compactMap({ $0.flatMap(title) }).first else { return }
    candidates[index].complement = title
    candidates[index].marks.insert("own")
  }

  /// Whether the line says no more than the act's name, date and number.
  private func isAlone(_ act: Candidate, _ starts: ArraySlice<Int>) -> Bool {
    let end = (act.extent ?? act.words).upperBound
    let next = starts.first { $0 >= end } ?? text.words.count
    let rest = text.words[end..<next]
    // «2016 жылғы 30 желтоқсандағы № 42-VI ҚРЗ» behind the Kazakh name
    let isDate = rest.first?.isNumber == true && rest.first?.language == .kazakh
    return rest.count(where: \.isWord) <= (isDate ? 6 : 2)
  }

  /// «О языках в Республике Казахстан», «Тілдер туралы», “On languages”: the line
  /// without its marks.
  private func title(_ line: Range<Int>) -> Range<Int>? {
    let words = text.words
    var end = line.upperBound
    while end > line.lowerBound, !words[end - 1].isWord, !words[end - 1].isNumber,
      !words[end - 1].isClosingQuote
    {
      end -= 1
    }
    guard end - line.lowerBound >= 2, end - line.lowerBound <= Self.longestTitle else { return nil }
    let opens = ["о", "об", "on"].contains(words[line.lowerBound].folded)
    return opens || words[end - 1].folded == "туралы" ? line.lowerBound..<end : nil
  }
}
