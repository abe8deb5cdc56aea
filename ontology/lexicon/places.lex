# Places. Rows of one country share `is`: its usual name with _ for a space.

[country]
ru | казахстан, республика казахстан, рк | is=Казахстан
kk | қазақстан, қазақстан республикасы, қр | is=Қазақстан same=Казахстан
en | kazakhstan, republic of kazakhstan | is=Kazakhstan same=Казахстан
ru | россия, российская федерация, рф | is=Россия
kk | ресей, ресей федерациясы | is=Ресей same=Россия
en | russia, russian federation | is=Russia same=Россия
ru | сша, соединенные штаты, соединенные штаты америки | is=США
kk | ақш | is=АҚШ same=США
en | =usa, =us, united states, united states of america, =u.s. | is=United_States same=США
ru | великобритания, соединенное королевство | is=Великобритания
en | united kingdom, =uk, great britain, britain | is=United_Kingdom same=Великобритания
ru | китай, кнр, китайская народная республика | is=Китай
kk | қытай, қхр | is=Қытай same=Китай
en | china, people's republic of china, prc | is=China same=Китай
ru | узбекистан, республика узбекистан | is=Узбекистан
kk | өзбекстан, өзбекстан республикасы | is=Өзбекстан same=Узбекистан
en | uzbekistan, republic of uzbekistan | is=Uzbekistan same=Узбекистан
ru | кыргызстан, киргизия, кыргызская республика, киргизская республика | is=Кыргызстан
kk | қырғызстан, қырғыз республикасы | is=Қырғызстан same=Кыргызстан
en | kyrgyzstan, kyrgyz republic | is=Kyrgyzstan same=Кыргызстан
ru | таджикистан, республика таджикистан | is=Таджикистан
kk | тәжікстан | is=Тәжікстан same=Таджикистан
en | tajikistan | is=Tajikistan same=Таджикистан
ru | туркменистан, туркмения | is=Туркменистан
kk | түрікменстан | is=Түрікменстан same=Туркменистан
en | turkmenistan | is=Turkmenistan same=Туркменистан
ru | азербайджан, азербайджанская республика | is=Азербайджан
kk | әзербайжан | is=Әзербайжан same=Азербайджан
en | azerbaijan | is=Azerbaijan same=Азербайджан
ru | беларусь, белоруссия, республика беларусь | is=Беларусь
kk | беларусь | is=Беларусь
en | belarus | is=Belarus same=Беларусь
ru | украина | is=Украина
kk | украина | is=Украина
en | ukraine | is=Ukraine same=Украина
ru | армения, республика армения | is=Армения
en | armenia | is=Armenia same=Армения
ru | грузия | is=Грузия
ru | турция, турецкая республика | is=Турция
kk | түркия | is=Түркия same=Турция
en | turkey, türkiye, turkiye | is=Türkiye same=Турция
ru | германия, фрг | is=Германия
kk | германия | is=Германия
en | germany | is=Germany same=Германия
ru | франция, италия, испания, польша, япония, индия, иран, ирак, израиль, монголия, южная корея, республика корея, молдова, молдавия, эстония, латвия, литва, финляндия, швеция, норвегия, венгрия, австрия, швейцария, нидерланды, бельгия, чехия, словакия, сербия, болгария, румыния, греция, египет, канада, австралия, бразилия, аргентина, мексика, пакистан, афганистан, саудовская аравия, оаэ, катар, кувейт, сирия, вьетнам, таиланд, малайзия, индонезия, сингапур, куба, венесуэла, юар, хорватия, словения, абхазия, южная осетия, приднестровье, ссср, кндр |
kk | франция, италия, испания, польша, жапония, үндістан, иран, ирак, израиль, моңғолия, оңтүстік корея, пәкістан, ауғанстан, сауд арабиясы, венгрия, австрия |
en | france, italy, spain, poland, japan, india, iran, iraq, israel, mongolia, south korea, moldova, estonia, latvia, lithuania, finland, sweden, norway, hungary, austria, switzerland, netherlands, belgium, serbia, bulgaria, romania, greece, egypt, canada, australia, brazil, argentina, mexico, pakistan, afghanistan, saudi arabia, uae, united arab emirates, qatar, kuwait, syria, vietnam, thailand, malaysia, indonesia, singapore, ussr, soviet union, georgia |

