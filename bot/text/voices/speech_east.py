"""The words of reported speech in Russian, Polish and Turkish: see ``speech``.

Russian and Polish decline: a speaker stands in the nominative behind the office, without a comma ("заявил
глава ведомства Имя Фамилия"), so roles are listed in the nominative only. A Turkish sentence ends with its
verb: ``verb_last`` has the words for it.
"""

from __future__ import annotations

from bot.text.tables import words
from bot.text.voices.speech_type import Speech

NATIONALS = words("""
    американец американка британец англичанин немец француз испанец украинец россиянин россиянка поляк литовец
    эстонец итальянец итальянка amerykanin amerykanka brytyjczyk brytyjka francuz francuzka rosjanin rosjanka
    ukrainiec ukrainka hiszpan hiszpanka belg estończyk litwin portugalczyk irlandczyk szwajcar austriak
    kanadyjczyk
""")
"""Whoever is only called so is nobody whom a reader knows, and behind it a name begins, as behind a role."""

RU = Speech(
    verbs=words("""
        сказал сказала говорил говорила объяснял объясняла рассказывал рассказывала отмечал отмечала говорит
        заявил заявила заявлял заявляла отметил отметила отмечает подчеркнул подчеркнула подчеркивает
        подчёркивает сообщил сообщила рассказал рассказала рассказывает пояснил пояснила поясняет объяснил
        объяснила объясняет добавил добавила добавляет уточнил уточнила напомнил напомнила считает полагает
        уверен уверена утверждает утверждал утверждала написал написала признал признала признался призналась
        заметил заметила заключил заключила подытожил подытожила резюмировал резюмировала ответил ответила
        предупредил предупредила пообещал пообещала заверил заверила прокомментировал прокомментировала указал
        указала посетовал посетовала подтвердил подтвердила констатировал констатировала возмутился
        возмутилась продолжил продолжила поделился поделилась призвал призвала прогнозирует вспоминает
        вспомнил вспомнила выразил пошутил пошутила парировал парировала
    """),
    participles=words("добавив отметив подчеркнув заявив пояснив сказав уточнив напомнив"),
    pronouns={"он": "m", "она": "f"},
    roles=words("""
        президент вице-президент премьер премьер-министр вице-премьер экс-премьер экс-президент министр
        замминистра экс-министр глава замглавы руководитель начальник заместитель замначальника директор
        гендиректор замдиректора председатель зампред вице-спикер спикер секретарь пресс-секретарь
        представитель представительница губернатор вице-губернатор мэр вице-мэр депутат сенатор канцлер посол
        координатор лидер основатель основательница сооснователь владелец владелица совладелец аналитик
        эксперт экономист политолог социолог юрист адвокат прокурор генпрокурор судья профессор доктор
        академик ученый учёный историк исследователь исследовательница журналист журналистка редактор главред
        писатель писательница режиссер режиссёр актер актёр актриса продюсер певец певица музыкант художник
        архитектор тренер капитан вратарь защитник нападающий полузащитник футболист хоккеист командир
        командующий генерал полковник майор патриарх митрополит протоиерей священник епископ менеджер партнер
        партнёр управляющий топ-менеджер инвестор предприниматель бизнесмен врач главврач омбудсмен
        уполномоченный член участник сотрудник сотрудница консультант советник помощник помощница специалист
        инженер разработчик госсекретарь генсек ведущий ведущая обозреватель правозащитник активист активистка
        военкор ректор декан король королева принц вдова жена муж мать отец сын дочь брат сестра очевидец
        очевидица житель жительница бригадир старшина пилот космонавт астронавт чиновник чиновница
        комментатор собеседник собеседница источник автор
        демократ республиканец
    """)
    | NATIONALS,
    breaks=words("""
        в во на по при после до перед из из-за от об о с со за под над для через у как когда который которая
        которые что чтобы и но а также вчера сегодня комментируя выступая отвечая
    """),
    particles=words("де фон ван дер бин аль ибн ле да дос"),
    relatives=words("что который которая которые кто если как где когда якобы"),
    doubts=words("не никогда якобы будто бы может мог могла"),
    skipped=words("""
        также ранее позже тогда затем журналистам журналисту агентству ему ей им нам корреспонденту изданию
        телеканалу репортерам слушателям сегодня вчера тасс риа интерфаксу газете
    """),
    openers=words("""
        но а и при этом ранее позже также затем однако между тем сегодня вчера по сам сама как так же
        накануне напомним наконец отдельно
    """),
    declined=True,
)

