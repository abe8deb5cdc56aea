/// What the prompt says, in the language of the session.
struct Messages {
  /// `ru`, `kk` or `en`.
  let language: String

  private func choose(_ russian: String, _ kazakh: String, _ english: String) -> String {
    switch language {
    case "kk": kazakh
    case "en": english
    default: russian
    }
  }

  func welcome(documents: Int, entities: Int, facts: Int) -> String {
    choose(
      "Граф: документов \(documents), сущностей \(entities), утверждений \(facts).",
      "Граф: құжат \(documents), тұлға мен ұғым \(entities), тұжырым \(facts).",
      "The graph holds \(documents) documents, \(entities) entities, \(facts) statements.")
  }

  var hint: String {
    choose(
      "Запрос кончается пустой строкой или «;». Справка: .help, выход: .quit",
      "Сұрау бос жолмен не «;» белгісімен аяқталады. Анықтама: .help, шығу: .quit",
      "A query ends with an empty line or a “;”. Help: .help, leave: .quit")
  }

  var suggestions: String {
    choose(
      "Можно спросить, например:", "Мысалы, былай сұрауға болады:", "You may ask, for instance:")
  }

  func footer(rows: Int, milliseconds: String) -> String {
    choose(
      "\(rows) \(Self.russianRows(rows)), \(milliseconds) мс", "\(rows) жол, \(milliseconds) мс",
      "\(rows) \(rows == 1 ? "row" : "rows"), \(milliseconds) ms")
  }

  func shown(_ limit: Int, of rows: Int) -> String {
    choose(
      "показано строк: \(limit) из \(rows); все: .limit off",
      "\(rows) жолдың \(limit) көрсетілді; бәрі: .limit off",
      "\(limit) of \(rows) rows shown; all of them: .limit off")
  }

  private static func russianRows(_ count: Int) -> String {
    switch (count % 10, count % 100) {
    case (1, let hundred) where hundred != 11: "строка"
    case (2...4, let hundred) where !(12...14).contains(hundred): "строки"
    default: "строк"
    }
  }

  var yes: String { choose("да", "иә", "yes") }
  var no: String { choose("нет", "жоқ", "no") }

  func taken(_ name: String, for label: String) -> String {
    choose(
      "«\(name)» понято как «\(label)»", "«\(name)» «\(label)» деп түсінілді",
      "“\(name)” is taken for “\(label)”")
  }

  func unknownCommand(_ command: String) -> String {
    choose(
      "нет команды \(command); список: .help", "\(command) деген бұйрық жоқ; тізімі: .help",
      "there is no command \(command); the list: .help")
  }

  func unsaid(_ pattern: String) -> String {
    choose(
      "граф об этом не говорит: \(pattern)", "граф бұл туралы айтпайды: \(pattern)",
      "the graph does not say: \(pattern)")
  }

  var severalReadings: String {
    choose(
      "это можно понять по-разному; выберите номер:",
      "мұны бірнеше түрде түсінуге болады; нөмірін таңдаңыз:",
      "this can be read in several ways; choose a number:")
  }

  func notUnderstood(_ words: [String]) -> String {
    let list = words.map { "«\($0)»" }.joined(separator: ", ")
    if list.isEmpty {
      return choose(
        "вопрос не понят; попробуйте иначе или запросом: .help",
        "сұрақ түсініксіз; басқаша сұраңыз: .help",
        "the question was not understood; try other words, or a query: .help")
    }
    return choose(
      "вопрос не понят из-за слов: \(list)", "сұрақ мына сөздерге байланысты түсініксіз: \(list)",
      "the question was not understood because of: \(list)")
  }

  var cancelled: String { choose("запрос прерван", "сұрау тоқтатылды", "the query was cancelled") }
  var nothingYet: String {
    choose("ещё ничего не спрошено", "әлі ештеңе сұралмады", "nothing was asked yet")
  }
  var noEvidence: String {
    choose(
      "в документах об этом ничего нет", "құжаттарда бұл туралы ештеңе жоқ",
      "no document says anything of it")
  }
  func noSuchRow(_ row: Int, of rows: Int) -> String {
    choose(
      "строки \(row) нет: в последнем ответе их \(rows)",
      "\(row)-жол жоқ: соңғы жауапта \(rows) жол бар",
      "there is no row \(row): the last answer has \(rows)")
  }
}
