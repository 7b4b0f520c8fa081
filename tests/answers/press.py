"""Hand-written articles of one working week, by the day on which they come in. All names are invented."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.model import Draft

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = 16  # November 2026


def at(day: int, clock: str) -> int:
    """UTC seconds of a local time in Berlin in November 2026."""
    hour, minute = clock.split(":")
    return int(datetime(2026, 11, day, int(hour), int(minute), tzinfo=BERLIN).timestamp())


def draft(day: int, clock: str, publisher: str, title: str, text: str, slug: str = "") -> Draft:
    host = publisher.lower().replace(" ", "")
    name = slug or "-".join(title.lower().split()[:6])
    return Draft(
        title=title, text=text, url=f"https://{host}.example.com/{name}", publisher=publisher, language="en",
        published_at=at(day, clock),
    )  # fmt: skip


ADS = """Netflix has begun to test pause advertisements with viewers in Canada and Spain, the company said.
The still pictures appear after a film has been paused for ten seconds.
Netflix earns about $3.1 billion a year from advertising, according to its last annual report.
“We want advertising that does not interrupt the story,” said Mara Lindqvist, head of advertising at Netflix.
A first advertiser is the car maker Volta, which shows a picture of its new van.
Netflix has offered a plan with advertising since 2022, and half of its new members choose it."""

ADS_AGAIN = """
Viewers in Canada and Spain see advertisements when they pause a film on Netflix, a test that began on Sunday.
Netflix said that the test will run for six weeks and covers 400,000 households.
Advertisers from the car and food industries take part in the Netflix test.
Whoever pays for the plan without advertising will see none on the pause screen, Netflix added."""

PRICES = """Netflix will raise the price of its standard plan in Germany to 15.99 euros a month from January.
The plan with advertising stays at 4.99 euros, Netflix told its customers by mail.
It is the third increase by Netflix in Germany within four years.
Consumer lawyers in Hamburg are looking at the letter, because courts have stopped such increases before.
Customers of Netflix have to agree to the new price until 31 December 2026, or their contract ends."""

# As an agency's customer prints it: another headline, one word changed, the last paragraph gone.
PRICES_PRINTED_AGAIN = "\n".join(PRICES.replace("will raise", "is to raise").split("\n")[:-1])

STUDIO = """
Netflix has agreed to buy the Finnish games studio Tuulikki for $240 million, both companies said on Monday.
The studio has 180 employees in Tampere and made the mobile game Northern Post.
Netflix expects to close the purchase of Tuulikki in February 2027.
“Tuulikki makes games that people finish,” said Rory Okafor, head of games at Netflix.
The Finnish competition authority has to approve the purchase of the studio."""

STUDIO_AGAIN = """The Finnish maker of Northern Post, Tuulikki, goes to Netflix in a deal worth $240 million.
Tuulikki's founders will stay for three years, Netflix said.
“We were looking for a home, not for an exit,” said Aino Salmela, chief executive of Tuulikki.
Tuulikki had sales of 31 million euros last year, a third more than the year before."""

ADS_JAPAN = """
Netflix extends its test of pause advertisements to Japan, where 900,000 households see them from December.
The still pictures appear after a film has been paused for ten seconds.
“The first results in Canada were better than we had hoped,” said Mara Lindqvist of Netflix on Tuesday.
Netflix earns about $3.1 billion a year from advertising, according to its last annual report.
The advertising agency Kita sells the pause screens of Netflix in Japan."""

ADS_JAPAN_PRINTED_AGAIN = ADS_JAPAN.replace("Netflix extends its test", "Netflix is extending its test")

ADS_COURT = """
A consumer association in Madrid has sued Netflix over the pause advertisements that it tests in Spain.
The association says that paying customers of Netflix were never asked.
Netflix has begun to test pause advertisements with viewers in Canada and Spain, the company said.
“A pause is not an invitation to sell,” said Inés Robledo, president of the association, of Netflix.
A court in Madrid will hear the case against Netflix on 14 January 2027."""

DAYS: dict[int, tuple[Draft, ...]] = {
    16: (
        draft(15, "18:00", "Screen Post", "Netflix tests advertisements on the pause screen", ADS),
        draft(15, "20:30", "Daily Ledger", "Netflix pause advertisements reach Canada and Spain", ADS_AGAIN),
        draft(14, "11:00", "Screen Post", "Netflix raises prices in Germany", PRICES),
    ),
    17: (
        draft(16, "15:00", "Nordic Business", "Netflix buys the Finnish studio Tuulikki", STUDIO),
        draft(16, "17:20", "Daily Ledger", "Netflix takes over Northern Post maker Tuulikki", STUDIO_AGAIN),
        draft(17, "06:30", "Screen Post", "Netflix takes pause advertisements to Japan", ADS_JAPAN),
        # printed again by another outlet, under another headline and date
        draft(
            17, "05:00", "Metro Morning", "Streaming gets dearer: Netflix and Germany", PRICES_PRINTED_AGAIN
        ),
    ),
    18: (
        # a copy of what was told, and an old article with a new date and address
        draft(17, "12:00", "City Courier", "Japan: Netflix pauses pay", ADS_JAPAN_PRINTED_AGAIN),
        draft(
            18,
            "07:00",
            "Screen Post",
            "Netflix tests advertisements on the pause screen",
            f"{ADS} ",
            slug="again",
        ),
    ),
    19: (),
    20: (draft(19, "16:00", "Iberia Today", "Netflix sued in Madrid over pause advertisements", ADS_COURT),),
}
