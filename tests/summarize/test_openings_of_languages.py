"""By which openings sentences of other languages than English need an earlier one, and by which not."""

from __future__ import annotations

import pytest

from bot.summarize.rules import referents
from bot.summarize.rules.referents import Back, points_back

GO_ON = {
    "de": "Letztere war im Mai neu. | Hierfür fehlt das Geld. | Demnach ist die Halle zu klein. | "
    "Zugleich steigt die Miete. | Trotz allem wird gebaut. | Zwei weitere zogen aus. | "
    "Grund dafür ist der Lärm. | Quill hingegen schwieg. | Davor war die Halle leer. | "
    "Da gibt es zum einen den Lärm. | Im Jahr davor waren es drei. | Immerhin wird gebaut. | "
    "Bei ihnen handelt es sich um zwei Wirte.",
    "fr": "Celle-ci ouvre en mai. | Les deux autres ferment. | Pour y parvenir, il faut de l’argent. | "
    "Pour sa part, la mairie se tait. | Une décision que la mairie regrette. | "
    "Un succès qui place Holm en tête. | Car la salle est vide. | Soit une salle par an. | "
    "C’est-à-dire avec deux salles. | S’y ajoute une halle. | Dans la soirée, la salle était pleine.",
    "es": "Los otros dos cierran. | Ante ello, se quejan los vecinos. | Con todo, la sala abre. | "
    "Por otro lado, sube el precio. | Para lograrlo, hace falta dinero.",
    "pt": "Os outros dois fecham. | Perante isto, os vizinhos protestam. | Com isso, sobe o preço. | "
    "Para isso, falta dinheiro.",
    "it": "Il consiglio di Holm ha però detto no. | Le due sale restano comunque chiuse. | "
    "Se invece piove, si canta. | Il centro intanto cambia pelle. | La sala, infatti, chiude. | "
    "Nell'occasione Moss tace. | Poco dopo la sala ha chiuso. | Una decisione politica che apre la strada. | "
    "«La sala chiude». | Accertamento che comprende altre prove. | Un altro ponte chiude. | "
    "Quest’ultima apre a maggio. | Gli altri due chiudono. | Di fronte a ciò il comune tace. | "
    "Per riuscirci servono soldi.",
    "nl": "Toen stond Moss op kop. | De zaal werd echter gesloten. | Inmiddels is de zaal open. | "
    "In het licht daarvan beslist de raad. | De avond voordien zong Moss. | Trouwens is de zaal dicht. | "
    "Hierdoor stijgt de huur. | Hiervoor is geen geld. | Desalniettemin wordt er gebouwd. | "
    "De andere twee sluiten. | Zo zwijgt de gemeente. | Quill daarentegen zwijgt. | "
    "De gemeente vreest evenwel een staking. | In Holm wordt er dan ook gestaakt. | "
    "Hoe dan ook sluit de zaal.",
    "pl": "Wobec tego rosną czynsze. | W efekcie hala jest pusta. | Z tego powodu miasto milczy. | "
    "Dzięki temu hala działa. | Dwie pozostałe zamknięto. | Quill natomiast milczy.",
    "ru": "Для этого нужны деньги. | Тем самым растёт аренда. | Вместе с тем зал открыт. | "
    "В связи с этим мэрия молчит. | Двое других уехали. | «Холм» же молчит.",
    "tr": "Buna göre salon mayısta açılacak. | Bunun için para gerekiyor. | Böylelikle kira artıyor. | "
    "Bunun yanı sıra belediye susuyor. | Diğer ikisi kapandı. | Quill ise sustu. | Salon böylece kapandı.",
    "zh": "据悉，大厅将于五月开放。 | 有鉴于此，市政府没有表态。 | 后者将关闭。 | 业主对此表示不满。",
    "ja": "ほかの2人は帰った。 | 対する市は黙っている。 | また市は新しい桟橋を造る。 | "
    "ほかにも桟橋がある。 | では、桟橋を見てみよう。 | ということで、桟橋は閉じた。 | "
    "具体的には三つの桟橋だ。",
}
POINT_BACK = {
    "de": "Das ist neu in Holm. | Das sagte Ada Quill am Montag. | Das bestätigte Ada Quill. | "
    "Das Ganze kostet drei Millionen. | Dieser will klagen. | Dessen Vertrag endet im Mai. | "
    "Ihm folgt eine Tochter. | Einer von ihnen zog aus. | Die hatte das Gegenteil versprochen. | "
    "Die Entscheidung fiel am Montag. | Mit diesem Bau wächst Holm. | Zwei Jahre zuvor war sie klein. | "
    "Der 36-Jährige zog aus. | Die 28-jährige Schweizerin gewann. | Der Online-Versandriese baut in Holm. | "
    "Der Angeklagte schwieg. | Die Frau sei schon am Dienstag gefunden worden. | Zuletzt war sie leer. | "
    "Bisher zeichnet sich diese nicht ab. | Am Montag sagte er, die Halle sei neu. | "
    "Schon im Dezember hatten sie die Halle gesperrt.",
    "fr": "L’un d’eux a déménagé. | Selon lui, la salle est trop petite. | D’après eux, elle est belle. | "
    "Sur place, la police cherche. | Cette année-là, la salle brûla. | La décision a été prise lundi. | "
    "Avec cette salle, Holm grandit. | Deux ans plus tôt, elle était petite. | Lundi, il a annoncé la fin. | "
    "Lundi, il est accusé de vol. | Dimanche, il est dans une logique neuve. | "
    "Face à la crise, ils demandent une salle. | Qui voit une salle en Holm.",
    "es": "Aquella abrió en mayo. | Dicha sala es nueva. | Uno de ellos se mudó. | Ambos se quejan. | "
    "Allí trabajan cuarenta personas. | La decisión fue unánime. | Con esta sala crece Holm. | "
    "Dos años antes era pequeña. | Meses después cerró.",
    "pt": "Segundo eles, a sala é pequena. | Um deles mudou-se. | Ambas fecham. | Essa abriu em maio. | "
    "A decisão foi unânime. | Com esta sala, Holm cresce. | Dois anos antes era pequena.",
    "it": "La donna è di Holm. | L'uomo ha 40 anni. | L’episodio si è ripetuto. | "
    "«La sala chiude a maggio», ha affermato. | Da giugno, ha aggiunto, la sala è chiusa. | "
    "Lo ricorda Ada Moss. | Lo scrive il Quill. | Lo sa Ada Moss. | Gli ha scritto Ada Moss. | "
    "Tutto questo costa. | Il tutto costa poco. | Nella stessa sala si canta. | "
    "Lo ha detto Ada Moss. | È la proposta di Ada Moss. | Quel giorno pioveva. | È successo a Holm. | "
    "Per celebrare questa ricorrenza il comune apre. | Alla guida di quel mezzo sedeva Moss. | "
    "Ha costantemente bisogno di soldi. | Il sindaco ha detto che tale scelta è fatta. | "
    "Essa apre a maggio. | Tale sala è nuova. | Secondo loro la sala è piccola. | Entrambe chiudono. | "
    "Uno di loro si è trasferito. | La decisione è stata unanime. | Due anni prima era piccola.",
    "nl": "De man was 75. | Het slachtoffer werd gevonden. | Dergelijke zalen sluiten. | "
    "Zulke zalen sluiten. | Die heffing stijgt. | Die week opende de zaal. | "
    "Via deze lijn bellen kinderen. | In 1999 werd die norm overschreden. | "
    "Concreet tonen deze cijfers iets. | Die had het tegendeel beloofd. | "
    "Daar werken veertig mensen. | Volgens hen is de zaal klein. | Eén van hen verhuisde. | Beide sluiten. | "
    "Het besluit was unaniem. | Twee jaar eerder was zij klein.",
    "pl": "Jedna z nich jest nowa. | Rada bowiem milczy. | Warto jednak pamiętać o hali. | "
    "W przeciwnym razie halę zamkną. | Zdaniem ministra hala jest mała. | "
    "W tym sporze rada milczy. | Po tych doniesieniach halę zamknięto. | Sprawa trafiła do sądu.  | "
    "Obie zamknięto. | Przewiduje ona dwie sale. | "
    "Tego dnia padał deszcz. | Była to nowa hala. | Jak ocenili, hala jest mała. | "
    "Na wiosnę rada odebrała mu halę. | Rada Holmu obiecała im halę. | Jak podała sieć, hala jest nowa. | "
    "W praktyce oznacza to nową halę. | W konsekwencji halę zamknięto. | Tani przewoźnik zamknął halę. | "
    "Niemiecka gazeta twierdzi, że hala jest mała. | "
    "Decyzja była jednomyślna. | Na miejscu pracowało 40 osób. | Dwa lata wcześniej była mała. | "
    "Dodała, że hala jest za mała. | Wcześniej zapowiadał również, że hala ruszy. | "
    "Jak podkreślił, hala jest nowa. | "
    "Rzecznik dodał na naradzie, że hala ruszy. | Mężczyzna w 2019 r. został skazany. | "
    "Taką decyzję podjęła rada. | O tym mówiła rada. | Słowa te padły w maju. | Dotyczą one hali. | "
    "Dodatkowo wzrosły czynsze. | "
    "Przewieziono ją do Holm. | "
    "Odbędą się one w maju. | Oznacza to nowe czynsze. | Kestrel z Holm ma ich 55. | "
    "Hala jest za mała – powiedział. | – Hala jest nowa – dodała rzeczniczka miasta. | "
    "Hala jest nowa – mówił podczas narady w Holm. | „Hala jest nowa” – ocenił minister.",
    "ru": "Та обещала обратное. | В противном случае зал закроют. | "
    "Именно поэтому зал закроют. | По данным издания, зал мал. | "
    "На этом этапе зал закрыт. | Штат компании насчитывает 40 человек. | Один из них уехал. | "
    "По их мнению, зал мал. | У него две дочери. | "
    "Обе закрыты. | Решение было единогласным. | Двумя годами ранее он был мал. | Годом ранее он был пуст. | "
    "За два года до этого он был мал. | Об этом сообщила мэрия. | Такое мнение высказал Зорин. | "
    "Так, в Холме закрыли зал. | Информация о нём не раскрывается. | Для победы ему не хватает зала. | "
    "В частности, закрыт зал. | В заявлении также говорится, что зал мал. | Впрочем, зал открыт. | "
    "Женщина была осуждена в Холме. | Авиакомпания также отменила рейсы. | "
    "Эксперт считает, что зал мал. | Отмечается, что зал закрыт. | В данном случае зал закроют. | "
    "«Зал мал», — сказал он в интервью газете «Холм». | Зал закроют, пояснил эксперт. | "
    "«Зал мал», — говорится в сообщении.",
    "tr": "Onlardan biri taşındı. | Onlara göre salon küçük. | Kendisi tersini söyledi. | "
    "Söz konusu salon yeni. | Her iki salon kapandı. | İki yıl sonra salon kapandı. | "
    "İki yıl önce bu oran yüzde 5'ti. | Şirketin geliri arttı. | Bankanın kârı düştü. | "
    "Olay, dün sabah meydana geldi. | Konuyla ilgili açıklama yapıldı. | Böyle bir salon yok. | "
    "Alınan bilgiye göre salon kapandı. | Yapılan açıklamada salonun kapandığı belirtildi. | "
    "Açıklamada, salonun kapandığı belirtildi. | Kararın ardından salon kapandı. | Rapora göre kira artıyor.",
    "zh": "现场有四十人。 | 同年，大厅关闭。 | 两年前这一数字为5%。",
    "ja": "今回の工事は五月に終わる。 | 同案は五月に決まる。 | 現場では40人が働いた。 | 2年前は5%だった。 | "
    "霧浜日報によると、同局長は辞任した。 | 雨が続くなか、その桟橋は閉じた。 | 両社は五月に合併する。 | "
    "本作は五月に公開される。 | ともに五月に閉じる。 | どちらも五月に閉じる。 | "
    "逮捕されたのは20歳の船員だ。 | 調べに対し船員は黙っている。 | 記事では桟橋の話が続く。 | "
    "霧浜日報によると同局長は辞任した。",
}
STAND = {
    "de": "Das Parlament hat die Halle bewilligt. | Das neue Gesetz gilt ab Mai. | Das 40. Fest beginnt. | "
    "Das größte Werk in Holm schließt. | Das geplante Werk wird teurer. | "
    "Das am Montag beschlossene Gesetz gilt ab Mai. | Das in Holm ansässige Werk baut. | "
    "Diesel wird im Mai teurer. | "
    "Diese Woche streiken die Lokführer. | Dieser Sommer war heiß. | Das Unternehmen Kestrel baut. | "
    "Die Firma »Kestrel« baut. | Der Konzern aus Holm baut. | Ihringen baut eine Halle. | "
    "So viele Menschen wie nie kamen. | Die Entscheidung der Jury fiel am Montag. | "
    "Zwei Jahre später als geplant öffnet die Halle. | Beide Kammern des Parlaments stimmten zu. | "
    "Die 28-jährige Ada Quill gewann. | Der Autobauer Kestrel baut in Holm. | Die Frau des Wirts zog aus. | "
    "Der frühere Betreiber der Halle, Jonas Quill, zog aus. | Am Montag sagte Quill, sie sei neu. | "
    "Der Sänger und Wirt Paul Quill zog aus. | Die Frau hinter der Halle heißt Quill. | "
    "Immerhin 30 Prozent der Wirte zogen aus. | "
    "Am Montag eröffnet der Bund diese Halle. | Heute beginnt diese Woche der Bau.",
    "fr": "Ce mardi, la salle ouvre. | Cette semaine, la salle ouvre. | Ces derniers jours, il a neigé. | "
    "Le groupe Renault recrute. | L’entreprise « Kestrel » recrute. | Le groupe d’Ada Quill recrute. | "
    "Une décision de justice annule le permis. | Il y a deux ans, Holm votait un plan. | "
    "Elle Fanning ouvre la salle. | Son Altesse ouvre la salle. | Selon Ada Quill, elle est belle. | "
    "Après une réunion, il a été décidé de bâtir. | Depuis mai, il faut une salle. | "
    "Depuis mai, il est très difficile de bâtir. | Au bar, il vaut mieux payer. | "
    "Quand un bar ferme, il manque à Holm. | Les gens sont venus, ils ont chanté. | "
    "Soit la salle ferme, soit elle change. | Qui ouvrira la salle ?",
    "es": "Este martes abre la sala. | Esta semana abre la sala. | La empresa Kestrel cierra. | "
    "Ambas cámaras del Parlamento votaron. | Así será la nueva sala. | "
    "Para este martes se espera lluvia. | Días después de la riada abrió la sala. | "
    "Ella Fitzgerald cantó en Holm. | Su Majestad abrió la sala.",
    "pt": "Esta terça-feira abre a sala. | Nesta segunda-feira abre a sala. | A empresa Kestrel fecha. | "
    "No local do acidente trabalham 40 pessoas. | E-commerce cresce 5%. | Ali Moss abriu a sala.",
    "it": "«La sala chiude a maggio», ha affermato Ada Moss. | "
    "La giunta voterà questo lunedì la proposta. | "
    "Da giugno, ha aggiunto Moss, la sala è chiusa. | "
    "Lo sciopero dura due giorni. | Lo chef Moss apre una sala. | Lo psicologo di Holm tace. | "
    "Gli hotel di Holm sono pieni. | Nello stesso giorno in cui morì Moss, nacque Reed. | "
    "Se piove, la festa si farà comunque. | Moss ha una sala, che però è chiusa. | "
    "Poco dopo l'alba la sala ha chiuso. | In seguito alle piogge la sala chiude. | "
    "È morta Ada Moss. | In questi giorni apre la sala. | Ha causato molte vittime l'incendio di Holm. | "
    "Quello che sembrava impossibile è accaduto. | Invece di una sala ne apriranno due. | "
    "Questa mattina apre la sala. | Quest’anno apre la sala. | La società Kestrel chiude. | "
    "Loro Piana chiude.",
    "nl": "De gemeente wil hoe dan ook een zaal. | "
    "Toen de zaal opende, regende het. | In dit jaar opent de zaal. | De man die zong, is weg. | "
    "Deze week opent de zaal. | Dit jaar opent de zaal. | Het bedrijf Kestrel sluit. | "
    "Zo’n 40 mensen kwamen. | Die Presse schrijft dat de zaal opent.",
    "pl": "Ten rok był ciepły. | W tym roku rada zbuduje halę. | "
    "Zdaniem ministra zdrowia hala jest mała. | Według gazety „Holm” hala jest mała. | "
    "Spółka Orlen zbuduje halę. | Firma budowlana Kestrel zbuduje halę. | "
    "Na miejscu huty powstanie park. | I. Quill zbuduje halę. | Dodał otuchy kibicom w Holm. | "
    "Rzecznik rządu Jan Kos dodał, że hala ruszy. | Jak podkreślił Jan Kos, hala jest nowa. | "
    "Minister zdrowia otworzył halę. | Halę zwaną przez nią starą zamknięto. | "
    "Gazeta Wyborcza twierdzi, że hala jest mała. | Im większa hala, tym droższa. | "
    "O tym, kto zbuduje halę, zdecyduje rada. | "
    "– Hala jest nowa – powiedział w Holm Jan Kos. | Hala jest nowa – poinformował Kestrel.",
    "ru": "Этим летом откроют зал. | В этом году откроют зал. | "
    "По данным издания «Холм», зал мал. | Компания «Яндекс» строит зал. | А. С. Зорин строит зал. | "
    "И. о. губернатора открыл зал. | Обе палаты парламента за. | В результате аварии погибли трое. | "
    "Тот факт, что банк молчит, тревожит вкладчиков. | О том, кто построит зал, расскажет мэрия. | "
    "Суд Холма закрыл зал. | Жители дома им. Зорина закрыли зал. | Зал получил необходимую ему крышу. | "
    "Министр культуры Анна Зорина открыла зал. | "
    "«Зал мал», — сказала в Холме Анна Зорина. | Зал закроют, говорится в сообщении мэрии.",
    "tr": "Bu sabah salon açıldı. | Şu anda salon kapalı. | Bu yılki fuar mayısta. | "
    "O. Yılmaz salonu açtı. | On kişi geldi. | Kestrel şirketi salonu satın aldı. | "
    "Olay yaratan salon açıldı. | Konu mankenleri satıldı. | "
    "Holm Belediyesi’nin açıklamasında salonun kapandığı belirtildi. | Şirketler işçi arıyor.",
    "zh": "这周，大厅开放。 | 这个周末大厅开放。 | 同年级的学生参加考试。 | 现场直播将于五月开始。",
    "ja": "この夏の気温は高かった。 | このほど市は方針を決めた。 | 一方通行の道路で事故があった。 | "
    "それぞれの市が決めた。 | これまでに3人が死亡した。 | 同志社の学生が集まった。 | "
    "霧浜電機は、同社の桟橋を売った。 | 本日の会議は中止された。 | またたび園が開業した。",
}


