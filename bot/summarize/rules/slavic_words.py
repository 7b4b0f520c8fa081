"""How Polish and Russian sentences point back, beyond the openings that ``referent_words`` lists.

A Polish verb needs no subject ("Dodał, że …"), neither language has an article that tells "a woman" from "the
woman", and who speaks is often named a sentence before: "… – powiedział minister.", "…, пояснил эксперт."
"""

from __future__ import annotations

from bot.text.tables import either
from bot.text.voices.speech_east import PL, RU

_SAID_PL, _SAID_RU = (rf"(?:{'|'.join(sorted(verbs))})" for verbs in (PL.verbs, RU.verbs))
_DID_PL = rf"(?:{_SAID_PL}|\w{{2,}}[aeiyąęó]ł[ao]?|ma|chce|może|jest|będzie|został[ao]?|nie)"
_DID_RU = (
    rf"(?:{_SAID_RU}|\w{{2,}}л[ао]?(?:с[ья])?|\w+(?:[ая]ет|ует)|может|будет|намерен[ао]?|требует|просит|не)"
)
_THEN_PL = r"(?:(?:jednak|też|także|również|w \d{4} (?:r\.|roku)|we? \w+(?:ek|dę|lę|otę)) )?"
_THEN_RU = r"(?:(?:также|тоже|уже|ранее|пока|теперь|в \d{4} году|в(?:о)? \w+(?:ник|рг|ицу|оту|еду|нье)) )?"
_ONE_PL = either(r"""
    kobieta mężczyzna polityk dziennik gazeta rzecznik rzeczniczka minister premier prezydent
    prezes koncern gigant przewoźnik portal autor autorka ekspert ekspertka politolog dyrektor
    lekarz lekarka prokurator adwokat samorządowiec artysta aktor aktorka piosenkarka zawodnik
    napastnik trener selekcjoner poseł senator europoseł dyplomata klub bank sieć producent
    deweloper inwestor resort urząd dokument szef(?:owa)?\srządu \d+-lat(?:ek|ka)
    firma spółka statek raport projekt sprawa wyrok budynek sprawca napastnik podejrzany chłopiec
    dziewczynka para spotkanie
""")
_ONE_RU = either(r"""
    женщина мужчина политик издание газета авиакомпания авиаперевозчик перевозчик лоукостер
    министр премьер президент эксперт депутат адвокат заявитель телеведущий концерн банк суд
    организация ведомство чиновник аналитик врач профсоюз холдинг корпорация спортсмен тренер
    актёр актер певица клуб пресс-служба подсудим(?:ый|ая) злоумышленник пострадавш(?:ий|ая)
    водитель директор преступник
""")
_LOW_PL, _LOW_RU = r"(?-i:[a-ząćęłńóśźż\d])[\w.-]*", r"(?-i:[а-яё\d])[\w.-]*"
_CAPITAL = r"[„\"«]?(?-i:[A-ZŁŚŻŹĆА-ЯЁ])[\w.’'-]*[”\"»]?"
_PLACE_PL = rf"(?:we?|na|dla|do|z|agencji|stacji|telewizji|dziennikowi|gazecie|portalowi) {_CAPITAL}"
_PLACE_RU = rf"(?:во?|на|для|агентству|телеканалу|газете|изданию|журналу) {_CAPITAL}"

_OF_CLAUSE = r"[^,;:—–\"„”«»() ]"
_HIM_PL = (
    rf"(?-i:[A-ZŁŚŻŹĆ]){_OF_CLAUSE}*(?: (?!przez |- ){_OF_CLAUSE}+){{0,5}}?"
    r" (?:go|mu|im(?! \w+iej\b)|ją|nich|nim|nią)(?! sam)"
)
_HIM_RU = (
    rf"(?-i:[А-ЯЁ]){_OF_CLAUSE}*"
    rf"(?: (?!- |(?-i:[А-ЯЁ])|\w+(?:[ую]щ|[вм]ш|[еи]м)(?:ий|ие|ая|ее|ое|ые|ей|ого|ую)\b)"
    rf"{_OF_CLAUSE}+){{0,5}}?"
    r" (?:(?:из|на|в|о|об|над|для|у|с|к|по|за|при|от|среди|против|между)"
    r" (?:них|ней|н[её]м|ним|нею|ними|него|не[её])|ему|им|ей)(?! сам|\.\s)"
)
"""A pronoun in the first clause: its subject has another word for itself ("swój", "себя")."""
_THAT_PL = (
    r"(?:we?|na|do|od|ze?|po|przed|dla|przy|pod|nad|za|o) (?:tym|te[jgn]o?|tych|tę|tymi)"
    r"(?!,| (?:rok|tygod|miesi|sezon|chwil|por[ya]|weekend|poniedział|wtor|środ|czwart|piąt|sobot|niedziel"
    r"|raz|czas|typ|co|jak|że|kto))"
)
_THAT_RU = (
    r"(?:в|на|к|до|с|после|из|от|для|о|об|при|по) эт(?:от|ого|ому|ом|у|ой|их|им|ими|и)"
    r"(?! (?:год|месяц|сезон|недел|суббот|сред|пятниц|воскресень|понедельник|вторник|четверг|раз|врем"
    r"|момент))"
)
_WHOSE_PL = (
    r"(?:zdaniem|według|w ocenie|w opinii) (?:ministra|premiera|prezydenta|dziennika|gazety|portalu|rzecznika"
    r"|resortu|eksperta|polityka|posła|prezesa|koncernu|przewoźnika|spółki|firmy|autorów|dziennikarzy)"
    r"(?! (?-i:[„\"A-ZŁŚ\d]|\w+(?:u|ego|ej|i|y|ów|ych|ia|wa)\b))"
)
_WHOSE_RU = (
    r"по (?:оценк[ае]м?|данным|словам|мнению|информации|сообщению|подсч[её]там|версии) (?:компании|издания"
    r"|газеты|авиакомпании|премьера|президента|министра|политика|эксперта|агентства|ведомства|банка|депутата"
    r"|адвоката|авторов)(?=,)"
    r"|(?:штат|парк|глава|руководство|представител[ьи]|сотрудники|прибыль|выручка) (?:авиакомпании|компании"
    r"|лоукостера|концерна|банка|издания|холдинга|перевозчика)(?! (?-i:[«\"A-ZА-Я]))"
)

