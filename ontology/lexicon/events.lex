# Events. session: numbered, has a body of which it is a session; proper: with a name or a body only

[event]
ru | сессия, заседание, пленарное заседание, совместное заседание, расширенное заседание, внеочередное заседание, выездное заседание | session kind=Session
ru | съезд, саммит, форум, конгресс, конференция, симпозиум, слет, фестиваль, конкурс, олимпиада, чемпионат, форум-диалог, круглый стол, пленум, экспедиция, парад, референдум, выборы, спартакиада, универсиада, кубок, универсиада, марафон, эстафета, ярмарка, выставка, конгресс лидеров, молодежный форум, кинофестиваль, семинар, семинар-совещание, саммит лидеров, ассамблея-форум, церемония, презентация | named
ru | встреча, совещание, оперативное совещание, селекторное совещание, переговоры, брифинг, пресс-конференция, собрание, общее собрание, визит, государственный визит, официальный визит, рабочая поездка, слушания, парламентские слушания, общественные слушания, акция, мероприятие, прием, телефонный разговор, консультации, лекция, концерт | plain
kk | сессия, отырыс, мәжіліс отырысы, пленарлық отырыс, кеңейтілген отырыс | session kind=Session
kk | съезд, саммит, форум, конгресс, конференция, фестиваль, байқау, слет, референдум, сайлау, құрылтай отырысы, дөңгелек үстел, көрме, семинар | named
kk | кездесу, жиын, жиналыс, брифинг, баспасөз мәслихаты, келіссөз, сапар, кеңес отырысы, іс-шара | plain
en | session, meeting, plenary session, sitting, plenary meeting, joint session | session kind=Session
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
