# Words that introduce a goal, a function, a principle or a priority; the clause follows.

# Nouns with an owner in the genitive: «целью Ассамблеи является …», «main goal of the assembly is to …»
[clause noun]
ru | цель, миссия, предназначение, назначение | type=Goal
ru | задача, функция, обязанность, полномочие, компетенция, ведение, направление деятельности, направление работы, направление, роль, предмет деятельности | type=Function
ru | принцип | type=Principle
ru | приоритет, приоритетная задача, приоритетное направление, главная задача, ключевой приоритет | type=Priority
kk | мақсат, миссия | type=Goal
kk | міндет, функция, өкілеттік, бағыт | type=Function
kk | қағидат, қағида, принцип, ұстаным | type=Principle
kk | басымдық, басым бағыт | type=Priority
en | goal, aim, purpose, objective, mission, goals, aims, objectives | type=Goal
en | task, function, role, responsibility, tasks, functions, responsibilities, powers | type=Function
en | principle, principles | type=Principle
en | priority, priorities, main priority, key priority | type=Priority

# What may stand between that noun and its owner.
[clause middle]
ru | деятельность, работа, существование, создание, функционирование |
kk | қызметі, жұмысы |
en | activity, activities, work |

# Verbs that join noun and clause.
[clause copula]
ru | являться, есть, был, была, было, были, быть, стать, стали, остается, оставаться, это, состоять, заключаться, служить, следующий, относиться, входить, становиться, назвать, определить, обозначить |
kk | болып табылады, болып, табылады, болады, мыналар, саналады |
en | is, are, was, were, include, includes, remains, remain, be |

# A body is made or meant for something: the clause follows. form: inf, gen, acc …
[purpose]
ru | создать для того чтобы, создать чтобы, образовать для того чтобы, учредить для того чтобы | type=Goal form=inf
ru | создать в цель, образовать в цель, учредить в цель, создаваться в цель, образоваться в цель, создать для, образовать для, учредить для, создать с цель, образовать с цель, основать с цель, сформировать в цель, сформировать с цель, предназначить для | type=Goal form=gen
ru | призвать, предназначить | type=Goal form=inf passive
ru | нацелить на, ориентировать на, ставить целью, ставить своей целью, преследовать цель, иметь целью | type=Goal form=acc
ru | направить на, способствующий, содействующий | type=Function form=acc
ru | должен стать, должны стать, должна стать, должно стать, призванный стать, должен служить, должны служить, должна служить | type=Function form=ins
ru | занимается, заниматься | type=Function form=ins
kk | мақсатында құрылған, мақсатында құрылды | type=Goal before
kk | көздейді, көздейтін, көздеген, мақсат етеді, мақсат тұтады | type=Goal before
kk | бағытында жұмыс істейді, бағытында жұмыс істеп, бағытында жұмыс, айналысады, үлес қосады, қамтамасыз етеді, жүзеге асырады, жүргізеді | type=Function before
en | aimed at, aims at, created to, established to, founded to, designed to, set up to, created for, aims to, seeks to, intended to, in order to, founded for | type=Goal
en | responsible for, engaged in, in charge of, tasked with, plays a key role in, plays an important role in, key role in, important role in, role in, designed to address, promoter of, serves as, works to | type=Function

# What a body does: verbs of a steady function, in the present. noun: the clause is the object alone.
[function verb]
ru | осуществлять, проводить, обеспечивать, оказывать | noun
ru | координировать, рассматривать, принимать, издавать, готовить, проверять, следить, отвечать, управлять, исполнять, назначать, избирать, распределять, публиковать, обучать, собирать, вести, создавать, расследовать, надзирать, утверждать, развивать, финансировать, вырабатывать, реализовывать, разрабатывать, способствовать, содействовать, консультировать, разрешать, принимать участие, участвовать, организовывать, контролировать, регулировать, утверждать, вносить, представлять, объединять, готовить, взаимодействовать, изучать, анализировать, формировать, поддерживать, помогать, защищать, давать, выявлять, предупреждать |
ru | вносить вклад в, вносить свой вклад в, вносить весомый вклад в, вносить большой вклад в | noun
kk | жүргізеді, қамтамасыз етеді, үйлестіреді, жүзеге асырады, ұйымдастырады, қарайды, әзірлейді, ықпал етеді, бақылайды | before
en | coordinates, implements, provides, promotes, oversees, supervises, ensures, supports, develops, organizes, organises, monitors, represents, reviews, regulates, protects, exercises, heads, manages, submits, drafts, adopts, approves, conducts, carries, advises, assists, helps, examines, considers, maintains, issues, prepares, publishes, collects, facilitates, encourages, unites, coordinates, handles, administers, enforces, sets, studies, investigates |

