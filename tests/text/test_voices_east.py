"""Who speaks in Russian, Polish and Turkish: by nominatives, between dashes, before a last verb."""

from __future__ import annotations

import pytest

from bot.text.facts import find_quotations
from bot.text.splitting.sentences import split
from tests.text.test_quotes import said, voices

RU = "«Мы закрываем старую пристань до осени»"
PL = "Zamykamy starą przystań do jesieni"
TR = "“Eski iskeleyi sonbahara kadar kapatıyoruz”"


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (f"{RU}, — заявил Олег Бобров.", "Олег Бобров", ""),
        (f"{RU}, — сказала мэр Холмска Нина Лугова.", "Нина Лугова", "мэр Холмска"),
        (f"{RU}, — отметил глава «Нордвинда» Олег Бобров.", "Олег Бобров", "глава «Нордвинда»"),
        (f"{RU}, — сообщил в среду журналистам директор порта Олег Бобров.", "Олег Бобров", "директор порта"),
        (f"{RU}, — заявил на встрече с рыбаками министр Олег Бобров.", "Олег Бобров", "министр"),
        (f"Министр транспорта Нордии Олег Бобров заявил: {RU}.", "Олег Бобров", "министр транспорта Нордии"),
        (f"Олег Бобров заявил, что {RU}.", "Олег Бобров", ""),
        (f"Олег Бобров на встрече в Холмске сказал: {RU}.", "Олег Бобров", ""),
        (f"{RU}, — сказал Олег Бобров журналистам 8 мая.", "Олег Бобров", ""),
        (
            f"Приехал бывший глава порта Олег Бобров.\n{RU}, — сказал Бобров.",
            "Олег Бобров",
            "бывший глава порта",
        ),
        (f"Олег Бобров приехал вчера. {RU}, — сказал он.", "Олег Бобров", ""),
        (f"Накануне Бобров выступил против порта, заявив, что {RU}.", "Бобров", ""),
        (f"{RU}, — говорил Лугов Боброву в мае.", "Лугов", ""),
        (f"{RU}, — заявил Олег Бобров, директор порта в ходе встречи.", "Олег Бобров", "директор порта"),
        (f"{RU}, — заявил Олег Бобров, директор театра им. Лугова.", "Олег Бобров", "директор театра"),
        (f"{RU}, — заявил Олег Бобров, директор «Нордвинда».", "Олег Бобров", "директор «Нордвинда»"),
        (f"{RU}, — заявил Олег Бобров, главный редактор журнала.", "Олег Бобров", "главный редактор журнала"),
    ],
)
def test_a_russian_speaker_stands_in_the_nominative(text: str, speaker: str, role: str) -> None:
    assert voices(text, "ru") == [(speaker, role)]


