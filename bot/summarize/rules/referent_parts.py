"""What Italian and Dutch openings that point back are made of: see ``referent_words``."""

from __future__ import annotations

from bot.text.tables import either

PLACED_IT = either("""
    a ad al alla con da dal dalla di in nel nella per su sul sulla tra fra dopo durante secondo contro sotto
""")
THIS_IT = r"(?:quest[oaie]|quel(?:l[oaie])?|quei|quegli|tal[ei])"
NO_ARTICLE_IT = r"(?-i:(?!ch|gn|p[ns]|ts|s[^aeiouàèéìòù])[bcdfghklmnpqrstv][a-zà-ù]*)"
"""Behind "lo": before such a word the article is "il", so it is "it"."""
NOW_IT = either("""
    settimana mattin[ao] pomeriggio sera notte mese anno weekend fine stagione volta punto modo caso estate
    autunno inverno primavera trimestre lunedì martedì mercoledì giovedì venerdì sabato domenica che [èeiàa]
    la il lo le gli un una uno stess[oa] era sono erano
""")
_SAID_IT = either("""
    detto affermato aggiunto dichiarato spiegato commentato scritto assicurato concluso proseguito
    sottolineato precisato ricordato raccontato
""")
SAYS_IT = either(rf"""
    (?:ha|hanno|aveva)\s(?:poi\s|anche\s|inoltre\s)?{_SAID_IT}
    aggiunge afferma dice spiega conclude prosegue sottolinea racconta commenta ricorda precisa scrive
""")
"""Said by somebody whom the sentence does not name, where it ends or goes on with a comma behind it."""
SUBJECT_FOLLOWS_IT = either(r"""
    causato provocato destato suscitato scosso colpito sconvolto fatto\s(?:il|scalpore|discutere|tappa)
    preso\sil avuto\s(?:inizio|luogo) perso\sla aperto chiuso vinto riaperto debuttato
""")
"""A verb with whose participle an Italian sentence may open that names its subject behind it."""
PLACED_NL = either("""
    in op bij via met na door voor volgens wegens ondanks tijdens onder over uit van aan tegen sinds tot naast
    binnen rond
""")
NOW_NL = either("""
    week weekend weekeinde maand jaar eeuw ochtend morgen middag avond nacht zomer winter herfst lente
    voorjaar najaar seizoen kwartaal dagen moment keer is was zijn niet
""")
