# Relations. Each block names a property of the ontology and the classes of its two ends; each line
# is a phrase that states it, with a slot for either end and the case it stands in:
#
#   ru | {s nom} возглавлять {o acc} | 0.9
#
# Russian words order themselves freely: the slot's case and the sentence tree find its phrase, its
# place in the pattern only says where to look first. English and Kazakh keep the order.
# A passive needs a line of its own. Value stands for a number or a quoted phrase.

[relation heads: Person -> Body]
ru | {s nom} возглавлять {o acc} | 0.9
ru | {s nom} возглавить {o acc} | 0.9
ru | {s nom} руководить {o ins} | 0.9
ru | {o acc} возглавляет {s nom} | 0.9
ru | {o nom} под руководство {s gen} | 0.75
ru | {o nom} под председательство {s gen} | 0.6
ru | {o nom} во глава с {s ins} | 0.85
en | {s} heads {o} | 0.9
en | {s} headed {o} | 0.8
en | {s} leads {o} | 0.85
en | {s} chairs {o} | 0.9
en | {o} headed by {s} | 0.9
en | {o} led by {s} | 0.85
en | {o} chaired by {s} | 0.85
kk | {s nom} {o acc} басқарады | 0.85
kk | {o acc} {s nom} басқарады | 0.85
kk | {s nom} {o acc} басқарған | 0.8
ru | {s nom} председательствовать в {o loc} | 0.9
ru | {s nom} курировать {o acc} | 0.6
en | {s} has headed {o} | 0.9
en | {s} had led {o} | 0.9
en | {s} had headed {o} | 0.9
en | {s} runs {o} | 0.85

[relation memberOf: Person Body -> Body]
ru | {s nom} войти {o gen состав} | 0.85
ru | {s nom} входить {o gen состав} | 0.8
ru | {s nom} быть член {o gen} | 0.85
kk | {s nom} {o gen} құрамына енді | 0.85
kk | {s nom} {o dat} мүше | 0.8
ru | {s nom} входить в состав {o gen} | 0.85
ru | {s nom} входить в {o acc} | 0.75
ru | {s nom} войти в {o acc} | 0.75
ru | {s nom} войти в состав {o gen} | 0.85
ru | {s acc} включить в состав {o gen} | 0.85
ru | {s nom} состоять в {o loc} | 0.7
ru | {s nom} вступить в {o acc} | 0.8
ru | {s nom} избрать в состав {o gen} | 0.85
en | {s} is a member of {o} | 0.9
en | {s} joined {o} | 0.75
kk | {s nom} {o gen} мүшесі | 0.85
ru | {s acc} ввести в состав {o gen} | 0.85
ru | {s nom} введен в состав {o gen} | 0.85
ru | {s nom} введена в состав {o gen} | 0.85
ru | {s nom} введены в состав {o gen} | 0.85
ru | {s nom} введен {o gen состав} | 0.85
ru | {s nom} введена {o gen состав} | 0.85
ru | {s nom} введены {o gen состав} | 0.85
ru | {s nom} включен в состав {o gen} | 0.85
ru | {s nom} включена в состав {o gen} | 0.85
ru | {s nom} включены в состав {o gen} | 0.85
ru | {s nom} включен {o gen состав} | 0.85
ru | {s nom} включена {o gen состав} | 0.85
ru | {s nom} включены {o gen состав} | 0.85
ru | {s nom} пополнить состав {o gen} | 0.8
ru | {s nom} пополнить ряд {o gen} | 0.8
ru | {s nom} принять в ряд {o gen} | 0.8
ru | {s acc} включать в состав {o gen} | 0.85
en | {s} members of {o} | 0.6

[relation worksAt: Person -> Body]
ru | {s nom} работать в {o loc} | 0.8
ru | {s nom} трудиться в {o loc} | 0.8
ru | {s nom} преподавать в {o loc} | 0.8
en | {s} works at {o} | 0.85
en | {s} works for {o} | 0.85
en | {s} worked at {o} | 0.8
kk | {s nom} {o loc} жұмыс істейді | 0.8

