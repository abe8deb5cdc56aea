# Names of months (genitive and base forms), numbers in words, ordinals.

[month]
ru | январь, января, янв | n=1
ru | февраль, февраля, фев | n=2
ru | март, марта | n=3
ru | апрель, апреля, апр | n=4
ru | май, мая | n=5
ru | июнь, июня | n=6
ru | июль, июля | n=7
ru | август, августа, авг | n=8
ru | сентябрь, сентября, сен | n=9
ru | октябрь, октября, окт | n=10
ru | ноябрь, ноября, ноя | n=11
ru | декабрь, декабря, дек | n=12
kk | қаңтар | n=1
kk | ақпан | n=2
kk | наурыз | n=3
kk | сәуір | n=4
kk | мамыр | n=5
kk | маусым | n=6
kk | шілде | n=7
kk | тамыз | n=8
kk | қыркүйек | n=9
kk | қазан | n=10
kk | қараша | n=11
kk | желтоқсан | n=12
en | january, jan | n=1
en | february, feb | n=2
en | march, mar | n=3
en | april, apr | n=4
en | =may | n=5
en | june, jun | n=6
en | july, jul | n=7
en | august, aug | n=8
en | september, sept, sep | n=9
en | october, oct | n=10
en | november, nov | n=11
en | december, dec | n=12

[number]
ru | один, одна, одно | n=1
ru | два, две, двое | n=2
ru | три, трое | n=3
ru | четыре, четверо | n=4
ru | пять, пятеро | n=5
ru | шесть | n=6
ru | семь | n=7
ru | восемь | n=8
ru | девять | n=9
ru | десять | n=10
ru | одиннадцать | n=11
ru | двенадцать | n=12
ru | пятнадцать | n=15
ru | двадцать | n=20
ru | тридцать | n=30
ru | сорок | n=40
ru | пятьдесят | n=50
ru | сто | n=100
kk | бір | n=1
kk | екі | n=2
kk | үш | n=3
kk | төрт | n=4
kk | бес | n=5
kk | алты | n=6
kk | жеті | n=7
kk | сегіз | n=8
kk | тоғыз | n=9
kk | он | n=10
kk | жиырма | n=20
kk | отыз | n=30
kk | жүз | n=100
en | one | n=1
en | two | n=2
en | three | n=3
en | four | n=4
en | five | n=5
en | six | n=6
en | seven | n=7
en | eight | n=8
en | nine | n=9
en | ten | n=10
en | twelve | n=12
en | twenty | n=20
en | thirty | n=30
en | hundred | n=100

[ordinal]
ru | первый | n=1
ru | второй | n=2
ru | третий | n=3
ru | четвертый | n=4
ru | пятый | n=5
ru | шестой | n=6
ru | седьмой | n=7
ru | восьмой | n=8
ru | девятый | n=9
ru | десятый | n=10
ru | одиннадцатый | n=11
ru | двенадцатый | n=12
ru | тринадцатый | n=13
ru | двадцатый | n=20
ru | тридцатый | n=30
kk | бірінші, тұңғыш | n=1
kk | екінші | n=2
kk | үшінші | n=3
kk | төртінші | n=4
kk | бесінші | n=5
kk | алтыншы | n=6
kk | жетінші | n=7
kk | сегізінші | n=8
kk | тоғызыншы | n=9
kk | оныншы | n=10
en | first, inaugural | n=1
en | second | n=2
en | third | n=3
en | fourth | n=4
en | fifth | n=5
en | sixth | n=6
en | seventh | n=7
en | eighth | n=8
en | ninth | n=9
en | tenth | n=10

# Words after a number that make it about: «более 100», «over 4,000».
[about]
ru | более, около, свыше, порядка, примерно, почти, больше, не менее |
kk | шамамен, жуық, астам | after
en | over, more than, about, around, approximately, nearly, some, almost, at least |

# The word for year after a number.
[year]
ru | год, г, гг, годы | 
kk | жыл, ж, жж | 
