# Kazakh: further phrases beside those of the other files: other tenses, participles and converbs,
# the passive, what is said with a noun and a verb of little meaning.

[relation heads: Person -> Body]
kk | {s nom} {o dat} басшылық етеді | 0.9
kk | {s nom} {o dat} басшылық етті | 0.85
kk | {s nom} {o dat} жетекшілік етеді | 0.9
kk | {s nom} {o dat} жетекшілік етті | 0.85
kk | {s nom} {o dat} жетекшілік жасайды | 0.9
kk | {o dat} {s nom} жетекшілік етеді | 0.9
kk | {o dat} {s nom} жетекшілік жасайды | 0.9
kk | {o dat} {s nom} басшылық жасайды | 0.9
kk | {s nom} {o dat} төрағалық етеді | 0.85
kk | {s nom} {o acc} басқарды | 0.85
kk | {o acc} {s nom} басқарды | 0.85
kk | {o acc} {s nom} басқарған | 0.85
kk | {s nom} {o acc} басқарып келеді | 0.9
kk | {o acc} {s nom} басқарып келеді | 0.9
kk | {s nom} {o acc} басқарып отыр | 0.9
kk | {o acc} {s nom} басқарып отыр | 0.9
kk | {o acc} басқаратын {s} | 0.85
kk | {o acc} басқарған {s} | 0.8
kk | {s nom} {o acc} басқаруда | 0.85
kk | {o nom} {s gen} басшылығымен | 0.8
kk | {s nom} {o dat} жетекші болып тағайындалды | 0.85
kk | {s nom} {o dat} басшы болып тағайындалды | 0.85
kk | {s nom} {o dat} төраға болып сайланды | 0.85

[relation memberOf: Person -> Body]
kk | {s nom} {o gen} құрамына кірді | 0.85
kk | {s nom} {o gen} құрамына кіреді | 0.7
kk | {s nom} {o nom} құрамына кірді | 0.85
kk | {s nom} {o nom} құрамына кіреді | 0.7
kk | {s nom} {o nom} құрамына енді | 0.85
kk | {s nom} {o dat} мүше болды | 0.85
kk | {s nom} {o dat} мүше болып | 0.85
kk | {s nom} {o gen} мүшесі болып | 0.85
kk | {s nom} {o gen} мүшелігіне | 0.8
kk | {o gen} мүшелігіне {s nom} | 0.8

[relation worksAt: Person -> Body]
kk | {s nom} {o loc} жұмыс істеді | 0.8
kk | {s nom} {o loc} жұмыс істеген | 0.8
kk | {s nom} {o loc} жұмыс істеп | 0.8
kk | {o loc} {s nom} жұмыс істейді | 0.8
kk | {o loc} {s nom} жұмыс істеді | 0.8
kk | {s nom} {o loc} қызмет етеді | 0.8
kk | {s nom} {o loc} қызмет етті | 0.8
kk | {s nom} {o loc} қызмет еткен | 0.8
kk | {s nom} {o loc} қызмет атқарды | 0.8
kk | {s nom} {o loc} қызмет атқарған | 0.8
kk | {s nom} {o loc} еңбек етеді | 0.8
kk | {s nom} {o loc} еңбек етті | 0.8
kk | {s nom} {o loc} еңбек еткен | 0.8
kk | {s nom} {o loc} сабақ береді | 0.85
kk | {s nom} {o loc} дәріс оқиды | 0.85

