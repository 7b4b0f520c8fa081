"""The words by which Polish and Russian sentences say how much, and of what: see ``slavic``."""

from __future__ import annotations

from bot.text.tables import either

SCALES = {
    word: factor
    for factor, said in (
        (1e12, "bilion biliony bilionów biliona трлн триллион триллиона триллионов"),
        (1e9, "mld miliard miliardy miliardów miliarda млрд миллиард миллиарда миллиардов"),
        (1e6, "mln milion miliony milionów miliona млн миллион миллиона миллионов"),
        (1e3, "tys tysiąc tysiące tysięcy тыс тысяча тысячи тысяч"),
    )
    for word in said.split()
}
UNITS = {
    word: unit
    for unit, said in {
        "PLN": "zł złotych",
        "EUR": "евро",
        "USD": "dolar dolara dolary dolarów доллар доллара доллары долларов",
        "GBP": "funt funta funty funtów фунт фунта фунты фунтов",
        "RUB": "rubel rubla ruble rubli рубль рубля рубли рублей",
        "CHF": "franków франков",
        "CNY": "юаней juanów",
    }.items()
    for word in said.split()
}
SHARE = r"|\s(?:proc\.|procent(?:u|ach|ami)\b|проц\.|процент(?:а|ов|ам|ами)?\b)"
POINTS = r"|\s(?:pkt\.?\sproc\.|punkt(?:u|y|ów)?\sprocentow\w+|процентн\w+\sпункт\w*|п\.\s?п\.)"
WHOSE = r"\s(?!amerykańsk|USA\b)[a-zżźćńąśłęó]+s?[kc]i(?:ch|ego)\b"
"""Behind a currency: another country's ("dolarów kanadyjskich")."""

