# How often the facts of each rule were right on annotated texts (right, of).
# scripts/confidence.py makes this file: texts that no rule was made on weigh most.

[confidence of property]
* | amends | confidence=0.81 right=1 of=1
* | anniversary | confidence=0.84 right=4 of=4
* | approves | confidence=0.72 right=1 of=3
* | articleOf | confidence=0.88 right=21 of=26
* | authorOf | confidence=0.80 right=4 of=5
* | basedOn | confidence=0.81 right=1 of=1
* | documentDate | confidence=0.81 right=30 of=34
* | electedOn | confidence=0.85 right=6 of=6
* | establishedBy | confidence=0.86 right=6 of=7
* | ethnicGroupsCount | confidence=0.84 right=4 of=4
* | eventDate | confidence=0.92 right=35 of=37
* | eventOf | confidence=0.89 right=28 of=32
* | foundedOn | confidence=0.75 right=17 of=19
* | governs | confidence=0.40 right=6 of=16
* | handsOverTo | confidence=0.81 right=1 of=1
* | hasFunction | confidence=0.67 right=34 of=45
* | hasGoal | confidence=0.84 right=9 of=10
* | hasPrinciple | confidence=0.81 right=1 of=1
* | heads | confidence=0.93 right=54 of=59
* | holdsPost | confidence=0.82 right=117 of=134
* | inForceFrom | confidence=0.75 right=0 of=1
* | issuedBy | confidence=0.89 right=10 of=11
* | leavesPost | confidence=0.81 right=1 of=1
* | locatedIn | confidence=0.80 right=33 of=37
* | memberCount | confidence=0.86 right=8 of=8
* | memberOf | confidence=0.58 right=7 of=9
* | partOf | confidence=0.62 right=30 of=37
* | participatedIn | confidence=0.95 right=38 of=38
* | priorityCount | confidence=0.82 right=2 of=2
* | proposes | confidence=0.74 right=2 of=4
* | provides | confidence=0.60 right=4 of=5
* | registrationNumber | confidence=0.93 right=18 of=18
* | represents | confidence=0.75 right=0 of=1
* | said | confidence=0.80 right=25 of=29
* | statesPriority | confidence=0.77 right=36 of=42
* | takesPlaceAt | confidence=0.87 right=25 of=28
* | worksAt | confidence=0.82 right=10 of=13