OPENINGS = {
    "pl": rf"(?:(?:dalej|wcześniej|później|jednocześnie|dodatkowo|zarazem|dziś|we? \w+) )?"
    rf"(?!mówi się)(?:{_SAID_PL}|\w{{3,}}[aeiyę]ła?)(?: {_LOW_PL}){{0,2}}, (?:że|iż|by|aby)|"
    rf"jak (?:(?:też|również|dalej) )?{_SAID_PL}"
    rf"(?:,| (?:też|dalej|również|w|na|podczas)\b(?![^,]*(?-i:[A-ZŁŚŻ])))|"
    rf"(?:był[ay] )?{_ONE_PL} {_THEN_PL}{_DID_PL}|"
    r"tak(?:i|a|ie|ą|iego|iej|im|ich|imi|iemu)(?! jak)|o tym(?!,)|"
    r"w (?:tej|tym) (?:sprawie|czasie|celu|przypadku|miejscu)|"
    r"(?:oznacza|wynika|potwierdza|pokazuje|sprawia) to|"
    r"jednocześnie|równocześnie|zarazem|dodatkowo|dalej|w takim (?:razie|przypadku)|"
    r"\w+ (?:ją|go|ich|je|mu|im|one|te|ten|ta|tę)|\w+ się (?:on|ona|ono|oni|one)|chyba że|"
    rf"[^,]{{3,60}} ich \d+\.|{_HIM_PL}|{_THAT_PL}|{_WHOSE_PL}|"
    r"(?:był[aoy]?|jest|są|będzie) to|"
    rf"jak (?:\w+li|\w{{3,}}ły|{_SAID_PL} {_ONE_PL}),|w praktyce oznacza to|"
    r"\w+ (?:bowiem|zaś|natomiast|więc|zatem|jednakże)|(?:warto|trzeba|należy|można|nie) (?:\w+ )?jednak|"
    r"w przeciwnym (?:razie|wypadku)|w konsekwencji(?! \w+(?:u|ów|ania|enia|y|i)\b)|"
    r"(?-i:[A-ZŁŚ])\w+[iya] (?-i:przewoźnik|koncern|producent|portal|dziennik|gazeta|spółka) "
    rf"{_THEN_PL}{_DID_PL}",
    "ru": rf"{_ONE_RU} {_THEN_RU}{_DID_RU}|{_HIM_RU}|{_THAT_RU}|{_WHOSE_RU}|"
    r"об этом|о том(?!,)|так(?:ой|ая|ое|ие|ую|ого|их|им|ому|ими|ом)(?! как)|"
    r"(?:данн|указанн|упомянут)(?:ый|ая|ое|ые|ого|ой)|"
    r"в (?:этой|данной|такой|этом|данном|таком) (?:ситуации|случае|случаях|связи)|в связи с данн\w+|"
    r"в противном случае|именно поэтому|так,|впрочем|между тем|к слову|кстати|в частности|"
    r"в ответ(?! на)|как-никак|"
    r"в (?:заявлении|сообщении|документе|отч[её]те|письме|статье) (?:также )?"
    r"(?:говорится|уточняется|отмечается|сказано|указано|подч[её]ркивается)|"
    r"согласно (?:документу|материалам(?: дела)?|сообщению|заявлению|отч[её]ту),|"
    rf"(?:{_SAID_RU}|отмечается|сообщается|уточняется|предполагается|подч[её]ркивается)"
    rf"(?: {_LOW_RU}){{0,2}}, (?:что|чтобы)(?![^.]*(?-i:[А-ЯЁA-Z]))",
}
"""More openings of sentences that mean somebody or something told of before."""
TAILS = {
    "pl": rf"(?:[-–—]|,|[”\"]) ?{_SAID_PL}(?: (?:{_PLACE_PL}|{_LOW_PL})){{0,8}}\.$",
    "ru": rf"(?:(?:[-–—]|,) ?{_SAID_RU}"
    r"|[»”\"],? ?(?:[-–—] ?)?(?:говорится|сообщает|пишет|переда[её]т))"
    rf"(?: (?:{_PLACE_RU}|{_LOW_RU})){{0,8}}\.$",
}
"""Ends of sentences that tell who said so without a name; that of a place or a paper is none."""