NOUNS = {
    "pl": either(r"""
        przychod(?:y|ów|ami)? przychód zysk(?:u|i|ów|iem|ami)? strat(?:a|y|ę|ą)?
        koszt(?:u|y|ów|em|ami)? cen(?:a|y|ę|ą|ie)? inwestycj(?:a|i|e|ę|ą) budżet(?:u|em)?
        dług(?:u|i|iem)? zadłużeni[eau] kar(?:a|y|ę|ą) grzywn(?:a|y|ę|ą) podat(?:ek|ku|ki|ków)
        (?<!o\s)(?<!łącznej\s)wartoś(?:ć|ci) pensj(?:a|i|e|ę) wynagrodzeni(?:e|a|u|em)? płac(?:a|y|ę)?
        sprzedaż(?:y|ą)? inflacj(?:a|i|ę|ą) bezroboci(?:e|a|em)
        stop(?:a|y|ę)(?=\s(?:bezrobocia|procentow|referencyjn)) PKB frekwencj(?:a|i|ę)
        poparci(?:e|a|em) dofinansowani(?:e|a|em) dotacj(?:a|i|e|ę) subwencj(?:a|i|ę) pożyczk(?:a|i|ę)
        kredyt(?:u|y|ów)? kontrakt(?:u|y|ów)? umow(?:a|y|ę) dywidend(?:a|y|ę) obrot(?:y|ów)
        marż(?:a|y|ę) eksport(?:u|em)? import(?:u|em)? produkcj(?:a|i|ę)
        (?<!wziąć\s)(?<!wzię(?:ła|ło|ły)\s)(?<!wziął\s)udział(?:y|u|ów)?
        odszkodowani(?:e|a|em) zadośćuczynieni(?:e|a) wydatk(?:i|ów|ami)? dochod(?:y|ów)? dochód
        stawk(?:a|i|ę) składk(?:a|i|ę) opłat(?:a|y|ę) wycen(?:a|y|ę) nakład(?:y|ów) emerytur(?:a|y|ę)?
        rent(?:a|y|ę) zasił(?:ek|ku|ki) świadczeni(?:e|a)? mandat(?:u|y|em)? nagrod(?:a|y|ę)
        deficyt(?:u|em)? nadwyżk(?:a|i|ę) oszczędności kurs(?:u)? akcj(?:e|i) popyt(?:u)?
        rachun(?:ek|ku|ki|ków) czynsz(?:u|e)? skuteczność zużyci[ea] łapówk(?:a|i|ę) szkod(?:a|y|ę)
        okup(?:u)? zaległości dopłat(?:a|y|ę) pomoc(?=\so\swartości|\sw\swysokości) głosów obrót
    """),
    "ru": either(r"""
        выручк(?:а|и|у|е|ой) прибыл(?:ь|и|ью) убыт(?:ок|ки|ка|ков) стоимост(?:ь|и) цен(?:а|ы|у|е)?
        расход(?:ы|ов|а)? доход(?:ы|ов|а)? бюджет(?:а|е)? инвестици(?:и|й|я|ю) долг(?:а|и|ов)?
        штраф(?:а|ы|ов|ом)? налог(?:а|и|ов)? инфляци(?:я|и|ю) зарплат(?:а|ы|у)? экспорт(?:а)?
        импорт(?:а)? производств(?:о|а) продаж(?:и)? дол(?:я|и|ю)(?!\sсекунды) ущерб(?:а)?
        компенсаци(?:я|и|ю|й) кредит(?:а|ы|ов)? за[её]м займа контракт(?:а|ы)? дивиденд(?:ы|ов) ВВП
        безработиц(?:а|ы|у) явк(?:а|и|у) ставк(?:а|и|у) тариф(?:а|ы|ов)? пошлин(?:а|ы|у)? оборот(?:а)?
        капитализаци(?:я|и|ю) финансировани(?:е|я) затрат(?:ы)? преми(?:я|и|ю) субсиди(?:я|и|ю|й)
        акци(?:и|й) спрос(?:а)? поддержк(?:а|и|у) дефицит(?:а)? профицит(?:а)? пенси(?:я|и|ю)
        пособи(?:е|я) эффективность голосов пен(?:я|и|ю)(?=\s) аренд(?:а|ы|у) взятк(?:а|и|у)
        объ[её]м(?:а|ы)? пассажиропоток(?:а)? индекс(?:а)? котировк(?:и) рейтинг(?:а)?
    """),
}
"""What money and shares measure."""
UP = {
    "pl": either(r"""
        wzr(?:ósł|osł[aoy]|ośnie|osną|ost(?:u|em|y)?) rośnie rosną rósł rosł[aoy]
        zwiększ(?:y|ą|ył[aoy]?|yli) podni(?:ósł|osł[aoy]|eśli) podwyżk(?:a|i|ę|ą) podskoczył[aoy]?
        wzrosnąć zwiększyć podnieść
    """),
    "ru": either(r"""
        вырос(?:л[аои])? выраст(?:ет|ут) увеличил(?:ся|ась|ось|ись|а|и)? увелич(?:ит|ат)ся
        возрос(?:л[аои])? поднял(?:ся|ась|ось|ись|а|и)? рост(?:а|ом|у)? раст(?:[её]т|ут)
        повысил(?:ся|ась|ось|ись|а|и)? подорожал[аои]? прибавил[аои]? увеличение повышение
    """),
}
DOWN = {
    "pl": either(r"""
        spad(?:ł[aoy]?|nie|ną|ek|ku|kiem|ki) zmalał[aoy]? zmniejsz(?:y|ą|ył[aoy]?|yli)
        obniż(?:y|ą|ył[aoy]?|yli) obniżk(?:a|i|ę|ą) skurczył[aoy]? spaść obniżyć zmniejszyć
    """),
    "ru": either(r"""
        упал[аои]? упад(?:[её]т|ут) снизил(?:ся|ась|ось|ись|а|и)? сниз(?:ит|ят)ся
        сократил(?:ся|ась|ось|ись|а|и)? сократ(?:ит|ят)ся уменьшил(?:ся|ась|ось|ись|а|и)?
        опустил(?:ся|ась|ось|ись) подешевел[аои]? снижени(?:е|я|ю|ем) сокращени(?:е|я|ю|ем)
        падени(?:е|я|ю|ем) обвалил(?:ся|ась|ось|ись)
    """),
}
LINKS = {
    "pl": either(r"""
        wyno(?:si|sił[aoy]?|szą) wyni(?:ósł|osł[aoy]|esie|osą|eść) sięga(?:ją)?
        sięgn(?:ął|ęł[aoy]|ie|ą|ąć) osiągn(?:ął|ęł[aoy]|ie|ą) stanowi(?:ą|ł[aoy]?)? to kosztuj(?:e|ą)
        kosztował[aoy]? przekroczył[aoy]? przekroczy przekracza(?:ją|ł[aoy]?)? szacowan[aeyo]
        opiewa(?:ł[aoy]?|ją)? oszacowano
    """),
    "ru": either(r"""
        составил[аои]? состав(?:ит|ят) составля(?:ет|ют|л[аои]?) достиг(?:л[аои]|нет|ает)?
        равн(?:а|о|ы|яется) оценива(?:ется|ются|л(?:ся|ась|ось|ись))
        превы(?:сил[аои]?|сит|шает|шал[аои]?) был[аои]? будет дойд[её]т
    """),
}
"""Between what is measured and how much of it there is."""
LEADS = {
    "pl": r"(?:w|do|o)\s(?:łącznej\s)?(?:wysokości|kwo(?:cie|ty)|sumie|wartości)"
    r"|na\s(?:łączną\s)?(?:kwotę|sumę)|rzędu|na\spoziomie|wart[aey]",
    "ru": r"в\sразмере|на\s(?:общую\s)?сумму|стоимостью|объ[её]мом|на\sуровне|в",
}
"""Between a noun and an amount that only says of how much it is: "karę w wysokości 5 mln zł"."""
HEDGES = {
    "pl": r"(?:około|ok\.|niemal|blisko|prawie|niespełna|ponad|powyżej|nawet|aż|co\snajmniej|łącznie|tylko"
    r"|zaledwie|obecnie|średnio|nieco|przeszło|jedynie|już|więcej\sniż|mniej\sniż)",
    "ru": r"(?:около|примерно|почти|свыше|более|менее|не\sменее|не\sболее|всего|лишь|до|порядка|уже|целых"
    r"|только|приблизительно|чуть|более\sчем|сейчас)",
}
PAID = {
    "pl": either(r"""
        (?:za)?płac(?:ił[aoy]?|ili|i|ą) (?:będzie\s)?koszt(?:uje|ują|ował[aoy]?|ować)
        (?:za)?inwest(?:ował[aoy]?|uje|ują|owali) wyda(?:ł[aoy]?|li|dzą|no)?
        przeznacz(?:ył[aoy]?|yli|y|ą|ono|a) zar(?:obił[aoy]?|obi|abia|abiają) przekazał[aoy]?
        przekazano przekaże wpłacił[aoy]? wpłaci zebra(?:ł[aoy]?|li|no) pożyczył[aoy]?
        straci(?:ł[aoy]?|li)?
    """),
    "ru": either(r"""
        стоит стоят стоил[аои]? обойд[её]тся обош[её]лся обош(?:лась|лось|лись) заплатил[аои]?
        запла(?:тит|тят) выплатил[аои]? выпла(?:тит|тят) потратил[аои]? потра(?:тит|тят)
        инвестировал[аои]? вложил[аои]? вложит выделил[аои]? выдел(?:ит|ят) заработал[аои]?
        пожертвовал[аои]? потерял[аои]? собрал[аои]?
    """),
}
TO = {"pl": "do", "ru": "до"}
APART = r"o|są|był[aoy]?|z|ze|od|po|na|на|с|со|от|из|по|к"
"""No word between a noun and how much of it there is: "budżet o 5 proc. większy", "marża z 5 proc. do"."""
BY = {"pl": "o", "ru": "на"}
FROM = {"pl": "od", "ru": "от"}
ANDS = {"pl": "i|oraz|ale|a|lecz|gdy|podczas gdy", "ru": "и|но|а|когда"}
UNSURE = {
    "pl": r"nie(?!\s(?:więcej|mniej|tylko))|czy|gdyby|jeśli|jeżeli|mógłby|mog(?:ła|ło|ły)by"
    r"|(?:po|pod|prze|z)licz\w+",
    "ru": r"не(?!\s(?:менее|более|только))|ли|бы|если|подсч\w+|обработ\w+",
}
ABOUT = "około|ok\\.|niemal|blisko|prawie|около|примерно|почти|порядка|приблизительно"
OVER = (
    "ponad|powyżej|co najmniej|przeszło|nie mniej niż|(?<!nie )więcej niż|не менее(?: чем)?|свыше"
    "|(?<!не )более(?: чем)?"
)
UNDER = "niespełna|poniżej|nawet|nie więcej niż|(?<!nie )mniej niż|не более(?: чем)?|(?<!не )менее(?: чем)?"
EXPECTED = (
    r"prognoz\w*|spodziew\w+|oczekuj\w+|szacuj\w+|przewiduj\w+|zakłada\w*|wyniesie|wzrośnie|spadnie|sięgnie"
    r"|прогноз\w*|ожида\w+|предполага\w+|состав(?:ит|ят)|вырастет|снизится"
)
