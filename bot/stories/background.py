"""How common words are in any news: the share of articles that have them, by rough rank.

A store that has just begun knows nothing about words; this is what it starts from. Written by hand, words as
people write them; ``shares`` gives their stems.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from bot.text.tokens import stem, words

_COMMON: dict[tuple[str, float], str] = {
    ("en", 0.40): "said say year",
    ("en", 0.20): """
        two first new time day people company report week last one told month three make million state
        take work government country world show call plan use come want part number including according
    """,
    ("en", 0.10): """
        group ask add end official president nation national four expect second news update public help
        move open set start continue follow high leader lead long major meet need offer announce percent
        pay point police political power right rise run several statement support talk think turn win
        word back bring case cause change chief city close cost court cut deal decision director
        executive fall family far find five found general give good house hour information issue keep
        know law left life line live local look market man mean member minister monday tuesday wednesday
        thursday friday saturday sunday office
    """,
    ("en", 0.05): """
        video watch photo billion old operate order party past place policy position post price problem
        product provide question quarter reach reason receive release result return security senior
        service share sign six small spokesman spokeswoman step stop story team term today tomorrow try
        union unit wait war way woman women york young january february march april may june july august
        september october november december american early late morning evening night half third next
        data system business industry customer firm head join big best top know late latest live here
        why how what inside read reading
    """,
    ("de", 0.15): """
        sagte jahr neue neuen unternehmen prozent millionen milliarden deutschland land tag woche
        menschen regierung soll sollen worden bericht angaben ersten zwei drei euro montag dienstag
        mittwoch donnerstag freitag samstag sonntag zeit laut heute geht gibt
    """,
    ("fr", 0.15): """
        année ans nouveau nouvelle premier première deux trois millions milliards euros pays france
        monde jour jours semaine mois selon entreprise groupe président ministre lundi mardi mercredi
        jeudi vendredi samedi dimanche fait déclaré annoncé gouvernement
    """,
    ("es", 0.15): """
        año años nuevo nueva primera primer dos tres millones país gobierno presidente día semana mes
        según empresa personas lunes martes miércoles jueves viernes sábado domingo dijo informó
        ministro parte
    """,
    ("pt", 0.15): """
        ano anos novo nova primeira dois três milhões país governo presidente dia semana mês segundo
        empresa pessoas disse afirmou feira parte
    """,
    ("it", 0.15): """
        anno anni nuovo nuova primo prima due tre milioni miliardi euro paese governo presidente giorno
        mese secondo azienda persone detto lunedì martedì mercoledì giovedì venerdì sabato domenica
        italia
    """,
    ("nl", 0.15): """
        jaar nieuwe eerste twee drie miljoen miljard euro land regering president dag week maand volgens
        bedrijf mensen zegt zei maandag dinsdag woensdag donderdag vrijdag zaterdag zondag nederland
    """,
    ("pl", 0.15): """
        rok roku lat nowy nowe pierwszy dwa trzy mln mld kraj rząd prezydent dzień tydzień firma osób
        powiedział
    """,
    ("ru", 0.15): """
        год года году новый первый два три млн млрд страна россии президент день неделя компания сообщил
        заявил
    """,
    ("tr", 0.15): """
        yıl yeni ilk iki üç milyon milyar ülke türkiye başkan gün hafta şirket göre dedi açıkladı bakan
    """,
}


@cache
def shares() -> Mapping[str, float]:
    """Stem -> the share of articles that have it; a stem that is not here is taken to be rare."""
    found: dict[str, float] = {}
    for (language, share), text in _COMMON.items():
        for word in words(text):
            stemmed = stem(word, language)
            found[stemmed] = max(share, found.get(stemmed, 0.0))
    return found
