# Posts: what a person is called by office.
#
# head     leads the body or place that follows      deputy   second to it: works there
# member   belongs to the body that follows          staff    works for what follows
# state    the head of a state; alone it names a person
# alone    may name a person without a name beside it
# over     takes what is led in the instrumental: «заведующий отделом»
# author   writes or signs documents                 noun     only with a name or a body beside it

[post]
ru | президент | head state alone
ru | глава государства, лидер государства, руководитель государства, глава республики, глава нашего государства | head state alone
ru | президент страны, президент республики, лидер страны, глава страны | head state alone
ru | елбасы, лидер нации | state alone former
ru | король, королева, император, эмир, султан, шейх, монарх | head state alone
ru | премьер-министр, премьер, глава правительства, глава кабинета министров, председатель правительства | head alone
ru | вице-премьер, вице-премьер-министр, заместитель премьер-министра, вице-президент, госсекретарь, госсоветник, государственный секретарь, государственный советник | deputy alone
ru | министр, генеральный прокурор, генпрокурор, омбудсмен, уполномоченный, канцлер, спикер | head
ru | вице-министр, замминистра, заместитель министра, замглавы, замруководителя, зампредседателя, зампред, замначальника, замдиректора, замгубернатора, замгенпрокурора, заместитель, вице-спикер, замакима | deputy
ru | председатель, сопредседатель, глава, руководитель, директор, начальник, ректор, декан, президент, секретарь, генсек, генеральный секретарь, генеральный директор, гендиректор, исполнительный директор, художественный руководитель, главный редактор, главред, главный врач, главврач, староста, атаман, предводитель, председательница, лидер, координатор, куратор, старейшина, комендант, коммерческий директор, исполнительный секретарь, председательствующий, исполняющий обязанности, врио, и.о. | head
ru | заведующий, заведующая, управляющий, командующий, главнокомандующий, верховный главнокомандующий | head over
ru | аким, губернатор, мэр, градоначальник, префект, наместник, бургомистр, глава города, глава района, глава региона, полпред, полномочный представитель, постпред, постоянный представитель | head
ru | посол, чрезвычайный и полномочный посол, консул, генеральный консул, атташе, посланник | staff
ru | заместитель председателя, заместитель директора, заместитель руководителя, заместитель главы, заместитель начальника, заместитель акима, заместитель губернатора, заместитель мэра, заместитель заведующего, заместитель генпрокурора, помощник, советник, пресс-секретарь, представитель, официальный представитель, спецпредставитель, специальный представитель, референт, консультант, эксперт, аналитик | staff
ru | депутат, сенатор, мажилисмен, член, академик, член-корреспондент, парламентарий, конгрессмен, делегат, участник | member
ru | тренер, главный тренер, старший тренер, вратарь, защитник, полузащитник, нападающий, хоккеист, футболист, астронавт, солист, солистка, докладчик, хореограф, дирижер, продюсер, сценарист, художник, скульптор, архитектор, бригадир, наблюдатель, генерал-майор, генерал-лейтенант, подполковник, царь, принц, шеф, экономист, физик, химик, биолог, этнограф, филолог, психолог, спасатель, пилот, воспитатель, тьютор, куратор, программист, стилист, искусствовед, краевед, акционер, мэтр, волонтер | staff noun
ru | специалист, главный специалист, ведущий специалист, методист, библиотекарь, библиограф, сотрудник, инженер, учитель, преподаватель, профессор, доцент, доктор, врач, хирург, научный сотрудник, медиатор, координатор, менеджер, инспектор, следователь, прокурор, судья, адвокат, нотариус, юрист, политолог, историк, социолог, педагог, инструктор, меценат, философ, лингвист, этнолог, востоковед, экономист, журналист, корреспондент, собкор, редактор, обозреватель, ведущий, фотограф, писатель, поэт, режиссер, актер, певец, композитор, тренер, капитан, генерал, полковник, майор, лейтенант, бизнесмен, предприниматель, банкир, ветеран, волонтер, активист, правозащитник, блогер, имам, муфтий, патриарх, митрополит, архиепископ, епископ, кардинал, папа римский, раввин, верховный муфтий, космонавт, дипломат, переводчик, адмирал, маршал, шеф-повар, владелец, основатель, основательница, учредитель, учредительница, соучредитель, акционер | staff noun
ru | судья верховного суда, комиссар, верховный комиссар, аудитор, прокурор, депутат мажилиса, депутат парламента | staff
kk | президент, мемлекет басшысы, ел президенті, елбасы, мемлекет басшымыз, ел басшысы | head state alone
kk | премьер-министр, үкімет басшысы | head alone
kk | төраға, төрайым, басшы, жетекші, директор, бастық, ректор, меңгеруші, аким, әкім, министр, бас директор, төралқа төрағасы, губернатор, мэр, хатшы, бас хатшы, спикер, бас редактор, президент, бас прокурор, уәкіл, қолбасшы, атқарушы директор | head
kk | орынбасар, вице-министр, бірінші орынбасар, төраға орынбасары, мемлекеттік кеңесші, вице-премьер, мемлекеттік хатшы, әкім орынбасары, директор орынбасары, министр орынбасары, премьер-министрдің орынбасары | deputy
kk | мүше, депутат, сенатор, мәжілісмен, академик | member
kk | кеңесші, көмекші, баспасөз хатшысы, өкіл, маман, бас маман, мұғалім, дәрігер, профессор, ғалым, жазушы, ақын, судья, прокурор, елші, журналист, тілші, кітапханашы, ардагер, қызметкер, саясаттанушы, заңгер | staff noun
en | president, head of state, head of the state, king, queen, emperor, emir | head state alone
en | prime minister, premier, chancellor | head alone
en | chairman, chairwoman, chairperson, chair, head, director, general director, executive director, director general, director-general, secretary general, secretary-general, chief executive, chief executive officer, ceo, speaker, rector, minister, foreign minister, defense minister, finance minister, governor, mayor, akim, leader, editor-in-chief, prosecutor general, ombudsman, commissioner, high commissioner, coordinator, president, principal, dean | head
en | deputy chairman, deputy chairperson, deputy head, deputy director, deputy minister, vice minister, vice president, deputy prime minister, state counselor, state secretary, secretary of state, deputy speaker, deputy mayor, deputy governor, deputy chair, vice chair, deputy akim, first deputy chairman, first deputy head | deputy
en | member, deputy, senator, mp, academician | member
en | adviser, advisor, aide, press secretary, spokesperson, spokesman, spokeswoman, assistant, representative, special representative, envoy, special envoy, ambassador, consul, expert, professor, analyst, specialist, historian, journalist, correspondent, teacher, judge, prosecutor, researcher, founder, co-founder, minister counsellor | staff