[relation partOf: Body -> Body]
kk | {o nom} жанындағы {s} | 0.85
kk | {o gen} жанынан құрылған {s} | 0.85
kk | {o nom} жанынан құрылған {s} | 0.85
kk | {o gen} құрамына кіретін {s} | 0.85
kk | {o nom} құрамына кіретін {s} | 0.85
kk | {o nom} құрамындағы {s} | 0.8
kk | {o dat} қарасты {s} | 0.85
kk | {o gen} қарамағындағы {s} | 0.85
kk | {o nom} қарамағындағы {s} | 0.85
kk | {o gen} ведомствосына қарасты {s} | 0.85
kk | {o gen} құрылымына кіретін {s} | 0.85
kk | {s nom} {o gen} жанынан құрылды | 0.85
kk | {s nom} {o gen} жанынан құрылған | 0.85
kk | {s nom} {o nom} жанынан құрылды | 0.85
kk | {s nom} {o nom} жанынан құрылған | 0.85
kk | {s nom} {o gen} жанында жұмыс істейді | 0.85
kk | {s nom} {o nom} жанында жұмыс істейді | 0.85
kk | {s nom} {o dat} бағынады | 0.85
kk | {s nom} {o dat} қарайды | 0.7
kk | {s nom} {o dat} есеп береді | 0.7
kk | {s nom} {o gen} құрылымдық бөлімшесі | 0.9
kk | {s nom} {o gen} бөлімшесі болып | 0.85
kk | {s nom} {o gen} филиалы | 0.8
kk | {o nom} {s acc} біріктіреді | 0.6
kk | {o gen} жанынан {s nom} | 0.75
kk | {o nom} жанынан {s nom} | 0.75
kk | {o gen} жанында {s nom} | 0.75
kk | {o nom} жанында {s nom} | 0.75
kk | {s nom} {o gen} жанында | 0.7
kk | {o gen} құрамына {s nom} | 0.7
kk | {o nom} құрамына {s nom} | 0.7

[relation locatedIn: Body Building -> Place Building]
kk | {s nom} {o loc} орналасты | 0.85
kk | {s nom} {o loc} орналасып | 0.8
kk | {o loc} орналасқан {s} | 0.85
kk | {o loc} ашылған {s} | 0.85
kk | {o loc} құрылған {s} | 0.8
kk | {o loc} жұмыс істейтін {s} | 0.85
kk | {s nom} {o loc} жұмыс істейді | 0.85
kk | {s nom} {o loc} жұмыс істеп | 0.85
kk | {s nom} {o loc} жұмыс атқарады | 0.85
kk | {s nom} {o loc} қызмет етеді | 0.8
kk | {o loc} {s nom} қызмет етеді | 0.8
kk | {o loc} {s nom} құрылды | 0.8
kk | {o loc} {s nom} құрылған | 0.8
kk | {o loc} {s nom} ашылған | 0.85
kk | {o loc} {s nom} салынды | 0.85
kk | {s nom} {o loc} салынған | 0.85
kk | {o loc} {s nom} жұмысын бастады | 0.85
kk | {s nom} {o loc} құрылды | 0.75
kk | {s nom} {o loc} бар | 0.7

[relation foundedOn: Body Building -> Date]
kk | {o} құрылған {s} | 0.9
kk | {o} {s nom} ашылды | 0.8
kk | {s nom} {o} ашылған | 0.85
kk | {o} ашылған {s} | 0.85
kk | {s nom} {o} негізі қаланды | 0.9
kk | {s nom} {o} негізі қаланған | 0.9
kk | {s gen} {o} негізі қаланды | 0.9
kk | {s gen} {o} негізі қаланған | 0.9
kk | {o} {s gen} негізі қаланды | 0.9
kk | {s nom} {o} шаңырақ көтерді | 0.9
kk | {o} {s nom} шаңырақ көтерді | 0.9
kk | {s nom} {o} пайда болды | 0.85
kk | {s nom} {o} қайта құрылды | 0.6
kk | {s nom} {o} салынған | 0.85
kk | {s nom} {o} салынды | 0.85
kk | {o} {s nom} салынды | 0.85
kk | {s nom} {o} жұмыс істейді | 0.75
kk | {s nom} {o} жұмыс істеп | 0.75
kk | {s nom} {o} қызмет етеді | 0.7
kk | {s nom} {o} бой көтерді | 0.85
kk | {o} {s nom} жұмысын бастады | 0.8

