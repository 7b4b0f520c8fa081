"""The verbs by which Polish and Russian sentences look ahead or tell of what is done: see ``slavic``.

A perfective verb in the present form is a future ("odbędzie się", "состоится"), an imperfective one is not
("mówi", "говорит"), and no ending tells them apart: so what looks ahead is listed. What is done has endings.
"""

from __future__ import annotations

from bot.text.tables import either, words

_PL_PAST = (
    r"(?:\w{2,}(?:[aeęiyąu](?:ł|ła|ło|ły)|[aeęiy]li)|\w*(?:szedł|sz(?:ła|ło|li|ły)|mógł|mog(?:ła|ło|li|ły))"
    r"|\w{2,}(?:kł|gł|sł|dł|zł)(?:a|o|y)?|była?|było|były|byli)"
)
_PL_DONE = r"\w{3,}(?:[aeoę]n|ion|[ęyiruą]t)(?:y|a|e|o)|\w{3,}(?:eni|ani|ęci)"
_RU_PAST = (
    r"(?:\w+[аеёиоуыя]л[аои]?(?:с[ья])?|\w*(?:шёл|ш(?:ел|ла|ло|ли)|мог(?:ла|ло|ли)?|нес(?:ла|ло|ли)?)"
    r"|\w*вез(?:ла|ло|ли)?|умер(?:ла|ли)?)"
)
_RU_DONE = r"\w{3,}(?:ован[аоы]?|[дтсрзлчшжщвк][ае]н[аоы]|[дрщ]ён[аоы]?|ят[аоы])"