[relation partOf: Body -> Body]
ru | {s nom} входить {o gen структуру} | 0.85
ru | {s nom} входить {o gen состав} | 0.8
en | {s} is a part of {o} | 0.85
kk | {s nom} {o gen} құрамында | 0.75
kk | {o gen} құрамындағы {s nom} | 0.75
ru | {s nom} входить в структуру {o gen} | 0.85
ru | {s nom} составлять {o gen структуру} | 0.8
ru | {s nom} существовать при {o loc} | 0.8
ru | {s nom} открыть при {o loc} | 0.8
ru | {s nom} сформировать при {o loc} | 0.8
ru | {s nom} подчиняться {o dat} | 0.8
ru | {s nom} функционировать при {o loc} | 0.8
ru | {s nom} действовать при {o loc} | 0.8
ru | {s nom} создать при {o loc} | 0.8
ru | {s nom} работать при {o loc} | 0.8
ru | {o nom} объединять {s acc} | 0.6
en | {s} is part of {o} | 0.85
en | {s} operates under {o} | 0.85
en | {s} under {o} | 0.5
kk | {s nom} {o gen} құрамына кіреді | 0.8
kk | {o gen} жанындағы {s nom} | 0.8
ru | {s nom} состоять при {o loc} | 0.8
ru | {s nom} действовать {o gen составе} | 0.85
ru | {s nom} работать {o gen составе} | 0.85
ru | {s nom} создать {o gen составе} | 0.85
ru | {s nom} функционировать {o gen составе} | 0.85
ru | {s nom} действовать {o loc при} | 0.8
ru | {s nom} работать {o loc при} | 0.8
ru | {s nom} создать {o loc при} | 0.8
ru | {o nom} состоять из {s gen} | 0.8
ru | {s nom} действовать в состав {o gen} | 0.85
ru | {s nom} образовать при {o loc} | 0.85
ru | {s nom} подведомственный {o dat} | 0.85
ru | {s nom} находиться в ведение {o gen} | 0.85
en | {s} works within {o} | 0.85
en | {s} within {o} | 0.6

[relation locatedIn: Body Building -> Place]
ru | {s nom} находиться в {o loc} | 0.9
ru | {s nom} размещаться в {o loc} | 0.9
ru | {s nom} разместить в {o loc} | 0.9
ru | {s nom} появиться в {o loc} | 0.8
ru | {s nom} расположить в {o loc} | 0.9
ru | {s nom} располагаться в {o loc} | 0.9
ru | {s nom} действовать в {o loc} | 0.85
ru | {s nom} работать в {o loc} | 0.85
ru | {s nom} функционировать в {o loc} | 0.85
ru | {s nom} открыть в {o loc} | 0.85
ru | {s nom} открыться в {o loc} | 0.85
ru | {s nom} создать в {o loc} | 0.8
ru | {s nom} базироваться в {o loc} | 0.9
ru | {s nom} построить в {o loc} | 0.9
ru | {s nom} существовать в {o loc} | 0.8
en | {s} is located in {o} | 0.9
en | {s} located in {o} | 0.9
en | {s} based in {o} | 0.9
en | {s} operates in {o} | 0.85
en | {s} opened in {o} | 0.85
en | {s} headquartered in {o} | 0.9
kk | {s nom} {o loc} орналасқан | 0.85
kk | {o loc} {s nom} орналасқан | 0.85
kk | {s nom} {o loc} ашылған | 0.85
kk | {s nom} {o loc} ашылды | 0.85
kk | {o loc} {s nom} ашылды | 0.85
kk | {o loc} {s nom} жұмыс істейді | 0.85
kk | {o loc} {s nom} жұмыс істеп | 0.85
kk | {o loc} {s nom} бар | 0.8

