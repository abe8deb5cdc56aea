# English: further phrases beside those of the other files. What news and pages of organisations
# write in other tenses, in the passive, with a participle.

[relation heads: Person -> Body]
en | {o} headed {s loc by} | 0.85
en | {o} led {s loc by} | 0.8
en | {o} chaired {s loc by} | 0.8
en | {s} has led {o} | 0.9
en | {s} led {o} | 0.8
en | {s} has chaired {o} | 0.9
en | {s} is heading {o} | 0.9
en | {s} is at the head of {o} | 0.9
en | {s} directs {o} | 0.85
en | {s} took over {o} | 0.6
en | {s} presides over {o} | 0.75
en | {s} was appointed to head {o} | 0.9
en | {s} was appointed to lead {o} | 0.9
en | {s} was elected to head {o} | 0.9
en | {s} was chosen to lead {o} | 0.9
en | {o} is run by {s} | 0.85
en | {o} run by {s} | 0.75
en | {o} directed by {s} | 0.75
en | {o} presided over by {s} | 0.75
en | {o} under the leadership of {s} | 0.75
en | {o} under the chairmanship of {s} | 0.75

[relation memberOf: Person Body -> Body]
en | {s} was included in {o} | 0.85
en | {s} were included in {o} | 0.85
en | {s} was admitted to {o} | 0.85
en | {s} is an honorary member of {o} | 0.9
en | {s} has been a member of {o} | 0.9
en | {s} have been members of {o} | 0.9
en | {s} became a member of {o} | 0.9
en | {s} became members of {o} | 0.9
en | {s} is a full member of {o} | 0.9
en | {s} are members of {o} | 0.9
en | {s} was elected to {o} | 0.75
en | {s} sits on {o} | 0.85
en | {s} sits in {o} | 0.8
en | {s} serves on {o} | 0.85
en | {s} served on {o} | 0.8
en | {s} belongs to {o} | 0.8
en | {s} has joined {o} | 0.8
en | {s} a member of {o} | 0.85
en | {s} was admitted to {o} | 0.85
en | {s} acceded to {o} | 0.8
en | {s} sat on {o} | 0.85
en | {s} sat in {o} | 0.75
en | {s} was elected as a member of {o} | 0.9
en | {s} was elected a member of {o} | 0.9
en | {s} is also a member of {o} | 0.9
en | {s} were elected to {o} | 0.75
en | {s} elected to {o} | 0.7

[relation worksAt: Person -> Body]
en | {s} worked for {o} | 0.8
en | {s} working at {o} | 0.8
en | {s} working for {o} | 0.8
en | {s} worked in {o} | 0.75
en | {s} works in {o} | 0.75
en | {s} works with {o} | 0.6
en | {s} has worked at {o} | 0.85
en | {s} employed by {o} | 0.85
en | {s} employed at {o} | 0.85
en | {s} teaches at {o} | 0.85
en | {s} taught at {o} | 0.8
en | {s} joined the staff of {o} | 0.85
en | {s} lectures at {o} | 0.85
en | {s} served in {o} | 0.7
en | {s} serves in {o} | 0.7
en | {s} served at {o} | 0.75
en | {s} taught {o loc at} | 0.8
en | {s} teaches {o loc at} | 0.85
en | {s} lectured {o loc at} | 0.8
en | {s} worked {o loc at} | 0.8
en | {s} worked {o loc for} | 0.75
en | {s} works {o loc at} | 0.8
en | {s} served {o loc at} | 0.75
en | {s} career {o loc at} | 0.75
en | {s} career {o loc in} | 0.7
en | {s} joined the secretariat of {o} | 0.85
en | {s} has been working at {o} | 0.85
en | {s} has been working in {o} | 0.8

[relation partOf: Body -> Body]
en | {s} is the upper house of {o} | 0.85
en | {s} is the lower house of {o} | 0.85
en | {s} is the upper chamber of {o} | 0.85
en | {s} is the lower chamber of {o} | 0.85
en | {s} is a consultative and advisory body under {o} | 0.85
en | {s} was part of {o} | 0.6
en | {s} accountable to {o} | 0.75
en | {s} under the jurisdiction of {o} | 0.8
en | {s} a subordinate organization of {o} | 0.85
en | {s} forms part of {o} | 0.85
en | {s} part of {o} | 0.7
en | {s} is a branch of {o} | 0.9
en | {s} a branch of {o} | 0.85
en | {s} is a division of {o} | 0.9
en | {s} is a department of {o} | 0.9
en | {s} is a structural unit of {o} | 0.9
en | {s} is a structural subdivision of {o} | 0.9
en | {s} is a subsidiary of {o} | 0.9
en | {s} a subsidiary of {o} | 0.85
en | {s} is subordinate to {o} | 0.9
en | {s} subordinate to {o} | 0.8
en | {s} is accountable to {o} | 0.8
en | {s} reports to {o} | 0.75
en | {s} belongs to the system of {o} | 0.85
en | {s} operates within {o} | 0.85
en | {s} functions under {o} | 0.85
en | {s} functions within {o} | 0.85
en | {s} works under {o} | 0.85
en | {s} was established under {o} | 0.85
en | {s} was created under {o} | 0.85
en | {s} was set up under {o} | 0.85
en | {s} established under {o} | 0.8
en | {s} is attached to {o} | 0.85
en | {s} attached to {o} | 0.8
en | {s} is affiliated with {o} | 0.8
en | {s} affiliated with {o} | 0.75
en | {o} includes {s} | 0.7
en | {o} comprises {s} | 0.75
en | {o} consists of {s} | 0.8
en | {o} is composed of {s} | 0.8
en | {o} is made up of {s} | 0.8
en | {o} unites {s} | 0.6

