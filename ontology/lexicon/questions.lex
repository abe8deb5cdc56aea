# Questions in words: what asks, what names a relation, what may be passed over, what is the same
# word in the three languages. Phrases are in base forms; = keeps a form as it stands.

# What asks. agent: who; thing: what; place; date; count; which: a noun follows that says of what
# kind; name; none: what the graph never says (why, how). case: the case of the word.
[question word]
ru | =кто | kind=agent case=nom
ru | =кого | kind=agent case=acc
ru | =кому | kind=agent case=dat
ru | =кем | kind=agent case=ins
ru | =ком | kind=agent case=loc
ru | чей | kind=agent case=gen
ru | =что, =что такое | kind=thing case=nom
ru | =чего | kind=thing case=gen
ru | =чему | kind=thing case=dat
ru | =чем | kind=thing case=ins
ru | где, куда, откуда, в каком месте | kind=place
ru | когда, с каких пор, с какого времени | kind=date
ru | в какой год, какой год, в какой месяц, какой число, какой день, в какой день, какой дата, какова дата, с какой год, до какой год, какой месяц | kind=date
ru | сколько, =какое количество, =каково количество, =какова численность, =какое число, =каково число | kind=count
ru | какой, который, каков, =какова, =каковы, =каково | kind=which
ru | как звать, как имя, какой имя, как зовут, как звали, как фамилия | kind=name
ru | почему, зачем, как, отчего, каким образом, насколько | kind=none
kk | =кім, =кімдер | kind=agent case=nom
kk | =кімнің | kind=agent case=gen
kk | =кімге | kind=agent case=dat
kk | =кімді | kind=agent case=acc
kk | =кіммен | kind=agent case=ins
kk | =не, =нелер | kind=thing case=nom
kk | =нені | kind=thing case=acc
kk | =ненің | kind=thing case=gen
kk | =неге | kind=thing case=dat
kk | =немен | kind=thing case=ins
kk | =қайда, =қай жерде, =қай жерде, =қайдан | kind=place
kk | =қашан, =қай жылы, =қай күні, =қай айда, =қай жылдың, =қай жылдан, =қандай күні, =қай уақытта, =қай жылғы | kind=date
kk | =қанша, =неше | kind=count
kk | =қай, =қандай, =қайсы, =қайсысы, =қандайлар | kind=which
kk | =аты кім, =есімі кім, =аты-жөні кім | kind=name
kk | =неге, =неліктен, =қалай, =не үшін | kind=none
en | who | kind=agent case=nom
en | whom, to whom | kind=agent case=acc
en | whose | kind=agent case=gen
en | what | kind=thing
en | where | kind=place
en | when, what year, which year, what date, which date, what day, which day, which month | kind=date
en | how many, how much, what number of, what is the number of | kind=count
en | which | kind=which
en | what is the name of, what was the name of | kind=name
en | why, how | kind=none

