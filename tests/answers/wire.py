"""Hand-written articles of many industries, by the day on which they come in. All names are invented."""

from __future__ import annotations

from bot.model import Draft
from tests.answers.press import DAYS as NETFLIX
from tests.answers.press import draft

CRANE = """A crane has fallen across the only channel of the harbour of Lune, and no ship can leave it.
The harbour office expects that repairs in Lune cost 40 million dollars and last nine weeks.
Eleven ships with grain wait in the harbour of Lune for the channel to be cleared.
“The crane was inspected in spring, and nothing was found,” said Petra Vasko, head of the harbour office."""

CRANE_ABROAD = """The harbour of Lune is closed after a crane fell across its only channel on Sunday evening.
Two dock workers of the harbour in Lune were hurt when the crane fell, the police said.
Ships with grain that were bound for Lune are sent to the harbour of Tarn instead."""

CRANE_THIRD = """
A fallen crane blocks the channel of the harbour of Lune and keeps eleven ships with grain inside.
The owner of the crane in Lune, the company Hebwerk, has sent engineers to the harbour.
Bakers in Lune say that their flour lasts until the end of the month."""

CRANE_LATER = """Divers have found a torn cable under the crane that blocks the harbour channel of Lune.
The cable of the crane was replaced in May by a company without a licence, the harbour office said.
The harbour office expects that repairs in Lune cost 40 million dollars and last nine weeks.
A public prosecutor has begun to look at the papers of the harbour in Lune."""

SONGS = """
Spotify will show listeners which songs were made with artificial voices, the company said on Monday.
The mark of Spotify stands beside the title and cannot be switched off by a label.
Spotify expects that one song in nine carries the mark by the end of the year.
“Listeners have a right to know who sings,” said Jonas Ahlgren, head of music at Spotify."""

PARK = """Disney will build a park for winter sports in Finland, the company and the city of Tampere said.
The park of Disney is to cost 1.2 billion euros and to open in 2031.
Disney expects three million visitors a year, a third of them from Sweden.
“Snow is the one thing that our parks have never had,” said Leena Korhonen, who plans it at Disney."""

PARK_AGAIN = """Tampere in Finland gets a winter park of Disney, which wants to open it in 2031.
The city of Tampere gives Disney the land for 60 years and builds a railway station.
Residents of Tampere may vote on the park of Disney in March."""

PARK_VOTE = """The council of Tampere has put off the vote on the winter park of Disney until May.
The park of Disney is to cost 1.2 billion euros and to open in 2031.
Members of the council in Tampere asked Disney for a report on water for its snow machines."""

BANK = """The bank Oster & Sohn of Bremen has lost the data of 210,000 customers to thieves, it said.
The thieves came in through the computers of a printer that makes the bank's letters.
Oster & Sohn pays its customers for new cards and has told the supervisor."""

BANK_AGAIN = """Thieves have taken the data of 210,000 customers of Oster & Sohn, a bank in Bremen.
The supervisor of banks asks Oster & Sohn for a report by Friday.
Customers of Oster & Sohn cannot move money by telephone until further notice."""

MAYOR = """Voters in Brede have chosen Ines Halvorsen, an engineer, as their mayor.
Halvorsen wants to close the centre of Brede to cars from April.
The former mayor of Brede had been in office for 22 years."""

SHOW = """A bakery in Skerry has sold its ten thousandth loaf with seaweed.
The baker gathers the seaweed himself at low tide."""

DAYS: dict[int, tuple[Draft, ...]] = {
    16: (
        *NETFLIX[16],
        draft(16, "06:00", "Coast Courier", "Crane closes the harbour of Lune", CRANE),
        draft(16, "06:40", "Daily Ledger", "Lune: crane falls across harbour channel", CRANE_ABROAD),
        draft(16, "07:10", "Nordic Business", "Grain ships held in Lune by a fallen crane", CRANE_THIRD),
        draft(15, "21:00", "Screen Post", "Spotify marks songs with artificial voices", SONGS),
        draft(15, "12:00", "Island Echo", "Ten thousand loaves with seaweed", SHOW),
    ),
    17: (
        *NETFLIX[17],
        draft(16, "16:00", "Nordic Business", "Disney plans a winter park in Finland", PARK),
        draft(16, "19:00", "Daily Ledger", "Tampere gets a winter park of Disney", PARK_AGAIN),
        draft(16, "18:00", "Coast Courier", "Divers find a torn cable in Lune", CRANE_LATER),
        draft(17, "06:00", "Daily Ledger", "Thieves take data of bank customers in Bremen", BANK),
        draft(17, "06:20", "City Courier", "Oster & Sohn loses data of its customers", BANK_AGAIN),
        draft(16, "20:00", "Brede Post", "An engineer becomes mayor of Brede", MAYOR),
    ),
    18: NETFLIX[18],
    19: (),
    20: (
        *NETFLIX[20],
        draft(19, "18:00", "Nordic Business", "Tampere puts off vote on Disney's winter park", PARK_VOTE),
    ),
}