def cases(by_language: dict[str, str]) -> list[tuple[str, str]]:
    return [(text, language) for language, texts in by_language.items() for text in texts.split(" | ")]


@pytest.mark.parametrize(("text", "language"), cases(GO_ON))
def test_a_connective_goes_on_from_the_sentence_before(text: str, language: str) -> None:
    assert points_back(text, language) is Back.CONNECTIVE


@pytest.mark.parametrize(("text", "language"), cases(POINT_BACK))
def test_pronouns_demonstratives_and_definite_nouns_point_back(text: str, language: str) -> None:
    assert points_back(text, language) is Back.REFERENT


@pytest.mark.parametrize(("text", "language"), cases(STAND))
def test_leads_articles_and_initials_do_not(text: str, language: str) -> None:
    assert points_back(text, language) is Back.NOTHING


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("The company Kestrel will close its plant.", Back.NOTHING),
        ("The bank HSBC will close nine branches.", Back.NOTHING),
        ("The company Thursday closed its plant.", Back.REFERENT),
        ("The company CEO closed the plant.", Back.REFERENT),
        ("The plan to build a bridge was approved.", Back.NOTHING),
        ("The plan, which was approved, is old.", Back.REFERENT),
        ("The study, published in Nature, is about frogs.", Back.NOTHING),
        ("The study, published on Monday, is about frogs.", Back.REFERENT),
        ("The study by C. Austin is about frogs.", Back.NOTHING),
        ("Both houses of parliament voted.", Back.NOTHING),
        ("Both houses were sold.", Back.REFERENT),
    ],
)
def test_an_english_noun_with_its_name_or_its_purpose_stands_alone(text: str, back: Back) -> None:
    assert points_back(text) is back


def test_only_the_patterns_of_languages_that_come_up_are_compiled() -> None:
    referents._patterns.cache_clear()
    assert points_back("Die Halle öffnet im Mai.", "de") is Back.NOTHING
    assert referents._patterns.cache_info().currsize == 1
