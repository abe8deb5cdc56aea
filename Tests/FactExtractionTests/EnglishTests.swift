import FactExtraction
import TestSupport
import Testing

/// Constructions of English government pages, news and laws, one a row.
@Suite(.enabled(if: Fixture.extractor != nil, "data/ is missing: run make setup"))
struct EnglishTests {
  /// Where a name ends and the next one begins.
  @Test(arguments: [
    FactCase(
      "It was attended by Minister of Culture and Information Aida Omarova.",
      "Aida Omarova | holdsPost | Minister of Culture and Information"),
    FactCase(
      "Head of the Council of Elders Zhanaidar Omarov took part in the forum “Birlik”.",
      "Zhanaidar Omarov | heads | Council of Elders"),
    FactCase(
      "Nurlan Omarov was elected chairman of the Committee on Social Development.",
      "Nurlan Omarov | heads | Committee on Social Development"),
    FactCase(
      "The chairperson of the Polish cultural center “Ojczyzna” Elena Kowalska spoke.",
      "Elena Kowalska | heads | Polish cultural center “Ojczyzna”"),
    FactCase(
      "The Ministry of Labour, Migration and Social Protection is headed by Dina Omarova.",
      "Dina Omarova | heads | Ministry of Labour, Migration and Social Protection"),
    FactCase(
      "The akim of Karaganda region Ermek Omarov visited the town.",
      "Ermek Omarov | holdsPost | akim of Karaganda region"),
    FactCase(
      "Alatau Holding JSC, founded in 2008, is the operator.",
      "Alatau Holding JSC | foundedOn | 2008"),
  ])
  func names(_ row: FactCase) throws {
    try check(row)
  }

  @Test(arguments: [
    FactCase(
      "A meeting of the Commission on Languages was held under the chairmanship of "
        + "deputy akim of the region Askar Omarov.",
      "Askar Omarov | participatedIn | meeting of the Commission on Languages",
      "meeting of the Commission on Languages | eventOf | Commission on Languages"),
    FactCase(
      "Minister Aida Omarova, rectors of universities and leaders of associations "
        + "took part in the Unity Forum.",
      "Aida Omarova | participatedIn | Unity Forum"),
    FactCase(
      "The Unity Forum opened in Astana. Askar Omarov and Olga Petrova delivered reports.",
      "Askar Omarov | participatedIn | Unity Forum", "Olga Petrova | participatedIn | Unity Forum"),
    FactCase(
      "Leaders of associations Olga Petrova (Slavic Cultural Centre) and Oleg Kim spoke.",
      "Olga Petrova | heads | Slavic Cultural Centre"),
    FactCase(
      "OMAROV Askar Serikovich\n\nCareer:\n2004–2009 – head of the Department of Culture;\n"
        + "2009–2014 – deputy akim of Ridder.",
      "Askar Serikovich Omarov | holdsPost | head of the Department of Culture"),
    FactCase(
      "It will be run by the Birlik Institution, whose director is Dina Omarova.",
      "Dina Omarova | heads | Birlik Institution"),
    FactCase(
      "Anna Weber made a presentation. According to Askar Omarov, three houses are open. "
        + "“We will build three more houses,” he added.",
      "Askar Omarov | said | We will build three more houses"),
    FactCase(
      "Senate deputy Aigul Omarova attended the Unity Forum.",
      "Aigul Omarova | memberOf | Senate"),
    FactCase(
      "He met the President of the Senate of Poland, Malgorzata Kidawa.",
      "Malgorzata Kidawa | heads | Senate of Poland"),
    FactCase(
      "The council, formed in 2015, is headed by a representative of the Uzbek community, "
        + "Ikram Karimov.",
      "Ikram Karimov | holdsPost | representative of the Uzbek community"),
    FactCase(
      "The order relieved Askar Omarov of the post of Vice Minister of Justice.",
      "Askar Omarov | leavesPost | Vice Minister of Justice"),
  ])
  func people(_ row: FactCase) throws {
    try check(row)
  }