[relation foundedOn: Body Building -> Date]
ru | {s nom} образоваться в {o} | 0.9
ru | {s nom} образовать {o} | 0.9
ru | {s nom} создать {o} | 0.85
ru | {s nom} основать {o} | 0.9
ru | {s nom} учредить {o} | 0.9
ru | {s nom} сформировать {o} | 0.85
ru | {s nom} построить {o} | 0.8
ru | {s nom} открыть {o} | 0.75
ru | {s nom} открыться {o} | 0.75
ru | {s nom} возникнуть {o} | 0.85
ru | {s nom} появиться {o} | 0.75
en | {s} was founded in {o} | 0.95
en | {s} founded in {o} | 0.9
en | {s} was established in {o} | 0.95
en | {s} was established on {o} | 0.95
en | {s} established in {o} | 0.9
en | {s} established on {o} | 0.9
en | {s} was created in {o} | 0.9
en | {s} created in {o} | 0.85
en | {s} was formed in {o} | 0.9
en | {s} was set up in {o} | 0.9
kk | {s nom} {o} құрылды | 0.9
kk | {s nom} {o} құрылған | 0.9
kk | {o} {s nom} құрылды | 0.9
kk | {o} {s nom} құрылған | 0.85
kk | {s nom} {o} ашылды | 0.8
en | {o} {s} was established | 0.85
en | {o} {s} was founded | 0.85
ru | {s nom} учрежденный {o} | 0.85
ru | {s nom} заработать {o} | 0.8
ru | {s nom} начать работа {o} | 0.8
kk | {s nom} {o} жұмысын бастады | 0.8

[relation initiatedBy: Body Building Event -> Person Body]
ru | {s nom} по инициатива {o gen} | 0.9
ru | {s nom} по поручение {o gen} | 0.85
ru | {s nom} по предложение {o gen} | 0.8
ru | {s nom} основать {o ins} | 0.9
ru | {s nom} учредить {o ins} | 0.85
ru | {s gen} учредитель стать {o nom} | 0.85
ru | {s gen} учредитель выступить {o nom} | 0.85
ru | {s gen} учредитель являться {o nom} | 0.85
ru | {s gen} основатель стать {o nom} | 0.85
ru | {s gen} основатель являться {o nom} | 0.85
ru | {s nom} создан {o ins} | 0.75
ru | {s nom} создана {o ins} | 0.75
ru | {s nom} создано {o ins} | 0.75
ru | {s nom} созданы {o ins} | 0.75
ru | {s nom} инициирован {o ins} | 0.85
ru | {s nom} инициирована {o ins} | 0.85
ru | {s nom} инициировано {o ins} | 0.85
ru | {s gen} инициатор создание стать {o nom} | 0.85
ru | {s gen} инициатор выступить {o nom} | 0.85
ru | {o nom} основать {s acc} | 0.85
ru | {o nom} учредить {s acc} | 0.8
ru | {o nom} заявить о создание {s gen} | 0.8
ru | {o nom} объявить о создание {s gen} | 0.8
ru | {o nom} инициировать создание {s gen} | 0.85
ru | {o nom} предложить создать {s acc} | 0.8
ru | {o nom} предложить учредить {s acc} | 0.8
ru | {o nom} поручить создать {s acc} | 0.8
en | {s} on the initiative of {o} | 0.9
en | {s} at the initiative of {o} | 0.9
en | {s} initiated by {o} | 0.9
en | {s} founded by {o} | 0.9
en | {s} was established by {o} | 0.8
en | {s} was created by {o} | 0.8
en | {o} proposed creating {s} | 0.75
en | {o} proposed to establish {s} | 0.75
en | {o} announced the creation of {s} | 0.75
kk | {o gen} {s nom} бастамасымен | 0.9
kk | {s nom} {o gen} бастамасымен | 0.9
kk | {o gen} бастамасымен {s nom} | 0.85
ru | по инициатива {o gen} {s nom} | 0.8

[relation establishedBy: Body -> Law]
ru | {s nom} создать {o ins} | 0.85
ru | {s nom} образовать {o ins} | 0.85
ru | {s nom} учредить {o ins} | 0.85
ru | {s nom} образовать в соответствие с {o ins} | 0.85
ru | {s nom} создать в соответствие с {o ins} | 0.85
ru | {s nom} создать на основание {o gen} | 0.85
ru | {s nom} образовать на основание {o gen} | 0.85
ru | {s nom} учредить на основание {o gen} | 0.85
en | {s} was established by {o} | 0.9
en | {s} established under {o} | 0.85
kk | {s nom} {o ins} құрылды | 0.9
en | {s} was created by {o} | 0.85