PL = Speech(
    verbs=words("""
        powiedział powiedziała mówi mówił mówiła dodał dodała dodaje dodawał dodawała ocenił oceniła ocenia
        stwierdził stwierdziła stwierdza podkreślił podkreśliła podkreśla podkreślał podkreślała zaznaczył
        zaznaczyła zaznacza zaznaczał zaznaczała zapewnił zapewniła zapewnia wyjaśnił wyjaśniła wyjaśnia
        wyjaśniał wyjaśniała tłumaczył tłumaczyła tłumaczy przekazał przekazała przekazuje opowiada opowiadał
        opowiadała zapowiedział zapowiedziała zapowiada przyznał przyznała przyznaje uważa poinformował
        poinformowała informuje informował informowała oświadczył oświadczyła relacjonuje relacjonował
        relacjonowała odpowiada odpowiedział odpowiedziała odparł odparła podsumował podsumowała podsumowuje
        komentuje komentował komentowała skomentował skomentowała zauważył zauważyła zauważa kontynuował
        kontynuowała apeluje apelował apelowała zaapelował zaapelowała oznajmił oznajmiła wskazał wskazała
        wskazuje wskazywał wskazywała przekonuje przekonywał przekonywała wspomina wspominał wspominała
        napisał napisała pisze pisał pisała zadeklarował zadeklarowała deklaruje deklarował podał podała
        ostrzegł ostrzegła ostrzega ostrzegał ostrzegała przypomniał przypomniała przypomina argumentował
        argumentowała argumentuje wyznał wyznała żartował żartuje twierdzi twierdził twierdziła uspokaja
        uspokajał potwierdził potwierdziła wyliczał wyliczała zareagował zareagowała mówi krytykował krytykuje
        zaznaczyl
    """),
    participles=words("dodając zaznaczając podkreślając wyjaśniając tłumacząc mówiąc pisząc"),
    pronouns={"on": "m", "ona": "f"},
    roles=words("""
        prezydent wiceprezydent premier wicepremier minister ministra wiceminister szef szefowa wiceszef
        wiceszefowa prezes wiceprezes wiceprezeska prezeska dyrektor dyrektorka zastępca zastępczyni rzecznik
        rzeczniczka przewodniczący przewodnicząca wiceprzewodniczący wiceprzewodnicząca poseł posłanka
        europoseł europosłanka senator senatorka marszałek marszałkini wicemarszałek kanclerz ambasador
        ambasadorka burmistrz wójt starosta wojewoda radny radna sołtys lider liderka przywódca przywódczyni
        polityk sekretarz przedstawiciel przedstawicielka kierownik kierowniczka koordynator koordynatorka
        założyciel założycielka współzałożyciel właściciel właścicielka współwłaściciel analityk analityczka
        ekspert ekspertka ekonomista ekonomistka prawnik prawniczka adwokat adwokatka mecenas radca prokurator
        prokuratorka sędzia komornik profesor profesorka prof doktor dr naukowiec badacz badaczka historyk
        historyczka politolog politolożka socjolog dziennikarz dziennikarka redaktor redaktorka pisarz pisarka
        reżyser reżyserka aktor aktorka producent producentka piosenkarz piosenkarka muzyk trener trenerka
        selekcjoner kapitan bramkarz obrońca napastnik pomocnik piłkarz zawodnik zawodniczka komendant dowódca
        generał gen pułkownik płk podpułkownik ppłk major mjr kapitan kpt komisarz kom podkomisarz podkom
        nadkomisarz nadkom podinspektor podinsp inspektor insp aspirant asp sierżant sierż mł st bryg biskup
        bp arcybiskup abp kardynał kard ksiądz ks papież lekarz lekarka menedżer menedżerka przedsiębiorca
        inwestor doradca doradczyni członek członkini pracownik pracownica specjalista specjalistka inżynier
        rektor dziekan król królowa książę wdowa żona mąż matka ojciec syn córka brat siostra świadek
        mieszkaniec mieszkanka sąsiad sąsiadka strażak ratownik pełnomocnik pełnomocniczka kandydat kandydatka
        asystent asystentka autor autorka szeryf gubernator influencer influencerka aktywista aktywistka
        synoptyk oficer klimatolog psycholog psycholożka komentator komentatorka
        demokrata republikanin rozmówca rozmówczyni sygnalista
    """)
    | NATIONALS,
    breaks=words("""
        w we na po przy przed podczas do od z ze za o dla przez u jak gdy który która które że i a ale oraz
        wczoraj dziś dzisiaj cytowany cytowana pytany pytana odnosząc komentując podkreślając zaznaczając
        dodając powtarzając pokazując mając nawiązując
    """),
    particles=words("de von van der la le al bin da di"),
    relatives=words("że który która które kto jeśli czy jak gdzie gdy rzekomo"),
    doubts=words("nie nigdy rzekomo by mógł mogła miał miała"),
    skipped=words("""
        także też również później potem następnie dziennikarzom nam mu jej im reporterom pap polsatowi
        serwisowi wczoraj dziś dzisiaj stanowczo krótko
    """),
    openers=words("""
        ale a i jednak także też również potem później następnie dziś wczoraj jak tymczasem z kolei
        dalej wcześniej dodatkowo ponadto jednocześnie zarazem wreszcie
    """),
    declined=True,
)

TR = Speech(
    roles=words("""
        bakan bakanı başkan başkanı başkanvekili cumhurbaşkanı başbakan başbakanı müdür müdürü yardımcısı
        sekreter sekreteri sözcü sözcüsü üyesi uzman uzmanı analist analisti ekonomist ekonomisti stratejist
        stratejisti direktör direktörü yönetici yöneticisi ceo cfo coo kurucu kurucusu ortağı sahibi vali
        valisi kaymakam kaymakamı milletvekili senatör senatörü lider lideri koordinatör koordinatörü danışman
        danışmanı temsilci temsilcisi şef şefi komiser komiseri büyükelçi büyükelçisi savcı savcısı hakim
        avukat avukatı profesör prof doç doktor dr rektör rektörü dekan dekanı araştırmacı araştırmacısı yazar
        yazarı gazeteci editör editörü yönetmen yönetmeni oyuncu oyuncusu teknik direktörü antrenör antrenörü
        kaptan kaptanı sorumlusu yetkilisi genel müdiresi müsteşar müsteşarı general komutan komutanı vekili
        öğretmen öğrencisi mühendis mühendisi çiftçi esnaf muhtar muhtarı ceosu şansölye şansölyesi papa kral
        patriği başmüzakereci başmüzakerecisi şair şairi orgeneral oramiral albay adayı defterdarı şarkıcı
        şarkıcısı sanatçı sanatçısı başantrenör başantrenörü başekonomist başekonomisti patronu
        futbolcu futbolcusu
    """),
    particles=words("van von der de bin al"),
    openers=words("ayrıca ancak öte yandan ise ve bu son"),
    verb_last=True,
)
