/// What a full stop after a word means.
struct Abbreviation: OptionSet {
  let rawValue: UInt16

  /// Something always follows: `ст. 5`, `им. Абая`, `проф. Иванов`.
  static let head = Abbreviation(rawValue: 1)
  /// Follows a number or a word, and may end a sentence: `20 млн.`, `и др.`
  static let tail = Abbreviation(rawValue: 2)
  /// Not a word of its own that ends a sentence; stands for a first name: `Дж.`, `Вс.`
  static let initial = Abbreviation(rawValue: 4)
  /// A name that goes on after a full stop: `Яндекс.Деньги`.
  static let brand = Abbreviation(rawValue: 8)

  /// An abbreviation before a number only; else a word: `No. 5`, `дом. 5`.
  static let beforeNumber = Abbreviation(rawValue: 16)

  /// Both: after a number it closes the group (`1995 г.`), else it opens one (`г. Алматы`).
  static let either: Abbreviation = [.head, .tail]

  static let table = WordTable<Abbreviation>([
    // Russian: what stands before a name or a number.
    (
      """
      ст пп ч чч гл стр абз пт подп прил табл рис илл фиг см ср напр букв т тт им св ул пл просп
      пр-т пр-кт пер бул б-р наб ш обл р-н мкр пос пгт рп дер кв корп оф ком каб эт пом под ауд
      оз о-в хр проф акад доц чл корр зам зав нач ген полк майор кап лейт серж инж арх ред гр
      тов обр ок откр доп тел факс внутр гос отм юр физ нем англ фр франц лат греч ит итал исп
      яп каз казах рус укр польск араб перс евр слав монг корейск трад устар разг прим прич
      пс сб вып изд кн лит перев сост автореф дисс ссылк зам вв наим рег муниц респ губ уезд вол
      пред председ глав главн руков долж уч учеб спец общ соц экон полит сев юж вост зап
      макс мин миним ориент прибл предп в-ль пом-к г-н г-жа р-ка пп п с р г д х а о л м
      """, .head
    ),
    // After a number or a name; what stands after a number closes, else opens.
    (
      """
      г гг в вв р с л м ст стр ч мин т п кв дес тыс млн млрд трлн дол долл коп руб проц га барр куб
      см км мм кг мг час сек сут нед мес др пр проч изд яз чел шт экз ед уд тг кВт МВт 
      """, .tail
    ),
    ("дж вс ал юл ев", .initial),
    ("яндекс рамблер газета лента", .brand),
    ("no nos art arts par дом пар ум род прик ном", .beforeNumber),
    // Kazakh.
    ("ж жж ғ ғғ б бб млн млрд тг ", .tail),
    ("қ көш обл ауд проф акад қар атын даң ш шағ мкр пәт", .head),
    // English.
    (
      """
      mr mrs ms dr prof st sen rep gov gen col lt maj capt sgt rev hon vs fig figs
      vol vols pp ed eds chap sec cf viz approx est bd nr mt
      """, .head
    ),
    (
      """
      inc ltd co corp llc jr sr etc al jan feb mar apr jun jul aug sep sept oct nov dec dept univ
      assn bros ave blvd rd ft min hrs
      """, .tail
    ),
  ])

  /// Two letters with full stops: what the second closes. `т. д.` may end a sentence, `т. е.` not.
  static func ofPair(_ first: FoldedWord, _ second: FoldedWord) -> Abbreviation? {
    let bits = first.bits << 16 | second.bits
    if tailPairs.contains(bits) { return .tail }
    return headPairs.contains(bits) ? .head : nil
  }

  private static let tailPairs = pairs(
    "т д, т п, у е, н э, с г, р х, с ш, в д, з д, ю ш, л с, т б, с с, б з, p m, a m, д н, u s, u k")
  private static let headPairs = pairs(
    "т е, т к, т н, и о, к н, к п, п н, к т, л д, и п, е г, к ю, к э, к и, i e, e g, ш а, т с")

  private static func pairs(_ list: String) -> Set<UInt128> {
    var found: Set<UInt128> = []
    for pair in list.split(separator: ",") {
      let words = pair.split(separator: " ").compactMap { FoldedWord(String($0)) }
      if words.count == 2 { found.insert(words[0].bits << 16 | words[1].bits) }
    }
    return found
  }
}