@pytest.mark.parametrize(
    "text",
    [
        f"{RU}, — сказал представитель Нордии.",
        f"{RU}, — сказал министр.",
        f"Президент Нордии заявил, что {RU}.",
        f"{RU}, — цитирует агентство Олега Боброва.",
        f"{RU}, — говорится в письме Олега Боброва.",
        f"{RU}, — сказала мэр Холмска Олег Бобров.",
        f"Отвечая на вопрос о порте глава Нордии сказал: {RU}.",
        f"Олег Бобров о порте Нордвинд сказал: {RU}.",
        "О «старой пристани», Бобров сказал, что её закроют.",
        f"Чиновник отметил: {RU}.",
        f"Американец добавил: {RU}.",
        f"Поэтому закрыли порт, уточнив, что {RU}.",
    ],
)
def test_no_genitive_speaks_and_no_man_with_a_womans_verb(text: str) -> None:
    assert voices(text, "ru") == []


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (f"– {PL} – powiedział Jan Wydra.", "Jan Wydra", ""),
        (f"- {PL} - powiedziała prezes Nordwindu Anna Bóbr.", "Anna Bóbr", "prezes Nordwindu"),
        (f"„{PL}” – napisał Jan Wydra, burmistrz Holmska.", "Jan Wydra", "burmistrz Holmska"),
        (f"— {PL} — dodał w rozmowie z gazetą rzecznik portu Jan Wydra.", "Jan Wydra", "rzecznik portu"),
        (f"Jan Wydra powiedział: „{PL}”.", "Jan Wydra", ""),
        (
            f"Był minister wody i lasu Jan Wydra. – {PL} – powiedział Wydra.",
            "Jan Wydra",
            "minister wody i lasu",
        ),
        (f"Był prezes portu i wójt wsi Jan Wydra. – {PL} – powiedział Wydra.", "Jan Wydra", "wójt wsi"),
        (f"Jan Wydra przyjechał w środę. – {PL} – powiedział.", "Jan Wydra", ""),
        (f"Jednocześnie Wydra zaznaczył: „{PL}”.", "Wydra", ""),
        (
            f"Był rzecznik strażaków bryg. Jan Wydra. – {PL} – dodał bryg. Wydra.",
            "Jan Wydra",
            "rzecznik strażaków",
        ),
        (f"– {PL} – powiedział na konferencji prezes portu Jan Wydra.", "Jan Wydra", "prezes portu"),
        (f"– {PL} – powiedział Jan Wydra, prezes portu w rozmowie z gazetą.", "Jan Wydra", "prezes portu"),
        (f"Brytyjczyk Jan Wydra przyjechał. – {PL} – powiedział Wydra.", "Jan Wydra", ""),
        (
            f"Prezes portu Jan Wydra i wójt podpisali umowę. – {PL} – powiedział Wydra.",
            "Jan Wydra",
            "prezes portu",
        ),
        (
            f"Wczoraj prezes portu zaprosił gości. – {PL} – powiedział wójt Holmu Jan Wydra.",
            "Jan Wydra",
            "wójt Holmu",
        ),
        (f"– {PL} – dodał Jan Wydra, wójt gminy podpisali umowę.", "Jan Wydra", "wójt gminy"),
        (f"– {PL} – dodał Jan Wydra, były generał policji.", "Jan Wydra", "były generał policji"),
    ],
)
def test_polish_speech_stands_between_dashes_or_marks(text: str, speaker: str, role: str) -> None:
    assert voices(text, "pl") == [(speaker, role)]


@pytest.mark.parametrize(
    "text",
    [
        f"Dalej dodaje: „{PL}”.",
        f"Komentator ocenił: „{PL}”.",
        f"– {PL} – zadeklarował Amerykanin.",
        f"– {PL} – powiedziała przedstawicielka Departamentu Wody. W Departamentu Wody nie wierzą.",
        f"– {PL} – powiedział przewodniczący Rady Portowej. Rady Portowej nie ma.",
        f"– {PL} – powiedział prezes Fundacji Holm. W Fundacji Holm nie wierzą.",
        f"Zwrócił się do gości, mówiąc, że „{PL}”.",
        f"Musimy czekać - podkreśliła, dodając, że „{PL}”.",
    ],
)
def test_adverbs_nations_and_genitives_do_not_speak(text: str) -> None:
    assert voices(text, "pl") == []