  @Test(arguments: [
    FactCase(
      "The Centre for Mediation was established on 1 March 2019 by the Decree of the President "
        + "of the Republic of Kazakhstan No. 318.",
      "Centre for Mediation | foundedOn | 1 March 2019",
      "Decree of the President of the Republic of Kazakhstan No. 318 | registrationNumber | 318"),
    FactCase(
      "LAW OF THE REPUBLIC OF KAZAKHSTAN\nON THE ASSEMBLY OF CITIZENS\n\n"
        + "of 20 October 2008 No. 70-IV\n\nArticle 1. Goals",
      "LAW OF THE REPUBLIC OF KAZAKHSTAN ON THE ASSEMBLY OF CITIZENS of 20 October 2008 No. 70-IV "
        + "| registrationNumber | 70-IV"),
    FactCase(
      "Article 4 was amended by the Law of the Republic of Kazakhstan dated 27 April 2018 No. 148.",
      "Law of the Republic of Kazakhstan dated 27 April 2018 No. 148 | amends | Article 4"),
    FactCase(
      "DECISION\nof the Oral City Maslikhat\ndated 22 December 2023 No. 11/3\n\n"
        + "1. To recognize as invalid the decision of the Oral City Maslikhat "
        + "dated 24 December 2022 No. 24/2.",
      "DECISION of the Oral City Maslikhat dated 22 December 2023 No. 11/3 | repeals "
        + "| decision of the Oral City Maslikhat dated 24 December 2022 No. 24/2",
      "DECISION of the Oral City Maslikhat dated 22 December 2023 No. 11/3 | registrationNumber "
        + "| 11/3"),
    FactCase(
      "Clause 3 of Article 12 of the Law “On Councils” provides that decisions are advisory.",
      "Clause 3 | provides | decisions are advisory"),
    FactCase(
      "The Senate adopted the Law “On Mediation in Schools”. The law introduces amendments to "
        + "the Civil Code of Kazakhstan.",
      "Law “On Mediation in Schools” | amends | Civil Code of Kazakhstan"),
  ])
  func acts(_ row: FactCase) throws {
    try check(row)
  }

  @Test(arguments: [
    FactCase(
      "The Birlik Centre works in Oral.\nMain functions:\n1) maintains the register of mediators;\n"
        + "2) publishes a journal of studies.",
      "Birlik Centre | hasFunction | maintains the register of mediators"),
    FactCase(
      "The Ministry of Culture has the following departments:\n1) Committee of Languages;\n"
        + "2) Committee of Archives.",
      "Committee of Languages | partOf | Ministry of Culture",
      "Committee of Archives | partOf | Ministry of Culture"),
    FactCase(
      "Ministry of Culture\nLegal address: 010000, Republic of Kazakhstan, Astana, Abai street 8.",
      "Ministry of Culture | locatedIn | Astana"),
  ])
  func pages(_ row: FactCase) throws {
    try check(row)
  }

  /// What was no fact of the text though its words look like one.
  @Test(arguments: [
    FactCase(
      "Marat Omarov, deputies of the regional maslikhat and rectors took part in the forum.",
      "Marat Omarov | memberOf | regional maslikhat"),
    FactCase(
      "“Our key task is to prevent discord,” Minister of Culture Aida Omarova told the Government.",
      "Government | hasFunction | prevent discord"),
    FactCase(
      "The Assembly has a Council of Mothers and a Youth Club, which was formed in 2018.",
      "Council of Mothers | foundedOn | 2018"),
    FactCase(
      "Akim Askar Omarov and heads of regional departments took part in the Unity Forum.",
      "Askar Omarov | heads | regional departments"),
    FactCase(
      "Askar Omarov graduated from Abai University and holds a doctorate in law.",
      "Abai University | hasFunction | holds a doctorate in law"),
  ])
  func isNotFound(_ row: FactCase) throws {
    FactNotation.expect(row, areFound: false, by: try #require(Fixture.extractor))
  }

  private func check(_ row: FactCase) throws {
    FactNotation.expect(row, by: try #require(Fixture.extractor))
  }
}