[relation locatedIn: Body Building -> Place Building]
en | {s} seat is in {o} | 0.85
en | {s} headquarters is in {o} | 0.85
en | {s} head office is in {o} | 0.85
en | {s} is based in {o} | 0.9
en | {s} is headquartered in {o} | 0.9
en | {s} has its headquarters in {o} | 0.9
en | {s} has its head office in {o} | 0.9
en | {s} has its seat in {o} | 0.9
en | {s} headquarters in {o} | 0.8
en | {s} headquarters are in {o} | 0.9
en | {s} office in {o} | 0.8
en | {s} offices in {o} | 0.8
en | {s} branches in {o} | 0.8
en | {s} branches operate in {o} | 0.8
en | {s} sits in {o} | 0.8
en | {s} is situated in {o} | 0.9
en | {s} situated in {o} | 0.9
en | {s} housed in {o} | 0.85
en | {s} is housed in {o} | 0.9
en | {s} works in {o} | 0.8
en | {s} operates across {o} | 0.8
en | {s} operates throughout {o} | 0.8
en | {s} are open in {o} | 0.85
en | {s} have been opened in {o} | 0.85
en | {s} has been opened in {o} | 0.85
en | {s} have opened in {o} | 0.85
en | {s} was opened in {o} | 0.85
en | {s} were opened in {o} | 0.85
en | {s} operate in {o} | 0.85
en | {s} stands in {o} | 0.8

[relation foundedOn: Body Building -> Date]
en | {s} was established {o loc on} | 0.85
en | {s} was established {o loc in} | 0.85
en | {s} was created {o loc on} | 0.85
en | {s} was created {o loc in} | 0.85
en | {s} was founded {o loc on} | 0.85
en | {s} was founded {o loc in} | 0.85
en | {s} was formed {o loc on} | 0.85
en | {s} was formed {o loc in} | 0.85
en | {s} was set up {o loc on} | 0.85
en | {s} was set up {o loc in} | 0.85
en | {s} was opened {o loc on} | 0.8
en | {s} was opened {o loc in} | 0.8
en | {s} was launched on {o} | 0.85
en | {s} launched in {o} | 0.75
en | {s} launched on {o} | 0.75
en | {s} was founded on {o} | 0.95
en | {s} founded on {o} | 0.9
en | {s} was established back in {o} | 0.9
en | {s} has existed since {o} | 0.85
en | {s} was formed on {o} | 0.9
en | {s} formed in {o} | 0.85
en | {s} was created on {o} | 0.9
en | {s} created on {o} | 0.85
en | {s} was set up on {o} | 0.9
en | {s} set up in {o} | 0.85
en | {s} set up on {o} | 0.85
en | {s} was opened in {o} | 0.8
en | {s} was opened on {o} | 0.8
en | {s} opened in {o} | 0.75
en | {s} opened its doors in {o} | 0.85
en | {s} has been operating since {o} | 0.85
en | {s} has been working since {o} | 0.85
en | {s} operates since {o} | 0.8
en | {s} dates back to {o} | 0.8
en | {s} was launched in {o} | 0.85
en | {s} was inaugurated in {o} | 0.8
en | {s} began its work in {o} | 0.8
en | {s} came into being in {o} | 0.85
en | {s} was built in {o} | 0.8
en | {o} {s} was created | 0.85
en | {o} {s} was set up | 0.85
en | {o} {s} was formed | 0.85
en | {o} {s} opened | 0.7

[relation initiatedBy: Body Building Event -> Person Body]
en | {s} was founded by {o} | 0.9
en | {s} was initiated by {o} | 0.9
en | {s} was set up by {o} | 0.85
en | {s} set up by {o} | 0.8
en | {s} established by {o} | 0.75
en | {s} created by {o} | 0.75
en | {s} launched by {o} | 0.75
en | {s} was launched by {o} | 0.75
en | {s} at the suggestion of {o} | 0.85
en | {s} at the proposal of {o} | 0.85
en | {s} on the proposal of {o} | 0.85
en | {s} on the instructions of {o} | 0.85
en | {s} at the request of {o} | 0.75
en | {o} founded {s} | 0.85
en | {o} established {s} | 0.75
en | {o} initiated {s} | 0.8
en | {o} initiated the creation of {s} | 0.85
en | {o} initiated the establishment of {s} | 0.85
en | {o} proposed the creation of {s} | 0.8
en | {o} is the founder of {s} | 0.9
en | {o} was the founder of {s} | 0.9
en | {o} founder of {s} | 0.85
en | {o} the founder of {s} | 0.85
en | {s} brainchild of {o} | 0.8

[relation establishedBy: Body -> Law]
en | {s} was established {o loc by} | 0.85
en | {s} was created {o loc by} | 0.85
en | {s} was formed {o loc by} | 0.85
en | {s} was set up {o loc by} | 0.85
en | {s} was founded {o loc by} | 0.8
en | {s} established {o loc by} | 0.8
en | {s} was formed by {o} | 0.85
en | {s} was set up by {o} | 0.85
en | {s} was founded by {o} | 0.8
en | {s} established by {o} | 0.85
en | {s} created by {o} | 0.85
en | {s} set up by {o} | 0.85
en | {s} was established under {o} | 0.9
en | {s} was created under {o} | 0.9
en | {s} was established in accordance with {o} | 0.9
en | {s} was created in accordance with {o} | 0.9
en | {s} was established pursuant to {o} | 0.9
en | {s} operates on the basis of {o} | 0.6

