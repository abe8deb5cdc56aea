/// The dot-commands with what `.help` says of each.
enum DotCommand: String, CaseIterable {
  case help, mode, output, once, read, open, lang, labels, classes, properties, prefixes, describe
  case evidence, sparql, explain, draw, export, timer, limit, pager, history, stats
  case quit

  /// The arguments as `.help` shows them.
  var arguments: String {
    switch self {
    case .mode: "auto|table|line|markdown|csv|tsv|json|…"
    case .output, .once: "[FILE]"
    case .read, .export: "FILE"
    case .open: "GRAPH"
    case .lang: "ru|kk|en"
    case .labels: "TEXT"
    case .describe: "NAME"
    case .evidence: "ROW|NAME"
    case .explain: "QUERY"
    case .draw: "FILE [NAME]"
    case .timer, .pager: "on|off"
    case .limit: "N|off"
    default: ""
    }
  }

  func summary(_ language: String) -> String {
    let texts: (String, String, String) =
      switch self {
      case .help: ("эта справка", "осы анықтама", "this list")
      case .mode: ("как писать ответы", "жауап пішімі", "how answers are written")
      case .output: ("ответы в файл", "жауаптар файлға", "answers go to a file")
      case .once: ("один ответ в файл", "бір жауап файлға", "one answer goes to a file")
      case .read: ("выполнить файл", "файлды орындау", "run the statements of a file")
      case .open: ("открыть другой граф", "басқа граф ашу", "open another graph")
      case .lang: ("язык сообщений и названий", "хабарлар тілі", "language of messages and labels")
      case .labels: ("имена, начинающиеся так", "осылай басталатын атаулар", "names that begin so")
      case .classes: ("классы графа", "граф кластары", "the classes in the graph")
      case .properties: ("свойства графа", "граф қасиеттері", "the properties in the graph")
      case .prefixes: ("префиксы", "префикстер", "the prefixes")
      case .describe: ("всё о предмете", "нысан туралы бәрі", "all about a thing")
      case .evidence:
        ("предложения-доказательства", "дәлел сөйлемдер", "the sentences that prove it")
      case .sparql:
        ("последний запрос в SPARQL", "соңғы сұрау SPARQL түрінде", "the last query in SPARQL")
      case .explain: ("план запроса", "сұрау жоспары", "the plan of a query")
      case .draw: ("нарисовать граф", "графты салу", "draw the graph, or what is around a thing")
      case .export: ("записать граф как RDF", "графты RDF етіп жазу", "write the graph as RDF")
      case .timer: ("показывать время", "уақытты көрсету", "show the time")
      case .limit: ("сколько строк таблицы", "кесте жолдарының саны", "how many rows of a table")
      case .pager:
        ("длинные ответы постранично", "ұзын жауаптар бетпен", "long answers through a pager")
      case .history: ("что было спрошено", "не сұралды", "what was asked")
      case .stats: ("что в графе", "графта не бар", "what the graph holds")
      case .quit: ("выход", "шығу", "leave")
      }
    switch language {
    case "kk": return texts.1
    case "en": return texts.2
    default: return texts.0
    }
  }
}
