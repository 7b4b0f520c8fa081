"""The words of reported speech, by language: verbs, pronouns, roles, and what may stand around a name.

Our own lists. A verb is listed in the forms that report ("said", "says"), never in those that deny, ask for
or doubt, since a missing verb costs a quotation and a wrong one costs the truth.
"""

from __future__ import annotations

from bot.text.tables import words
from bot.text.voices import speech_east, speech_europe
from bot.text.voices.speech_type import Speech

_ROLES_EN = """
chief ceo cfo coo cto cmo executive officer president vice-president vice director producer co-producer
showrunner councillor councilor master grower coroner referee umpire chair chairman chairwoman chairperson
co-chair head boss leader co-leader founder co-founder cofounder partner manager minister secretary chancellor
governor senator congressman congresswoman mayor lawmaker mp ambassador commissioner judge justice prosecutor
attorney lawyer counsel solicitor barrister analyst strategist economist researcher scientist professor
lecturer fellow historian engineer architect designer developer writer author novelist screenwriter
scriptwriter playwright journalist reporter editor columnist critic actor actress performer filmmaker
cinematographer animator composer musician singer artist photographer editor-in-chief investor trader
consultant adviser advisor expert specialist activist campaigner organiser organizer spokesman spokeswoman
spokesperson spokespeople treasurer delegate member negotiator representative businessman businesswoman
fisherman policeman policewoman cameraman ombudsman official inspector detective sheriff captain coach striker
goalkeeper doctor physician surgeon nurse psychologist farmer owner operator publisher librarian teacher
student resident veteran superintendent coordinator supervisor general colonel sergeant pastor bishop
geologist geophysicist biologist chemist physicist astronomer meteorologist climatologist ecologist
epidemiologist statistician technologist planner broker dealer shareholder stylist chef principal rector dean
provost trustee administrator deputy supremo mogul entrepreneur whistleblower translator agent foreman
forewoman driver republican democrat speaker congressperson commodore admiral lieutenant husband wife widow
widower mother father son daughter brother sister friend neighbour neighbor colleague uncle aunt cousin
grandson granddaughter barista guard priest rabbi imam commentator presenter host pundit blogger podcaster
youtuber influencer pilot paramedic firefighter curator conductor dancer comedian rapper drummer guitarist
bassist vocalist frontman golfer cyclist swimmer midfielder defender quarterback winger skipper boxer sprinter
premier archbishop cardinal veterinarian vet dentist pediatrician paediatrician therapist psychiatrist midwife
builder plumber electrician winemaker hairdresser waiter waitress bartender cashier clerk mechanic trucker
soldier shopkeeper landlord landlady tenant retiree pensioner grandmother grandfather stepfather stepmother
nephew niece fiancé fiancée girlfriend boyfriend roommate classmate teammate survivor witness passenger
commuter shopper tourist volunteer cop anchor anchorman anchorwoman assessor assemblyman assemblywoman
lifeguard whip alderman worker astronaut bookkeeper accountant son-in-law daughter-in-law co-star co-author
co-host co-writer ex-wife ex-husband fly-half scrum-half full-back fullback flanker centre-half keeper batsman
bowler all-rounder hurdler jockey trainer dj broadcaster publicist poet
"""

_EN = Speech(
    verbs=words("""
        said says told tells added adds wrote writes explained explains argued argues warned warns insisted
        insists noted notes replied replies responded asked asks announced announces claimed claims stated
        states declared declares commented remarked continued continues concluded concludes recalled recalls
        admitted admits acknowledged acknowledges conceded concedes countered counters retorted observed
        observes stressed stresses emphasised emphasized suggested predicted predicts joked jokes quipped
        testified tweeted posted shouted cried whispered complained complains promised promises vowed vows
        urged urges cautioned cautions reiterated maintained maintains objected objects protested answered
        answers confirmed confirms agreed agrees lamented wondered mused boasted pleaded exclaimed contended
        contends revealed reveals asserted asserts reasoned enthused fumed sighed yelled screamed proclaimed
        pledged opined remembered recounted clarified advised emailed texted bragged marvelled marveled
        deadpanned laments boasts pleads
    """),
    auxiliaries=words("has had have"),
    participles=words("adding saying noting writing explaining warning telling insisting arguing stressing"),
    according=words("according"),
    pronouns={"he": "m", "she": "f"},
    roles=words(_ROLES_EN),
    role_endings=("ologist", "-maker"),
    spokes=words("spokesman spokeswoman spokesperson spokespeople"),
    breaks=words("""
        in on during after before as when while to who whose which that last this by via through about
        following yesterday today late early adding speaking citing referring with over under earlier monday
        tuesday wednesday thursday friday saturday sunday because if though although where at-the
    """),
    joins=words("of for at from"),
    particles=words("de van von der den la le da dos di du bin al el ten ter del della y"),
    relatives=words("""
        that whether who whom whose which because if what why how where when while critics opponents others
        rivals so-called call called calls calling describe described labelled labeled branded dubbed accused
        accusing claims claimed heard denied
    """),
    doubts=words("""
        not never hardly n't reportedly allegedly supposedly would could might may should must can cannot to
        is was are were be been being if nor neither no nobody didn't doesn't don't hasn't hadn't won't
        wouldn't didn’t doesn’t don’t hasn’t hadn’t won’t wouldn’t
    """),
    skipped=words("""
        also then later once earlier again recently previously repeatedly publicly simply himself herself
        itself still only just already today yesterday
    """),
    openers=words("""
        but and so still yet meanwhile later then also however as while when though although nevertheless now
        today yesterday earlier afterwards instead since
    """),
    office_first=False,
)

_BY_LANGUAGE = {
    "en": _EN,
    "de": speech_europe.DE,
    "fr": speech_europe.FR,
    "es": speech_europe.ES,
    "it": speech_europe.IT,
    "pt": speech_europe.PT,
    "nl": speech_europe.NL,
    "ru": speech_east.RU,
    "pl": speech_east.PL,
    "tr": speech_east.TR,
}


def speech(language: str) -> Speech:
    """The words for ``language`` (ISO 639-1); those of English where we have none."""
    return _BY_LANGUAGE.get(language, _EN)
