/// Words of our own choice with all their readings: form, grammemes in dictionary order, dictionary
/// form, score. Made once with pymorphy3 2.0.6 and the same dictionary.
enum RussianReadings {
  static let notation = """
    Казахстана
      казахстана NOUN,inan,masc,sing,gent,Geox казахстан 1.000000
    Ассамблеи
      ассамблеи NOUN,inan,femn,sing,gent ассамблея 0.846153
      ассамблеи NOUN,inan,femn,plur,nomn ассамблея 0.076923
      ассамблеи NOUN,inan,femn,plur,accs ассамблея 0.076923
    народа
      народа NOUN,inan,masc,sing,gent народ 1.000000
    стали
      стали VERB,plur,perf,intr,past,indc стать 0.975342
      стали NOUN,inan,femn,sing,gent сталь 0.010958
      стали NOUN,inan,femn,plur,nomn сталь 0.005479
      стали NOUN,inan,femn,sing,datv сталь 0.002739
      стали NOUN,inan,femn,sing,loct сталь 0.002739
      стали NOUN,inan,femn,plur,accs сталь 0.002739
    ели
      ели VERB,plur,impf,tran,past,indc есть 0.461538
      ели NOUN,inan,femn,sing,gent ель 0.153846
      ели NOUN,inan,femn,plur,nomn ель 0.153846
      ели NOUN,inan,femn,sing,datv ель 0.076923
      ели NOUN,inan,femn,sing,loct ель 0.076923
      ели NOUN,inan,femn,plur,accs ель 0.076923
    все
      всё PRCL всё 0.979166
      все ADJF,plur,nomn,Subx,Apro весь 0.008333
      все ADJF,inan,plur,accs,Subx,Apro весь 0.004166
      всё ADJF,neut,sing,nomn,Subx,Apro весь 0.004166
      всё ADJF,neut,sing,accs,Subx,Apro весь 0.004166
    министерстве
      министерстве NOUN,inan,neut,sing,loct министерство 1.000000
    заместителем
      заместителем NOUN,anim,masc,sing,ablt заместитель 1.000000
    Иванова
      иванова NOUN,anim,masc,sing,Sgtm,gent,Surn иванов 0.481481
      иванова NOUN,anim,femn,sing,Sgtm,nomn,Surn иванов 0.222222
      иванова NOUN,anim,masc,sing,Sgtm,accs,Surn иванов 0.074074
      иванова NOUN,inan,neut,sing,Sgtm,gent,Geox иваново 0.074074
      иванова ADJF,masc,sing,gent,Poss иванов 0.037037
      иванова ADJF,anim,masc,sing,accs,Poss иванов 0.037037
      иванова ADJF,femn,sing,nomn,Poss иванов 0.037037
      иванова ADJF,neut,sing,gent,Poss иванов 0.037037
    Токаева
      токаева NOUN,anim,femn,sing,nomn,Name токаева 0.505155
      токаева NOUN,anim,masc,sing,Sgtm,gent,Surn токаев 0.164948
      токаева NOUN,anim,masc,sing,Sgtm,accs,Surn токаев 0.164948
      токаева NOUN,anim,femn,sing,Sgtm,nomn,Surn токаев 0.164948
    Абишева
      абишева NOUN,anim,femn,sing,nomn,Name абишева 0.337349
      абишева NOUN,anim,femn,sing,nomn,Name абишева 0.337349
      абишева NOUN,anim,masc,sing,Sgtm,gent,Surn абишев 0.108434
      абишева NOUN,anim,masc,sing,Sgtm,accs,Surn абишев 0.108434
      абишева NOUN,anim,femn,sing,Sgtm,nomn,Surn абишев 0.108434
    Ерлана
      ерлана NOUN,inan,masc,sing,gent ерлан 0.253731
      ерлана NOUN,anim,femn,sing,nomn,Name ерлана 0.253731
      ерлана NOUN,inan,femn,sing,nomn ерлана 0.253731
      ерлана NOUN,anim,masc,sing,gent,Name ерлан 0.119403
      ерлана NOUN,anim,masc,sing,accs,Name ерлан 0.119403
    нурсултана
      нурсултана NOUN,anim,masc,sing,gent,Name нурсултан 0.666666
      нурсултана NOUN,anim,masc,sing,accs,Name нурсултан 0.333333
    кошка
      кошка NOUN,anim,femn,sing,nomn кошка 0.937500
      кошка NOUN,inan,femn,sing,nomn кошка 0.062500
    псевдокошка
      псевдокошка NOUN,anim,femn,sing,nomn псевдокошка 0.937500
      псевдокошка NOUN,inan,femn,sing,nomn псевдокошка 0.062500
    экс-министра
      экс-министра NOUN,anim,masc,sing,gent экс-министр 0.562500
      экс-министра NOUN,anim,masc,sing,accs экс-министр 0.187500
      экс-министра NOUN,inan,femn,sing,Sgtm,nomn,Geox экс-министра 0.250000
    вице-премьером
      вице-премьером NOUN,anim,masc,sing,ablt вице-премьер 1.000000
    неперераспределённый
      неперераспределённый PRTF,masc,sing,nomn,perf,tran,past,pssv неперераспределить 0.500000
      неперераспределённый PRTF,inan,masc,sing,accs,perf,tran,past,pssv неперераспределить 0.500000
    байткода
      байткода NOUN,inan,masc,sing,gent байткод 0.500000
      байткода NOUN,inan,femn,sing,nomn байткода 0.500000
    бутявкать
      бутявкать INFN,impf,intr бутявкать 0.204545
      бутявкать NOUN,anim,femn,sing,voct,Name,Infr бутявкатя 0.204545
      бутявкать NOUN,anim,femn,plur,gent,Name бутявкатя 0.204545
      бутявкать NOUN,anim,femn,plur,accs,Name бутявкатя 0.204545
      бутявкать INFN,perf,intr бутявкать 0.181818
    человек-гора
      человек-гора NOUN,anim,masc,sing,nomn человек-гора 0.362838
      человек-гора NOUN,inan,femn,sing,nomn человек-гора 0.505336
      человек-гора NOUN,anim,masc,sing,gent,Name человек-гор 0.087885
      человек-гора NOUN,anim,masc,sing,accs,Name человек-гор 0.043942
    интернет-магазине
      интернет-магазине NOUN,inan,masc,sing,loct интернет-магазин 1.000000
    смотри-ка
      смотри-ка VERB,sing,impf,tran,impr,excl смотреть-ка 1.000000
    кто-то
      кто-то NPRO,masc,sing,nomn кто-то 1.000000
    по-западному
      по-западному ADVB по-западному 1.000000
    по-казахстански
      по-казахстански NOUN,anim,ms-f,plur,Fixd,nomn,Surn по-казахстанск 0.000089
      по-казахстански NOUN,anim,ms-f,plur,Fixd,accs,Surn по-казахстанск 0.000089
      по-казахстански ADVB по-казахстански 0.499911
      по-казахстански NOUN,inan,masc,plur,nomn,Geox по-казахстанск 0.249956
      по-казахстански NOUN,inan,masc,plur,accs,Geox по-казахстанск 0.249956
    Усть-Каменогорске
      усть-каменогорске NOUN,inan,masc,sing,loct,Geox усть-каменогорск 1.000000
    Х
      х NOUN,anim,masc,sing,Sgtm,Fixd,nomn,Abbr,Name,Init х 0.041667
      х NOUN,anim,masc,sing,Sgtm,Fixd,gent,Abbr,Name,Init х 0.041667
      х NOUN,anim,masc,sing,Sgtm,Fixd,datv,Abbr,Name,Init х 0.041667
      х NOUN,anim,masc,sing,Sgtm,Fixd,accs,Abbr,Name,Init х 0.041667
      х NOUN,anim,masc,sing,Sgtm,Fixd,ablt,Abbr,Name,Init х 0.041667
      х NOUN,anim,masc,sing,Sgtm,Fixd,loct,Abbr,Name,Init х 0.041667
      х NOUN,anim,femn,sing,Sgtm,Fixd,nomn,Abbr,Name,Init х 0.041667
      х NOUN,anim,femn,sing,Sgtm,Fixd,gent,Abbr,Name,Init х 0.041667
      х NOUN,anim,femn,sing,Sgtm,Fixd,datv,Abbr,Name,Init х 0.041667
      х NOUN,anim,femn,sing,Sgtm,Fixd,accs,Abbr,Name,Init х 0.041667
      х NOUN,anim,femn,sing,Sgtm,Fixd,ablt,Abbr,Name,Init х 0.041667
      х NOUN,anim,femn,sing,Sgtm,Fixd,loct,Abbr,Name,Init х 0.041667
      х NOUN,anim,masc,sing,Sgtm,Fixd,nomn,Abbr,Patr,Init х 0.041667
      х NOUN,anim,masc,sing,Sgtm,Fixd,gent,Abbr,Patr,Init х 0.041667
      х NOUN,anim,masc,sing,Sgtm,Fixd,datv,Abbr,Patr,Init х 0.041667
      х NOUN,anim,masc,sing,Sgtm,Fixd,accs,Abbr,Patr,Init х 0.041667
      х NOUN,anim,masc,sing,Sgtm,Fixd,ablt,Abbr,Patr,Init х 0.041667
      х NOUN,anim,masc,sing,Sgtm,Fixd,loct,Abbr,Patr,Init х 0.041667
      х NOUN,anim,femn,sing,Sgtm,Fixd,nomn,Abbr,Patr,Init х 0.041667
      х NOUN,anim,femn,sing,Sgtm,Fixd,gent,Abbr,Patr,Init х 0.041667
      х NOUN,anim,femn,sing,Sgtm,Fixd,datv,Abbr,Patr,Init х 0.041667
      х NOUN,anim,femn,sing,Sgtm,Fixd,accs,Abbr,Patr,Init х 0.041667
      х NOUN,anim,femn,sing,Sgtm,Fixd,ablt,Abbr,Patr,Init х 0.041667
      х NOUN,anim,femn,sing,Sgtm,Fixd,loct,Abbr,Patr,Init х 0.041667
    12
      12 NUMB,intg 12 1.000000
    12,5
      12,5 NUMB,real 12,5 1.000000
    -3
      -3 NUMB,intg -3 1.000000
    1e5
      1e5 NUMB,real 1e5 1.000000
    XXI
      xxi ROMN xxi 0.972222
      xxi LATN xxi 0.027777
    iv
      iv ROMN iv 0.977777
      iv LATN iv 0.022222
    facebook
      facebook LATN facebook 1.000000
    Élysée
      élysée LATN élysée 1.000000
    —
      — PNCT — 1.000000
    «»
      «» PNCT «» 1.000000
    ...
      ... PNCT ... 1.000000
    №
      № UNKN № 1.000000
    №5
      №5 UNKN №5 1.000000
    КГУ
      кгу UNKN кгу 1.000000
    Тоқаевтың
      тоқаевтың UNKN тоқаевтың 1.000000
    мажилисмен
      мажилисмен NOUN,anim,masc,sing,nomn мажилисмен 1.000000
    наикрасивейший
      наикрасивейший ADJF,masc,sing,nomn,Supr,Qual красивый 0.500000
      наикрасивейший ADJF,inan,masc,sing,accs,Supr,Qual красивый 0.500000
    наисложнее
      наисложнее COMP,Qual наисложный 0.472222
      наисложнее COMP,Qual наисложный 0.472222
      наисложнее ADJF,neut,sing,nomn наисложний 0.013889
      наисложнее ADJF,neut,sing,accs наисложний 0.013889
      наисложнее ADJF,neut,sing,nomn наисложний 0.013889
      наисложнее ADJF,neut,sing,accs наисложний 0.013889
    побыстрее
      побыстрее COMP,Qual,Cmp2 быстрый 1.000000
    двадцатью
      двадцатью NUMR,ablt двадцать 0.500000
      двадцатью ADVB двадцатью 0.500000
    обоих
      обоих NUMR,anim,masc,accs оба 0.692307
      обоих NUMR,masc,gent оба 0.076923
      обоих NUMR,masc,loct оба 0.076923
      обоих NUMR,neut,gent оба 0.076923
      обоих NUMR,neut,loct оба 0.076923
    этими
      этими ADJF,plur,ablt,Subx,Apro,Anph этот 1.000000
    пошёл
      пошёл VERB,masc,sing,perf,intr,past,indc пойти 1.000000
    пошел
      пошёл VERB,masc,sing,perf,intr,past,indc пойти 1.000000
    прочитавших
      прочитавших PRTF,plur,gent,perf,tran,past,actv прочитать 0.333333
      прочитавших PRTF,anim,plur,accs,perf,tran,past,actv прочитать 0.333333
      прочитавших PRTF,plur,loct,perf,tran,past,actv прочитать 0.333333
    делая
      делая GRND,impf,tran,pres делать 1.000000
    сделавши
      сделавши GRND,perf,tran,past,V-sh сделать 1.000000
    хорошо
      хорошо ADVB,Prdx хорошо 0.400000
      хорошо PRCL хорошо 0.200000
      хорошо PRED,pres хорошо 0.200000
      хорошо ADJS,neut,sing,Qual хороший 0.200000
    жаль
      жаль PRED,pres жаль 0.500000
      жаль VERB,sing,impf,tran,impr,excl жалить 0.500000
    увы
      увы INTJ увы 0.960526
      увы NOUN,inan,femn,sing,gent ува 0.013157
      увы NOUN,inan,femn,plur,nomn ува 0.013157
      увы NOUN,inan,femn,plur,accs ува 0.013157
    ъъъ
      ъъъ UNKN ъъъ 1.000000
    йцу
      йцу UNKN йцу 1.000000
    ж/д
      ж/д UNKN ж/д 1.000000
    абв123
      абв123 UNKN абв123 1.000000
    тест_слово
      тест_слово NOUN,inan,neut,sing,nomn тест_слово 0.413793
      тест_слово NOUN,inan,neut,sing,accs тест_слово 0.413793
      тест_слово ADJS,neut,sing тест_словый 0.172414
    аким
      аким NOUN,anim,masc,sing,nomn,Name аким 0.666666
      аким NOUN,anim,femn,plur,gent,Name акима 0.166666
      аким NOUN,anim,femn,plur,accs,Name акима 0.166666
    акимат
      акимат NOUN,inan,masc,sing,nomn акимат 0.500000
      акимат NOUN,inan,masc,sing,accs акимат 0.500000
    акиматов
      акиматов ADJS,masc,sing,Qual акиматовый 0.500000
      акиматов NOUN,inan,masc,plur,gent акимат 0.500000
    маслихата
      маслихата NOUN,inan,femn,sing,nomn маслихата 0.505747
      маслихата NOUN,anim,masc,sing,gent,Name маслихат 0.229885
      маслихата NOUN,anim,masc,sing,accs,Name маслихат 0.229885
      маслихата ADJS,femn,sing,Qual маслихатый 0.034483
    маслихатом
      маслихатом NOUN,anim,masc,sing,ablt,Name маслихат 0.769231
      маслихатом ADJF,masc,sing,loct,Qual маслихатый 0.115385
      маслихатом ADJF,neut,sing,loct,Qual маслихатый 0.115385
    """
}