[relation participatedIn: Person Body -> Event]
en | {s} his participation in {o} | 0.85
en | {s} her participation in {o} | 0.85
en | {o} concluded with the participation of {s} | 0.9
en | {s} takes part in {o} | 0.9
en | {s} taking part in {o} | 0.85
en | {s} participates in {o} | 0.9
en | {s} participated at {o} | 0.9
en | {s} is attending {o} | 0.9
en | {s} was present at {o} | 0.9
en | {s} were present at {o} | 0.9
en | {s} spoke during {o} | 0.9
en | {s} spoke to {o} | 0.6
en | {s} presided over {o} | 0.95
en | {s} presided at {o} | 0.95
en | {s} opened the {o} | 0.8
en | {s} closed {o} | 0.75
en | {s} moderated {o} | 0.9
en | {s} delivered remarks at {o} | 0.95
en | {s} delivered a keynote speech at {o} | 0.95
en | {s} delivered a report at {o} | 0.95
en | {s} made a speech at {o} | 0.95
en | {s} gave a speech at {o} | 0.95
en | {s} made a presentation at {o} | 0.9
en | {s} speaking at {o} | 0.9
en | {s} told {o} | 0.7
en | {s} welcomed participants of {o} | 0.85
en | {s} welcomed the participants of {o} | 0.85
en | {s} greeted participants of {o} | 0.85
en | {s} greeted the participants of {o} | 0.85
en | {s} visited {o} | 0.6
en | {s} noted at {o} | 0.85
en | {s} stressed at {o} | 0.85
en | {s} announced at {o} | 0.85
en | {s} stated at {o} | 0.85
en | {o} attended by {s} | 0.9
en | {o} was attended by {s} | 0.95
en | {o} was opened by {s} | 0.9
en | {o} opened by {s} | 0.85
en | {o} was chaired by {s} | 0.95
en | {o} was moderated by {s} | 0.9
en | {o} moderated by {s} | 0.9
en | {o} was addressed by {s} | 0.9
en | {o} with the participation of {s} | 0.9
en | {o} gathered {s} | 0.7
en | {o} brought together {s} | 0.75
en | {o} under the chairmanship of {s} | 0.95
en | {o} was presided over by {s} | 0.95
en | {o} heard {s} | 0.5
en | {s} joined {o} | 0.75
en | {s} took the floor at {o} | 0.95
en | {s} chairs {o} | 0.8
en | {s} greeted {o} | 0.6

[relation eventOf: Event -> Body]
en | {s} was co-organized by {o} | 0.9
en | {s} was co-organised by {o} | 0.9
en | {s} co-organized by {o} | 0.9
en | {s} was initiated by {o} | 0.7
en | {s} organized by {o} | 0.9
en | {s} organised by {o} | 0.9
en | {s} was organized by {o} | 0.9
en | {s} was organised by {o} | 0.9
en | {s} is organized by {o} | 0.9
en | {s} is organised by {o} | 0.9
en | {s} hosted by {o} | 0.85
en | {s} was hosted by {o} | 0.85
en | {s} convened by {o} | 0.9
en | {s} was convened by {o} | 0.9
en | {s} initiated by {o} | 0.7
en | {s} arranged by {o} | 0.85
en | {s} held by {o} | 0.85
en | {s} was held by {o} | 0.85
en | {o} organized {s} | 0.85
en | {o} organised {s} | 0.85
en | {o} hosted {s} | 0.8
en | {o} hosts {s} | 0.8
en | {o} convened {s} | 0.85
en | {o} held {s} | 0.85
en | {o} holds {s} | 0.8
en | {o} held its {s} | 0.9
en | {o} will hold {s} | 0.8

[relation eventDate: Event -> Date]
en | {s} takes place {o loc on} | 0.9
en | {s} is held {o loc on} | 0.85
en | {s} has taken place {o loc on} | 0.9
en | {s} is being held {o loc on} | 0.9
en | {s} is scheduled for {o} | 0.9
en | {s} was scheduled for {o} | 0.85
en | {s} is planned for {o} | 0.85
en | {s} is to be held {o loc on} | 0.9
en | {s} will take place {o loc on} | 0.95
en | {s} was convened {o loc on} | 0.9
en | {s} began {o loc on} | 0.85
en | {s} started {o loc on} | 0.85
en | {s} ended {o loc on} | 0.8
en | {s} concluded {o loc on} | 0.8
en | {s} held {o loc on} | 0.9
en | {s} held {o loc in} | 0.85
en | {s} was held {o loc in} | 0.9
en | {s} took place {o loc in} | 0.9
en | {s} will take place {o loc in} | 0.9
en | {s} will be held {o loc in} | 0.9
en | {s} opened {o loc on} | 0.85
en | {s} opens on {o} | 0.9
en | {s} met {o loc on} | 0.85
en | {s} met for the first time in {o} | 0.8
en | {s} gathered {o loc on} | 0.85
en | {o} {s} was convened | 0.85
en | {o} {s} began | 0.8
en | {o} {s} started | 0.8
en | {o} {s} was organized | 0.8
en | {o} {s} was organised | 0.8
en | {o} {s} will be held | 0.9
en | {o} {s} will take place | 0.9
en | {o} {s} is being held | 0.85
en | {o} hosted {s} | 0.7

