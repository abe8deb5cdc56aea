/// Prefixes that leave the word class and the inflection of a Russian word as they are.
enum KnownPrefixes {
  private static let list: [String] = """
    авиа авто аква анти анти- антропо архи арт арт- астро аудио аэро без бес био вело взаимо вне
    внутри видео вице- вперед впереди гекто гелио гео гетеро гига гигро гипер гипо гомо дву двух
    де дез дека деци дис до евро за зоо интер инфра квази квази- кило кино контр контр- космо
    космо- крипто лейб- лже лже- макро макси макси- мало меж медиа медиа- мега мета мета- метео
    метро микро милли мини мини- моно мото много мульти нано нарко не небез недо нейро нео низко
    обер- обще одно около орто палео пан пара пента пере пиро поли полу после пост пост- порно
    пра пра- пред пресс- противо противо- прото псевдо псевдо- радио разно ре ретро ретро- само
    санти сверх сверх- спец суб супер супер- супра теле тетра топ- транс транс- ультра унтер-
    штаб- экзо эко эндо эконом- экс экс- экстра экстра- электро энерго этно
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// The prefixes by their first code point.
  private static let byFirst = Dictionary(grouping: list) { $0.unicodeScalars.first }

  /// The prefixes that `word` starts with, the longest first.
  static func prefixes(of word: String) -> [String] {
    (byFirst[word.unicodeScalars.first] ?? [])
      .filter { word.utf8.starts(with: $0.utf8) }
      .sorted { $0.utf8.count > $1.utf8.count }
  }

  static func isPrefixed(_ word: String) -> Bool { !prefixes(of: word).isEmpty }
}
