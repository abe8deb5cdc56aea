# Legal acts, their parts, and other documents.
#
# law document   the type; kind=… a class of the ontology; named  only with a number, date or title

[act]
ru | закон | law kind=Law
ru | федеральный закон, конституционный закон, федеральный конституционный закон, законопроект, проект закона | law kind=Law
ru | кодекс | law kind=Code
ru | гражданский кодекс, уголовный кодекс, трудовой кодекс, налоговый кодекс, экологический кодекс, бюджетный кодекс, земельный кодекс, административный кодекс, семейный кодекс, предпринимательский кодекс, социальный кодекс, лесной кодекс, водный кодекс, кодекс об административных правонарушениях | law kind=Code proper
ru | конституция, основной закон | law kind=Constitution proper
ru | указ | law kind=Decree
ru | постановление, распоряжение | law kind=Resolution
ru | приказ | law kind=Order
ru | решение | law kind=Resolution named
ru | положение, устав, регламент, инструкция, правила, порядок, перечень | law kind=Regulation named
ru | договор, соглашение, конвенция, пакт, хартия, декларация, меморандум, протокол | document kind=Treaty named
ru | концепция, стратегия, доктрина, программа, государственная программа, национальный проект, дорожная карта, план мероприятий, комплексный план, план, национальный план, послание | document kind=Policy named
ru | свидетельство, лицензия, сертификат, удостоверение, справка, патент, письмо, заявление, обращение, отчет, доклад, паспорт, выписка, постановка на учет, постановка на переучет, протокол, акт, ордер | document kind=Certificate named
ru | книга, монография, сборник, брошюра, роман, фильм, поэма, очерк, учебник, словарь, альбом | document kind=Document named
kk | кітап, жинақ, роман, фильм | document kind=Document named
en | book, monograph, report, guidelines, recommendations, film | document kind=Document named
kk | заң, конституциялық заң, заң жобасы | law kind=Law
kk | кодекс | law kind=Code
kk | конституция, ата заң | law kind=Constitution proper
kk | жарлық | law kind=Decree
kk | қаулы, өкім | law kind=Resolution
kk | бұйрық | law kind=Order
kk | шешім | law kind=Resolution named
kk | ереже, жарғы, регламент, қағида, нұсқаулық | law kind=Regulation named
kk | келісім, шарт, конвенция, декларация | document kind=Treaty named
kk | тұжырымдама, стратегия, бағдарлама, доктрина, жоспар, жолдау | document kind=Policy named
kk | куәлік, лицензия | document kind=Certificate named
en | law, act, federal law, constitutional law, bill, draft law | law kind=Law
en | code | law kind=Code
en | constitution | law kind=Constitution proper
en | decree, executive order | law kind=Decree
en | resolution | law kind=Resolution named
en | order | law kind=Order named
en | regulation, charter, statute, rules | law kind=Regulation named
en | treaty, agreement, convention, declaration, covenant, memorandum | document kind=Treaty named
en | concept, strategy, doctrine, program, programme, roadmap, plan, state program, national project | document kind=Policy named
en | certificate, license, licence | document kind=Certificate named

# Parts of an act; the number follows in Russian and English and precedes in Kazakh.
[subdivision]
ru | статья, ст | article
ru | пункт, п | point
ru | подпункт, пп, п.п | subpoint
ru | часть, ч | part
ru | раздел, глава | chapter
ru | параграф | point
ru | абзац | point
kk | бап | article
kk | тармақ, тармақша | point
kk | бөлім, бөлік | part
kk | тарау | chapter
en | article, art, section | article
en | paragraph, clause, point | point
en | part | part
en | chapter | chapter