# Words that may stand before a post and belong to it.
[post modifier]
ru | первый, второй, исполнительный, генеральный, главный, старший, ведущий, почетный, верховный, государственный, специальный, официальный, полномочный, постоянный, вице-, экс-, районный, областной, городской, сельский, федеральный, народный, научный, художественный, коммерческий, ответственный, руководящий |
kk | бірінші, бас, аға, құрметті, атқарушы, уақытша, мемлекеттік, аудандық, облыстық, қалалық |
en | first, executive, general, chief, senior, acting, honorary, deputy, interim, vice, special |

# Words that make a post past or future.
[former]
ru | бывший, экс-, прежний, первый | past
kk | бұрынғы, тұңғыш | past
en | former, first, ex- | past

# What stands before a name and is no part of it.
[honorific]
ru | господин, г-н, госпожа, г-жа, товарищ, тов, его превосходительство | 
kk | мырза, ханым, жолдас | 
en | mr, mrs, ms, dr, sir, lord, lady, his excellency, her excellency, prof |

# A title standing alone that names the first holder: never the present one.
[first holder]
ru | первый президент, елбасы, лидер нации | 
kk | елбасы, тұңғыш президент, тұңғыш президенті, бірінші президент | 
en | first president, elbasy, leader of the nation | 

# Verbs that join a person and a post. appoint: transitive, the person is its object.
[post copula]
ru | являться, быть, стать, становиться, работать, служить, оставаться, остаться, занимать, занять, избираться, назначаться, трудиться, исполнять, числиться, выступать, приступить, избранный, назначенный, утвержденный, начать, начинать |
ru | избрать, переизбрать, назначить, назначать, утвердить, избирать, выбрать, переназначить, провозгласить | appoint
kk | болып, болды, болған, ретінде, лауазымына, қызметіне, боп |
en | is, was, became, becomes, serves, served, serving, worked, works, remains, remained, been, appointed, elected, named, reelected, re-elected |

# Nouns of holding a post, with the post in the genitive: «покинул пост директора».
[office]
ru | должность, пост, кресло, обязанность, полномочие, портфель, звание |
kk | лауазым, қызмет |
en | post, position, office, duties |

# Words between a name and a post that say when or how it was held. past: no longer.
[post adverb]
ru | ранее, прежде, бывший, экс, прежний, некогда, в прошлое | past
ru | ныне, сейчас, теперь, одновременно, также, а также, он же, она же, действующий, нынешний, новый, по совместительство, временно |
kk | бұрынғы, тұңғыш | past
en | former, formerly, previously, then, ex | past
en | the, a, an, also, currently, now, new |

# What a title in the genitive after it is an office, and no man: «выборы президента».
[office noun]
ru | выборы, кандидат, администрация, канцелярия, резиденция, институт, срок, статус, аппарат, власть, пост, должность, полномочие, обязанность, кресло |