[relation initiatedBy: Body Building Event -> Person Body]
kk | {s nom} {o gen} бастамасы бойынша | 0.85
kk | {o gen} бастамасы бойынша {s} | 0.85
kk | {s nom} {o gen} бастамасымен құрылды | 0.9
kk | {s nom} {o gen} бастамасымен құрылған | 0.9
kk | {o gen} бастамасымен құрылған {s} | 0.9
kk | {o gen} бастамасымен ашылған {s} | 0.9
kk | {s nom} {o gen} ұсынысымен құрылды | 0.85
kk | {s nom} {o gen} ұсынысымен құрылған | 0.85
kk | {s nom} {o gen} ұсынысы бойынша | 0.8
kk | {s nom} {o gen} тапсырмасымен | 0.85
kk | {o gen} тапсырмасымен {s} | 0.8
kk | {s nom} {o gen} тапсырмасы бойынша | 0.85
kk | {o gen} тапсырмасы бойынша {s} | 0.8
kk | {s acc} {o nom} құрды | 0.85
kk | {o nom} {s acc} құрды | 0.85
kk | {s acc} {o nom} құрған | 0.85
kk | {o nom} {s acc} құрған | 0.85
kk | {s gen} негізін қалаушы {o} | 0.9
kk | {o nom} {s gen} негізін қалаушы | 0.9
kk | {o nom} {s gen} құрылтайшысы | 0.85
kk | {o nom} {s acc} құруды ұсынды | 0.85
kk | {o nom} {s acc} құруды тапсырды | 0.85
kk | {o nom} {s acc} құру туралы | 0.7
kk | {s gen} негізін {o nom} | 0.7
kk | {o gen} бастамасымен {s nom} | 0.8
kk | {s gen} құрылтайшысы {o} | 0.85
kk | {s gen} құрылтайшылары {o} | 0.85

[relation establishedBy: Body -> Law]
kk | {s nom} {o ins} құрылған | 0.9
kk | {o ins} {s nom} құрылды | 0.9
kk | {o ins} {s nom} құрылған | 0.9
kk | {o ins} құрылған {s} | 0.9
kk | {s nom} {o dat} сәйкес құрылды | 0.9
kk | {s nom} {o dat} сәйкес құрылған | 0.9
kk | {o dat} сәйкес құрылған {s} | 0.9
kk | {s nom} {o nom} негізінде құрылған | 0.85
kk | {s nom} {o nom} негізінде құрылды | 0.85

[relation participatedIn: Person Body -> Event]
kk | {o dat} {s nom} қатысты | 0.95
kk | {o dat} {s nom} қатысып | 0.9
kk | {o dat} {s nom} қатысқан | 0.9
kk | {o dat} {s nom} қатысады | 0.85
kk | {s nom} {o dat} қатысады | 0.85
kk | {s nom} {o nom} жұмысына қатысты | 0.95
kk | {s nom} {o gen} жұмысына қатысты | 0.95
kk | {s nom} {o loc} сөз сөйлеп | 0.95
kk | {o loc} {s nom} сөз сөйлеп | 0.95
kk | {o loc} {s nom} сөйледі | 0.9
kk | {o loc} {s nom} сөйлеген | 0.9
kk | {o loc} сөз сөйлеген {s} | 0.95
kk | {o loc} сөйлеген {s} | 0.9
kk | {s nom} {o loc} сөйлеген сөзінде | 0.9
kk | {s nom} {o loc} сөз алды | 0.9
kk | {o loc} {s nom} сөз алды | 0.9
kk | {o loc} сөз алған {s} | 0.9
kk | {s nom} {o loc} баяндама жасады | 0.95
kk | {o loc} {s nom} баяндама жасады | 0.95
kk | {o loc} {s nom} баяндама жасап | 0.95
kk | {o loc} баяндама жасаған {s} | 0.95
kk | {s nom} {o acc} ашты | 0.85
kk | {o acc} {s nom} ашты | 0.85
kk | {s nom} {o acc} ашып | 0.85
kk | {o acc} {s nom} ашып | 0.85
kk | {o acc} ашқан {s} | 0.85
kk | {s nom} {o acc} жүргізді | 0.85
kk | {o acc} {s nom} жүргізді | 0.85
kk | {s nom} {o acc} өткізді | 0.9
kk | {s nom} {o acc} өткізіп | 0.85
kk | {s nom} {o dat} төрағалық етті | 0.95
kk | {o dat} {s nom} төрағалық етті | 0.95
kk | {s gen} төрағалық етуімен {o} | 0.95
kk | {s gen} төрағалығымен {o} | 0.95
kk | {s gen} төрағалығымен өткен {o} | 0.95
kk | {s gen} қатысуымен өткен {o} | 0.95
kk | {s gen} қатысуымен {o} | 0.9
kk | {o nom} {s gen} төрағалығымен | 0.9
kk | {o nom} {s gen} қатысуымен | 0.9
kk | {s nom} {o loc} айтты | 0.85
kk | {s nom} {o loc} мәлімдеді | 0.85
kk | {s nom} {o loc} атап өтті | 0.85
kk | {s nom} {o loc} жариялады | 0.85
kk | {s nom} {o loc} хабарлады | 0.8
kk | {s nom} {o gen} модераторы | 0.85
kk | {o acc} {s nom} басқарды | 0.8
kk | {s nom} {o gen} қатысушыларын | 0.8
kk | {s nom} {o dat} жиналғандарды | 0.7
kk | {o nom} жұмысына {s nom} | 0.8
kk | {o gen} жұмысына {s nom} | 0.8