# Regions and cities, where no network reads the sentence (Kazakh, English).
[city]
kk | астана, алматы, шымкент, ақтөбе, атырау, ақтау, қарағанды, көкшетау, қонаев, қостанай, қызылорда, орал, өскемен, павлодар, петропавл, семей, талдықорған, тараз, түркістан, жезқазған, балқаш, екібастұз, риддер, курчатов, теміртау, рудный, степногорск, сарань, сәтбаев, шахтинск, приозерск, қаражал, жаңаөзен, байқоңыр, арқалық, лисаковск, кентау, арыс, аягөз, зайсан, алтай, текелі, сарқан, үштөбе, жаркент, есік, талғар, қаскелең, щучинск, степняк, атбасар, державинск, есіл, макинск, құлсары, шалқар, хромтау, қандыағаш, мәскеу, ташкент, бішкек, санкт-петербург, қазан, омбы, орынбор, бакке, анкара, стамбул, бейжің, брюссель, женева, вашингтон, нью-йорк |
en | astana, almaty, shymkent, aktobe, atyrau, aktau, karaganda, kokshetau, konaev, kostanay, kyzylorda, oral, uralsk, oskemen, ust-kamenogorsk, pavlodar, petropavlovsk, petropavl, semey, taldykorgan, taraz, turkistan, zhezkazgan, balkhash, ekibastuz, ridder, kurchatov, temirtau, rudny, saran, satpayev, moscow, saint petersburg, st. petersburg, kazan, tashkent, bishkek, ankara, istanbul, beijing, brussels, geneva, washington, new york, london, paris, berlin, vienna, tokyo, nur-sultan, burabay, baikonur, samarkand, baku, tbilisi, yerevan, minsk, kyiv, kiev, dushanbe, ashgabat |
ru | астана, алматы, алма-ата, шымкент, жетысу, жетісу, улытау, ұлытау, москва, санкт-петербург, петербург, ташкент, бишкек, нур-султан, караганда, павлодар, костанай, кызылорда, уральск, актобе, актау, атырау, тараз, туркестан, семей, усть-каменогорск, талдыкорган, петропавловск, кокшетау, темиртау, экибастуз, жезказган, балхаш |

# Nouns of a place with a name beside it. prefix: left out of the mention; kept: part of it.
[place noun]
ru | город, г, село, с, поселок, пос, п, деревня, д, аул, станица, хутор, столица | prefix kind=Settlement
ru | область, край, район, округ, губерния, уезд, улус, обл, р-н, сельский округ, федеральный округ, автономный округ, автономная область, муниципальный район | kept kind=Region
ru | республика | kept kind=Country
ru | улица, ул, проспект, пр, площадь, переулок, бульвар, шоссе, микрорайон, мкр | kept kind=Street
ru | река, озеро, море, гора, остров, полуостров, канал, степь, залив, хребет, пустыня | kept kind=NaturalFeature
kk | қала, ауыл, кент, ауылы, қаласы, кенті, шаһар, елді мекен | prefix kind=Settlement
kk | облыс, аудан, өлке, ауылдық округ | kept kind=Region
en | city, town, village | prefix kind=Settlement
en | region, district, oblast, province, state, territory | kept kind=Region
en | river, lake, sea, mountain, island, street, avenue | kept kind=NaturalFeature

# Common nouns for the country or the city spoken of.
[place stand-in]
ru | страна, государство, республика | country
ru | столица | capital
ru | город, село | local
ru | район, область, регион, округ, край | local region
kk | ел, еліміз, мемлекет, республика | country
kk | астанасы, елорда, елордамыз | capital
kk | қала, ауыл | local
kk | аудан, облыс, өңір | local region
en | country, nation, state, republic | country
en | capital | capital
en | city, town, village | local
en | region, district, oblast | local region
