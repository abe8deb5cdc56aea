/// What a word, or the end of a word, says about the language of its sentence.
struct LanguageEvidence: OptionSet {
  let rawValue: UInt16

  static let russian = LanguageEvidence(rawValue: 1)
  static let kazakh = LanguageEvidence(rawValue: 2)
  static let english = LanguageEvidence(rawValue: 4)
  /// A language that we do not read.
  static let foreign = LanguageEvidence(rawValue: 8)

  /// Function words. A word of several languages stands in each.
  static let words = WordTable<LanguageEvidence>([
    (
      """
      и в на не с что по из у к о для от до при за как это его ее её их они он она оно мы вы но или
      а же бы был была было были быть есть также который которая которые которого которых чтобы если
      под над между через после перед без об во со ко уже еще ещё только так где когда этот эта эти
      этого том тем того всех все всё свою своей года году лет нет да может должен должны более
      является об себя мне нам вам нас вас них ним ней нему всего один два три
      """, .russian
    ),
    (
      """
      және мен пен бен үшін бойынша туралы бұл деп еді болды болып бар жоқ емес осы сол оның ол олар
      біз сіз мына барлық бір екі үш көп өз де да та те ма ме ба бе дейін кейін арқылы туралы жылы
      жыл жылғы жылдың болған болады отыр жатыр тұр деген дейді дейтін үлкен жаңа қазақ халық ел
      мемлекет немесе яғни ретінде негізгі керек қажет тиіс екен ғана туған қазір енді арасында
      шығыс саны бірақ ал тағы сондай әр бүгін қарай сай алып беру ету
      """, .kazakh
    ),
    (
      """
      the of and to in is was for on that with as by at from it this are be has have had were which
      an its not or but will would their his her he she they we you all also been more can our who
      after about into than other new one when what there between during under over a i
      """, .english
    ),
    (
      """
      та що як від це або був була були й з із який яка яке які цього під час року щоб до не для
      яким якщо його їх ця цей ці де і ў што гэта яго былі таксама паміж ён яна
      се ще са че това като беше който които няма съм от е също бъде както чрез според
      този тази тези
      је су од који као није ће сам
      жана менен үчүн бул болгон эмес ошол боюнча кыргыз жылы анын болуп эле
      һәм белән өчен дип булган татар бу ул
      нь юм байна болон энэ бол
      ва дар аз ба ки ин барои аст бо
      билан учун бўлган ҳам эди
      """, .foreign
    ),
    (
      """
      der die das und ist nicht mit von den ein eine zu auf für im dem des sich auch wird bei oder
      le la les et est une du que pour dans qui sur pas au par avec ce sont plus
      el los las y en del por con una como para su se más pero fue
      il di che per non è della dei sono gli nel
      ve bir bu için ile olan olarak daha çok gibi değil ne kadar sonra ise
      w z na nie się że jest do jak od oraz dla po o
      va bilan uchun ham bo'lgan deb esa yil yilda haqida bu
      o os uma não com mais dos da em um
      het een van niet dat op te zijn met voor
      och att som är det på inte av
      """, .foreign
    ),
  ])

  /// The last two or three letters of words of five letters and more.
  static let endings = WordTable<LanguageEvidence>([
    (
      """
      ого его ому ему ыми ими ами ями ыми ных ной ный ная ное ные ную ний ния нию ние ием ции ция
      ию ией ать ять ить еть ься тся лся ась ось лся ет ит ют ят ут ла ли ло сть сти ски кий кая кое
      кие ких ких ого ов ев ах ях ам ям ый ый ий ой ая яя ое ее ые ие ую юю ых их ешь ишь
      """, .russian
    ),
    (
      """
      лар лер дар дер тар тер ның нің дың дің тың тің ған ген қан кен дағы дегі тағы тегі ды ді ты
      ті ға ге қа ке нан нен дан ден тан тен лық лік дық дік тық тік сы сі сын сін ына іне ында інде
      шы ші лы лі ңыз ңіз мыз міз уы уі ып іп ар ер ады еді йді йды мен пен бен
      """, .kazakh
    ),
    (
      """
      ing ion ed ent ity ess ous ful ble ive ers ies ism ist ory ary ant nce ncy ght ths ial nal ess
      """, .english
    ),
  ])
}