[relation eventOf: Event -> Body]
kk | {s acc} {o nom} ұйымдастырды | 0.9
kk | {o nom} {s acc} ұйымдастырды | 0.9
kk | {s acc} {o nom} ұйымдастырған | 0.9
kk | {o nom} {s acc} ұйымдастырған | 0.9
kk | {s acc} {o nom} бірлесіп ұйымдастырды | 0.9
kk | {o nom} ұйымдастырған {s} | 0.9
kk | {o gen} ұйымдастыруымен {s} | 0.9
kk | {o gen} ұйымдастыруымен өткен {s} | 0.9
kk | {s nom} {o gen} ұйымдастыруымен | 0.9
kk | {o nom} {s acc} өткізді | 0.85
kk | {s acc} {o nom} өткізді | 0.85
kk | {o nom} {s acc} өткізеді | 0.8
kk | {o nom} өткізген {s} | 0.85
kk | {s gen} ұйымдастырушысы {o} | 0.9
kk | {s gen} ұйымдастырушылары {o} | 0.9
kk | {s acc} ұйымдастырушы {o} | 0.85

[relation eventDate: Event -> Date]
kk | {o} {s nom} өткізілді | 0.9
kk | {s nom} {o} өткізілді | 0.9
kk | {s nom} {o} өткізіледі | 0.9
kk | {o} {s nom} өткізіледі | 0.9
kk | {o} {s nom} болып өтті | 0.9
kk | {s nom} {o} болып өтті | 0.9
kk | {o} болып өткен {s} | 0.9
kk | {o} болған {s} | 0.85
kk | {o} {s nom} ұйымдастырылды | 0.85
kk | {s nom} {o} ұйымдастырылды | 0.85
kk | {s nom} {o} басталды | 0.85
kk | {s nom} {o} басталады | 0.85
kk | {s nom} {o} аяқталды | 0.8
kk | {o} {s nom} өтіп жатыр | 0.85
kk | {s nom} {o} жоспарланған | 0.85
kk | {s nom} {o} жоспарланып | 0.85
kk | {o} өтетін {s} | 0.85
kk | {o} өткізілген {s} | 0.9
kk | {o} {s nom} ашылды | 0.75
kk | {s nom} {o} шақырылды | 0.85
kk | {o} {s nom} шақырылды | 0.85
kk | {o} {s nom} болады | 0.85
kk | {s nom} {o} болады | 0.85

[relation takesPlaceAt: Event -> Place Building Body]
kk | {o loc} {s nom} өткізілді | 0.9
kk | {s nom} {o loc} өткізілді | 0.9
kk | {s nom} {o loc} өтеді | 0.9
kk | {s nom} {o loc} өткізіледі | 0.9
kk | {o loc} {s nom} өткізіледі | 0.9
kk | {o loc} {s nom} болып өтті | 0.9
kk | {s nom} {o loc} болып өтті | 0.9
kk | {o loc} болып өткен {s} | 0.9
kk | {o loc} болған {s} | 0.85
kk | {o loc} {s nom} ұйымдастырылды | 0.85
kk | {s nom} {o loc} ұйымдастырылды | 0.85
kk | {s nom} {o loc} басталды | 0.85
kk | {s nom} {o loc} аяқталды | 0.8
kk | {o loc} {s nom} аяқталды | 0.8
kk | {o loc} {s nom} өтіп жатыр | 0.9
kk | {o loc} өтіп жатқан {s} | 0.9
kk | {o loc} өтетін {s} | 0.85
kk | {o loc} өткізілген {s} | 0.9
kk | {o loc} ұйымдастырылған {s} | 0.85
kk | {o loc} {s nom} ашылды | 0.75
kk | {o loc} {s nom} болады | 0.8