[relation takesPlaceAt: Event -> Place Building Body]
en | {s} takes place {o loc in} | 0.9
en | {s} takes place {o loc at} | 0.9
en | {s} is held {o loc in} | 0.85
en | {s} is held {o loc at} | 0.85
en | {s} has taken place {o loc in} | 0.9
en | {s} kicks off {o loc in} | 0.85
en | {s} opens {o loc in} | 0.85
en | {s} is underway {o loc in} | 0.85
en | {s} is under way {o loc in} | 0.85
en | {s} wraps up {o loc in} | 0.8
en | {s} completed {o loc in} | 0.8
en | {s} is being held {o loc in} | 0.9
en | {s} is being held {o loc at} | 0.9
en | {s} will take place {o loc in} | 0.9
en | {s} will take place {o loc at} | 0.9
en | {s} will be held {o loc at} | 0.9
en | {s} was convened {o loc in} | 0.85
en | {s} began {o loc in} | 0.85
en | {s} started {o loc in} | 0.85
en | {s} ended {o loc in} | 0.8
en | {s} concluded {o loc in} | 0.85
en | {s} held {o loc in} | 0.9
en | {s} held {o loc at} | 0.9
en | {s} opened {o loc at} | 0.85
en | {s} kicked off {o loc in} | 0.85
en | {s} gathered {o loc in} | 0.8
en | {s} met {o loc in} | 0.8
en | {s} met {o loc at} | 0.8
en | {s} organized {o loc in} | 0.8
en | {s} organised {o loc in} | 0.8
en | {s} concluded today {o loc in} | 0.85
en | {o} hosted {s} | 0.85
en | {o} hosts {s} | 0.8
en | {o} is hosting {s} | 0.85
en | {o} will host {s} | 0.85
en | {o} was the venue for {s} | 0.9
en | {o} was the venue of {s} | 0.9

[relation amends: Law -> Law LawArticle]
en | {o} was amended by {s} | 0.9
en | {o} amended by {s} | 0.85
en | {o} has been amended by {s} | 0.9
en | {o} as amended by {s} | 0.9
en | {s} amended {o} | 0.85
en | {s} introduces amendments to {o} | 0.9
en | {s} introduced amendments to {o} | 0.9
en | {s} makes amendments to {o} | 0.9
en | {s} on amendments to {o} | 0.9
en | {s} on amendments and additions to {o} | 0.9
en | {s} changes {o} | 0.6

[relation amendedOn: Law Document -> Date]
en | {s} was amended in {o} | 0.9
en | {s} was amended on {o} | 0.9
en | {s} amended in {o} | 0.85
en | {s} amended on {o} | 0.85
en | {s} as amended on {o} | 0.9
en | {s} last amended in {o} | 0.9
en | {s} last amended on {o} | 0.9

[relation repeals: Law -> Law]
en | {s} recognize as invalid {o} | 0.9
en | {s} recognize invalid {o} | 0.9
en | {s} declare invalid {o} | 0.9
en | {s} invalidate {o} | 0.85
en | {s} annul {o} | 0.85
en | {s} cancel {o} | 0.8
en | {s} repealed {o} | 0.9
en | {s} replaced {o} | 0.7
en | {s} invalidates {o} | 0.85
en | {o} was repealed by {s} | 0.9
en | {o} repealed by {s} | 0.85
en | {o} was replaced by {s} | 0.7

[relation approves: Person Body Law -> Document Law]
en | {s} approve {o} | 0.8
en | {s} has approved {o} | 0.85
en | {s} has adopted {o} | 0.8
en | {s} approves {o} | 0.85
en | {s} endorsed {o} | 0.75
en | {s} ratified {o} | 0.8
en | {o} was approved by {s} | 0.9
en | {o} was endorsed by {s} | 0.8
en | {o} was ratified by {s} | 0.8

[relation issuedBy: Law Document -> Body Person]
en | {s} was signed by {o} | 0.9
en | {s} was adopted by {o} | 0.9
en | {s} was issued by {o} | 0.9
en | {s} was passed by {o} | 0.9
en | {s} passed by {o} | 0.9
en | {s} published by {o} | 0.8
en | {s} was published by {o} | 0.8
en | {s} enacted by {o} | 0.9
en | {o} has signed {s} | 0.9
en | {o} signs {s} | 0.85
en | {o} issued {s} | 0.85
en | {o} passed {s} | 0.85
en | {o} adopted {s} | 0.8
en | {o} published {s} | 0.75
en | {o} has published {s} | 0.75
en | {o} put his signature to {s} | 0.9

[relation documentDate: Law Document -> Date]
en | {s} was issued on {o} | 0.9
en | {s} was published in {o} | 0.85
en | {s} was published on {o} | 0.85
en | {s} were published in {o} | 0.85
en | {s} were published on {o} | 0.85
en | {s} were adopted in {o} | 0.9
en | {s} were adopted on {o} | 0.9
en | {s} was passed in {o} | 0.9
en | {s} was passed on {o} | 0.9
en | {s} passed in {o} | 0.85
en | {s} was approved on {o} | 0.9
en | {s} was approved in {o} | 0.9
en | {s} approved on {o} | 0.85
en | {s} was signed in {o} | 0.9
en | {s} signed in {o} | 0.85
en | {s} published in {o} | 0.8
en | {s} was ratified in {o} | 0.75
en | {s} was enacted in {o} | 0.9
en | {o} {s} was adopted | 0.9
en | {o} {s} was signed | 0.9
en | {o} {s} was passed | 0.9
en | {s} was signed {o loc in} | 0.85
en | {s} was signed {o loc on} | 0.85
en | {s} was adopted {o loc in} | 0.85
en | {s} was adopted {o loc on} | 0.85
en | {s} was approved {o loc in} | 0.85
en | {s} was approved {o loc on} | 0.85
en | {s} was passed {o loc in} | 0.85
en | {s} was passed {o loc on} | 0.85
en | {s} was published {o loc in} | 0.85
en | {s} was published {o loc on} | 0.85
en | {s} was issued {o loc in} | 0.85
en | {s} was issued {o loc on} | 0.85

[relation inForceFrom: Law Document -> Date]
en | {s} came into force on {o} | 0.95
en | {s} came into force in {o} | 0.9
en | {s} entered into force in {o} | 0.9
en | {s} enters into force on {o} | 0.95
en | {s} entered into effect on {o} | 0.9
en | {s} has been in force since {o} | 0.95
en | {s} in force since {o} | 0.9
en | {s} took effect on {o} | 0.95
en | {s} takes effect on {o} | 0.95
en | {s} will take effect on {o} | 0.9
en | {s} will enter into force on {o} | 0.95
en | {s} comes into effect on {o} | 0.9
en | {s} came into effect on {o} | 0.9
en | {s} effective from {o} | 0.85