[relation participatedIn: Person -> Event]
ru | {s nom} принять участие в {o loc} | 0.95
ru | {s nom} принимать участие в {o loc} | 0.9
ru | {s nom} участие в работа {o gen} | 0.95
ru | {s nom} участвовать в {o loc} | 0.9
ru | {s nom} поучаствовать в {o loc} | 0.9
ru | {s nom} выступить на {o loc} | 0.95
ru | {s nom} выступать на {o loc} | 0.9
ru | {s nom} выступление на {o loc} | 0.7
ru | {s gen} выступление на {o loc} | 0.8
ru | {s nom} заявить на {o loc} | 0.9
ru | {s nom} заявить в ход {o gen} | 0.9
ru | {s nom} сообщить в ход {o gen} | 0.85
ru | {s nom} сообщить на {o loc} | 0.85
ru | {s nom} отметить на {o loc} | 0.85
ru | {s nom} сказать на {o loc} | 0.9
ru | {s nom} посетить {o acc} | 0.85
ru | {s nom} провести {o acc} | 0.9
ru | {s nom} проводить {o acc} | 0.85
ru | {s nom} открыть {o acc} | 0.75
ru | {s nom} прибыть на {o acc} | 0.85
ru | {s nom} председательствовать на {o loc} | 0.95
ru | {s nom} обратиться к участник {o gen} | 0.85
ru | {s nom} поприветствовать участник {o gen} | 0.85
ru | {s gen} под председательство {o nom} | 0.95
ru | {s gen} с участие {o nom} | 0.9
ru | {s gen} с участием {o gen} | 0.85
ru | {s gen} при участие {o nom} | 0.85
ru | {s nom} встретиться на {o loc} | 0.7
ru | {s nom} озвучить на {o loc} | 0.9
ru | {s nom} рассказать на {o loc} | 0.9
ru | {s nom} поздравить на {o loc} | 0.7
ru | {s nom} обратиться на {o loc} | 0.8
en | {s} took part in {o} | 0.95
en | {s} participated in {o} | 0.95
en | {s} attended {o} | 0.95
en | {s} addressed {o} | 0.9
en | {s} spoke at {o} | 0.95
en | {s} chaired {o} | 0.95
en | {s} said at {o} | 0.9
en | {s} hosted {o} | 0.8
en | {s} held {o} | 0.85
en | {s} addressing {o} | 0.9
en | {o} chaired by {s} | 0.9
kk | {s nom} {o dat} қатысты | 0.95
kk | {s nom} {o dat} қатысып | 0.9
kk | {s nom} {o loc} сөз сөйледі | 0.95
kk | {o loc} {s nom} сөз сөйледі | 0.95
kk | {s gen} төрағалығымен {o nom} | 0.95
kk | {s gen} қатысуымен {o nom} | 0.95
ru | {s nom} вести {o acc} | 0.85
ru | {s nom} принести присяга на {o loc} | 0.85
ru | {s nom} присутствовать на {o loc} | 0.9
ru | {s nom} приветствовать участник {o gen} | 0.85
ru | {s nom} выступить перед участник {o gen} | 0.85
ru | {s nom} модерировать {o acc} | 0.8
en | {s} took part in the {o} | 0.95
en | {s} delivered a speech at {o} | 0.95
en | {s} opened {o} | 0.75
kk | {s nom} {o dat} қатысқан | 0.9
kk | {s nom} {o loc} сөйледі | 0.9

[relation eventOf: Event -> Body]
ru | {s nom} организован {o ins} | 0.85
ru | {s nom} организована {o ins} | 0.85
ru | {s nom} организовано {o ins} | 0.85
ru | {s nom} проведен {o ins} | 0.8
ru | {s nom} проведена {o ins} | 0.8
ru | {s nom} проведено {o ins} | 0.8
ru | {s nom} проводиться {o ins} | 0.85
ru | {s nom} организованный {o ins} | 0.85
ru | {o nom} провести {s acc} | 0.8
ru | {o nom} проводить {s acc} | 0.75
ru | {o nom} организовать {s acc} | 0.85
ru | {s gen} организатор {o nom} | 0.8
ru | {s gen} организатор выступить {o nom} | 0.85
ru | {s gen} организатор стать {o nom} | 0.85

