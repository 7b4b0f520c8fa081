"""The words by which a sentence says what an amount measures, and which words say nothing of it."""

from __future__ import annotations

from bot.text.calendar_words import MONTH_NAMES
from bot.text.tables import words

NOUNS = words("""
    index fare fares stimulus expense expenses damage shares stock revenue revenues sales turnover profit
    profits loss losses earnings income spending expenditure budget budgets cost costs price prices fee fees
    fine fines penalty penalties valuation value deal contract bid offer investment investments debt debts
    deficit surplus dividend dividends share wage wages salary salaries pay bonus margin margins growth
    inflation exports imports output production capacity demand supply consumption audience gross takings
    funding turnout unemployment employment interest rate rates tax taxes tariff tariffs duty duties subsidy
    subsidies grant grants loan loans settlement damages compensation rent rents royalties licence license
    emissions savings reserves orders shipments deliveries traffic bookings stake royalty premium premiums
    support approval attendance usage adoption churn subscription subscriptions fund capitalisation
    capitalization payments payment payout prize award ransom bill merger takeover acquisition buyback
    writedown charge outlay purchase project plant programme program package umsatz gewinn verlust kosten
    preis preise ausgaben einnahmen investitionen schulden etat auftrag erlös arbeitslosigkeit kapazität
    leistung strafe wert marktanteil steuer löhne gehalt chiffre bénéfice bénéfices perte pertes dépenses coût
    coûts prix investissement investissements dette amende recettes valeur hausse salaires croissance ingresos
    beneficio beneficios pérdidas gasto gastos presupuesto coste costes costo precio precios inversión
    inversiones deuda multa ventas valor salarios crecimiento ricavi utile perdita spesa bilancio costi prezzo
    investimento investimenti debito vendite valore inflación inflazione inflação inflatie receita receitas
    lucro prejuízo despesas orçamento custo custos preço dívida vendas omzet winst verlies prijs uitgaven
    begroting investering schuld boete waarde backlog
""")
VERBS = words("""
    buy buys buying acquire acquires acquiring sell sells selling offered offers cost costs costing paid pays
    pay paying raised raises raise raising fined worth valued values spent spend spends spending invested
    invest invests investing earned earns lost loses grossed made borrowed owes owed saved sold bought
    acquired donated pledged charges charged charging awarded seeking seeks sued kostet kostete zahlte zahlt
    investierte investiert investieren gab coûte coûté payé investi cuesta costó pagó invirtió costa pagato
    investito custa pagou investiu kost betaalde investeerde investeert dépensé dépense gasta gastó spende
""")
_UP = words("""
    rose rise rises risen grew grow grows grown increased increase increases up jumped climbed gained gain
    soared surged surge jump climb growth higher added raised stieg stiegen wuchs plus zugelegt augmenté
    progressé hausse subió subieron creció aumentó crebbe aumentato cresceu aumentou steeg groeide cresce
    crescono cresciuto cresciuta cresciuti cresciute aumenta aumentano aumentati salgono salito salita
    saliti stijgt stijgen stegen gestegen groeit groeien gegroeid
""")
_DOWN = words("""
    fell fall falls fallen dropped drop drops declined decline declines down decreased decrease reduction
    reduced reduces slipped lost shrank shrunk tumbled plunged sank cut lower slumped fiel fielen gesunken
    minus reculé baissé baisse cayó cayeron bajó disminuyó calato sceso caiu diminuiu daalde kromp calano
    calati scende scendono scesi daalt dalen daalden gedaald
""")
CHANGES = dict.fromkeys(_UP, "up") | dict.fromkeys(_DOWN, "down")
GENERIC = words("total annual overall about record combined full estimated its their his her our planned new")
TIME = MONTH_NAMES | words("""
    year years quarter quarters month months week weeks day days decade total cash all addition exchange
    part return time order response relação comparação linha relación comparación línea rispetto confronto
    linea rapport vergelijking plaats handen jaar jaren halfjaar maand maanden weken dag dagen kwartaal
    luogo caso anno anni annui annue orari mese mesi giorno giorni ora settimana settimane trimestre
    semestre
""")
VERBISH = words("""
    said says say saw put expects plans forecast reported announced has had rose fell will would can could
    found appear appears appeared remains remained may might went came left last next this over since
    yesterday
""")
MOVES = words("a atteint ist liegt beträgt erreichte subieron bajó al auf um von über est atteindra")
LINKING = words("""
    reaches hits totals exceeds equals reach reached reaching hit total totaled totalled totalling came stood
    stands exceed exceeded topped worth amounted amount average averaged averaging remain remained set
    expected seen pari ammonta ammontano ammontava
""")
AWAY = words("""
    middle año años mes meses jahr jahre an ans mois south north east west outside southwest southeast
    northwest northeast northern southern away long wide deep tall high inland offshore apart below above plus
    figure circa mondo
""")
FIRST = words("""
    advertising operating content net gross box ticket subscription streaming quarterly yearly production
    labour labor energy film music marketing capital consumer retail online core public private domestic
    foreign household industrial carbon methane unit pay average median minimum weekly monthly export import
    tax
""")
CHANGE = words("rise increase jump drop fall decline cut growth gain reduction")
AND = words("and but while und aber während et mais y pero e en maar")
RAISED = words("raised raise raises raising cut lost")
COPULA = words("was were is are be of war waren ist sind")
PLURAL = words("women men people children")
SMALL = words(
    "circa nearly almost roughly around approximately up least most some just $ € £ estimated total"
)
BEFORE_VERB = words("to will would must can could should shall may might")
NO_PHRASE = words("""
    which who that and or but not if each every que qui che die das dat quien por per a più meno
""")

_HAPPENINGS = {
    "down": {
        "cut": "cuts cutting", "laid off": "lay lays laying laid", "shed": "sheds shedding",
        "lost": "lose loses losing", "axed": "axe axes axing", "slashed": "slash slashes slashing",
        "eliminated": "eliminate eliminates eliminating", "dismissed": "dismiss dismisses dismissing",
        "gestrichen": "streicht streichen", "supprimés": "supprimer supprime",
        "recortados": "recortará recorta",
    },
    "up": {
        "added": "add adds adding", "created": "create creates creating", "hired": "hire hires hiring",
        "gained": "gain gaining", "creará": "",
    },
    "": {
        "killed": "killing", "injured": "injuring hurt", "wounded": "wounding", "dead": "", "died": "",
        "missing": "", "shot": "", "arrested": "arresting", "evacuated": "evacuating",
        "displaced": "displacing", "affected": "affecting", "sold": "selling", "delivered": "delivering",
        "employed": "employ employs employing", "built": "build building", "ordered": "ordering",
        "closed": "close closes closing", "opened": "opening", "destroyed": "destroying",
        "cancelled": "canceled canceling cancelling", "recalled": "recall recalls recalling",
    },
}  # fmt: skip
HAPPENS = {
    form: (told, way)
    for way, verbs in _HAPPENINGS.items()
    for told, forms in verbs.items()
    for form in (told, *forms.split())
}
"""What happens to a count, by each form of its verb: how a line tells it, and the direction of it."""