[relation governs: Law LawArticle -> Body]
en | {s} defines the status of {o} | 0.9
en | {s} defines the legal status of {o} | 0.9
en | {s} determines the status of {o} | 0.9
en | {s} determines the legal status of {o} | 0.9
en | {s} regulates the activities of {o} | 0.9
en | {s} regulates the activity of {o} | 0.9
en | {s} regulates the work of {o} | 0.9
en | {s} sets out the powers of {o} | 0.85
en | {s} defines the powers of {o} | 0.85
en | {s} governs the work of {o} | 0.9
en | {o} activities are regulated by {s} | 0.9
en | {o} are regulated by {s} | 0.85
en | {o} are governed by {s} | 0.85
en | {o} status is defined by {s} | 0.85

[relation basedOn: Law Body Document Event -> Law LawArticle]
en | {s} is guided in its activities by {o} | 0.8
en | {s} is guided in its work by {o} | 0.8
en | {s} is based on {o} | 0.8
en | {s} operates on the basis of {o} | 0.8
en | {s} works on the basis of {o} | 0.8
en | {s} acts on the basis of {o} | 0.8
en | {s} acts in accordance with {o} | 0.8
en | {s} operates in accordance with {o} | 0.8
en | {s} operates under {o} | 0.75
en | {s} is guided by {o} | 0.8
en | {s} on the basis of {o} | 0.6

[relation registeredBy: Document Body -> Body]
en | {s} was registered by {o} | 0.9
en | {s} was registered with {o} | 0.9
en | {s} is registered with {o} | 0.9
en | {s} registered at {o} | 0.85
en | {s} was registered in {o} | 0.85

[relation authorOf: Person Body -> Document Law]
en | {s} has written {o} | 0.85
en | {s} authored {o} | 0.9
en | {s} co-authored {o} | 0.9
en | {s} compiled {o} | 0.8
en | {s} prepared {o} | 0.6
en | {s} drafted {o} | 0.75
en | {s} developed {o} | 0.7
en | {o} was written by {s} | 0.9
en | {o} authored by {s} | 0.9
en | {o} was developed by {s} | 0.85
en | {o} drafted by {s} | 0.8
en | {o} drawn up by {s} | 0.8
en | {o} prepared by {s} | 0.75
en | {o} was prepared by {s} | 0.8
en | {s} the author of {o} | 0.9
en | {s} co-author of {o} | 0.85
en | {s} is a co-author of {o} | 0.9
en | {s} is the co-author of {o} | 0.9
en | {s} author of the book {o} | 0.9

[relation electedOn: Person -> Date]
en | {s} elected in {o} | 0.85
en | {s} elected on {o} | 0.85
en | {s} was re-elected in {o} | 0.9
en | {s} was re-elected on {o} | 0.9
en | {s} was first elected in {o} | 0.9
en | {o} {s} was elected | 0.85
en | {s} was elected {o loc in} | 0.85
en | {s} was elected {o loc on} | 0.85

[relation handsOverTo: Person -> Person]
en | {s} handed over to {o} | 0.9
en | {s} handed over his post to {o} | 0.9
en | {s} handed over her post to {o} | 0.9
en | {s} handed over the post to {o} | 0.9
en | {s} handed over the chair to {o} | 0.9
en | {s} handed power to {o} | 0.9
en | {s} was succeeded by {o} | 0.85
en | {s} succeeded by {o} | 0.75
en | {s} was replaced by {o} | 0.85
en | {s} passed the chairmanship to {o} | 0.9
en | {o} replaced {s} | 0.7
en | {o} succeeded {s} | 0.75
en | {o} replaces {s} | 0.7
en | {o} succeeds {s} | 0.75

[relation leavesPost: Person -> Post]
en | {s} of the post of {o} | 0.85
en | {s} from the post of {o} | 0.85
en | {s} from the position of {o} | 0.85
en | {s} of his duties as {o} | 0.85
en | {s} of her duties as {o} | 0.85
en | {s} was relieved of his duties as {o} | 0.9
en | {s} was relieved of her duties as {o} | 0.9
en | {s} was relieved of the post of {o} | 0.9
en | {s} was relieved of the duties of {o} | 0.9
en | {s} was relieved of his post as {o} | 0.9
en | {s} was dismissed as {o} | 0.9
en | {s} was dismissed from the post of {o} | 0.9
en | {s} was dismissed from his post as {o} | 0.9
en | {s} was dismissed from the position of {o} | 0.9
en | {s} was removed as {o} | 0.9
en | {s} was removed from the post of {o} | 0.9
en | {s} was removed from the position of {o} | 0.9
en | {s} resigned from the post of {o} | 0.9
en | {s} resigned from the position of {o} | 0.9
en | {s} resigned from his post as {o} | 0.9
en | {s} left the position of {o} | 0.9
en | {s} left his post as {o} | 0.9
en | {s} left her post as {o} | 0.9
en | {s} left office as {o} | 0.9
en | {s} has resigned as {o} | 0.9
en | {s} retired as {o} | 0.9
en | {s} has stepped down as {o} | 0.9
en | {s} stepped down from the post of {o} | 0.9
en | {s} quit as {o} | 0.9
en | {s} ceased to be {o} | 0.9
en | {s} relieved of his duties as {o} | 0.9
en | {s} relieved of her duties as {o} | 0.9
en | {s} dismissed from the post of {o} | 0.9
en | {s} relieved of the post of {o} | 0.9
en | {s} was released from the post of {o} | 0.9
en | {s} released from the post of {o} | 0.9