[confidence]
* | Function: after a noun | confidence=0.61 right=23 of=28
* | Function: after a purpose | confidence=0.68 right=3 of=4
* | Function: develops | confidence=0.63 right=0 of=1
* | Function: exercises | confidence=0.63 right=0 of=1
* | Function: heads | confidence=0.63 right=0 of=1
* | Function: manages | confidence=0.63 right=0 of=1
* | Function: submits | confidence=0.63 right=0 of=1
* | Function: давать | confidence=0.68 right=1 of=1
* | Function: координировать | confidence=0.68 right=1 of=1
* | Function: обеспечивать | confidence=0.68 right=1 of=1
* | Function: осуществлять | confidence=0.68 right=1 of=1
* | Function: проводить | confidence=0.78 right=2 of=2
* | Function: рассматривать | confidence=0.78 right=2 of=2
* | Goal: after a noun | confidence=0.85 right=7 of=8
* | Goal: after a purpose | confidence=0.85 right=2 of=2
* | Principle: guided by | confidence=0.82 right=1 of=1
* | Principle: what an act says | confidence=0.60 right=4 of=5
* | Priority: after a noun | confidence=0.79 right=2 of=2
* | Priority: before a cue | confidence=0.81 right=4 of=4
* | Priority: called for | confidence=0.79 right=2 of=2
* | Priority: counted off | confidence=0.84 right=7 of=7
* | Priority: in a list | confidence=0.84 right=8 of=8
* | Priority: instructed to | confidence=0.72 right=0 of=1
* | Priority: numbered in a speech | confidence=0.79 right=2 of=2
* | Priority: stressed the importance of | confidence=0.78 right=1 of=1
* | Priority: важно | confidence=0.78 right=1 of=1
* | Priority: необходимо | confidence=0.74 right=1 of=2
* | Priority: обратить внимание на необходимость | confidence=0.72 right=0 of=1
* | Priority: остановиться на | confidence=0.78 right=1 of=1
* | Priority: отметить важность | confidence=0.78 right=1 of=1
* | Priority: подчеркнуть важность | confidence=0.78 right=1 of=1
* | Priority: подчеркнуть необходимость | confidence=0.78 right=1 of=1
* | Priority: предложить | confidence=0.53 right=1 of=2
* | Priority: призвать | confidence=0.70 right=1 of=3
* | Priority: приоритетом называть | confidence=0.84 right=1 of=1
* | Priority: указать на необходимость | confidence=0.78 right=1 of=1
* | a body in the name of an event | confidence=0.93 right=28 of=31
* | a body in the name of another | confidence=0.57 right=13 of=19
* | a count of bodies | confidence=0.81 right=1 of=1
* | a count of ethnic groups | confidence=0.84 right=4 of=4
* | a count of members | confidence=0.86 right=7 of=7
* | a count of priorities | confidence=0.82 right=2 of=2
* | a list of parts | confidence=0.83 right=3 of=3
* | a part and its act | confidence=0.90 right=14 of=17
* | a person in the name of a meeting | confidence=0.82 right=2 of=2
* | a place after an event | confidence=0.83 right=3 of=3
* | a place in the name of a body | confidence=0.86 right=1 of=1
* | a quotation | confidence=0.80 right=25 of=29
* | amends: внести изменение | confidence=0.82 right=1 of=1
* | an anniversary of a body | confidence=0.81 right=1 of=1
* | an article after its act | confidence=0.87 right=7 of=9
* | an ethnic group in the name of a body | confidence=0.75 right=0 of=1
* | approves: утвердить | confidence=0.65 right=1 of=3
* | authorOf: co-author of | confidence=0.81 right=1 of=1
* | authorOf: is the author of | confidence=0.81 right=1 of=1
* | authorOf: автор | confidence=0.81 right=1 of=1
* | authorOf: авторы | confidence=0.76 right=1 of=2
* | basedOn: в соответствие с | confidence=0.82 right=1 of=1
* | documentDate: adopted by referendum on | confidence=0.82 right=1 of=1
* | documentDate: adopted on | confidence=0.82 right=1 of=1
* | documentDate: signed | confidence=0.82 right=1 of=1
* | documentDate: were adopted in | confidence=0.82 right=1 of=1
* | documentDate: подписать | confidence=0.83 right=2 of=2
* | documentDate: принятый | confidence=0.84 right=3 of=3
* | documentDate: утвердить | confidence=0.76 right=0 of=1
* | documentDate: қабылданды | confidence=0.84 right=3 of=3
* | documentDate: қабылданған | confidence=0.84 right=2 of=3
* | electedOn: was elected | confidence=0.85 right=1 of=1
* | electedOn: избрать | confidence=0.87 right=3 of=3
* | electedOn: сайланды | confidence=0.85 right=1 of=1
* | electedOn: қайта сайланды | confidence=0.85 right=1 of=1
* | establishedBy: was established by | confidence=0.86 right=1 of=1
* | establishedBy: образовать | confidence=0.91 right=2 of=2
* | establishedBy: создать | confidence=0.86 right=1 of=1
* | establishedBy: учредить | confidence=0.86 right=1 of=1
* | establishedBy: құрылды | confidence=0.82 right=1 of=2
* | eventDate: held | confidence=0.92 right=1 of=1
* | eventDate: took place | confidence=0.92 right=2 of=2
* | eventDate: was held | confidence=0.92 right=1 of=1
* | eventDate: will be held | confidence=0.92 right=1 of=1
* | eventDate: болды | confidence=0.87 right=1 of=2
* | eventDate: открыться | confidence=0.92 right=1 of=1
* | eventDate: пройти | confidence=0.94 right=6 of=6
* | eventDate: проходить | confidence=0.92 right=1 of=1
* | eventDate: состояться | confidence=0.95 right=6 of=6
* | eventDate: өтеді | confidence=0.92 right=1 of=1
* | eventDate: өткен | confidence=0.92 right=2 of=2
* | eventDate: өтті | confidence=0.92 right=7 of=8
* | eventOf: ұйымдастырған | confidence=0.83 right=0 of=1
* | foundedOn: founded in | confidence=0.76 right=1 of=1
* | foundedOn: opened | confidence=0.50 right=0 of=1
* | foundedOn: was created in | confidence=0.76 right=1 of=1
* | foundedOn: was formed in | confidence=0.76 right=1 of=1
* | foundedOn: was founded in | confidence=0.76 right=1 of=1
* | foundedOn: was opened in | confidence=0.76 right=1 of=1
* | foundedOn: ашылған | confidence=0.76 right=1 of=1
* | foundedOn: жұмысын бастады | confidence=0.76 right=1 of=1
* | foundedOn: заработать | confidence=0.76 right=1 of=1
* | foundedOn: образовать | confidence=0.77 right=2 of=2
* | foundedOn: создать | confidence=0.72 right=1 of=2
* | foundedOn: құрылды | confidence=0.78 right=3 of=3
* | foundedOn: құрылған | confidence=0.84 right=3 of=3
* | governs: is regulated by | confidence=0.37 right=0 of=1
* | handsOverTo: передать полномочие | confidence=0.82 right=1 of=1
* | heads: chaired by | confidence=0.93 right=1 of=1
* | heads: had led | confidence=0.87 right=0 of=1
* | heads: has headed | confidence=0.93 right=2 of=2
* | heads: headed | confidence=0.95 right=1 of=1
* | heads: headed by | confidence=0.88 right=1 of=2
* | heads: heads | confidence=0.87 right=0 of=1
* | heads: led by | confidence=0.93 right=1 of=1
* | heads: post with a body | confidence=0.95 right=34 of=36
* | heads: басқарады | confidence=0.95 right=3 of=3
* | heads: возглавить | confidence=0.93 right=1 of=1
* | heads: возглавлять | confidence=0.96 right=9 of=9
* | heads: руководить | confidence=0.93 right=1 of=1
* | inForceFrom: вступить в сила | confidence=0.70 right=0 of=1
* | issuedBy: signed | confidence=0.92 right=2 of=2
* | issuedBy: подписать | confidence=0.91 right=4 of=4
* | issuedBy: принять | confidence=0.83 right=0 of=1
* | issuedBy: қол қойды | confidence=0.89 right=1 of=1
* | leavesPost: сложить полномочие | confidence=0.82 right=1 of=1
* | locatedIn: a place before a body | confidence=0.53 right=0 of=1
* | locatedIn: is located in | confidence=0.81 right=1 of=1
* | locatedIn: sits in | confidence=0.75 right=0 of=1
* | locatedIn: ашылған | confidence=0.83 right=3 of=3
* | locatedIn: бар | confidence=0.81 right=1 of=1
* | locatedIn: орналасқан | confidence=0.87 right=3 of=3
* | locatedIn: работать в | confidence=0.75 right=0 of=1
* | locatedIn: располагаться | confidence=0.81 right=1 of=1
* | memberOf: post with a body | confidence=0.47 right=4 of=6
* | memberOf: sat on | confidence=0.60 right=1 of=1
* | memberOf: was elected to | confidence=0.60 right=1 of=1
* | memberOf: мүшесі | confidence=0.60 right=1 of=1
* | partOf: a list of parts | confidence=0.72 right=6 of=6
* | partOf: is part of | confidence=0.43 right=1 of=2
* | partOf: works within | confidence=0.64 right=1 of=1
* | partOf: входить | confidence=0.66 right=2 of=2
* | partOf: действовать | confidence=0.66 right=2 of=2
* | partOf: действовать при | confidence=0.64 right=1 of=1
* | partOf: жанындағы | confidence=0.64 right=1 of=1
* | participatedIn: a list before the verb | confidence=0.97 right=6 of=6
* | participatedIn: a list of participants | confidence=0.95 right=2 of=2
* | participatedIn: opening or addressing | confidence=0.95 right=2 of=2
* | participatedIn: took part in | confidence=0.95 right=2 of=2
* | participatedIn: was attended by | confidence=0.95 right=1 of=1
* | participatedIn: was chaired by | confidence=0.96 right=1 of=1
* | participatedIn: with the participation of | confidence=0.95 right=1 of=1
* | participatedIn: вести | confidence=0.95 right=2 of=2
* | participatedIn: выступать на | confidence=0.95 right=1 of=1
* | participatedIn: выступление | confidence=0.95 right=1 of=1
* | participatedIn: заявить | confidence=0.95 right=1 of=1
* | participatedIn: под председательство | confidence=0.95 right=3 of=3
* | participatedIn: принести присяга на | confidence=0.95 right=1 of=1
* | participatedIn: принять участие | confidence=0.95 right=2 of=2
* | participatedIn: провести | confidence=0.95 right=2 of=2
* | participatedIn: төрағалығымен | confidence=0.95 right=1 of=1
* | participatedIn: участвовать | confidence=0.96 right=5 of=5
* | participatedIn: қатысты | confidence=0.95 right=2 of=2
* | places in a region | confidence=0.87 right=9 of=9
* | places of the body named before | confidence=0.86 right=14 of=15
* | post beside a name | confidence=0.82 right=117 of=134
* | proposes: proposed establishing | confidence=0.75 right=1 of=1
* | proposes: предложить провести | confidence=0.75 right=1 of=1
* | proposes: өткізуді ұсынды | confidence=0.65 right=0 of=2
* | takesPlaceAt: held in | confidence=0.88 right=2 of=2
* | takesPlaceAt: took place in | confidence=0.88 right=2 of=2
* | takesPlaceAt: болды | confidence=0.81 right=0 of=1
* | takesPlaceAt: открыться в | confidence=0.87 right=1 of=1
* | takesPlaceAt: пройти | confidence=0.83 right=2 of=3
* | takesPlaceAt: пройти в | confidence=0.87 right=1 of=1
* | takesPlaceAt: проходить | confidence=0.87 right=1 of=1
* | takesPlaceAt: состояться | confidence=0.84 right=3 of=4
* | takesPlaceAt: өтеді | confidence=0.87 right=1 of=1
* | takesPlaceAt: өткен | confidence=0.88 right=2 of=2
* | takesPlaceAt: өтті | confidence=0.93 right=7 of=7
* | the body in the title of an act | confidence=0.27 right=6 of=15
* | the date of an act | confidence=0.78 right=16 of=18
* | the date of what happened at an event | confidence=0.81 right=1 of=1
* | the issuer in the name of an act | confidence=0.93 right=3 of=3
* | the number of an act | confidence=0.97 right=18 of=18
* | the only date beside an event | confidence=0.84 right=4 of=4
* | worksAt: career | confidence=0.83 right=1 of=1
* | worksAt: joined the secretariat of | confidence=0.83 right=1 of=1
* | worksAt: post with a body | confidence=0.84 right=6 of=8
* | worksAt: taught | confidence=0.83 right=1 of=1
* | worksAt: работать | confidence=0.77 right=0 of=1
* | worksAt: работать в | confidence=0.83 right=1 of=1
* | years of a body | confidence=0.83 right=3 of=3