[relation amends: Law -> Law]
kk | {o dat} {s ins} өзгерістер енгізілді | 0.9
kk | {o dat} {s ins} өзгеріс енгізілді | 0.9
kk | {o dat} {s ins} өзгерістер мен толықтырулар енгізілді | 0.9
kk | {o dat} {s ins} өзгерістер енгізілген | 0.9
kk | {s nom} {o dat} өзгерістер енгізді | 0.85
kk | {s nom} {o dat} өзгерістер енгізеді | 0.85
kk | {o dat} өзгерістер енгізетін {s} | 0.85
kk | {o dat} өзгерістер енгізу туралы {s} | 0.85
kk | {o dat} өзгерістер енгізу жөніндегі {s} | 0.85
kk | {o dat} өзгерістер мен толықтырулар енгізу туралы {s} | 0.85

[relation amendedOn: Law Document -> Date]
kk | {s dat} {o} өзгерістер енгізілді | 0.9
kk | {s dat} {o} өзгерістер мен толықтырулар енгізілді | 0.9
kk | {o} {s dat} өзгерістер енгізілді | 0.9
kk | {o} {s dat} өзгерістер мен толықтырулар енгізілді | 0.9

[relation repeals: Law -> Law]
kk | {o nom} {s ins} күшін жойды | 0.85
kk | {o gen} {s ins} күші жойылды | 0.85
kk | {s ins} {o gen} күші жойылды | 0.85

[relation approves: Person Body Law -> Document Law]
kk | {s nom} {o acc} бекіткен | 0.85
kk | {o acc} {s nom} бекітті | 0.85
kk | {s ins} {o nom} бекітілді | 0.9
kk | {o nom} {s ins} бекітілді | 0.9
kk | {o nom} {s ins} бекітілген | 0.9
kk | {s ins} бекітілген {o} | 0.9
kk | {s nom} {o acc} мақұлдады | 0.8
kk | {o acc} {s nom} мақұлдады | 0.8
kk | {s nom} {o acc} қабылдады | 0.7

[relation issuedBy: Law Document -> Body Person]
kk | {s dat} {o nom} қол қойды | 0.9
kk | {s dat} {o nom} қол қойған | 0.9
kk | {o nom} {s dat} қол қойған | 0.9
kk | {o nom} қол қойған {s} | 0.9
kk | {o nom} {s acc} шығарды | 0.85
kk | {o nom} {s acc} қабылдады | 0.85
kk | {s acc} {o nom} қабылдады | 0.85
kk | {s acc} {o nom} қабылдаған | 0.85
kk | {o nom} қабылдаған {s} | 0.85
kk | {o nom} шығарған {s} | 0.85
kk | {o nom} {s acc} жариялады | 0.75
kk | {o nom} {s acc} берді | 0.6

[relation documentDate: Law Document -> Date]
kk | {s nom} {o} қабылданған | 0.9
kk | {o} {s nom} қабылданған | 0.9
kk | {o} {s nom} бекітілді | 0.9
kk | {s nom} {o} бекітілді | 0.9
kk | {s nom} {o} бекітілген | 0.9
kk | {o} бекітілген {s} | 0.9
kk | {o} қол қойылған {s} | 0.9
kk | {s dat} {o} қол қойылды | 0.9
kk | {o} {s dat} қол қойылды | 0.9
kk | {o} {s dat} қол қойды | 0.85
kk | {o} {s nom} жарияланды | 0.8
kk | {s nom} {o} жарияланды | 0.8
kk | {s nom} {o} шықты | 0.8
kk | {o} жарияланған {s} | 0.85
kk | {s nom} {o} күні қабылданды | 0.9

[relation inForceFrom: Law Document -> Date]
kk | {s nom} {o} күшіне енеді | 0.9
kk | {s nom} {o} бастап күшіне енді | 0.9
kk | {s nom} {o} бастап күшіне енеді | 0.9
kk | {s nom} {o} қолданысқа енгізілді | 0.9
kk | {s nom} {o} бастап қолданысқа енгізілді | 0.9
kk | {s nom} {o} қолданысқа енгізіледі | 0.9
kk | {s nom} {o} бастап қолданысқа енгізіледі | 0.9
kk | {s nom} {o} күшінде | 0.75