[relation suspends: Person Body -> Person Body]
en | {s} dismissing {o} | 0.8
en | {s} dismissed {o} | 0.85
en | {s} suspended the powers of {o} | 0.9
en | {s} has dismissed {o} | 0.85
en | {s} removed {o} | 0.6
en | {o} was dismissed by {s} | 0.85

[relation invites: Person Body -> Person Body]
en | {s} has invited {o} | 0.85
en | {s} invites {o} | 0.8
en | {o} was invited by {s} | 0.85
en | {o} at the invitation of {s} | 0.8

[relation agreesWith: Person -> Person]
en | {s} agrees with {o} | 0.85
en | {s} shared the view of {o} | 0.8
en | {s} seconded {o} | 0.7
en | {s} supported {o} | 0.5

[relation addressedTo: Document -> Person Body]
en | {s} sent to {o} | 0.75
en | {s} was sent to {o} | 0.8
en | {s} submitted to {o} | 0.75
en | {s} was submitted to {o} | 0.75
en | {s} was addressed to {o} | 0.9

[relation represents: Person Body -> EthnicGroup Body]
en | {s} represented {o} | 0.75
en | {s} representing {o} | 0.8
en | {s} represents the interests of {o} | 0.85
en | {s} speaks for {o} | 0.7

[relation proposes: Person Body -> Event Body Law Document]
en | {s} proposed creating {o} | 0.85
en | {s} proposed to create {o} | 0.85
en | {s} proposed establishing {o} | 0.85
en | {s} proposed to establish {o} | 0.85
en | {s} proposed the creation of {o} | 0.85
en | {s} proposed the establishment of {o} | 0.85
en | {s} suggested creating {o} | 0.85
en | {s} suggested establishing {o} | 0.85
en | {s} suggested holding {o} | 0.85
en | {s} proposed adopting {o} | 0.8
en | {s} proposed to adopt {o} | 0.8
en | {s} proposed convening {o} | 0.85
en | {s} proposed {o} | 0.6

# Words of other sections.

[body stand-in]
en | team, house, centre, holding, technopark, institute, foundation, federation, league, network, movement, secretariat, bureau, akimat, maslikhat, board, senate, mazhilis, department, office, institution, directorate, academy, school, library, museum, alliance, society, committee, ombudsman |

[post]
en | secretary, rapporteur, special rapporteur, investigator, detective, police officer, accountant, chief accountant, engineer, lawyer, economist, writer, poet, editor, activist, mediator, volunteer, doctor, scholar, academic, scientist, lecturer, associate professor, political scientist, sociologist, ethnographer, human rights defender, entrepreneur, businessman, diplomat, artist, composer, actor, veteran, athlete, coach, translator, interpreter, program manager, programme manager, project manager, project coordinator, programme officer, program officer, policy officer, legal adviser, consultant, resident representative, permanent representative, country representative, resident coordinator, plenipotentiary | staff
en | co-chair, co-chairman, co-chairperson, acting head, acting chairman, acting director, managing director, president-elect, first secretary, executive secretary, chief of staff, department head, general secretary, attorney general, head teacher, chief editor, deputy speaker, state inspector, chief justice, presiding judge | head
en | deputy executive director, deputy director general, deputy chief, deputy rector, vice-chairman, vice-chair, vice-president, vice-minister, vice-rector, deputy secretary general, first vice minister, first deputy minister, first deputy prime minister, deputy commissioner, deputy ombudsman, deputy prosecutor general, deputy foreign minister, deputy chairwoman | deputy

[post copula]
en | rose, began, started, left, leaves, quit, assumed, assumes, took, holds, held, hold, occupies, occupied, appointing, appoints, elects, naming, resigned, retired, dismissed, removed, relieved, confirmed, approved, acting, stepped, stepping, became, chosen, promoted, reappointed, sworn, selected, designated, nominated, electing, appoint |

[speech]
en | told, tells, argued, argues, observed, observes, commented, recalled, recalls, warned, warns, explains, replied, acknowledged, admitted, insisted, assured, informed, reported, reports, mentioned, confirmed, claimed, affirmed, maintained, asserted, stresses, emphasizes, emphasises, emphasised, notes, adds, believes, thinks, shared, answered, asked, expressed, summed, quoted |

[speech by]
en | in the opinion of, in the view of, as emphasized by, as stressed by, as reported by |

[function verb]
en | trains, teaches, runs, operates, hosts, holds, strengthens, protects, defends, safeguards, preserves, cooperates, works, collaborates, participates, contributes, advocates, addresses, offers, delivers, produces, researches, analyses, analyzes, assesses, evaluates, prevents, combats, settles, resolves, mediates, engages, empowers, educates, informs, creates, builds, maintains, supplies, finances, funds, allocates, distributes, licenses, certifies, accredits, registers, inspects, audits, guides, directs, leads, cares, ensures, elaborates, formulates, determines, defines, proposes, recommends, appoints, elects, nominates, convenes, organises, serves, enables, fosters, enhances, improves, explains, translates, disseminates, documents, tracks, responds, helps, seeks, prepares, controls, exercises, performs, deals |

[purpose]
en | dedicated to, devoted to, committed to, set up for, whose aim is to, whose mission is to, whose goal is to, whose purpose is to, formed to, with the aim of, with the goal of, for the purpose of | type=Goal
en | mandated to, entrusted with, deals with, charged with, empowered to, authorised to, authorized to, tasked to, is entitled to, are entitled to, main tasks include, activities include, work includes | type=Function

