# How often the facts of each rule were right on annotated texts (right, of).
# scripts/confidence.py makes this file: texts that no rule was made on weigh most.

[confidence of property]
* | amends | confidence=0.87 right=2 of=2
* | anniversary | confidence=0.89 right=5 of=5
* | approves | confidence=0.77 right=1 of=3
* | articleOf | confidence=0.90 right=26 of=31
* | authorOf | confidence=0.92 right=6 of=6
* | basedOn | confidence=0.84 right=4 of=5
* | documentDate | confidence=0.84 right=40 of=44
* | electedOn | confidence=0.89 right=6 of=6
* | establishedBy | confidence=0.87 right=8 of=10
* | ethnicGroupsCount | confidence=0.88 right=4 of=4
* | eventDate | confidence=0.92 right=38 of=41
* | eventOf | confidence=0.91 right=31 of=35
* | foundedOn | confidence=0.78 right=20 of=22
* | governs | confidence=0.47 right=10 of=20
* | handsOverTo | confidence=0.86 right=1 of=1
* | hasFunction | confidence=0.72 right=52 of=63
* | hasGoal | confidence=0.91 right=12 of=12
* | hasPrinciple | confidence=0.90 right=7 of=7
* | heads | confidence=0.95 right=76 of=81
* | holdsPost | confidence=0.89 right=151 of=167
* | inForceFrom | confidence=0.80 right=0 of=1
* | initiatedBy | confidence=0.86 right=1 of=1
* | issuedBy | confidence=0.92 right=15 of=16
* | leavesPost | confidence=0.87 right=2 of=2
* | locatedIn | confidence=0.83 right=44 of=49
* | memberCount | confidence=0.91 right=11 of=11
* | memberOf | confidence=0.79 right=11 of=12
* | partOf | confidence=0.80 right=54 of=61
* | participatedIn | confidence=0.97 right=47 of=47
* | priorityCount | confidence=0.87 right=2 of=2
* | proposes | confidence=0.80 right=4 of=6
* | provides | confidence=0.64 right=5 of=6
* | registrationNumber | confidence=0.95 right=27 of=27
* | repeals | confidence=0.86 right=1 of=1
* | represents | confidence=0.80 right=0 of=1
* | said | confidence=0.82 right=29 of=33
* | statesPriority | confidence=0.80 right=39 of=44
* | takesPlaceAt | confidence=0.90 right=28 of=31
* | worksAt | confidence=0.90 right=18 of=20