[relation eventDate: Event -> Date]
en | {s} was held {o loc on} | 0.95
en | {s} took place {o loc on} | 0.95
en | {s} will be held {o loc on} | 0.95
en | {s} opened {o loc on} | 0.85
ru | {s nom} состояться {o} | 0.95
ru | {s nom} пройти {o} | 0.95
ru | {s nom} проходить {o} | 0.85
ru | {s nom} провести {o} | 0.9
ru | {s nom} начаться {o} | 0.8
ru | {s nom} завершиться {o} | 0.8
ru | {s nom} открыться {o} | 0.8
ru | {s nom} запланировать на {o} | 0.85
ru | {s nom} назначить на {o} | 0.85
en | {s} will be held on {o} | 0.95
en | {s} was held on {o} | 0.95
en | {s} was held in {o} | 0.9
en | {s} held on {o} | 0.95
en | {s} took place on {o} | 0.95
en | {s} took place in {o} | 0.9
en | {s} will take place on {o} | 0.95
en | {s} will take place in {o} | 0.9
kk | {o} {s nom} өтті | 0.9
kk | {s nom} {o} өтті | 0.9
kk | {o} {s nom} өтеді | 0.9
kk | {s nom} {o} өтеді | 0.9
kk | {o} {s nom} болды | 0.85
en | {o} {s} took place | 0.9
en | {o} {s} was held | 0.9
en | {o} {s} opened | 0.8
kk | {o} {s nom} болды | 0.85
kk | {s nom} {o} болды | 0.85
kk | {o} {s nom} басталды | 0.85
kk | {s nom} {o} өткен | 0.85
kk | {o} өткен {s} | 0.9
ru | {s nom} стартовать {o} | 0.85
ru | {s nom} открыться {o} | 0.85
ru | {s nom} состоявшийся {o} | 0.9
ru | {s nom} прошедший {o} | 0.9
ru | {s nom} продолжить работа {o} | 0.8
ru | {s nom} собраться {o} | 0.8

[relation takesPlaceAt: Event -> Place Building Body]
en | {s} was held {o loc in} | 0.9
en | {s} was held {o loc at} | 0.9
en | {s} took place {o loc in} | 0.9
en | {s} took place {o loc at} | 0.9
en | {s} will be held {o loc in} | 0.9
en | {s} opened {o loc in} | 0.85
ru | {s nom} пройти в {o loc} | 0.95
ru | {s nom} проходить в {o loc} | 0.9
ru | {s nom} состояться в {o loc} | 0.95
ru | {s nom} провести в {o loc} | 0.85
ru | {s nom} открыться в {o loc} | 0.85
ru | {s nom} завершиться в {o loc} | 0.85
ru | {s nom} прошедший в {o loc} | 0.85
en | {s} was held in {o} | 0.95
en | {s} was held at {o} | 0.95
en | {s} held in {o} | 0.95
en | {s} held at {o} | 0.95
en | {s} took place in {o} | 0.95
en | {s} took place at {o} | 0.95
en | {s} will be held in {o} | 0.95
en | {s} will take place in {o} | 0.9
kk | {o loc} {s nom} өтті | 0.9
kk | {s nom} {o loc} өтті | 0.9
kk | {o loc} {s nom} өтеді | 0.9
kk | {o loc} {s nom} басталды | 0.85
kk | {o loc} өткен {s} | 0.9
kk | {s nom} {o loc} болды | 0.85
kk | {s nom} {o loc} өткен | 0.85
kk | {o loc} {s nom} болды | 0.8
ru | {s nom} стартовать в {o loc} | 0.85
ru | {s nom} продолжить работа в {o loc} | 0.8
ru | {s nom} собраться в {o loc} | 0.8
ru | {s nom} организовать в {o loc} | 0.8
en | {s} opened in {o} | 0.85

[relation amends: Law -> Law LawArticle]
ru | {s nom} внести изменение в {o acc} | 0.85
ru | {s ins} внести изменение {o acc в} | 0.85
ru | {s ins} внести изменение и дополнение {o acc в} | 0.85
ru | {s nom} внести изменение и дополнение в {o acc} | 0.85
ru | {s nom} вносить изменение в {o acc} | 0.85
ru | {s nom} о внесение изменение в {o acc} | 0.85
ru | {s nom} о внесение изменений и дополнений в {o acc} | 0.9
ru | {s nom} о внесение изменения в {o acc} | 0.9
en | {s} amends {o} | 0.9
en | {s} amending {o} | 0.9