def test_speech_between_dashes_is_shown_without_them() -> None:
    text = f"– {PL} – powiedział Jan Wydra. – To boli – dodał. Przystań – stara i mała – stoi pusta."
    assert [quoted for quoted, _, _ in said(text, "pl")] == [PL, "To boli"]
    assert voices(f"– {PL} – i nikt nie wie kiedy. Jan Wydra milczy.", "pl") == []


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (
            f"İskelenin eskidiğini belirten Liman Müdürü Ada Korkmaz, {TR} dedi.",
            "Ada Korkmaz",
            "Liman Müdürü",
        ),
        (
            f"Tarım ve Deniz Bakanı Ada Korkmaz, iskelenin eskidiğini belirterek, {TR} diye konuştu.",
            "Ada Korkmaz",
            "Tarım ve Deniz Bakanı",
        ),
        (f"Liman Birliği (LB) Başkanı Ada Korkmaz, şunları söyledi: {TR}", "Ada Korkmaz", None),
        (f"Liman Müdürü Ada Korkmaz, şunları kaydetti:\n{TR}", "Ada Korkmaz", "Liman Müdürü"),
        (f"Liman Müdürü Ada Korkmaz, kararı şöyle değerlendirdi: {TR}", "Ada Korkmaz", "Liman Müdürü"),
        (f"Liman Müdürü Ada Korkmaz, {TR} diyerek eve gitti.", "Ada Korkmaz", "Liman Müdürü"),
        (
            f"Holm’un eski Deniz Bakanı Ada Korkmaz, {TR} dedi.",
            "Ada Korkmaz",
            "Holm’un eski Deniz Bakanı",
        ),
        (
            f"Liman Birliği Başkan Adayı ve Başmüzakereci Ada Korkmaz, {TR} dedi.",
            "Ada Korkmaz",
            "Liman Birliği Başkan Adayı ve Başmüzakereci",
        ),
        (f"Koca gemide teknik direktörü Ada Korkmaz, {TR} dedi.", "Ada Korkmaz", "teknik direktörü"),
        (f"{TR} diyen Liman Müdürü Ada Korkmaz, eve gitti.", "Ada Korkmaz", "Liman Müdürü"),
        (f"Liman Müdürü Ada Korkmaz ise dün yaptığı açıklamada, {TR} dedi.", "Ada Korkmaz", "Liman Müdürü"),
        (
            f"Liman Müdürü Ada Korkmaz geldi. Korkmaz, {TR} ifadelerini kullandı.",
            "Ada Korkmaz",
            "Liman Müdürü",
        ),
    ],
)
def test_a_turkish_subject_stands_before_and_its_verb_behind(
    text: str, speaker: str, role: str | None
) -> None:
    assert voices(text, "tr") == [(speaker, role or "Liman Birliği (LB) Başkanı")]


@pytest.mark.parametrize(
    "text",
    [
        f"Yapılan açıklamada, {TR} ifadelerine yer verildi.",
        f"Paylaşımında, {TR} dedi.",
        f"Müdür Ada Korkmaz, konuşan Müdür Efe Deniz, {TR} dedi.",
        f"Müdür Ada Korkmaz'ın oğlu, {TR} dedi.",
        f"Liman Müdürü Ada Korkmaz ile görüşen balıkçılar, {TR} dedi.",
        f"Liman Müdürü Ada Korkmaz Eski İskele hakkında, {TR} dedi.",
        "Liman Müdürü Ada Korkmaz, “eski iskelenin sonbahara kadar kapatılacağını” söyledi.",
        f"Gürültüden yakınan Holmlular, {TR} dedi.",
        f"{TR} diyerek gelen Müdür Ada Korkmaz'ın oğlu sustu.",
        f"Müdür Ada Korkmaz, {TR} başlıklı yazıyı okudu.",
    ],
)
def test_nobody_speaks_where_the_turkish_sentence_leaves_a_doubt(text: str) -> None:
    assert voices(text, "tr") == []


def test_an_affiliation_stays_beside_what_describes_it() -> None:
    text = "“We go,” said Ada Orr of the Holm Council, a citizen group in Leeds."
    assert said(text)[0][1:] == ("Ada Orr", "of the Holm Council, a citizen group in Leeds")


@pytest.mark.parametrize("language", ["ru", "pl", "tr"])
@pytest.mark.parametrize("text", ["– " * 3_000, "«" * 3_000, "– А – сказал " * 500, '", ' * 2_000])
def test_hostile_text_costs_nothing_and_breaks_nothing(language: str, text: str) -> None:
    assert len(find_quotations(text, split(text, language), language)) <= 400