# Words that name a relation in questions and are not yet among the names of the property or the
# phrases of texts. end: which end of the relation the noun itself is.
[question cue]
ru | председатель, руководитель, глава, директор, начальник, председательница, заведующий, ректор | to=heads end=s
ru | стоять во глава, во глава, возглавлять, возглавляться, возглавить, руководить, управлять | to=heads
kk | төраға, басшы, жетекші, директор | to=heads end=s
kk | басқару, басқар* | to=heads
en | head, chair, chairman, chairwoman, chairperson, leader, director | to=heads end=s
en | lead, run, charge | to=heads
ru | преемник | to=handsOverTo end=o
ru | предшественник | to=handsOverTo end=s
ru | передать, передать полномочие | to=handsOverTo
ru | член, участник | to=memberOf end=s
kk | мүше | to=memberOf end=s
en | member | to=memberOf end=s
ru | входить в состав, состоять в, вступить в | to=memberOf
ru | филиал, подразделение, часть, отделение, структурный подразделение | to=partOf end=s
ru | входить в, входить, подчиняться, относиться, подведомственный, состоять из, входить в состав, входить в структура | to=partOf
kk | филиал, бөлім, бөлімше | to=partOf end=s
kk | кіреді, құрамына кіреді, қарайды, құрамында | to=partOf
en | branch, part, unit, division | to=partOf end=s
en | belong | to=partOf
ru | должность, пост, профессия | to=holdsPost end=o
ru | работать, занимать, занимать должность, занимать пост, служить | to=holdsPost
kk | лауазым, қызмет | to=holdsPost end=o
kk | қызмет атқар*, лауазым атқар* | to=holdsPost
en | job, post, position, office, occupation, role | to=holdsPost end=o
ru | работать | to=worksAt
en | work | to=worksAt
kk | жұмыс істе* | to=worksAt
ru | цель, предназначение | to=hasGoal end=o
ru | создать для чего, ради чего, для чего создать, с какой цель | to=hasGoal
kk | мақсат | to=hasGoal end=o
kk | =не үшін құрылды, =не үшін құрылған | to=hasGoal
en | goal, aim, purpose, objective | to=hasGoal end=o
ru | функция, задача, обязанность, полномочие, компетенция, направление деятельность | to=hasFunction end=o
ru | заниматься, выполнять, делать, осуществлять, должный стать, призванный, отвечать за | to=hasFunction
kk | функция, міндет, құзырет | to=hasFunction end=o
kk | айналыс*, атқар*, =не істейді, істе*, қамтамасыз ет* | to=hasFunction
en | function, task, duty, responsibility, power | to=hasFunction end=o
en | =do, perform, exercise, responsible | to=hasFunction
ru | принцип | to=hasPrinciple end=o
kk | қағидат, ұстаным | to=hasPrinciple end=o
en | principle | to=hasPrinciple end=o
ru | приоритет, приоритетный направление, приоритетный задача | to=statesPriority end=o
ru | обозначить, назвать приоритет, поставить задача, определить, обратить внимание, особое внимание, назвать, призвать, поручить | to=statesPriority
kk | басымдық, басым бағыт | to=statesPriority end=o
kk | белгіле*, ата* | to=statesPriority
en | priority | to=statesPriority end=o
en | state, name, outline, set, announce | to=statesPriority
ru | автор, написать, составить, сочинить | to=authorOf end=s
kk | автор, жазды, жазған | to=authorOf end=s
en | author, write, wrote, written | to=authorOf end=s
ru | сказать, заявить, говорить, отметить, подчеркнуть, слово, по словам, мнение, назвать, считать | to=said
kk | айтты, деді, мәлімдеді, айтқан, пікірінше, сөз, айт* | to=said
en | say, said, state, declare, words, according to, think, stress | to=said
ru | гласить, говорить, говориться, сказать, закреплять, закрепить, предусматривать, предусмотреть, устанавливать, установить, определять, запрещать, запретить, о чем, требовать | to=provides
kk | белгіле*, айтылған, жазылған, =не дейді, тыйым сал*, көзделген | to=provides
en | say, state, forbid, prohibit, provide, ban, stipulate, lay down, laid down, guarantee, require | to=provides
ru | регулировать, регламентировать, посвятить, определять порядок, определить порядок, определять статус, определить статус, закон о | to=governs
kk | ретте* | to=governs
en | regulate, govern | to=governs
ru | провести, состояться, пройти, проходить, проводить, проводиться, организовать, быть, начаться, открыться | to=eventDate
kk | өтті, өткен, өтеді, болды, өткізілді, өтіп, басталды | to=eventDate
en | hold, held, take place, took place, open, happen | to=eventDate
ru | проходить, провести, пройти, состояться, проводить, проводиться, собираться, организовать | to=takesPlaceAt
kk | өтті, өткен, өтеді, өткізілді, өтіп, болды | to=takesPlaceAt
en | hold, held, take place, took place, happen | to=takesPlaceAt
ru | находиться, располагаться, расположить, действовать, работать, стоять, существовать, базироваться, быть | to=locatedIn
kk | орналас*, жұмыс істе*, бар | to=locatedIn
en | locate, operate, stand, base, exist, situated | to=locatedIn
ru | создать, образовать, образоваться, основать, учредить, возникнуть, появиться, сформировать, построить, открыть, начать работа | to=foundedOn
kk | құрыл*, ашыл*, пайда бол*, =қашан құрылды | to=foundedOn
en | found, establish, create, form, set up, build, built | to=foundedOn
ru | инициатор, основатель, по инициатива, инициатива, по поручение, по предложение | to=initiatedBy end=o
ru | создать, основать, учредить, поручить построить, поручить создать, инициировать, предложить создать | to=initiatedBy
kk | бастама, бастамасымен, бастамашы, тапсырма | to=initiatedBy end=o
en | initiative, initiator, founder | to=initiatedBy end=o
en | initiate, found, order | to=initiatedBy
ru | создать, образовать, учредить | to=establishedBy
en | establish, create | to=establishedBy
ru | участвовать, принять участие, принимать участие, присутствовать, выступить, выступать, посетить | to=participatedIn
kk | қатыс*, сөйле*, сөз сөйле* | to=participatedIn
en | participate, attend, take part, took part, speak, spoke, address | to=participatedIn
ru | перевести, перевод, переводиться, значить, означать | to=translation
kk | аудар*, аударма, =қалай аударылған, =қалай аударылады | to=translation
en | translate, translation, mean | to=translation
ru | номер, под какой номер | to=registrationNumber end=o
kk | нөмір | to=registrationNumber end=o
en | number | to=registrationNumber end=o
ru | зарегистрировать, регистрировать, регистрация, поставить на учет | to=registeredBy
kk | тірке* | to=registeredBy
en | register | to=registeredBy
ru | выдать, подписать, принять, издать, утвердить | to=issuedBy
kk | қол қой*, қабылда* | to=issuedBy
en | sign, issue, adopt, pass | to=issuedBy
ru | принять, подписать, датировать, выдать, издать, утвердить, от какой число, зарегистрировать | to=documentDate
kk | қабылда*, қол қой* | to=documentDate
en | adopt, sign, issue, pass | to=documentDate
ru | вступить в сила, вступать в сила, действовать, ввести в действие | to=inForceFrom
kk | күшіне ен* | to=inForceFrom
en | force, come into force, enter into force | to=inForceFrom
ru | избрать, переизбрать, избранный | to=electedOn
kk | сайлан* | to=electedOn
en | elect, reelect | to=electedOn
ru | исполниться, исполниться год, отмечать, отметить, юбилей, годовщина, сколько год, возраст | to=anniversary
kk | толды, мерейтой, =неше жыл, =қанша жыл | to=anniversary
en | anniversary, how old, celebrate, turn | to=anniversary
ru | насчитывать, сколько депутат, сколько член, сколько человек, численность, состав, количество депутат, количество член | to=memberCount
kk | =қанша мүше, =қанша депутат, =неше депутат, =неше мүше | to=memberCount
en | how many member, how many deputy, how many people, membership | to=memberCount
ru | сколько этнос, количество этнос, сколько народ, сколько национальность, сколько этнический группа | to=ethnicGroupsCount
kk | =қанша этнос, =неше этнос, =қанша ұлт, =неше ұлт | to=ethnicGroupsCount
en | how many ethnic group, how many ethnicity, number of ethnic group, how many ethnos | to=ethnicGroupsCount
ru | жить, проживать | to=ethnicGroupsCount
kk | тұр*, мекенде* | to=ethnicGroupsCount
en | live, home | to=ethnicGroupsCount
ru | сколько приоритет, количество приоритет | to=priorityCount
kk | =қанша басымдық, =неше басымдық | to=priorityCount
en | how many priority, number of priority | to=priorityCount
ru | предложить, выступить с инициатива, предложение | to=proposes
kk | ұсын* | to=proposes
en | propose, suggest, proposal | to=proposes
ru | пригласить, приглашать | to=invites
en | invite | to=invites
kk | шақыр* | to=invites
ru | представлять, представитель, чей интерес | to=represents
en | represent | to=represents
ru | покинуть, уйти, уйти с пост, покинуть пост, оставить пост, сложить полномочие, уволить, освободить | to=leavesPost
en | resign, leave, left, step down | to=leavesPost
ru | отменить, утратить сила | to=repeals
ru | изменить, внести изменение, внести поправка, поправка | to=amends
en | amend, change | to=amends
en | repeal | to=repeals
ru | утвердить, одобрить, принять | to=approves
en | approve, adopt | to=approves
kk | бекіт*, мақұлда* | to=approves