AHEAD = {
    "pl": either(rf"""
        (?:będ(?:zie|ą)|zostan(?:ie|ą))(?:\s\w+){{0,3}}?\s(?:{_PL_DONE}|{_PL_PAST}|\w+(?:ć|źć|óc))\b
        (?:ma|mają|powin(?:ien|na|no|ny))(?:\s\w+){{0,6}}?\s\w+(?:ć|óc)(?:\s{_PL_DONE})?\b
        planuj(?:e|ą) zamierza(?:ją)? odbęd(?:zie|ą) rozpocz(?:nie|ną) zacz(?:nie|ną) rusz(?:y|ą)
        (?:wy)?startuj(?:e|ą) wejd(?:zie|ą) pojawi(?:ą)? trafi(?:ą)? (?:za)?debiutuj(?:e|ą)
        wystąpi(?:ą)? spotka(?:ją)? (?:po)?wróc(?:i|ą) otworz(?:y|ą) (?:za|s)kończ(?:y|ą)
        zamkn(?:ie|ą) poznamy potrwa(?:ją)? ogłos(?:i|zą) przedstaw(?:i|ią) zdecyduj(?:e|ą)
        zagłosuj(?:e|ą) rozstrzygn(?:ie|ą) wyjd(?:zie|ą) opu(?:ści|szczą) złoż(?:y|ą)
        (?:po|przy|wy)jed(?:zie|ą) (?:po|przy|od|wy)le(?:ci|cą) odwiedz(?:i|ą) zagra(?:ją)?
        zmierz(?:y|ą) podejm(?:ie|ą) zajm(?:ie|ą) rozpatrz(?:y|ą) omówi(?:ą)? podpisz(?:e|ą)
        przyjm(?:ie|ą) uruchomi(?:ą)? wprowadz(?:i|ą) stan(?:ie|ą)(?=\ssię) (?:prze|ob)ejm(?:ie|ą)
        pokaż(?:e|ą) zobaczymy zaprezentuj(?:e|ą) rozegra(?:ją)? zmieni(?:ą)? wzro(?:śnie|sną)
        przestan(?:ie|ą) dołącz(?:y|ą) wyrusz(?:y|ą) dowiemy zapadn(?:ie|ą) powstan(?:ie|ą)
        przejd(?:zie|ą) upłyn(?:ie|ą) opublikuj(?:e|ą) otrzyma(?:ją)? dotr(?:ze|ą) udostępni(?:ą)?
        zbierz(?:e|ą) wysłucha(?:ją)? wygaśn(?:ie|ą) rozpoczyna(?:ją)?(?=\ssię)
        zaczyna(?:ją)?(?=\ssię) kończ(?:y|ą)(?=\ssię) wchodz(?:i|ą)(?=\sw\sżycie) upływa mija
        rusza(?:ją)? wygasa(?:ją)? będ(?:zie|ą)
    """),
    "ru": either(rf"""
        буд(?:ет|ут)(?:\s\w+){{0,3}}?\s(?:{_RU_DONE}|\w{{3,}}(?:[ае]н|ят)|\w+(?:ть|ти|чь)(?:ся)?)\b
        (?:должн[аоы]|должен)(?!\sбыл)(?:\s\w+){{0,6}}?\s\w+(?:ть|ти|чь)(?:ся)?(?:\s{_RU_DONE})?\b
        намерен[аоы]? планиру(?:ет|ют)(?:ся)? запланирован\w* намечен\w*
        назначен[аоы]?(?=\sна\s(?!пост|должност)) ожида(?:ется|ются) предстоит собира(?:ется|ются)
        состо(?:ится|ятся) про(?:йд[её]т|йдут) нач(?:н[её]т|нут)(?:ся)? старту(?:ет|ют)
        откро(?:ет|ют)(?:ся)? закро(?:ет|ют)(?:ся)? заверш(?:ит|ат)(?:ся)? законч(?:ит|ат)(?:ся)?
        вступ(?:ит|ят) появ(?:ится|ятся) вый(?:дет|дут) встрет(?:ится|ятся) провед(?:[её]т|ут)
        приед(?:ет|ут) прибуд(?:ет|ут) посет(?:ит|ят) рассмотр(?:ит|ят) обсуд(?:ит|ят) прим(?:ет|ут)
        представ(?:ит|ят) объяв(?:ит|ят) назов(?:[её]т|ут) подпи(?:шет|шут) получ(?:ит|ат)
        стан(?:ет|ут) запуст(?:ит|ят) верн(?:[её]т|ут)(?:ся)? покин(?:ет|ут) уйд(?:[её]т|ут)
        отправ(?:ит|ят)(?:ся)? выступ(?:ит|ят) сыгра(?:ет|ют) проголосу(?:ет|ют) реш(?:ит|ат)
        определ(?:ит|ят) продл(?:ит|ят)(?:ся)? истеч[её]т истека(?:ет|ют) вылет(?:ит|ят)
        заработа(?:ет|ют) поступ(?:ит|ят) продолж(?:ит|ат)(?:ся)? собер(?:[её]т|ут)(?:ся)?
        введ(?:[её]т|ут) перейд(?:[её]т|ут) опублику(?:ет|ют) возобнов(?:ит|ят)(?:ся)?
        прекрат(?:ит|ят)(?:ся)? предстан(?:ет|ут) внес(?:[её]т|ут) ответ(?:ит|ят)
        вступа(?:ет|ют)(?=\sв\s(?:силу|должность)) начина(?:ет|ют)ся открыва(?:ет|ют)ся
        заканчива(?:ет|ют)ся буд(?:ет|ут)
    """),
}
"""What looks ahead; "będzie" and "будет" with the participle or past form behind them, "ma" with its verb."""
PLANNED = {
    "pl": r"zaplanowan\w+|planowan(?!o\b)\w+|przewidzian\w+|wyznaczon\w+|zapowiedzian\w+|umówion\w+",
    "ru": r"запланирован\w*|намечен\w*|назначен\w*",
}
FOR = {"pl": ("na ", "do "), "ru": ("на ", "к ", "до ")}
"""What is planned, and how the date begins that it is for: "zapowiedziany w piątek" was announced then."""
DONE = {
    "pl": rf"{_PL_PAST}|\w{{3,}}(?:an|ion|ęt|yt|it)o",
    "ru": rf"{_RU_PAST}|{_RU_DONE}",
}
WAS = {
    "pl": rf"(?:był[aoy]?|byli)(?:\s\w+){{0,2}}?\s(?:{PLANNED['pl']})",
    "ru": rf"был[аои]?(?:\s\w+){{0,2}}?\s(?:{PLANNED['ru']})",
}
"""What was to be, and is told as over."""
NO_VERBS = {
    "pl": words("""
        kanał finał półfinał ćwierćfinał materiał kapitał udział oddział wydział podział artykuł
        tytuł generał całą cały cała mały stały czyli chwili skali sali szpitali rano święto około
        siły
    """),
    "ru": words("""
        канал финал полуфинал материал капитал зал отдел раздел дело дела тело село села число
        начало начала начали мало если или цели недели модели роли мили сила силы школа правила
        журнал персонал скандал футбол стол пол угол гол посол генерал сериал филиал квартал портал
        терминал сказано
    """),
}
"""Nouns and small words that only look like what is done."""
OF_DEED = {
    "pl": r"\w{3,}(?:[aeoę]n|ion|[ęiyr]t)(?:y|a|e|ego|ej|emu|ym|ych|ymi|ą)|\w{3,}(?:eni|ani|ęci)",
    "ru": r"\w{3,}(?:нн|вш|ем|им)"
    r"(?:[ыи]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]й|[ое]му|[ыи]ми?|[ыи]х|[ую]ю|[ое]м)(?:ся)?",
}
"""Right beside a date: "ogłoszony w piątek", "в среду опубликованный"."""
UNSURE = {
    "pl": either(r"""
        jeśli jeżeli gdyby gdy kiedy czy \w+(?:łby|łaby|łoby|liby|łyby) by jakoby rzekomo
        prawdopodobn\w+ może mogą możliw\w+ odwoł\w+ przełoż\w+ przesun\w+ wstrzym\w+ zawies\w+
        opóźn\w+
    """),
    "ru": either(r"""
        если когда бы ли якобы вероятн\w+ возможн\w+ может могут отмен\w+ перенес\w+ перенос\w*
        отлож\w+ отложен\w+ приостан\w+ задерж\w+ сорв\w+
    """),
}
"""In a clause of which no date is told: conditions, questions, what may be, what is put off."""
BELIEF = {
    "pl": r"(?:prognoz\w*|spodziewa\w*|przewiduj\w+|analityc\w+|ekonomi(?:st|śc)\w+|szac(?:uj|un)\w+)",
    "ru": r"(?:прогноз\w*|аналитик\w*|экономист\w*|эксперт\w*|предполага\w+|по оценк\w+)",
}
"""In a sentence that tells what somebody only believes."""
LONG_AGO = {
    "pl": r"(?:(?:ubiegł|zeszł|minion)\w+ roku|rok temu|przed rokiem|pierwotnie|początkowo)",
    "ru": r"(?:(?:прошл|минувш)\w+ году|год назад|изначально|первоначально)",
}
"""Before a date without a year: it is one of then, or of what was planned at first."""
NOT = {
    "pl": r"(?:nie|nikt|nic|nigdy|żad(?:en|na|ne|nego|nej)|ani)(?!\s(?:tylko|później))",
    "ru": r"(?:не|нет|ни|никто|ничего|никогда)(?!\s(?:только|позднее|позже))",
}
NOT_BEFORE = {
    "pl": r"(?:przed|po|z|ze|sprzed|niż|każd\w+|co|jak|stan na)\s$"
    r"|\bze?\s(?:poniedziałku|wtorku|środy|czwartku|piątku|soboty|niedzieli)\s$"
    r"|\bza\s\w+\s(?:dni|tydzień|tygodni[ea]?|miesiąc\w*)\s$",
    "ru": r"(?:после|от|за|чем|кажд\w+|накануне|ночь|состоянию)\s$"
    r"|\bсо?\s(?:понедельника|вторника|среды|четверга|пятницы|субботы|воскресенья)\s$"
    r"|\bчерез\s\w+\s(?:дн|недел|месяц)\w*\s$",
}
"""Right before a date of nothing to come: "ustawa z 5 marca", "после 5 мая", "в ночь на пятницу"."""