[priority cue]
en | set the task of, set the task to, set a task to, instructed the government to, instructed ministries to, tasked the government with | form=np
en | called attention to, focused on, placed emphasis on, put emphasis on, placed special emphasis on, placed particular emphasis on, stressed the necessity of, emphasised the need, emphasised the importance of, stressed the importance, insisted on, urged, underlines the importance of, underlined the necessity of, reaffirmed the importance of, spoke of the need, spoke about the need, spoke about the importance of, pointed out the need, pointed out the importance of, noted the importance of, highlighted the necessity of, singled out, advocated, advocated for, argued for, stressed that it is necessary to, stressed that it is important to, noted that it is necessary to, noted that it is important to, said it was necessary to, said it is necessary to, said it was important to, said it is important to, emphasized that it is important to, emphasized that it is necessary to, instructed the government to, proposed to, suggested, demanded, drew special attention to, paid particular attention to, paid special attention, calls for | form=np

[not an acronym]
en | lrk, gdp, covid, sdg, sdgs, usd, kzt, eur, tv, pdf, ict, sme, smes, hiv, aids, ceo, cfo, phd, ngo, ngos, cso, csos, vat, url, http, https, isbn, faq, usa, uae, ussr, gmt, dna, pcr, esg, sim, gps, cctv, vip, mba, bsc, llm, new, law, art, iii, viii, xiii, xvii, xxi, xxx |

[clause noun]
en | areas of work, key areas of work, main areas of work, areas of activity, main areas of activity, fields of activity, main activities, key activities, activities | type=Function

[event]
en | event, gathering, discussion | plain any
en | seminar, workshop, webinar, roundtable, round-table, concert, fair, competition, marathon, plenum | named

[given name]
en | abdul, abdulla, abil, abylai, adil, adilbek, adilet, ahmed, aibar, aibat, aibol, aidana, aidarbek, aidyn, ainagul, aitbek, akan, akbota, akerke, akmaral, akylbek, aldiyar, aleksander, alena, alevtina, ali, aliaksandr, alikhan, alimkhan, alimzhan, alipbek, almagul, almat, almira, alpamys, alua, amantai, amirbek, amre, antonina, anuarbek, ardabek, arkady, asanali, ashat, askarbek, asylkhan, asylzhan, azhargul, azizbek, bagdagul, bagila, bagym, bakhytbek, bakhytgul, bakitzhan, baktiyar, baltabek, balym, beibit, beket, bektas, berikbol, bibinur, bogdan, bolatbek, burkit, danil, daniyal, dariga, darkhanbek, daryn, dauletbek, dauletkhan, dilnaz, dinmukhamed, doszhan, elaman, eldar, eldos, elnur, elvira, emiliya, emine, emomali, erik, erkebulan, erkin, ernar, ernur, erzhan, esen, eset, evgeniy, farida, farkhad, fedor, filipp, fyodor, gabiden, gabidulla, galikhan, galymbek, gizat, gleb, gulbanu, guldana, gulden, gulim, gulmariya, gulnaz, gulshat, gulsim, gulzada, gulzhanat, gulzira, gurbanguly, hassan, hussein, ibragim, ibrahim, ilham, ilya, ilyar, imangali, inga, inkar, isatay, iskander, ismail, kadyr, kadyrbek, kairbek, kairgeldy, kairolla, kaisar, kalamkas, kamila, kamshat, kanysh, karakat, karina, karshyga, kaspan, kassymkhan, kazbek, kazyna, kemal, kemel, kenes, kenzhebek, kenzhegali, khalid, khalil, kirill, kosman, krymbek, ksenya, kulash, kulyash, kumis, kunsulu, kural, kuralay, kymbat, lashyn, lev, lilia, liliya, lyazzat, madi, madiyar, magauiya, makpal, maksat, maksut, manarbek, manshuk, marden, margulan, mariya, marlen, matvey, medet, meiram, meirambek, meirbek, mels, mereke, mirzhan, moldir, mukagali, mukash, mukhamedzhan, mukhit, murad, muratbek, murzabek, mustafa, mykola, mynbai, myrzatai, nagima, nariman, nataliya, nauryzbai, nazgul, nazym, nurbol, nurdaulet, nurgali, nurgeldi, nurgeldy, nurkanat, nurken, nurlyaiym, nursaule, nurtai, nurtas, nurym, nurzhamal, oleksandr, oralbai, orazbek, orynbasar, osman, ospan, polina, rabiga, rafael, rafail, rakhim, rakhimzhan, rakhman, rashid, raziya, recep, rimma, rostislav, ruslan, rysty, sabyr, sadyk, sadyr, sagadat, sagyndyk, sakhi, salim, saltan, sanat, saparbek, sarsen, satybaldy, sayasat, sayat, saylau, sayran, seidulla, seitzhan, serdar, serikzhan, shakhmardan, shavkat, sherkhan, shynar, shyngys, snezhana, sofya, suindik, sultanbek, svyatoslav, symbat, syrym, talapker, talgatbek, tamerlan, tamila, tanat, tasbolat, tasken, tastemir, temirbek, temirkhan, timofey, toktar, tolebai, toleutai, tolkyn, turlybek, tursyn, ualikhan, ulbolsyn, umirzak, urazgali, vadim, vakhit, valeria, valeriy, varvara, veniamin, veronika, viktoriya, volodymyr, yana, yelaman, yelizaveta, yelzhan, yerbolsyn, yerdos, yergali, yerik, yerkebulan, yerkin, yermukhamet, yernur, yersain, yersaiyn, yersultan, yerulan, yesen, yeset, yevgeniy, yevgeny, zakhar, zarema, zauresh, zhaina, zhaksybek, zhaksylyk, zhamilya, zhanarbek, zhandarbek, zhangeldy, zhanneta, zhanserik, zhasulan, zhenisbek, zhibek, zholdas, zhomart, zhumabai, zhumabek, zhumagul, zhumat, zinaida, ziyabek, zulfia, zulfukhar |
en | abai, abay, aibek, aida, aidar, aidos, aigerim, aigul, ainur, ainura, aisulu, aizada, aizhan, akhmet, alibek, alisher, aliya, alma, almas, altynbek, amangeldy, anar, anara, anel, anuar, ardak, arman, arsen, artur, arystan, asel, asem, asemgul, asen, aset, askar, askhat, assain, assel, assem, asylbek, ayan, azamat, azat, azhar, bagdat, bakhyt, bakhytzhan, bakyt, bakytzhan, balnur, baurzhan, bauyrzhan, beibut, berdibek, berik, bibigul, bolat, botagoz, daniyar, darkhan, darkhan, dastan, dauren, daulet, diana, didar, dina, dinara, duman, elmira, erbol, erden, erlan, ermek, fatima, gabit, galiya, galym, galymzhan, gani, gaukhar, gulmira, gulnar, gulnara, gulshara, gulzhan, ilyas, indira, kairat, kanat, karim, karlygash, kassym, kassym-jomart, kasym-zhomart, khairat, kuanysh, laura, lazzat, leila, madina, magzhan, malika, manas, marat, marzhan, maulen, meruert, mirbolat, mukhtar, murat, murager, nurgul, nurlan, nurlybek, nursultan, nurzhan, nurbek, olzhas, omar, oraz, orazaly, rakhat, raushan, rauan, rinat, roza, rustam, sabina, sabit, saken, salamat, saltanat, samal, samat, sandugash, sanzhar, saule, serik, serikbek, serzhan, shamil, sholpan, suleiman, talgat, tamara, temirlan, timur, togzhan, tolegen, torekhan, ulan, umit, yerbol, yerbolat, yerlan, yermek, yernar, yerzhan, zarina, zhandos, zhanar, zhanat, zhanel, zhanibek, zhanna, zhansaya, zhansaule, zhaslan, zhenis, zhuldyz, zulfiya, zura |
en | alexander, aleksandr, alexei, alexey, aleksei, alina, alla, anastasia, anatoly, andrei, andrey, anna, anton, boris, daria, denis, dmitry, dmitriy, ekaterina, elena, evgeny, galina, gennady, georgy, grigory, igor, inna, irina, ivan, konstantin, ksenia, larisa, leonid, lidia, lyubov, lyudmila, maksim, maxim, maria, marina, mikhail, nadezhda, natalia, natalya, nikita, nikolai, nikolay, nina, oksana, oleg, olga, pavel, petr, pyotr, raisa, roman, semyon, sergei, sergey, sofia, stanislav, stepan, svetlana, tatiana, tatyana, valentin, valentina, valery, vasily, vera, viktor, viktoria, vitaly, vladimir, vladislav, vyacheslav, yelena, yekaterina, yulia, yuri, yury, zoya |
en | adam, alan, albert, alice, amir, amanda, andrew, angela, anthony, antonio, barbara, ben, benjamin, brian, carl, carlos, caroline, catherine, charles, christian, christine, christopher, claire, daniel, david, diane, donald, edward, elizabeth, emily, emma, eric, eva, francis, francois, frank, fiona, gabriel, gary, george, gerard, hans, harry, helen, helga, henry, hugh, ian, jack, james, jan, jane, jean, jeffrey, jennifer, jessica, joan, john, jonathan, jose, joseph, juan, julia, julie, karen, karl, kate, katherine, kenneth, kevin, klaus, lamberto, laura, lars, linda, lisa, louis, lucy, luis, marcus, margaret, mark, markus, martin, mary, matthew, max, mehmet, michael, michaela, michelle, mohammed, muhammad, nancy, nicholas, nicole, oliver, patricia, patrick, paul, peter, philip, pierre, rachel, raymond, rebecca, richard, robert, roger, ruth, sarah, scott, simon, sophie, stefan, stephan, stephen, steven, susan, thomas, timothy, tom, ursula, victoria, volker, walter, william |

