"""Which full stops end no sentence, by language: our own lists, lower-cased, without the last stop.

NEVER: a sentence hardly ever ends there (titles, "e.g."). SOMETIMES: it may ("Inc.", "Oct."), so the next
word decides. NUMBERED: only before a digit ("No. 5"). STARTERS: words that, with a capital, tell that a
sentence begins.
"""

from __future__ import annotations

from bot.text.stopwords import STOP_WORDS

_NEVER = {
    "en": """
mr mrs ms mx dr sens reps gens profs brig fmr prof rev hon gen lt col maj capt sgt cpl adm cmdr sen rep gov
pres supt insp det const fr msgr st mt ft messrs mme mlle vs v e.g i.e cf viz approx dept asst assoc
atty ald supt amb sr. jr. ph al.
""",
    "de": """
z.b z.b. d.h u.a i.d.r o.ä u.ä v.a z.t z.zt s.o s.u bzw ca dr prof dipl ing mag hr fr frl st str vgl evtl
ggf inkl exkl max min mind mrd mio tsd nr abs art bd hrsg geb gest verh zzgl abzgl allg bes dt engl frz ital
sog usw. etc. z d u i a e v n o h med jur phil rer nat pol habil mult
""",
    "fr": """
m mm mme mmes mlle mlles me dr pr prof st ste mgr c.-à-d p.ex p. ex env cf chap art av bd boul fig vol no
""",
    "es": """
sr sra sres sras srta dr dra drs prof profa lic ing arq d dña da gral cnel cap tte sto sta mons pbro excmo
excma ee p.ej p. ej aprox av avda núm nº pág págs art cía vs
""",
    "pt": """
sr sra srs sras srta dr dra drs dras prof profa eng arq exmo exma ilmo gen cel cap ten sto sta d av pág págs
núm n aprox vs p.ex art
""",
    "it": """
sig sig.ra sigg sig.na dott dott.ssa dr prof prof.ssa ing avv arch rag geom on sen gen col cap mons s p.es
p. es ecc. art pag pagg vol n ca tel vs
""",
    "nl": """
dhr mevr mw mr mrs dr drs prof ir ing ds st bijv bv b.v d.w.z m.b.t o.a i.v.m t.o.v n.a.v a.u.b m.i.v z.g
zgn ca nr blz art resp incl excl max min vgl
""",
    "pl": """
np m.in tzw tzn tj dr hab prof mgr inż lek gen płk mjr kpt por sierż ks bp abp św o ul al pl os woj gm pow
pt ok ww. nr art ust pkt str ur zm
""",
    "ru": """
т.е т.к т.д. т.п. т.н т.ч т г-н г-жа им ул пр просп пл д кв стр см ср напр проф акад доц канд ген полк св о
обл респ п ст тыс. млн. млрд.
""",
    "tr": """
dr doç prof av sn bkz vb. vs. örn yrd öğr gör uzm ord alb alm gen yzb tğm mah cad sok apt no nr hz
""",
}
_SOMETIMES = {
    "en": """
inc corp ltd co bros llc plc cos jr sr etc jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed
thu thurs fri sat sun u.s u.k u.n e.u d.c l.a n.y u.s.a a.m p.m ph.d m.d b.a m.a b.sc m.sc ariz calif colo
conn del fla ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis
wyo ave blvd rd no. est al sq ed eds esp univ
""",
    "de": """
usw etc u.dgl mio mrd jan feb mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa so co inc corp ltd
bros jh v.chr n.chr u.s jr sr st
""",
    "fr": """
etc inc corp ltd co bros cie jr janv févr avr juil sept oct nov déc av.j.-c apr.j.-c u.s
""",
    "es": """
etc inc corp ltd co bros cía s.a s.l ud uds vd vds a.m p.m a.c d.c ene feb mar abr may jun jul ago sept oct
nov dic ee.uu jr
""",
    "pt": """
etc inc corp ltd co bros cia ltda s.a jr a.c d.c jan fev mar abr mai jun jul ago set out nov dez eua
""",
    "it": """
ecc etc inc corp ltd co bros s.p.a s.r.l a.c d.c gen feb mar apr mag giu lug ago set sett ott nov dic jr
""",
    "nl": """
enz etc inc corp ltd co bros n.v b.v jan feb mrt apr jun jul aug sep sept okt nov dec jr sr
""",
    "pl": """
itd itp etc inc corp ltd co bros sp.z.o.o s.a r w tys mln mld godz min sek p.n.e n.e jr
""",
    "ru": """
т.д т.п др пр г гг в вв тыс млн млрд долл чел н.э до.н.э
""",
    "tr": """
vb vs a.ş ltd şti inc corp co bros m.ö m.s yy
""",
}
_NUMBERED = {
    "en": """
no nos ex exh art fig figs p pp para sec ch chap vol ver jan feb mar apr jun jul aug sept sep oct nov dec
approx ca c b d r op
""",
    "de": """
nr s kap abb art abs bd jan feb apr jun jul aug sep sept okt nov dez str tel
""",
    "fr": """
n no p pp art chap fig vol t tél janv févr avr juil sept oct nov déc env
""",
    "es": """
n núm nº no p pp pág págs art cap fig vol tel aprox
""",
    "pt": """
n nº no p pp pág págs art cap fig vol tel aprox
""",
    "it": """
n nº no p pp pag pagg art cap fig vol tel ca
""",
    "nl": """
nr nrs p blz art hfdst fig vol tel jan feb mrt apr jun jul aug sep sept okt nov dec ca
""",
    "pl": """
nr s str art ust pkt rozdz rys t tel ok godz ul zł
""",
    "ru": """
с стр ст п рис гл т тел ок д кв руб
""",
    "tr": """
no s sf mad bl tel yak
""",
}
_MORE_STARTERS = {
    "en": "according asked dr earlier last mr mrs ms next no officials today two three yes yesterday",
    "de": "laut heute gestern zwei drei",
    "fr": "selon hier deux trois",
    "es": "ayer dos tres",
    "pt": "ontem hoje segundo",
    "it": "ieri due tre",
    "nl": "gisteren vandaag twee drie",
    "pl": "wczoraj dwa trzy",
    "ru": "вчера два три",
    "tr": "dün bugün iki üç",
}


def _sets(lists: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in lists.items()}


NEVER = _sets(_NEVER)
SOMETIMES = _sets(_SOMETIMES)
NUMBERED = _sets(_NUMBERED)
STARTERS = {
    language: frozenset(word for word in words if len(word) > 1 or word in "aiàèéoyвияку")
    | frozenset(_MORE_STARTERS.get(language, "").split())
    for language, words in STOP_WORDS.items()
}
