"""Words around names and verbs of speech that are read alike in every language."""

from __future__ import annotations

from bot.text.calendar_words import ENGLISH
from bot.text.tables import words

LINKS = words("the a an in on at of for by with from i he she it they we that this his her")
TOLD = words("told tells asked asks wrote writes answered urged urges")
TIMES = ENGLISH | words("""
    morning evening night week month year понедельник вторник среду четверг пятницу субботу воскресенье
    poniedziałek wtorek środę czwartek piątek sobotę niedzielę
""")
BLUNT = words("blunt clear direct adamant unequivocal defiant emphatic categorical succinct")
COPULA = words("was were is are")
PAIRED = {"went": "on", "shot": "back", "hit": "back", "fired": "back", "pointed": "out", "goes": "on"}
FIRST_PERSON = words("""
    i i'm i’m i've i’ve i'll i’ll my mine me we we're we’re we've we’ve we'll we’ll our ours us ich wir mein
    meine unser unsere je nous notre yo nosotros nuestro nuestra io noi nostro nostra eu nós minha nosso nossa
    ik wij mijn onze
""")
WORKS = words("""
    film movie novel play episode scene song musical opera roman stück pièce película romanzo romance
""")
PUBLIC = words("""
    reporters investors analysts shareholders journalists staff employees members lawmakers parliament viewers
    delegates fans customers colleagues court reuters
""")
NOBODY = words("""
    they we you i this that these those there one who nobody everyone everybody many some others most analysts
    critics officials people experts sources police investigators researchers scientists residents witnesses
    prosecutors organisers organizers fans workers neighbours neighbors friends relatives supporters opponents
    speaking writing talking conservative other another such each both
    lawyers economists lawmakers doctors reports man woman wer jemand on nadie alguien qualcuno alguém
    come così
""")
BEGINS_ROLE = words("""
    managing former finance chief deputy senior executive lead works project union opposition party vice head
    acting interim assistant general co-chief
""")
MODIFIES_ROLE = words("""
    former acting interim deputy assistant lead senior junior retired ousted outgoing incoming alleged
    would-be late then suspended deposed vice ex co one-time onetime longtime long-time self-described
    disgraced
""")
"""Without them a role says something else: a former president is none."""
ENDS_CLAUSE = words("but while when although is was are were has had have not it say says what into against")
"""What stands before a role and is no part of it: "It is not clear what President Orr meant"."""
OUR_OWN = words("the its his her their our")
ORDER = words("first last only same day other one two most best largest biggest more latter former")
THROUGH = words("""
    through with after before during at in on by via from without despite because under over since as
""")
KIN = words("""
    wife husband mother father son daughter brother sister friend woman man boy girl colleague neighbour
    neighbor victim child aunt uncle cousin parent partner rival successor predecessor tenant patient customer
    frau mann mutter vater sohn tochter bruder schwester freund freundin femme homme mère père fils fille
""")
ARTICLES = words("the der die das le la les el los il lo gli o os as het de")
SOME = words("a an ein eine un une una um uma een")
OWN = words("Its His Her Their")
OF = words("of for the and de del della di du la des der für & van")
GENERIC = words("""
    company union studio firm group it guild streamer ministry bank agency regulator retailer carmaker airline
    charity broadcaster insurer carrier watchdog startup start-up club team
""")
BEFORE_ROLE = words("said told asked met of by with and from to for that as")
ABBREVIATED = words("""
    mr mrs ms dr prof sen rep gov gen col capt sgt rev inc corp ltd co jr sr st bros lt maj cmdr adm supt det
    insp cpl dep asst dept univ assn hon rt fr msgr mlle srta mevr ks kpt płk ppłk mjr podkom nadkom podinsp
    sierż mł bryg abp kard inż mgr hab doç ds
""")
TITLES = words("""
    mr mrs ms miss mx dr prof sir dame lord lady sen rep gov gen col capt sgt rev judge herr frau m mme lt maj
    cmdr adm supt det hon rt fr msgr mlle srta mevr monsieur madame señor señora sr sra dott dottor dottoressa
    ing signor signora senhor senhora dhr mevrouw meneer hab doç
""")
ORGANISATION = words("""
    guild department ministry bank university institute association office house court union federation board
    council chamber bureau alliance league academy school college society church port city state government
    commission agency authority inc corp ltd llc plc co company group studios studio pictures entertainment
    media news times post journal network networks records music games energy motors airlines airways partners
    holdings capital technologies systems labs research foundation trust fund committee party coalition center
    centre hospital club services international global industries television tv radio press magazine herald
    guardian reuters bloomberg press-agency agentur gmbh ag se sa spa bv nv verband ministerium gewerkschaft
    universität bundesbank syndicat ministère université banque sindicato ministerio universidad banco
    sindacato ministero università banca ministério universidade vakbond ministerie universiteit arcade
    observatory laboratory museum theatre theater orchestra railways rail water health police parliament
    senate congress administration bankası bakanlığı başkanlığı kurumu derneği şirketi üniversitesi odası
    birliği federasyonu vakfı partisi ajansı consortium campaign project initiative works logistics foods
    pharma pharmaceuticals therapeutics biotech securities insurance analytics software cloud robotics
""")
REACTS = words("""
    laughed laughs smiled smiles disagreed disagrees agreed agrees shrugged shrugs defended defends dismissed
    dismisses rejected rejects praised praises criticised criticises criticized criticizes apologised
    apologises apologized apologizes joked jokes welcomed welcomes blasted slammed hailed summed lacht lachte
    reagierte reagiert kritisierte kritisiert lobte lobt verteidigte verteidigt widersprach
""")
CALLS = words("called calls branded brands labelled labeled dubbed deemed nannte nennt")
CALLS_AS = words("""
    described describes dismissed dismisses hailed hails praised praises denounced denounces condemned
    condemns characterised characterized derided slammed bezeichnete bezeichnet kritisierte lobte
""")
"""With "as" at the end of what follows: dismissed the report as “a work of fiction”."""
AS = words("as als")
THAT = words("that dass que che dat что że iż")
HOLDS = words("was were is are had has have would will could did may might must should can")
"""A clause that ends so goes on in the quotation: "said Lee was “asleep at the wheel”"."""
ASKED = words("asked told shown questioned pressed reached contacted quizzed")
SETTING = words("in on at to before again last earlier afterwards yesterday today during after")
WHERE = words("in on at from near of to for into since until by")
HEADLINE_SMALL = words("from with into over upon about without between under after before through")
CONTRARY = words("differently disagrees disagreed bluntly simply dagegen anders widerspricht objects")