[relation governs: Law LawArticle -> Body]
kk | {s nom} {o gen} мәртебесін айқындайды | 0.9
kk | {s nom} {o gen} құқықтық мәртебесін айқындайды | 0.9
kk | {s nom} {o gen} мәртебесін белгілейді | 0.9
kk | {s nom} {o gen} қызметін реттейді | 0.9
kk | {s nom} {o gen} жұмысын реттейді | 0.9
kk | {s nom} {o gen} өкілеттігін айқындайды | 0.9
kk | {s nom} {o gen} құзыретін айқындайды | 0.9
kk | {s nom} {o gen} қызметінің тәртібін айқындайды | 0.9
kk | {o gen} құқықтық негізі {s} | 0.75

[relation basedOn: Law Body Document Event -> Law LawArticle]
kk | {s nom} {o nom} негізінде жұмыс істейді | 0.8
kk | {s nom} {o nom} негізінде әрекет етеді | 0.8
kk | {s nom} {o nom} негізінде қабылданды | 0.8
kk | {s nom} {o dat} сәйкес қабылданды | 0.8
kk | {s nom} {o dat} сәйкес жұмыс істейді | 0.8
kk | {s nom} {o dat} негізделеді | 0.85
kk | {s nom} {o dat} негізделген | 0.85
kk | {s nom} {o acc} басшылыққа алады | 0.8

[relation registeredBy: Document Body -> Body]
kk | {s nom} {o loc} тіркелген | 0.9
kk | {s nom} {o loc} тіркелді | 0.9
kk | {o loc} {s nom} тіркелді | 0.9
kk | {o loc} тіркелген {s} | 0.9

[relation authorOf: Person Body -> Document Law]
kk | {s nom} {o acc} жазды | 0.85
kk | {s nom} {o acc} жазған | 0.85
kk | {s nom} {o acc} әзірледі | 0.75
kk | {o acc} {s nom} әзірледі | 0.75
kk | {o acc} {s nom} жазған | 0.85
kk | {s nom} жазған {o} | 0.85
kk | {s nom} әзірлеген {o} | 0.8
kk | {o gen} авторы {s} | 0.85

[relation electedOn: Person -> Date]
kk | {o} {s nom} сайланды | 0.85
kk | {s nom} {o} сайланған | 0.85
kk | {s nom} {o} болып сайланды | 0.9
kk | {s nom} {o} қайта сайланды | 0.9

[relation handsOverTo: Person -> Person]
kk | {s nom} {o dat} тапсырды | 0.6
kk | {s acc} {o nom} алмастырды | 0.85
kk | {o nom} {s acc} алмастырды | 0.85

[relation suspends: Person Body -> Person Body]
kk | {s nom} {o acc} қызметінен босатты | 0.85
kk | {s nom} {o acc} қызметтен босатты | 0.85
kk | {s nom} {o gen} өкілеттігін тоқтатты | 0.9

[relation invites: Person Body -> Person Body]
kk | {s nom} {o acc} шақырды | 0.8
kk | {o acc} {s nom} шақырды | 0.8

[relation agreesWith: Person -> Person]
kk | {s nom} {o ins} келісетінін | 0.85
kk | {s nom} {o ins} келісті | 0.75
kk | {s nom} {o gen} пікірін қолдады | 0.8
kk | {s nom} {o acc} қолдады | 0.6

[relation addressedTo: Document -> Person Body]
kk | {s nom} {o dat} жолданды | 0.85
kk | {s nom} {o dat} жіберілді | 0.8
kk | {o dat} жолданған {s} | 0.85
kk | {o dat} арналған {s} | 0.6

[relation represents: Person Body -> EthnicGroup Body]
kk | {s nom} {o gen} мүддесін білдіреді | 0.85
kk | {s nom} {o gen} мүдделерін қорғайды | 0.85
kk | {s nom} {o gen} атынан | 0.6

[relation proposes: Person Body -> Event Body Law Document]
kk | {s nom} {o acc} құруды ұсынды | 0.85
kk | {s nom} {o acc} ашуды ұсынды | 0.85
kk | {s nom} {o acc} шақыруды ұсынды | 0.85
kk | {s nom} {o acc} қабылдауды ұсынды | 0.85
kk | {s nom} {o acc} әзірлеуді ұсынды | 0.85
kk | {s nom} {o acc} ұсынды | 0.7

