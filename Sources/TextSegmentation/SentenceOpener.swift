/// Words that, with a capital letter, begin a sentence rather than a name: function words.
struct SentenceOpener: OptionSet {
  let rawValue: UInt16
  static let word = SentenceOpener(rawValue: 1)

  static let table = WordTable<SentenceOpener>([
    (
      """
      а без более был была были было в вам вас ваш ведь во вот впрочем все всего всех всё вы где да
      даже для до его ее её если есть еще ещё же за здесь и из или им их к как какие какой когда кто
      ли лишь мне мною многие можно мой мы на над надо нам наш наша наши не него нее неё нет ни них
      но нужно о об однако он она они оно от отсюда перед по под поэтому при про с сам сами свой
      сегодня сейчас со согласно так также такая такие такое такой там те тем теперь то тогда того
      тоже только тот ту тут ты у уже хотя чего чем что чтобы эта эти это этого этой этом этот этому
      я кроме после затем потом именно каждый среди между через около путём путем также причем
      причём
      """, .word
    ),
    (
      """
      ол олар бұл осы сол біз мен сен сіз және бірақ ал әрі егер сондай бүгін қазір оның оған осылай
      мұнда онда біздің кейін енді
      """, .word
    ),
    (
      """
      the a an in on at of for from to by with as it its he she they we you i his her their our this
      that these those there here but and or so if when while after before since however according
      what who which where why how all some many most no not
      """, .word
    ),
  ])
}
