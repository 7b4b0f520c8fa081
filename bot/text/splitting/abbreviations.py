"""Which full stops end no sentence, by language: our own lists, without the last stop.

NEVER: a sentence hardly ever ends there (titles, "e.g."). SOMETIMES: it may ("Inc.", "Oct."), so the next
word decides. NUMBERED: only before a digit ("No. 5"). STARTERS: words that, with a capital, tell that a
sentence begins. What is written small counts in any case; with a capital only as it stands: "Rep. Lee" is
a title, "her rep." ends a sentence.
"""

from __future__ import annotations

from functools import cache

from bot.text.stopwords import STOP_WORDS


def _sets(lists: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in lists.items()}


NEVER = _sets(
    {
        "en": """
mr mrs ms mx dr MR MRS MS DR messrs mme mlle sens gens profs Reps brig fmr Prof Rev Hon Gen lt Col Maj capt
sgt cpl Adm cmdr comdr lieut radm vadm Sen Rep Gov Pres supt insp Det Const Fr msgr vs v e.g i.e cf viz approx
dept asst assoc atty ald sr. jr. ph al. Amb Sec Dep Dist Dir Exec Treas Bro bp abp Card Arch Ens Adj Adv Wg Fg
cllr cllrs ofc offr engr Mt Ft
""",
        "de": """
z.b z.b. d.h u.a i.d.r o.ä u.ä v.a z.t z.zt s.o s.u bzw ca dr prof dipl ing Mag mmag hr hrn fr frl st str vgl
evtl ggf inkl exkl mind nr abs bd hrsg geb gest verh zzgl abzgl allg bes dt engl frz ital amerik brit jap
sog usw. etc. z d u i a e v n o h med jur phil rer nat pol habil mult doz kfm Gen genlt Brig hptm lt olt oblt
obstlt oberstlt uffz fw Maj Adm kpt kdt kkdt Div wm kpl hl pfr bf ebf kard abg abgg präs vors Dir Fa gebr ehem
einschl bspw bzgl insb insbes gem kath evang ev aufl
""",
        "fr": """
m mm mme mmes mlle mlles Me dr pr Prof st ste sté mgr c.-à-d p.ex p. ex env cf chap av bd boul fig gén gal Col
cdt Cap cne lt adj sgt cpl ing Arch Adm amb Card dép sén préf prés Dir Insp Comm Maj hab bât ets éts vve rte
""",
        "es": """
sr sra sres sras srta dr dra drs prof profa lic lcda lcdo ing arq abog mtro mtra d dña Da gral Gen cnel tcnel
cap tte subtte subof sgto cmdte cdte comdte Alm sto sta mons Card pbro Fr rdo rvdo rvda hno hna excmo excma
ilmo ilma ee Dip Sen Gob Pres pdte pdta Min Dir Insp Emb Mag p.ej p. ej aprox av avda ctra pza gta depto dpto
edo núm nº pág págs art cía vs
""",
        "pt": """
sr sra srs sras srta dr dra drs dras prof profa profª eng arq exmo exma ilmo ilma Gen cel cap ten Maj sgt sarg
Alm Brig cmte comte desa Des Dep Sen Gov Pres Min Emb Com Dir Insp Del Adv Cons Ver Me Pe Fr Rev mons sto sta
d av trav pág págs núm n aprox vs p.ex art
""",
        "it": """
sig sig.ra sigg sig.na dott dott.ssa dr dr.ssa prof prof.ssa ing avv arch rag geom on sen gen col cap magg ten
serg amm mar isp brig com comm cav uff Gr mons Card s ss sac pres dir proc sost cons segr vicepres amb dep rev
egr spett p.es p. es art pag pagg vol n ca tel vs mr mrs
""",
        "nl": """
dhr hr mevr mw mr mrs dr drs prof ir ing ds st jhr jkvr bijv b.v d.w.z m.b.t o.a i.v.m t.o.v n.a.v a.u.b m.i.v
z.g zgn ca nr blz resp incl excl vgl Gen Kol kapt kpt Maj lt luit serg sgt Adm kard Mgr Zr Br Pr Comm Dir Insp
Adv wnd secr
""",
        "pl": """
np m.in tzw tzn tj dr hab prof mgr inż lek gen płk ppłk mjr kpt por ppor sierż plut chor kpr kmdr adm bryg
insp nadkom kom asp ks bp abp kard św o ul al pl os woj gm pow mec adw sędz prok dyr prez wicemin pos red doc
arch amb tow pt ok ww. nr art ust pkt str ur zm st ds ws vs med fot gosp
""",
        "ru": """
т.е т.к т.д. т.п. т.н т.ч т г-н г-жа ул пр просп бул наб пл д кв стр см ср напр проф акад доц канд кап лейт
подп серж адм гр тов прот иером еп архиеп митр дир деп сен инж ред чл.-корр корр рук пом мл св о обл респ пос
дер п ст тыс. млн. млрд. дж доб
""",
        "tr": """
dr doç prof Av sn bkz vb. vs. örn yrd öğr gör arş Ar uzm Op ord org korg tümg tuğg Alb Alm Gen yb bnb yzb ütğm
tğm asb bşçvş çvş onb müh ecz hâk Mim Müd Kur mah cad sok blv apt ank İst no nr hz
""",
    }
)
SOMETIMES = _sets(
    {
        "en": """
inc corp ltd co bros llc plc cos jr sr etc jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed
thu thurs fri sat sun u.s u.k u.n e.u d.c l.a n.y u.s.a a.m p.m ph.d m.d b.a m.a b.sc m.sc ariz calif colo
conn del fla ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis
wyo ave blvd rd st no. est al sq ed eds esp esq univ id
""",
        "de": """
usw etc u.dgl mio mrd tsd max min jan feb mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa so co inc
corp ltd bros jh v.chr n.chr u.s jr sr st
""",
        "fr": """
etc inc corp ltd co bros cie jr col cap janv févr avr juil sept oct nov déc av.j.-c apr.j.-c u.s
""",
        "es": """
etc inc corp ltd co bros cía s.a s.l ud uds vd vds a.m p.m a.c d.c ene feb mar abr may jun jul ago sept oct
nov dic ee.uu jr gob sen dip pres dir min
""",
        "pt": """
etc inc corp ltd co bros cia ltda lda s.a jr a.c d.c jan fev mar abr mai jun jul ago set out nov dez eua
gov sen dep pres dir min
""",
        "it": """
ecc etc inc corp ltd co bros s.p.a s.r.l a.c d.c gen feb mar apr mag giu lug ago set sett ott nov dic jr
""",
        "nl": """
enz etc inc corp ltd co bros n.v b.v bv max min jan feb mrt apr jun jul aug sep sept okt nov dec jr sr
""",
        "pl": """
itd itp etc inc corp ltd co bros sp.z.o.o s.a sen r w tys mln mld proc płn płd godz min sek p.n.e n.e jr
""",
        "ru": """
т.д т.п др пр им ген полк зам гор мин г гг в вв тыс млн млрд долл чел н.э до.н.э
""",
        "tr": """
vb vs a.ş ltd şti inc corp co bros m.ö m.s yy
""",
    }
)
NUMBERED = _sets(
    {
        "en": """
no nos ex exh col art fig figs p pp para sec ch chap vol ver jan feb mar apr jun jul aug sept sep oct nov dec
approx ca c b d r op
""",
        "de": """
nr s kap abb art abs bd rn rz rdnr ziff bl jg max min ca mind jan feb apr jun jul aug sep sept okt nov dez
str tel
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
n nº no p pp pag pagg art cap fig vol tel ca mil mln mld mio
""",
        "nl": """
nr nrs p blz art max min hfdst fig vol tel jan feb mrt apr jun jul aug sep sept okt nov dec ca
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
)
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


STARTERS = {
    language: frozenset(word for word in words if len(word) > 1 or word in "aiàèéoyвияку")
    | frozenset(_MORE_STARTERS.get(language, "").split())
    for language, words in STOP_WORDS.items()
}

COUNTED = {
    "ru": frozenset(("чел", "долл", "млн", "млрд")),
    "pl": frozenset(("mln", "mld", "proc", "godz", "min", "sek")),
}
"""Behind a number a name hardly follows these: "40 чел. Пожар"; "тыс." and "tys." count what follows."""
OF_NUMBERS = frozenset(("тыс.", "млн", "млрд", "tys.", "mln", "mld", "pkt", "pkt."))
WHOLE = frozenset(("proc", "чел", "долл"))
"""Behind these a number begins a sentence, too; "2 godz. 20 min" and "5 млн 300 тыс." go on."""
AND_SO_ON = frozenset(("etc", "usw", "ecc", "enz", "itd", "itp", "т.д", "т.п", "др"))
YEAR = frozenset(("г", "гг", "r", "w", "в", "вв"))
ROMAN = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"))
CLOCK = frozenset(("a.m", "p.m"))
EXCLAIMED = frozenset(("yahoo", "jeopardy", "yum", "mia", "oliver", "joomla", "e"))
"""Names that are written with an exclamation mark."""


@cache
def special(language: str) -> frozenset[str]:
    """The words after which a full stop may not end a sentence, in small letters."""
    lists = (table.get(language, table["en"]) for table in (NEVER, SOMETIMES, NUMBERED))
    listed = frozenset().union(*lists, AND_SO_ON, YEAR, ROMAN, CLOCK, ("rt",))
    return frozenset(map(str.lower, listed))


@cache
def told(language: str) -> dict[str, int]:
    """Word -> what the lists say of it, as a sum, for the compiled splitter.

    1 in ``special``, 2 in NEVER, 4 in SOMETIMES, 8 in NUMBERED, 16 in STARTERS, 32 where a rule is about the
    word itself.
    """
    own = frozenset[str]().union(AND_SO_ON, YEAR, ROMAN, CLOCK, COUNTED.get(language, ()), ("rt",))
    lists = [table.get(language, table["en"]) for table in (NEVER, SOMETIMES, NUMBERED, STARTERS)]
    sums: dict[str, int] = {}
    for value, listed in enumerate((special(language), *lists, own)):
        for word in listed:
            sums[word] = sums.get(word, 0) | 1 << value
    return sums
