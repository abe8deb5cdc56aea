import FoundationEssentials
import TestSupport
import Testing

/// Documents that we do not read: a language that is none of ours, tables, lists of names. Nothing
/// is said of them rather than something wrong.
@Suite(.enabled(if: Checkout.data != nil && Program.path != nil, "`make setup` has not been run"))
struct ForeignDocumentTests {
  private struct Record: Decodable {
    struct Entity: Decodable {
      var type: String
      var canonical: String
    }
    struct Relation: Decodable { var predicate: String }
    var document: String
    var entities: [Entity]
    var relations: [Relation]
    var withheld: [Relation]
  }

  /// What `birlik extract` says of texts.
  private func records(_ texts: [(name: String, text: String)]) throws -> [Record] {
    let encoder = JSONEncoder()
    let input = try texts.map { name, text in
      String(decoding: try encoder.encode(["doc": name, "text": text]), as: UTF8.self) + "\n"
    }.joined()
    let result = try withTemporaryFolder {
      Program.shell("birlik extract --input jsonl --jsonl -", in: $0, input: input)
    }
    #expect(result.status == 0, "\(result.error)")
    return try result.output.utf8.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Record.self, from: Data($0))
    }
  }

  @Test func aFourthLanguageGivesNothing() throws {
    let records = try records(Self.pages)
    #expect(records.count == Self.pages.count)
    for record in records {
      #expect(record.relations.isEmpty, "\(record.document)")
      #expect(record.withheld.isEmpty, "\(record.document)")
      #expect(record.entities.isEmpty, "\(record.document): \(record.entities)")
    }
  }

  @Test func listsAndTablesGiveNamesAndNoFacts() throws {
    let list = "Список участников\n\nАбишев Х. А.\nБалтабаева К. Ж.\nКим В. Г.\nШульц И. И.\n"
    let table = """
      №\tФИО\tДолжность\tТелефон\tДата
      1\tАхметов Б. К.\tаким\t8 (7212) 41-10-10\t01.02.2021
      2\tИванова А. П.\tдиректор\t8 (7212) 41-10-11\t15.03.2020

      Область\tНаселение\tПлощадь\tГод
      Карагандинская\t1 134 966\t239 045\t2023
      Абай\t610 183\t185 500\t2023
      """
    let records = try records([("list", list), ("table", table)])
    #expect(records.map { $0.entities.count { $0.type == "Person" } } == [4, 2])
    for record in records { #expect(record.relations.isEmpty, "\(record.document)") }
  }

  private static let pages: [(name: String, text: String)] = [
    (
      "az",
      """
      Azərbaycan Respublikasının Prezidenti İlham Əliyev 2024-cü il fevralın 7-də yenidən \
      seçildi. Mədəniyyət Nazirliyi Bakı şəhərində yerləşir. Nazirlik 1953-cü ildə \
      yaradılıb. Milli Məclisin sədri Sahibə Qafarova iclasda iştirak etdi.
      """
    ),
    (
      "ba",
      """
      Башҡортостан Республикаһы Башлығы Радий Хәбиров 2019 йылдың 8 сентябрендә һайланды. \
      Мәҙәниәт министрлығы Өфө ҡалаһында урынлашҡан. Министрлыҡ 1991 йылда ойошторолған.
      """
    ),
    (
      "be",
      """
      Прэзідэнт Рэспублікі Беларусь Аляксандр Лукашэнка падпісаў Указ № 12 ад 5 мая 2010 \
      года. Міністэрства культуры знаходзіцца ў Мінску. Міністр Анатоль Маркевіч узначаліў \
      камітэт. Закон «Аб мовах» прыняты ў 1990 годзе.
      """
    ),
    (
      "bg",
      """
      Президентът на Република България Румен Радев беше избран на 13 ноември 2016 година. \
      Министерството на културата се намира в София. Министърът Найден Тодоров оглави \
      комитета. Законът за езиците от 5 май 2010 г. № 12 регулира дейността на комитета.
      """
    ),
    (
      "de",
      """
      Bundeskanzler Olaf Scholz leitet die Bundesregierung. Die Bundesregierung wurde am 8. \
      Dezember 2021 gebildet. Das Ministerium für Kultur hat seinen Sitz in Berlin. \
      Präsident Frank-Walter Steinmeier unterzeichnete das Gesetz „Über die Sprachen“ vom 5. \
      Mai 2010 Nr. 12. Der Vorsitzende des Ausschusses, Hans Müller, sagte: „Wir sind \
      bereit.“
      """
    ),
    (
      "es",
      """
      El presidente Pedro Sánchez encabeza el Gobierno. El Ministerio de Cultura está en \
      Madrid. El comité fue fundado en 1999 por Juan Pérez y está dirigido por María López. \
      El artículo 5 de la Constitución. La Ley de Lenguas del 5 de mayo de 2010, núm. 12.
      """
    ),
    (
      "fr",
      """
      Le président Emmanuel Macron dirige le Conseil. Le ministère de la Culture est situé à \
      Paris. Le comité a été fondé en 1999 par Jean Dupont. L'article 5 de la Constitution \
      garantit la liberté. Le président du Sénat, Gérard Larcher, a participé à la session \
      du 5 mai 2010.
      """
    ),
    (
      "it",
      """
      Il presidente Sergio Mattarella ha firmato il decreto del 5 maggio 2010 n. 12. Il \
      Ministero della Cultura ha sede a Roma. Il comitato è stato fondato nel 1999. La \
      presidente del Senato, Maria Rossi, ha partecipato alla sessione. L'articolo 5 della \
      Costituzione.
      """
    ),
    (
      "kk-latn",
      """
      Qazaqstan Respublikasynyń Prezidenti Qasym-Jomart Toqaev 2022 jylǵy 20 qarashada qaıta \
      saılandy. Mádenıet jáne aqparat mınıstrligi Astana qalasynda ornalasqan. Mınıstrlikti \
      Aıda Balaeva basqarady.
      """
    ),
    (
      "ky",
      """
      Кыргыз Республикасынын Президенти Садыр Жапаров 2021-жылдын 10-январында шайланды. \
      Маданият министрлиги Бишкек шаарында жайгашкан. Министрлик 1991-жылы түзүлгөн. Жогорку \
      Кеңештин төрагасы Нурланбек Шакиев жыйынга катышты. Мыйзамдын 5-беренеси жарандардын \
      укуктарын аныктайт.
      """
    ),
    (
      "mn",
      """
      Монгол Улсын Ерөнхийлөгч Ухнаагийн Хүрэлсүх 2021 оны 6 дугаар сарын 9-нд сонгогдов. \
      Соёлын яам Улаанбаатар хотод байрладаг. Яам 1991 онд байгуулагдсан. Хуулийн 5 дугаар \
      зүйл иргэдийн эрхийг тодорхойлно.
      """
    ),
    (
      "pl",
      """
      Prezydent Andrzej Duda został wybrany 12 lipca 2020 roku. Ministerstwo Kultury \
      znajduje się w Warszawie. Komitet został założony w 1999 roku. Przewodniczący Sejmu \
      Szymon Hołownia uczestniczył w posiedzeniu. Artykuł 5 Konstytucji.
      """
    ),
    (
      "sr",
      """
      Председник Републике Србије Александар Вучић изабран је 3. априла 2022. године. \
      Министарство културе налази се у Београду. Комитет је основан 1999. године. Председник \
      Скупштине Ана Брнабић учествовала је на седници. Закон о језицима од 5. маја 2010. \
      године.
      """
    ),
    (
      "tg",
      """
      Президенти Ҷумҳурии Тоҷикистон Эмомалӣ Раҳмон 11 октябри соли 2020 аз нав интихоб шуд. \
      Вазорати фарҳанг дар шаҳри Душанбе ҷойгир аст. Раиси Маҷлиси миллӣ Рустами Эмомалӣ дар \
      маҷлис иштирок кард.
      """
    ),
    (
      "tr",
      """
      Cumhurbaşkanı Recep Tayyip Erdoğan 2023 yılında yeniden seçildi. Kültür Bakanlığı \
      Ankara'da bulunmaktadır. Türkiye Büyük Millet Meclisi Başkanı Numan Kurtulmuş \
      toplantıya katıldı. 5 Mayıs 2010 tarihli 12 sayılı Kanun kabul edildi. Komitenin \
      başkanı Ali Yılmaz dedi ki: "Hazırız."
      """
    ),
    (
      "tt",
      """
      Татарстан Республикасы Рәисе Рөстәм Миңнеханов 2020 елның 13 сентябрендә яңадан \
      сайланды. Мәдәният министрлыгы Казан шәһәрендә урнашкан. Министрлык 1991 елда \
      оештырылган. Дәүләт Советы Рәисе Фәрит Мөхәммәтшин утырышта катнашты. Законның 5 нче \
      маддәсе гражданнарның хокукларын билгели.
      """
    ),
    (
      "uk",
      """
      Президент України Володимир Зеленський був обраний 21 квітня 2019 року. Міністерство \
      культури розташоване в Києві. Комітет очолює Іван Петренко, якого було призначено \
      головою у 1999 році. Закон України «Про мови» від 5 травня 2010 року № 12 регулює \
      діяльність комітету. Стаття 5 Конституції.
      """
    ),
    (
      "uz-cyrl",
      """
      Ўзбекистон Республикаси Президенти Шавкат Мирзиёев 2023 йил 9 июлда қайта сайланди. \
      Маданият вазирлиги Тошкент шаҳрида жойлашган. Вазирлик 1991 йилда ташкил этилган. Олий \
      Мажлис раиси Нуриддин Исмоилов йиғилишда иштирок этди. Қонуннинг 5-моддаси \
      фуқароларнинг ҳуқуқларини белгилайди.
      """
    ),
    (
      "uz-latn",
      """
      O‘zbekiston Respublikasi Prezidenti Shavkat Mirziyoyev 2023-yil 9-iyulda qayta \
      saylandi. Madaniyat vazirligi Toshkent shahrida joylashgan. Vazirlik 1991-yilda \
      tashkil etilgan. Oliy Majlis raisi Nuriddin Ismoilov yig‘ilishda ishtirok etdi. \
      Qonunning 5-moddasi fuqarolarning huquqlarini belgilaydi.
      """
    ),
    (
      "zh",
      """
       \
      哈萨克斯坦总统托卡耶夫于2022年11月20日再次当选。文化部位于阿斯塔纳。该部成立于2023年9月1日。议会主席卡努里莫夫出席了会议。2008年10月20日第70号法律规定了大会的活动。
      """
    ),
  ]
}