[relation repeals: Law -> Law]
ru | {s nom} признать утратить сила {o acc} | 0.85
ru | {s ins} признать утратить сила {o nom} | 0.85
ru | {s nom} отменить {o acc} | 0.8
en | {s} repeals {o} | 0.9

[relation approves: Person Body Law -> Document Law]
ru | {s nom} утвердить {o acc} | 0.85
ru | {s nom} утверждать {o acc} | 0.8
ru | {o nom} утвердить {s ins} | 0.9
ru | {o nom} утвержденный {s ins} | 0.9
ru | {s nom} одобрить {o acc} | 0.75
en | {s} approved {o} | 0.85
en | {s} adopted {o} | 0.75
en | {o} approved by {s} | 0.9
kk | {s nom} {o acc} бекітті | 0.85
ru | {o acc} утвердить {s nom} | 0.85

[relation issuedBy: Law Document -> Body Person]
ru | {o nom} подписать {s acc} | 0.9
ru | {o nom} принять {s acc} | 0.8
ru | {o nom} издать {s acc} | 0.85
ru | {s nom} подписать {o ins} | 0.9
ru | {s nom} принять {o ins} | 0.85
ru | {s nom} издать {o ins} | 0.85
ru | {s nom} выдать {o ins} | 0.9
en | {o} signed {s} | 0.9
en | {s} signed by {o} | 0.9
en | {s} adopted by {o} | 0.9
en | {s} issued by {o} | 0.9
kk | {o nom} {s dat} қол қойды | 0.9

[relation documentDate: Law Document -> Date]
ru | {s nom} принять {o} | 0.8
ru | {s acc} принять {o} | 0.75
ru | {s nom} подписать {o} | 0.85
ru | {s acc} подписать {o} | 0.75
ru | {s nom} утвердить {o} | 0.85
ru | {s acc} утвердить {o} | 0.75
en | {s} was adopted on {o} | 0.95
en | {s} adopted in {o} | 0.9
en | {s} signed on {o} | 0.95
kk | {s nom} {o} қабылданды | 0.9
kk | {o} {s nom} қабылданды | 0.9
en | {o} signed {s} | 0.85
en | {s} was signed on {o} | 0.95
en | {s} adopted on {o} | 0.95
en | {s} adopted by referendum on {o} | 0.95
en | {s} was adopted in {o} | 0.9
kk | {s} {o} қабылданған | 0.9
kk | {o} қабылданған {s} | 0.9
ru | {s nom} принятый {o} | 0.9
ru | {s nom} утвержденный {o} | 0.9
ru | {s nom} подписанный {o} | 0.9

[relation inForceFrom: Law Document -> Date]
ru | {s nom} вступить в сила с {o} | 0.9
ru | {s nom} вступать в сила с {o} | 0.9
ru | {s nom} вступить в сила {o} | 0.9
ru | {s nom} вступать в сила {o} | 0.85
ru | {s nom} вводиться в действие с {o} | 0.9
ru | {s nom} ввести в действие с {o} | 0.9
ru | {s nom} ввести в действие {o} | 0.9
ru | {s nom} действовать с {o} | 0.7
en | {s} entered into force on {o} | 0.95
en | {s} comes into force on {o} | 0.9
kk | {s nom} {o} күшіне енді | 0.9

[relation governs: Law LawArticle -> Body]
ru | {s nom} регулировать деятельность {o gen} | 0.9
ru | {s nom} определять статус {o gen} | 0.9
ru | {s nom} определять порядок деятельность {o gen} | 0.9
ru | {o gen} деятельность регулироваться {s ins} | 0.85
en | {s} regulates {o} | 0.85
en | {s} governs {o} | 0.85
en | {o} is regulated by {s} | 0.9
en | {o} is governed by {s} | 0.9
ru | {s nom} регламентировать деятельность {o gen} | 0.9
ru | {o gen} деятельность регламентироваться {s ins} | 0.85

