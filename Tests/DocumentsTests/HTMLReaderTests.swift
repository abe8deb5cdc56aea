import Documents
import Testing

@Suite struct HTMLReaderTests {
  static let page = """
    <!DOCTYPE html><html lang="ru"><head><title>Сессия прошла | Сайт</title>
    <meta property="og:title" content="Сессия прошла">
    <meta property="og:site_name" content="Вестник">
    <meta name="author" content="Редакция">
    <meta property="article:published_time" content="2026-01-20T10:00:00+05:00">
    <style>p { color: red }</style></head>
    <body><header class="site-header"><ul class="menu"><li><a href="/">Главная</a><li>
    <a href="/n">Новости</a></ul></header>
    <div id="wrap"><div class="content"><h1>Сессия прошла</h1>
    <p>Глава государства провёл <b>сессию</b> Ассамблеи, сообщает пресс-служба ведомства.</p>
    <p>В ней участвовали семьсот человек из всех регионов&nbsp;страны.<br>Новая строка.</p>
    <ul><li>первое направление работы</li><li>второе направление работы</li></ul></div>
    <div class="related-news"><a href="1">Другая новость</a> <a href="2">Третья</a></div></div>
    <script>var x = "скрипт";</script>
    <footer>© 2026 Все права защищены</footer></body></html>
    """

  @Test func `the article and not the menu`() throws {
    let document = try read(Self.page, name: "a.html")
    #expect(
      document.string == """
        Сессия прошла

        Глава государства провёл сессию Ассамблеи, сообщает пресс-служба ведомства.

        В ней участвовали семьсот человек из всех регионов\u{A0}страны.
        Новая строка.

        первое направление работы

        второе направление работы
        """)
  }

  @Test func `what the page says about itself`() throws {
    let document = try read(Self.page, name: "a.html")
    #expect(document.title == "Сессия прошла")
    #expect(document.author == "Редакция")
    #expect(document.date == "2026-01-20")
    #expect(document.site == "Вестник")
  }

  @Test func `JSON-LD and time`() throws {
    let document = try read(
      """
      <html><head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",
      "headline":"Указ подписан","datePublished":"2025-03-01","author":[{"name":"А. Ким"}],
      "publisher":{"name":"Агентство"}}]}</script></head><body><p>Текст указа.</p></body></html>
      """, name: "b.html")
    #expect(document.title == "Указ подписан")
    #expect(document.author == "А. Ким")
    #expect(document.date == "2025-03-01")
    #expect(document.site == "Агентство")
  }

  @Test func `blocks lead back to their lines`() throws {
    let document = try read(Self.page, name: "a.html")
    let bytes = Array(Self.page.utf8)
    let place = try #require(
      document.sourceMap.first { document.text[$0.textOffset...].starts(with: "В ней".utf8) })
    #expect(bytes[place.fileOffset...].starts(with: "<p>В ней".utf8))
  }

  @Test(arguments: [
    "<p>Один<p>Два", "<div><b>Один</div><p>Два", "<html><body>Один<br/>Два</table></div>",
    "<p>Один</p></html><p>Два</p>",
  ])
  func `broken pages are read`(page: String) throws {
    let document = try read(page, name: "a.html")
    #expect(document.string.contains("Один"))
    #expect(document.string.contains("Два"))
  }

  @Test func `deep nesting is no danger`() throws {
    let page = String(repeating: "<div>", count: 50_000) + "текст"
    let result = Result { try read(page, name: "a.html") }
    if case .success(let document) = result { #expect(document.text.count <= 10) }
  }
}
