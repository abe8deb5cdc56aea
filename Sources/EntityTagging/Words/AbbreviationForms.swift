import NeuralTagging

/// The words that common Russian abbreviations stand for: «2016 г.» is of «год», «кг» of
/// «килограмм».
enum AbbreviationForms {
  typealias Part = UniversalTag.PartOfSpeech

  /// The word and its part of speech; nil where `spelling`, without its full stop, is no
  /// abbreviation in this place. Capitals are initials and acronyms.
  static func word(
    _ spelling: String, in place: WordPlace
  ) -> (lemma: String, part: Part)? {
    guard let entries = table[spelling.lowercased()] else { return nil }
    let isUpper = spelling == spelling.uppercased()
    return entries.first { entry in
      if isUpper { return entry.condition == .anyCase }
      return switch entry.condition {
      case .none, .anyCase: true
      case .stop: place.contains(.beforeStop)
      case .number: place.contains(.afterNumber)
      case .year: place.contains(.afterYear)
      case .numberAfter: place.isSuperset(of: [.beforeNumber, .beforeStop])
      case .numberAndStop: place.isSuperset(of: [.afterNumber, .beforeStop])
      case .yearAndStop: place.isSuperset(of: [.afterYear, .beforeStop])
      case .letter(let before, let after):
        (before == nil || before == place.letterBefore)
          && (after == nil || after == place.letterAfter)
      }
    }.map { ($0.lemma, $0.part) }
  }

  private enum Condition: Equatable {
    case none
    /// In capitals too.
    case anyCase
    /// With a full stop only.
    case stop
    /// After a number.
    case number
    /// After a year or the Roman number of a century.
    case year
    /// With a full stop, before a number.
    case numberAfter
    /// After a number, after a year, with a full stop.
    case numberAndStop, yearAndStop
    /// Beside another letter with a full stop: «т. д.».
    case letter(before: Character?, after: Character?)
  }

  private struct Entry {
    let condition: Condition
    let lemma: String
    let part: Part
  }

  /// The first entry whose condition holds counts. `*` and `^` ask for nothing (`^` takes capitals
  /// too), `.` for a full stop, `#` for a number before it, `_#` for one after it, `@` for a year
  /// or a century, `т_` and `_д` for a letter before or after it.
  private static let table: [String: [Entry]] = {
    var table: [String: [Entry]] = [:]
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count == 4, let part = Part(rawValue: String(fields[3])) else { continue }
      let condition: Condition =
        switch fields[1] {
        case "*": .none
        case ".": .stop
        case "#": .number
        case "@": .year
        case "_#": .numberAfter
        case "#.": .numberAndStop
        case "@.": .yearAndStop
        case "^": .anyCase
        default:
          .letter(
            before: fields[1].last == "_" ? fields[1].first : nil,
            after: fields[1].first == "_" ? fields[1].last : nil)
        }
      table[String(fields[0]), default: []].append(
        Entry(condition: condition, lemma: String(fields[2]), part: part))
    }
    return table
  }()

  private static let lines = """
    т _д так ADV
    т _п тот PRON
    т _е то PRON
    т _к тот PRON
    т _н так ADV
    т _о тот PRON
    т # тонна NOUN
    д т_ далее ADV
    п т_ подобный ADJ
    е т_ быть VERB
    к т_ как SCONJ
    н т_ называемый ADJ
    о т_ образ NOUN
    н _э наш DET
    э н_ эра NOUN
    ст _# статья NOUN
    п _# пункт NOUN
    пп _# пункт NOUN
    ч _# часть NOUN
    д _# дом NOUN
    т _# том NOUN
    с _# страница NOUN
    г @ год NOUN
    г # грамм NOUN
    г . город NOUN
    гг . год NOUN
    гг @ год NOUN
    в @. век NOUN
    вв . век NOUN
    вв @. век NOUN
    см # сантиметр NOUN
    см . смотреть VERB
    ср . сравнить VERB
    с #. страница NOUN
    стр . страница NOUN
    тел . телефон NOUN
    руб * рубль NOUN
    р # рубль NOUN
    коп # копейка NOUN
    тыс * тысяча NOUN
    млн * миллион NOUN
    млрд * миллиард NOUN
    трлн * триллион NOUN
    тг # тенге NOUN
    долл . доллар NOUN
    кг * килограмм NOUN
    мг # миллиграмм NOUN
    гр # грамм NOUN
    км * километр NOUN
    м # метр NOUN
    мм # миллиметр NOUN
    кв . квадратный ADJ
    куб . кубический ADJ
    га # гектар NOUN
    л # литр NOUN
    мл # миллилитр NOUN
    ч # час NOUN
    мин # минута NOUN
    сек # секунда NOUN
    мес # месяц NOUN
    нед # неделя NOUN
    шт # штука NOUN
    чел # человек NOUN
    чел . человек NOUN
    экз # экземпляр NOUN
    экз . экземпляр NOUN
    пн * понедельник NOUN
    вт * вторник NOUN
    чт * четверг NOUN
    пт * пятница NOUN
    сб * суббота NOUN
    вс * воскресенье NOUN
    янв . январь NOUN
    фев . февраль NOUN
    февр . февраль NOUN
    авг . август NOUN
    сент . сентябрь NOUN
    окт . октябрь NOUN
    нояб . ноябрь NOUN
    дек . декабрь NOUN
    им . имя NOUN
    ул . улица NOUN
    пл . площадь NOUN
    обл . область NOUN
    пос . посёлок NOUN
    оз . озеро NOUN
    пр . прочий ADJ
    др . другой DET
    напр . например ADV
    ок . около ADP
    англ . английский ADJ
    нем . немецкий ADJ
    лат . латинский ADJ
    греч . греческий ADJ
    рус . русский ADJ
    русск . русский ADJ
    фр . французский ADJ
    франц . французский ADJ
    итал . итальянский ADJ
    исп . испанский ADJ
    каз . казахский ADJ
    разг . разговорный ADJ
    устар . устаревший ADJ
    букв . буквально ADV
    след . следующий ADJ
    ред . редакция NOUN
    изд . издание NOUN
    примеч . примечание NOUN
    прим . примечание NOUN
    ил . иллюстрация NOUN
    рис . рисунок NOUN
    табл . таблица NOUN
    гл . глава NOUN
    кн . книга NOUN
    вып . выпуск NOUN
    акад . академик NOUN
    проф . профессор NOUN
    доц . доцент NOUN
    канд . кандидат NOUN
    зам . заместитель NOUN
    тов . товарищ NOUN
    св . святой ADJ
    зп ^ зарплата NOUN
    кол-во * количество NOUN
    изд-во * издательство NOUN
    """
}