[confidence]
* | Function: a list of deeds | confidence=0.76 right=3 of=3
* | Function: after a noun | confidence=0.66 right=36 of=41
* | Function: after a purpose | confidence=0.72 right=3 of=4
* | Function: develops | confidence=0.67 right=0 of=1
* | Function: exercises | confidence=0.67 right=0 of=1
* | Function: heads | confidence=0.67 right=0 of=1
* | Function: manages | confidence=0.67 right=0 of=1
* | Function: submits | confidence=0.67 right=0 of=1
* | Function: давать | confidence=0.73 right=1 of=1
* | Function: координировать | confidence=0.73 right=1 of=1
* | Function: көрсетеді | confidence=0.73 right=1 of=1
* | Function: обеспечивать | confidence=0.73 right=1 of=1
* | Function: осуществлять | confidence=0.73 right=1 of=1
* | Function: проводить | confidence=0.82 right=2 of=2
* | Function: рассматривать | confidence=0.82 right=2 of=2
* | Function: үйлестіреді | confidence=0.73 right=1 of=1
* | Goal: after a noun | confidence=0.94 right=10 of=10
* | Goal: after a purpose | confidence=0.92 right=2 of=2
* | Principle: after a noun | confidence=0.91 right=3 of=3
* | Principle: guided by | confidence=0.91 right=4 of=4
* | Principle: what an act says | confidence=0.66 right=5 of=6
* | Priority: after a noun | confidence=0.83 right=3 of=3
* | Priority: before a cue | confidence=0.84 right=4 of=4
* | Priority: called for | confidence=0.82 right=2 of=2
* | Priority: counted off | confidence=0.86 right=7 of=7
* | Priority: in a list | confidence=0.86 right=8 of=8
* | Priority: instructed to | confidence=0.75 right=0 of=1
* | Priority: numbered in a speech | confidence=0.82 right=2 of=2
* | Priority: stressed the importance of | confidence=0.81 right=1 of=1
* | Priority: важно | confidence=0.81 right=1 of=1
* | Priority: необходимо | confidence=0.82 right=2 of=2
* | Priority: обратить внимание на необходимость | confidence=0.75 right=0 of=1
* | Priority: остановиться на | confidence=0.81 right=1 of=1
* | Priority: отметить важность | confidence=0.81 right=1 of=1
* | Priority: подчеркнуть важность | confidence=0.82 right=2 of=2
* | Priority: подчеркнуть необходимость | confidence=0.81 right=1 of=1
* | Priority: предложить | confidence=0.55 right=1 of=2
* | Priority: призвать | confidence=0.72 right=1 of=3
* | Priority: приоритетом называть | confidence=0.86 right=1 of=1
* | Priority: указать на необходимость | confidence=0.81 right=1 of=1
* | a body in the name of an event | confidence=0.93 right=29 of=32
* | a body in the name of another | confidence=0.80 right=23 of=28
* | a count of bodies | confidence=0.86 right=1 of=1
* | a count of ethnic groups | confidence=0.88 right=4 of=4
* | a count of members | confidence=0.91 right=10 of=10
* | a count of priorities | confidence=0.87 right=2 of=2
* | a list of bodies in a place | confidence=0.87 right=3 of=3
* | a list of parts | confidence=0.90 right=7 of=7
* | a part and its act | confidence=0.92 right=18 of=21
* | a person in the name of a meeting | confidence=0.87 right=2 of=2
* | a place after an event | confidence=0.87 right=3 of=3
* | a place in the name of a body | confidence=0.86 right=3 of=4
* | a quotation | confidence=0.81 right=29 of=33
* | a session of the body that the text is about | confidence=0.86 right=1 of=1
* | amends: внести изменение | confidence=0.87 right=1 of=1
* | amends: изменение внести | confidence=0.87 right=1 of=1
* | an address | confidence=0.87 right=3 of=3
* | an anniversary of a body | confidence=0.87 right=2 of=2
* | an article after its act | confidence=0.89 right=8 of=10
* | an ethnic group in the name of a body | confidence=0.80 right=0 of=1
* | approves: утвердить | confidence=0.70 right=1 of=3
* | authorOf: co-author of | confidence=0.92 right=1 of=1
* | authorOf: is the author of | confidence=0.92 right=2 of=2
* | authorOf: автор | confidence=0.94 right=2 of=2
* | authorOf: авторы | confidence=0.92 right=1 of=1
* | basedOn: operates on the basis of | confidence=0.84 right=1 of=1
* | basedOn: what an act rests on | confidence=0.84 right=1 of=1
* | basedOn: в соответствие с | confidence=0.81 right=2 of=3
* | documentDate: adopted by referendum on | confidence=0.84 right=1 of=1
* | documentDate: adopted on | confidence=0.84 right=1 of=1
* | documentDate: signed | confidence=0.84 right=1 of=1
* | documentDate: were adopted in | confidence=0.84 right=1 of=1
* | documentDate: подписать | confidence=0.85 right=2 of=2
* | documentDate: принятый | confidence=0.86 right=3 of=3
* | documentDate: утвердить | confidence=0.79 right=0 of=1
* | documentDate: қабылданды | confidence=0.86 right=3 of=3
* | documentDate: қабылданған | confidence=0.86 right=2 of=3
* | electedOn: was elected | confidence=0.89 right=1 of=1
* | electedOn: избрать | confidence=0.90 right=3 of=3
* | electedOn: сайланды | confidence=0.89 right=1 of=1
* | electedOn: қайта сайланды | confidence=0.89 right=1 of=1
* | establishedBy: operates on the basis of | confidence=0.81 right=0 of=1
* | establishedBy: was established by | confidence=0.87 right=1 of=1
* | establishedBy: was formed | confidence=0.87 right=1 of=1
* | establishedBy: на основание | confidence=0.87 right=1 of=1
* | establishedBy: образовать | confidence=0.91 right=2 of=2
* | establishedBy: создать | confidence=0.87 right=1 of=1
* | establishedBy: учредить | confidence=0.87 right=1 of=1
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
* | eventDate: өтеді | confidence=0.87 right=1 of=2
* | eventDate: өткен | confidence=0.92 right=2 of=2
* | eventDate: өтті | confidence=0.92 right=8 of=9
* | eventOf: held | confidence=0.91 right=1 of=1
* | eventOf: ұйымдастырған | confidence=0.85 right=0 of=1
* | foundedOn: founded in | confidence=0.80 right=2 of=2
* | foundedOn: opened | confidence=0.52 right=0 of=1
* | foundedOn: was created in | confidence=0.79 right=1 of=1
* | foundedOn: was formed in | confidence=0.79 right=1 of=1
* | foundedOn: was founded in | confidence=0.79 right=1 of=1
* | foundedOn: was opened | confidence=0.79 right=1 of=1
* | foundedOn: ашылған | confidence=0.79 right=1 of=1
* | foundedOn: жұмысын бастады | confidence=0.79 right=1 of=1
* | foundedOn: заработать | confidence=0.79 right=1 of=1
* | foundedOn: образовать | confidence=0.80 right=2 of=2
* | foundedOn: создать | confidence=0.76 right=2 of=3
* | foundedOn: құрылды | confidence=0.81 right=3 of=3
* | foundedOn: құрылған | confidence=0.86 right=4 of=4
* | handsOverTo: передать полномочие | confidence=0.86 right=1 of=1
* | heads: a body in brackets | confidence=0.95 right=2 of=2
* | heads: chaired by | confidence=0.95 right=1 of=1
* | heads: had led | confidence=0.89 right=0 of=1
* | heads: has headed | confidence=0.95 right=2 of=2
* | heads: headed | confidence=0.96 right=1 of=1
* | heads: headed by | confidence=0.90 right=2 of=3
* | heads: heads | confidence=0.89 right=0 of=1
* | heads: led by | confidence=0.95 right=2 of=2
* | heads: post with a body | confidence=0.99 right=49 of=49
* | heads: басқарады | confidence=0.97 right=4 of=4
* | heads: возглавить | confidence=0.95 right=1 of=1
* | heads: возглавляет | confidence=0.85 right=1 of=3
* | heads: возглавлять | confidence=0.97 right=10 of=10
* | heads: руководить | confidence=0.95 right=1 of=1
* | inForceFrom: вступить в сила | confidence=0.75 right=0 of=1
* | initiatedBy: proposed to establish | confidence=0.86 right=1 of=1
* | issuedBy: signed | confidence=0.94 right=2 of=2
* | issuedBy: подписать | confidence=0.93 right=4 of=4
* | issuedBy: принять | confidence=0.86 right=0 of=1
* | issuedBy: қол қойды | confidence=0.92 right=1 of=1
* | leavesPost: resigned as | confidence=0.87 right=1 of=1
* | leavesPost: сложить полномочие | confidence=0.87 right=1 of=1
* | locatedIn: a place before a body | confidence=0.55 right=0 of=1
* | locatedIn: is located in | confidence=0.84 right=1 of=1
* | locatedIn: operate in | confidence=0.85 right=3 of=3
* | locatedIn: sits in | confidence=0.78 right=0 of=1
* | locatedIn: ашылған | confidence=0.85 right=3 of=3
* | locatedIn: бар | confidence=0.84 right=1 of=1
* | locatedIn: орналасқан | confidence=0.89 right=3 of=3
* | locatedIn: работать в | confidence=0.78 right=0 of=1
* | locatedIn: располагаться | confidence=0.84 right=1 of=1
* | memberOf: joined | confidence=0.80 right=1 of=1
* | memberOf: post with a body | confidence=0.74 right=7 of=8
* | memberOf: sat on | confidence=0.80 right=1 of=1
* | memberOf: was elected to | confidence=0.80 right=1 of=1
* | memberOf: мүшесі | confidence=0.80 right=1 of=1
* | partOf: a list of parts | confidence=0.85 right=6 of=6
* | partOf: consists of | confidence=0.79 right=3 of=4
* | partOf: is part of | confidence=0.55 right=1 of=2
* | partOf: works within | confidence=0.81 right=1 of=1
* | partOf: входить | confidence=0.84 right=5 of=5
* | partOf: действовать | confidence=0.84 right=5 of=5
* | partOf: действовать при | confidence=0.81 right=1 of=1
* | partOf: жанындағы | confidence=0.81 right=1 of=1
* | partOf: қарайды | confidence=0.81 right=1 of=1
* | participatedIn: a list before the verb | confidence=0.98 right=6 of=6
* | participatedIn: a list of participants | confidence=0.97 right=2 of=2
* | participatedIn: attended by | confidence=0.97 right=2 of=2
* | participatedIn: opening or addressing | confidence=0.97 right=3 of=3
* | participatedIn: took part in | confidence=0.97 right=4 of=4
* | participatedIn: was attended by | confidence=0.97 right=2 of=2
* | participatedIn: was chaired by | confidence=0.98 right=2 of=2
* | participatedIn: with the participation of | confidence=0.97 right=1 of=1
* | participatedIn: вести | confidence=0.97 right=2 of=2
* | participatedIn: выступать на | confidence=0.97 right=1 of=1
* | participatedIn: выступление | confidence=0.97 right=1 of=1
* | participatedIn: заявить | confidence=0.97 right=1 of=1
* | participatedIn: под председательство | confidence=0.97 right=3 of=3
* | participatedIn: принести присяга на | confidence=0.97 right=1 of=1
* | participatedIn: принять участие | confidence=0.97 right=2 of=2
* | participatedIn: провести | confidence=0.97 right=2 of=2
* | participatedIn: төрағалығымен | confidence=0.97 right=1 of=1
* | participatedIn: участвовать | confidence=0.97 right=5 of=5
* | participatedIn: қатысты | confidence=0.97 right=4 of=4
* | places in a region | confidence=0.90 right=9 of=9
* | places of the body named before | confidence=0.89 right=14 of=15
* | post beside a name | confidence=0.89 right=151 of=167
* | proposes: proposed establishing | confidence=0.81 right=1 of=1
* | proposes: proposed to establish | confidence=0.81 right=1 of=1
* | proposes: предложить провести | confidence=0.81 right=1 of=1
* | proposes: өткізуді ұсынды | confidence=0.72 right=1 of=3
* | repeals: a list | confidence=0.86 right=1 of=1
* | takesPlaceAt: held in | confidence=0.91 right=2 of=2
* | takesPlaceAt: took place in | confidence=0.91 right=3 of=3
* | takesPlaceAt: was held in | confidence=0.90 right=1 of=1
* | takesPlaceAt: болды | confidence=0.84 right=0 of=1
* | takesPlaceAt: открыться в | confidence=0.90 right=1 of=1
* | takesPlaceAt: пройти | confidence=0.86 right=2 of=3
* | takesPlaceAt: пройти в | confidence=0.90 right=1 of=1
* | takesPlaceAt: проходить | confidence=0.90 right=1 of=1
* | takesPlaceAt: состояться | confidence=0.86 right=3 of=4
* | takesPlaceAt: өтеді | confidence=0.90 right=1 of=1
* | takesPlaceAt: өткен | confidence=0.91 right=2 of=2
* | takesPlaceAt: өтті | confidence=0.94 right=8 of=8
* | the body in the title of an act | confidence=0.35 right=10 of=20
* | the date of an act | confidence=0.82 right=26 of=28
* | the date of what happened at an event | confidence=0.86 right=1 of=1
* | the issuer in the name of an act | confidence=0.95 right=7 of=7
* | the number of an act | confidence=0.98 right=27 of=27
* | the only date beside an event | confidence=0.89 right=6 of=6
* | who signed an act | confidence=0.86 right=1 of=1
* | worksAt: joined the secretariat of | confidence=0.90 right=1 of=1
* | worksAt: post with a body | confidence=0.92 right=13 of=14
* | worksAt: taught | confidence=0.90 right=1 of=1
* | worksAt: taught at | confidence=0.90 right=1 of=1
* | worksAt: works at | confidence=0.90 right=1 of=1
* | worksAt: работать | confidence=0.84 right=0 of=1
* | worksAt: работать в | confidence=0.90 right=1 of=1
* | years of a body | confidence=0.87 right=3 of=3