# The first word of a question that only asks to name or tell.
[question filler]
ru | назвать, назови, назовите, перечислить, скажи, скажите, пожалуйста, расскажи, расскажите, укажи, укажите, покажи, подскажи, интересно, известно, найди, напомни |
ru | и, а, также, ли, же, то, бы, или, ещё, еще, все, весь, всего, именно, это, этот, тот, такой, сам, данный, свой, его, ее, их, наш |
ru | быть, являться, есть, стать, называться, иметь, иметься, мочь, назвать, указать, упомянуть, упоминаться, существовать |
ru | в, во, на, с, со, по, о, об, при, у, к, ко, из, за, для, от, над, под, между, через, про, как |
ru | год, г, года, году, числа, число, сейчас, сегодня, ныне, теперь, настоящее время, время |
ru | статья текст, в статье, в тексте, согласно, деятельность, работа, страна, город, республика, казахстанский, область, основной, главный, официальный, различный, конкретный, человек, лицо, текст, рамки, член |
ru | сфера, в область, область, по-русски, русский, язык, казахский, английский |
kk | орысша, қазақша, ағылшынша, тіл |
kk | және, мен, пен, бен, да, де, та, те, ма, ме, ба, бе, па, пе, ғой, ал, сол, бұл, осы, өз, оның, бар, барлық |
kk | болу, болып, болды, болған, табылады, деген, деп, аталады, аталған, туралы, бойынша, үшін, кезінде, ата, айт, ашық, атап, болатын, еді, екен |
kk | жыл, жылы, жылғы, күн, күні, қазір, бүгін, қала, қаласы, қаласындағы, қаласында, ел, елдің, республика, негізгі, басты, қызмет, жұмыс, бер |
en | a, an, the, of, in, on, at, to, by, for, from, with, into, as, and, or, also, its, his, her, their, our, this, that, these, those, it, s |
en | is, are, was, were, be, been, being, do, does, did, has, have, had, can, will, would, there, name, list, tell, me, please, give, all, now, currently, current, today, year, main, field, area, town, city, country, called, exactly, s, work, activity, person, people, us, article, text, according, mentioned, take, say |

