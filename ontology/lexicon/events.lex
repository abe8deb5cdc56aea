# Events. own: alone it means only one so called; any: alone it means the last event of any kind.
# session: numbered, has a body of which it is a session; proper: with a name or a body only

[event]
ru | сессия | session own kind=Session
ru | заседание, пленарное заседание, совместное заседание, расширенное заседание, внеочередное заседание, выездное заседание | session kind=Session
ru | съезд, саммит, форум, конгресс, конференция, симпозиум, слет, фестиваль, конкурс, олимпиада, чемпионат, форум-диалог, круглый стол, пленум, экспедиция, парад, референдум, спартакиада, универсиада, кубок, универсиада, марафон, эстафета, ярмарка, выставка, конгресс лидеров, молодежный форум, кинофестиваль, праздник, день открытых дверей, субботник, диктант, батл, дебаты, турнир, семинар, семинар-совещание, саммит лидеров, ассамблея-форум, церемония, презентация | named
ru | встреча, совещание, оперативное совещание, селекторное совещание, переговоры, брифинг, пресс-конференция, собрание, общее собрание, визит, пресс-тур, вебинар, мастер-класс, государственный визит, официальный визит, рабочая поездка, слушания, парламентские слушания, общественные слушания, акция, прием, телефонный разговор, консультации, лекция, концерт | plain
ru | мероприятие | plain any
ru | выборы, президентские выборы, парламентские выборы, досрочные выборы, слушания, переговоры | named mass
kk | сессия | session own kind=Session
kk | отырыс, мәжіліс отырысы, пленарлық отырыс, кеңейтілген отырыс | session kind=Session
kk | съезд, саммит, форум, конгресс, конференция, фестиваль, байқау, слет, референдум, сайлау, құрылтай отырысы, дөңгелек үстел, көрме, семинар | named
kk | жиын, шара, іс-шара, басқосу | plain any
kk | кездесу, жиналыс, брифинг, баспасөз мәслихаты, келіссөз, сапар, кеңес отырысы | plain
en | session | session own kind=Session
en | meeting, plenary session, sitting, plenary meeting, joint session | session kind=Session
en | congress, summit, forum, conference, symposium, festival, contest, olympiad, championship, round table, referendum, election, elections, expo, exhibition, games | named
en | briefing, press conference, talks, negotiations, visit, state visit, ceremony, hearing, hearings | plain

# A body that meets is also the event of its meeting.
[event body]
ru | курултай, съезд, форум, конгресс |
kk | құрылтай, съезд, форум |
en | kurultai, congress, forum |

# Anniversaries: «30-летие», «юбилей».
[anniversary]
ru | летие, годовщина, юбилей, -летие |
kk | жылдық, мерейтой, жыл |
en | anniversary, jubilee |
