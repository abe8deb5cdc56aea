/// General words of English that tell names apart: what a body or a place is called, titles before
/// persons, capitalised words that are no names, the countries and capitals of the world.
enum EnglishWords {
  struct Kinds: OptionSet {
    let rawValue: UInt16
    /// The noun of a body: it makes the capitalised words around it one.
    static let body = Kinds(rawValue: 1)
    /// A noun that a place has before or behind its name.
    static let placeNoun = Kinds(rawValue: 2)
    static let title = Kinds(rawValue: 4)
    /// Never part of a name when it stands alone: months, nationalities, function words.
    static let common = Kinds(rawValue: 8)
    static let country = Kinds(rawValue: 16)
    /// Says who: `X said`.
    static let speech = Kinds(rawValue: 32)
    static let givenName = Kinds(rawValue: 64)
    /// Joins the parts of a body's name: `of`, `the`, `and`, `for`.
    static let joint = Kinds(rawValue: 128)
    static let legalForm = Kinds(rawValue: 256)
    /// What `in`, `at` and `from` have before a place.
    static let locative = Kinds(rawValue: 512)
    /// An event or a text: what is called so is no body, person or place.
    static let thing = Kinds(rawValue: 1024)
  }

  static let table: [String: Kinds] = {
    var result: [String: Kinds] = [:]
    for (kinds, words) in rows {
      for word in words.split(whereSeparator: \.isWhitespace) {
        result[String(word), default: []].formUnion(kinds)
      }
    }
    return result
  }()

  private static let rows: [(Kinds, String)] = [
    (
      .body,
      """
      assembly ministry government parliament party council committee commission agency bank fund
      university institute court senate union association organization organisation company
      foundation department bureau academy league federation club corporation congress duma
      majilis mazhilis mäjilis secretariat directorate authority service police army navy cabinet
      board chamber society alliance coalition front movement school college hospital museum
      theatre theater library press news times post tribune agency consortium holding group
      administration akimat maslikhat prosecutor's embassy consulate inspectorate office ombudsman
      centre center forces guard nations kurultai kurultay confederation church patriarchate
      """
    ),
    (.legalForm, "inc ltd llc llp jsc plc corp gmbh co"),
    (
      .placeNoun,
      """
      region province oblast district city village street avenue square river lake sea ocean
      mountain mountains mount island islands peninsula desert valley bay gulf strait county
      airport park republic kingdom emirate territory
      """
    ),
    (
      .title,
      """
      president vice-president premier minister prime chairman chairwoman chairperson chair deputy
      secretary governor mayor akim senator judge justice ambassador director general colonel
      major captain professor dr mr mrs ms sir lord lady king queen prince princess pope bishop
      sheikh commissioner speaker leader head chief mp rector academician doctor spokesman
      spokeswoman spokesperson counsellor advisor adviser representative coach actor singer writer
      poet king high first acting former vice state executive
      """
    ),
    (
      .common,
      """
      january february march april may june july august september october november december monday
      tuesday wednesday thursday friday saturday sunday the a an this that these those it he she
      we they i his her our their its in on at of for from to by with as and or but if when while
      after before since however according what who which where why how all some many most no not
      there here such both each every any one two three four five six seven eight nine ten today
      yesterday also then thus therefore moreover meanwhile during under over between among about
      into through against despite despite although though because so yet still even only just now
      more less other another first second third fourth fifth last next new funds economic social
      national international state article law code constitution decree program programme plan
      strategy address nation people head head-of-state session summit forum conference day year
      english let you my your is are was were be been being has have had do does did will would
      can could should must may might earlier later currently recently finally additionally
      furthermore among including speaking following founded established
      """
    ),
    (
      .thing,
      """
      act code constitution decree law program programme plan strategy address treaty agreement
      convention declaration charter summit forum conference session congress war day games cup
      prize award order project initiative road festival championship article chapter resolution
      protocol covenant recommendations report guidelines strategy-2050 vision
      """
    ),
    (.joint, "of the and for on in to & de la al"),
    (.locative, "in at from near across throughout inside outside to visiting"),
    (
      .speech,
      """
      said says told noted added announced stated stressed emphasized emphasised reiterated
      declared thanked signed met visited proposed instructed called urged explained recalled
      reported believes praised addressed chaired opened appointed was is has
      """
    ),
    (
      .country,
      """
      afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan
      bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia botswana
      brazil brunei bulgaria burundi cambodia cameroon canada chad chile china colombia comoros
      congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt eritrea estonia
      eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada
      guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland
      israel italy jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos
      latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi
      malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia
      montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger
      nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland
      portugal qatar romania russia rwanda samoa senegal serbia seychelles singapore slovakia
      slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania
      thailand togo tonga tunisia turkey türkiye turkmenistan tuvalu uganda ukraine uruguay
      uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe usa uk us uae ussr england
      scotland wales britain europe asia africa america eurasia siberia caucasus crimea tibet
      antarctica astana almaty shymkent ankara athens baghdad baku bangkok beijing belgrade berlin
      bern bishkek bratislava brussels bucharest budapest cairo canberra chisinau copenhagen
      damascus delhi dublin dushanbe geneva hague havana helsinki islamabad istanbul jakarta
      jerusalem kabul kyiv kiev lisbon ljubljana london madrid manila minsk moscow nairobi
      nur-sultan oslo ottawa paris prague pyongyang riga riyadh rome seoul skopje sofia stockholm
      strasbourg tallinn tashkent tbilisi tehran tokyo ulaanbaatar vienna vilnius warsaw
      washington yerevan zagreb
      """
    ),
    (
      .givenName,
      """
      james john robert michael william david richard joseph thomas charles christopher daniel
      matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward
      ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin
      scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
      peter henry adam mary patricia jennifer linda elizabeth barbara susan jessica sarah karen
      nancy lisa betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy
      melissa deborah anna maria helen olga elena irina natalia tatiana svetlana ekaterina
      vladimir sergei sergey dmitry alexei alexey mikhail nikolai nikolay ivan boris igor oleg
      viktor yuri andrei andrey angela hans jean pierre jose juan carlos luis mohammed muhammad
      ali ahmed
      """
    ),
  ]