# Words whose sense the pattern would lose: a question with one is not answered.
[question block]
ru | не, нет, кроме, помимо, до, после, вместо, без, чаще, самый, больше, меньше, больший, меньший, лучший, худший, раньше, позже, перед, накануне, следующий, предыдущий, последний, прошлый, чуть, почти, кроме того |
kk | емес, жоқ, дейін, кейін, басқа, ең, бұрын, соң, орнына, соңғы, келесі |
en | not, no, except, before, after, without, instead, never, most, least, more, fewer, best, previous, next, last, than, besides, until |

# What excludes things from the answer: «что ещё, кроме сессий, …».
[question except]
ru | кроме, помимо |
en | besides, except, apart from |
kk | басқа |

# What refers back to what was said in the part of the question before.
[question back]
ru | он, она, оно, они, его, ее, их, ним, ними, ней, нем, него, нее, них, этот, эта, это, эти, там, здесь |
kk | ол, оны, оған, оның, онда, олар, олардың, осы, бұл |
en | it, he, she, they, him, her, them, its, his, their, this, these, there |

# The text itself, as a question names it.
[question document]
ru | статья, текст, публикация, материал, документ, заметка, издание, газета |
kk | мақала, мәтін, құжат, жарияланым |
en | article, text, document, publication |

# A noun behind «какой» that asks for a date or a place.
[question noun]
ru | год, день, число, дата, месяц, время | kind=date
kk | жыл, күн, ай, уақыт | kind=date
en | year, day, date, month, time | kind=date
ru | город, место, населённый пункт, страна, регион, область, здание, адрес | kind=place
kk | қала, жер, ел, өңір, облыс, ғимарат | kind=place
en | city, town, place, country, region, building, venue | kind=place
ru | человек, лицо, политик, чиновник, персона, руководитель | kind=agent
kk | адам, тұлға | kind=agent
en | person, people, man, woman, official | kind=agent

# The classes of the two ends of properties whose ends neither the schema nor the phrases of texts
# restrict.
[question ends]
* | provides | of=provides subjects=LegalAct+Provision objects=PolicyItem
* | cites | of=cites subjects=LegalAct+Provision+Document objects=LegalAct+Provision
* | priorityCount | of=priorityCount subjects=Person+Body+Document+Event
