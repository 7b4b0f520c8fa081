"""Dates ahead in Japanese and Turkish, whose verb stands last and tells of what is to come."""

from __future__ import annotations

from datetime import date

import pytest

from tests.text.test_dates import coming

PUBLISHED = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("霧浜の新しい桟橋は12月4日に再開される。", ["2026-12-04"]),
        ("新型の渡し船は来年2月3日（水）に就航する予定だ。", ["2027-02-03"]),
        ("発売は12月4日。", ["2026-12-04"]),
        ("新型の渡し船の発売日は来月5日の予定。", ["2026-12-05"]),
        ("港務局は桟橋を26日に再開すると発表した。", ["2026-11-26"]),  # a bare day: of this month
        ("桟橋は来月、再開される見通しだ。", ["2026-12"]),
        ("桟橋は2027年3月に再開することが決まった。", ["2027-03"]),
        ("桟橋の開通式は明日に行われる。", ["2026-11-23"]),
        ("見本市は１２月４日から開催される。", ["2026-12-04"]),
        ("見本市は12月4日・5日に開催される。", ["2026-12-04", "2026-12-05"]),
        ("21日に完成した桟橋は12月4日に再開される。", ["2026-12-04"]),
        ("見本市は12月4日に開催。", ["2026-12-04"]),
    ],
)
def test_a_japanese_date_whose_verb_is_of_what_is_to_come(text: str, dates: list[str]) -> None:
    assert coming(text, PUBLISHED, "ja") == dates


@pytest.mark.parametrize(
    "text",
    [
        "桟橋は11月20日に再開された。",
        "港務局は22日、桟橋を閉鎖すると発表した。",  # when it said so
        "26日に発表した新型を港務局が展示する。",
        "港務局は1月4日に調査へ向かったが、改めて作業を行うとしている。",
        "桟橋は12月4日に再開される予定だったが、工事が遅れている。",
        "桟橋は12月4日に再開されることになっていた。",
        "12月4日に予定されていた見本市は中止となった。",
        "桟橋の12月4日の再開は延期されることになった。",
        "桟橋は12月4日に再開される可能性がある。",
        "工事が順調に進めば、12月4日に再開される予定だ。",
        "冬の見本市は毎年12月4日に開催される。",
        "局長は「12月4日に再開する」と話した。",  # a quotation's own words
        "昨年12月4日に始まった工事は続いている。",
        "見本市は2月30日に開催される。",
        "見本市は12月4日（月）に開催される。",  # a Friday
        "桟橋の長さは12月4日に測られた。",
    ],
)
def test_no_japanese_date_is_believed_where_it_is_over_or_in_doubt(text: str) -> None:
    assert coming(text, PUBLISHED, "ja") == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Holm’un yeni iskelesi 4 Aralık’ta açılacak.", ["2026-12-04"]),
        ("İskelenin 4 Aralık Cuma günü açılacağı duyuruldu.", ["2026-12-04"]),
        ("İskelenin 3 Şubat 2027’de açılması planlanıyor.", ["2027-02-03"]),
        ("2027 yılının 3 Şubat günü yeni vapur sefere başlayacak.", ["2027-02-03"]),
        ("İskele perşembe günü açılacak.", ["2026-11-26"]),
        ("Fuar 4 Aralık Cuma akşamı başlayacak.", ["2026-12-04"]),
        ("İskele yarın yeniden açılıyor.", ["2026-11-23"]),
        ("İskele 4 Aralık’ta açılacaktır.", ["2026-12-04"]),
        ("İskelenin önümüzdeki ay açılması bekleniyor.", ["2026-12"]),
        ("İskele şubat ayında açılacak.", ["2027-02"]),
        ("FUAR 4 ARALIK'TA AÇILACAK.", ["2026-12-04"]),
        ("Fuar 4-6 Aralık tarihlerinde düzenlenecek.", ["2026-12-04"]),
    ],
)
def test_a_turkish_date_whose_verb_is_of_what_is_to_come(text: str, dates: list[str]) -> None:
    assert coming(text, PUBLISHED, "tr") == dates


@pytest.mark.parametrize(
    "text",
    [
        "İskele 20 Kasım’da açıldı.",
        "4 Aralık’ta açılan iskele büyütülecek.",
        "Liman, 4 Aralık’ta yaptığı açıklamada iskelenin büyütüleceğini duyurdu.",
        "4 Aralık’ta açılacak fuar iptal edildi.",
        "İskele 4 Aralık’ta açılmayacak.",
        "İskelenin 4 Aralık’ta açılması beklenmiyor.",
        "İskelenin 4 Aralık’ta açılabileceği ihtimali konuşuluyor; açılacak denemez.",
        "İskelenin 4 Aralık’a göre daha uzun olacağı açıklandı.",  # a measure
        "Başkan “İskele 4 Aralık’ta açılacak” dedi.",  # a quotation's own words
        "Geçtiğimiz perşembe günü kapanan iskele onarılacak.",
        "Fuar 31 Şubat’ta açılacak.",
        "Fuar 4 Aralık Salı günü açılacak.",  # a Friday
        "Maç 4 Aralık Stadı’nda oynanacak.",  # a name
        "Ben de yarın öbür gün gideceğim.",  # some day
        "İskele 4 Aralık’ta açılacaktı.",
        "Perşembe günü konuşan Moss, iskelenin kapanacağını söyledi.",
        "Perşembe günü kapanan iskele onarılacak.",
        "Moss perşembe günü, iskelenin kapanacağını söyledi.",
        "Kurum ocak ayına ilişkin fiyatları açıklayacak.",  # of which month, not when
        "4 Aralık gelecek.",  # no verb but one of time's coming
    ],
)
def test_no_turkish_date_is_believed_where_it_is_over_or_in_doubt(text: str) -> None:
    assert coming(text, PUBLISHED, "tr") == []


@pytest.mark.parametrize(
    ("text", "language"), [("桟橋は12月4日に再開される。" * 300, "ja"), ("4 Aralık’ta " * 3_000, "tr")]
)
def test_a_text_of_many_dates_is_read_within_bounds(text: str, language: str) -> None:
    assert len(coming(text, PUBLISHED, language)) <= 200