  /// Places of several words that are no place by any one of them.
  static let placePairs: Set<String> = [
    "united states", "united kingdom", "united arab emirates", "saudi arabia", "south korea",
    "north korea", "new zealand", "sri lanka", "south africa", "costa rica", "el salvador",
    "czech republic", "new york", "central asia", "middle east", "soviet union", "hong kong",
    "north macedonia", "sierra leone", "ivory coast", "burkina faso", "latin america",
    "puerto rico", "los angeles", "san francisco", "tel aviv", "buenos aires", "kuala lumpur",
    "new delhi", "abu dhabi", "eastern europe", "western europe", "southeast asia", "south asia",
  ]

  /// Ends of surnames that hardly any other English word has.
  private static let surnameEnds = [
    "yev", "ayev", "ov", "ova", "yeva", "uly", "kyzy", "shvili", "enko", "sky", "skaya", "bekov",
    "bek", "ić", "chuk", "evich", "ovich", "ovna", "evna",
  ]

  static func kinds(_ lower: String) -> Kinds { table[lower] ?? [] }

  static func looksLikeSurname(_ lower: String) -> Bool {
    lower.utf8.count >= 5 && surnameEnds.contains { lower.hasSuffix($0) }
  }

  /// `Kazakh`, `Russian`, `Japanese`: of a nation, no name here.
  static func isNationality(_ lower: String) -> Bool {
    lower.utf8.count >= 5
      && [
        "ian", "ians", "ese", "ish", "akh", "akhs", "akhstani", "yrgyz", "uzbek", "uzbeks", "rench",
      ]
      .contains { lower.hasSuffix($0) } && !kinds(lower).contains(.country)
  }
}