[relation basedOn: Law Body Document Event -> Law LawArticle]
ru | {s nom} в соответствие с {o ins} | 0.7
ru | {s nom} на основание {o gen} | 0.65
ru | {s nom} во исполнение {o gen} | 0.7
ru | {s nom} в исполнение {o gen} | 0.7
en | {s} in accordance with {o} | 0.7
en | {s} pursuant to {o} | 0.75

[relation registeredBy: Document Body -> Body]
ru | {s nom} зарегистрировать в {o loc} | 0.9
ru | {s nom} зарегистрировать {o ins} | 0.9
en | {s} registered with {o} | 0.9
en | {s} registered by {o} | 0.9

[relation authorOf: Person Body -> Document Law]
ru | {s nom} написать {o acc} | 0.8
ru | {s nom} разработать {o acc} | 0.75
ru | {o nom} разработать {s ins} | 0.8
en | {s} wrote {o} | 0.85
en | {o} written by {s} | 0.9
en | {o} of {s} | 0.5
en | {o} developed by {s} | 0.8
ru | {s nom} автор {o gen} | 0.85
ru | {s nom} соавтор {o gen} | 0.8
ru | {s nom} разработчик {o gen} | 0.75
en | {s} is the author of {o} | 0.9
en | {s} author of {o} | 0.85
kk | {s nom} {o gen} авторы | 0.85

[relation electedOn: Person -> Date]
ru | {s nom} избрать {o} | 0.9
ru | {s acc} избрать {o} | 0.8
en | {s} was elected in {o} | 0.95
en | {s} was elected on {o} | 0.95
kk | {s nom} {o} сайланды | 0.9

[relation handsOverTo: Person -> Person]
ru | {s nom} передать полномочие {o dat} | 0.9
ru | {s nom} передать пост {o dat} | 0.9
ru | {s nom} передать должность {o dat} | 0.9
ru | {s nom} передать власть {o dat} | 0.9

[relation leavesPost: Person -> Post]
ru | {s nom} покинуть пост {o gen} | 0.9
ru | {s nom} оставить пост {o gen} | 0.9
ru | {s nom} уйти с пост {o gen} | 0.9
ru | {s nom} уйти с должность {o gen} | 0.9
ru | {s nom} освободить от должность {o gen} | 0.9
ru | {s nom} освобожден от должность {o gen} | 0.9
ru | {s acc} освободить от должность {o gen} | 0.85
ru | {s nom} сложить полномочие {o gen} | 0.85
ru | {s nom} покинуть должность {o gen} | 0.9
ru | {s nom} покидать пост {o gen} | 0.9
en | {s} resigned as {o} | 0.9
en | {s} stepped down as {o} | 0.9
ru | {s nom} покинуть {o acc} | 0.7
ru | {s nom} уйти с пост {o gen} | 0.9
en | {s} left the post of {o} | 0.9

[relation suspends: Person Body -> Person Body]
ru | {s nom} приостановить полномочие {o gen} | 0.9
ru | {s nom} прекратить полномочие {o gen} | 0.8
ru | {s nom} отстранить {o acc} | 0.85
en | {s} suspended {o} | 0.8

[relation invites: Person Body -> Person Body]
ru | {s nom} пригласить {o acc} | 0.9
en | {s} invited {o} | 0.85

[relation agreesWith: Person -> Person]
ru | {s nom} согласиться с {o ins} | 0.85
ru | {s nom} поддержать {o acc} | 0.6
en | {s} agreed with {o} | 0.85

[relation addressedTo: Document -> Person Body]
ru | {s nom} адресовать {o dat} | 0.9
ru | {s nom} направить {o dat} | 0.6
en | {s} addressed to {o} | 0.9

[relation represents: Person Body -> EthnicGroup Body]
ru | {s nom} представлять интерес {o gen} | 0.85
en | {s} represents {o} | 0.75

[relation proposes: Person Body -> Event Body Law Document]
ru | {s nom} предложить провести {o acc} | 0.85
ru | {s nom} предложить созвать {o acc} | 0.85
ru | {s nom} предложить создать {o acc} | 0.85
ru | {s nom} предложить принять {o acc} | 0.8
ru | {s nom} предложить разработать {o acc} | 0.8
en | {s} proposed holding {o} | 0.85
en | {s} proposed to hold {o} | 0.85
kk | {s nom} {o} өткізуді ұсынды | 0.85