[act]
en | framework, cooperation framework, action plan, national plan, national action plan, road map, guidelines | document kind=Policy named
en | protocol, covenant, pact | document kind=Treaty named
en | textbook, dictionary, brochure, study, article, atlas, anthology, album, documentary | document kind=Document named

[priority cue]
en | stresses the importance of, stresses the need, emphasizes the importance of, emphasizes the need, emphasises the importance of, underlines the need, highlights the importance of, highlights the need, notes the importance of, notes the need, calls for, underscores the importance of, underscores the need | form=np

[body]
en | prosecutor 's office, prosecutor ’s office, general prosecutor 's office, general prosecutor ’s office, ombudsman 's office, ombudsman ’s office, mayor 's office, mayor ’s office, governor 's office, akim 's office, akim ’s office | strong open state

[body]
en | press service, press office, public reception | open part
en | administration of the president, embassy, consulate, consulate general | strong open state
en | technopark, institution, consortium, holding, hub, enterprise, council of elders, council of mothers | weak

[body modifier]
en | cultural, ethnocultural, ethno-cultural, national-cultural, interdepartmental, interregional, territorial, municipal, communal, permanent, standing |

[city]
en | north kazakhstan, east kazakhstan, west kazakhstan, south kazakhstan |

[body]
en | house | weak

[not in names]
en | monday, tuesday, wednesday, thursday, friday, saturday, sunday, contacts, footnote, reference, day, week, year, month |

[event]
en | training course, training seminar, study visit, panel session, panel discussion, dialogue platform, awards ceremony, award ceremony | plain
en | course, training | plain any

[act]
en | project | document kind=Policy named

[post modifier]
en | leading |

[body]
en | mission, delegation | weak part

[building]
en | hotel |

[act]
en | decision | law kind=Resolution named
