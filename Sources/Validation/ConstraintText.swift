/// What constraints say of themselves where a shape has no text of its own.
enum ConstraintText {
  private struct Words {
    let ru: String
    let kk: String
    let en: String
  }

  /// `%` stands for what is asked.
  private static let texts: [String: Words] = [
    "Class": Words(ru: "это не %", kk: "бұл % емес", en: "is no %"),
    "Datatype": Words(
      ru: "тип значения не %", kk: "мәннің түрі % емес", en: "is no literal of type %"),
    "NodeKind": Words(ru: "не того рода: нужен %", kk: "түрі басқа: % керек", en: "is no %"),
    "MinCount": Words(
      ru: "значений меньше, чем %", kk: "мәндері %-ден аз", en: "has fewer than % values"),
    "MaxCount": Words(
      ru: "значений больше, чем %", kk: "мәндері %-ден көп", en: "has more than % values"),
    "MinExclusive": Words(ru: "не больше %", kk: "%-ден артық емес", en: "is not above %"),
    "MinInclusive": Words(ru: "меньше %", kk: "%-ден аз", en: "is below %"),
    "MaxExclusive": Words(ru: "не меньше %", kk: "%-ден кем емес", en: "is not below %"),
    "MaxInclusive": Words(ru: "больше %", kk: "%-ден артық", en: "is above %"),
    "MinLength": Words(
      ru: "короче % знаков", kk: "% таңбадан қысқа", en: "is shorter than % characters"),
    "MaxLength": Words(
      ru: "длиннее % знаков", kk: "% таңбадан ұзын", en: "is longer than % characters"),
    "Pattern": Words(
      ru: "не подходит под %", kk: "% үлгісіне сай емес", en: "does not match %"),
    "LanguageIn": Words(
      ru: "язык не из списка %", kk: "тілі тізімде жоқ: %", en: "has a language other than %"),
    "UniqueLang": Words(
      ru: "два значения на одном языке: %", kk: "бір тілде екі мән: %",
      en: "has two values in the language %"),
    "Equals": Words(
      ru: "не равно значениям %", kk: "% мәндеріне тең емес", en: "is not equal to %"),
    "Disjoint": Words(
      ru: "стоит и среди значений %", kk: "% мәндерінде де бар", en: "is a value of % too"),
    "LessThan": Words(ru: "не меньше, чем %", kk: "%-ден кем емес", en: "is not less than %"),
    "LessThanOrEquals": Words(ru: "больше, чем %", kk: "%-ден артық", en: "is more than %"),
    "Not": Words(
      ru: "подходит под форму, под которую не должно", kk: "сай келмеуі керек пішінге сай",
      en: "conforms to a shape that it must not"),
    "And": Words(
      ru: "подходит не под все формы", kk: "барлық пішінге сай емес",
      en: "does not conform to all of the shapes"),
    "Or": Words(
      ru: "не подходит ни под одну из форм", kk: "бірде-бір пішінге сай емес",
      en: "conforms to none of the shapes"),
    "Xone": Words(
      ru: "подходит не ровно под одну из форм", kk: "тек бір пішінге сай емес",
      en: "does not conform to exactly one of the shapes"),
    "Node": Words(
      ru: "не подходит под форму", kk: "пішінге сай емес", en: "does not conform to the shape"),
    "QualifiedMinCount": Words(
      ru: "подходящих значений меньше, чем %", kk: "сай мәндер %-ден аз",
      en: "has fewer than % values of the shape"),
    "QualifiedMaxCount": Words(
      ru: "подходящих значений больше, чем %", kk: "сай мәндер %-ден көп",
      en: "has more than % values of the shape"),
    "Closed": Words(
      ru: "свойство не разрешено", kk: "бұл қасиетке рұқсат жоқ", en: "is no allowed property"),
    "HasValue": Words(ru: "нет значения %", kk: "% мәні жоқ", en: "lacks the value %"),
    "In": Words(ru: "не из списка %", kk: "тізімде жоқ: %", en: "is none of %"),
  ]

  static func text(_ component: String, _ expected: String, language: String) -> String {
    guard let words = texts[component] else { return component }
    let text =
      switch language {
      case "ru": words.ru
      case "kk": words.kk
      default: words.en
      }
    return text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: expected)
  }
}