# Words of other sections.

[body stand-in]
kk | басқарма, мәслихат, әкімдік, академия, университет, институт, мектеп, музей, мұражай, театр, кітапхана, департамент, агенттік, одақ, қозғалыс, қоғам, алқа, аппарат, хатшылық, топ, қауымдастық, клуб, банк |

[post]
kk | тергеуші, бухгалтер, бас бухгалтер, инженер, құрылысшы, экономист, заңгер, редактор, тәрбиеші, кәсіпкер, блогер, белсенді, ерікті, волонтер, модератор, сарапшы, аудармашы, режиссер, әнші, әртіс, композитор, суретші, тарихшы, этнограф, медиатор, спортшы, жаттықтырушы, зерттеуші, доцент, академик, инспектор, аға оқытушы, оқытушы, консул, атташе, имам | staff noun
kk | премьер-министрдің бірінші орынбасары, министрдің орынбасары, әкімнің орынбасары, әкімнің бірінші орынбасары, төрағаның орынбасары, директордың орынбасары, бірінші вице-министр, тең төраға | deputy
kk | комиссар, жоғарғы комиссар, омбудсмен, адам құқықтары жөніндегі уәкіл, атқарушы хатшы, жауапты хатшы, декан, көркемдік жетекші | head

[post copula]
kk | лауазымдарын, қызметтерін, міндеттерін, лауазымында, қызметінде, міндетін, қызметін, лауазымын, міндетін, тағайындалды, тағайындалған, сайланды, сайланған, бекітілді |

[speech]
kk | айтады, түйіндеді, толықтырды, атады, атап көрсетті, ескертеді, еске салды, нақтылады, хабардар етті, мәлімдейді, сендірді, қорытындылады, пікір білдірді, ой бөлісті, жауап берді, жеткізеді, ой қосты, баса айтты, түсіндіреді, тілек білдірді |

[speech by]
kk | дерегінше, хабарлауынша, сөзіне қарағанда, сөзіне сәйкес | after

[function verb]
kk | қатысады, шығарады, өткізеді, көрсетеді, дайындайды, қолдайды, насихаттайды, ұсынады, бекітеді, шақырады, тағайындайды, береді, жасайды, зерттейді, талдайды, үйретеді, оқытады, қорғайды, дамытады, нығайтады, атқарады, құрады, біріктіреді, айқындайды, белгілейді, қалыптастырады, бақылайды, тексереді, қабылдайды, жариялайды, енгізеді, басқарады, реттейді, сақтайды, көмектеседі, айналысады, жүргізеді, таратады, жәрдемдеседі, жинайды, бөледі, қаржыландырады, түсіндіреді, шешеді, орындайды | before

[priority cue]
kk | қажеттігін атап, қажеттігін жеткізді, қажеттілігін атап, маңызын атап, маңыздылығын айтты, маңызды екенін айтты, маңызды екенін атап, маңызды екенін жеткізді, қажет екенін жеткізді, керек екенін айтты, керек екенін атап, керектігін айтты, керектігін атап, керектігін жеткізді, шақырды, үндеді, жүктеді, мән берді, назар аударды, маңыздылығына тоқталды, маңыздылығына назар аударды, басты басымдық болып қала береді, басты басымдық екенін, басымдық болып табылады | before

[not in names]
kk | былтыр, кеше, әсіресе, жуырда, жақында, жыл, бірақ, сонымен, бұған, соның, мұның, осындай, сондай, алғаш, жалпы, негізінен, дегенмен, алайда, өйткені, себебі, мәселен, мысалы, тағы, тек, кейіннен, ертең, таяуда, бұдан, оған, осылай, осылайша, сөйтіп |

[act]
kk | монография, оқулық, сөздік, мақала, альбом, энциклопедия | document kind=Document named
kk | мемлекеттік бағдарлама, даму жоспары, жол картасы, іс-шаралар жоспары, ұлттық жоспар, меморандум, хартия, хаттама | document kind=Policy named

[building]
kk | министрліктер үйі, конгресс-орталық, конгресс-холл, мемориал, конференц-зал |