# Words of the speaker after which a priority stands. firm: explicit where the word itself is there.
[priority cue]
ru | подчеркнуть необходимость, подчеркнуть важность, отметить необходимость, отметить важность, указать на необходимость, указать на важность, обозначить необходимость, обратить внимание на необходимость, заявить о необходимость, говорить о необходимость, акцентировать внимание на необходимость, подчеркивать важность, подчеркивать необходимость, отметить значимость, подчеркнуть значимость, заявить о важность, напомнить о важность, указать на важность | form=gen
ru | обратить особое внимание на, особое внимание обратить на, обратить внимание на, акцентировать внимание на, сделать акцент на, сделать упор на, сосредоточиться на, остановиться на | form=acc
ru | уделить особое внимание, особое внимание уделить, особое внимание быть уделить, уделить внимание, особое внимание должно быть уделено, особое внимание следует уделить, особое внимание необходимо уделить, особое внимание нужно уделить, особое внимание уделяется, внимание должно быть уделено | form=dat
ru | призвать, поручить, потребовать, предложить, рекомендовать, призывать | form=inf weak
ru | необходимо, нужно, следует, важно, предстоит, надо, крайне важно, очень важно, требуется | form=inf modal
ru | в качество приоритет, в качество приоритета обозначить, назвать приоритет, главный приоритет назвать, обозначить приоритет, приоритетом назвать, приоритетом называть, приоритетом считать | form=nom firm=explicit
kk | атап өту, маңыздылығын атап, қажеттігін айтты, қажет екенін айтты, қажет екенін атап, басты басымдық деп атады, басымдық деп атады, басым бағыт деп атады, маңызды екенін, тапсырды, міндеттеді, назар аудару керек, баса назар аударды, ерекше назар аударды, қажет, керек | before
en | stressed the need, stressed the importance of, emphasized the need, emphasized the importance of, underlined the importance of, highlighted the importance of, noted the need, called for, underscored the importance of, underlined the need, urged to, instructed to, underscored the need, pointed to the need, highlighted the need, drew attention to, paid special attention to | form=np
en | reiterated the importance of, called on, ordered to | form=np

# A list of priorities or tasks follows: «поставил следующие задачи:»
[list cue]
ru | следующие задачи, ряд задач, следующие приоритеты, следующие поручения, основные задачи, задачи, приоритеты, направления, основные направления, конкретные задачи, приоритетные направления, приоритетные задачи, поручения, ключевые задачи | 
kk | мынадай міндеттер, келесі міндеттер, басымдықтар | 
en | following tasks, the following priorities, following goals, following areas, priorities, following instructions, key areas, three areas, main areas, five priorities | 

# Enumerating words at the head of a priority.
[enumerator]
ru | во-первых, во-вторых, в-третьих, в-четвертых, в-пятых, в-шестых, в-седьмых, в-восьмых, в-девятых, первое, второе, третье, четвертое, пятое, первый приоритет, второй приоритет, третий приоритет, четвертый приоритет, пятый приоритет, первая задача, вторая задача, третья задача |
kk | біріншіден, екіншіден, үшіншіден, төртіншіден, бесіншіден, алтыншыдан |
en | firstly, secondly, thirdly, fourthly, first, second, third |

# Introducing words that are no part of a clause.
[clause lead]
ru | прежде всего, в частности, в том числе, также, именно, собственно говоря, конечно, важно, необходимо, нужно, должны, должен, следует, в первую очередь, в первый очередь |
kk | сондай-ақ, атап айтқанда |
en | also, in particular, first of all |
