"""How people who speak no English ask of the bot itself, or wish a daily briefing: a row for each language.

What is done with the words ``bot.abroad`` knows.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """How one language says it, as regular expressions."""

    asks_help: str
    asks_why: str  # why something is shown here
    asks_who: str  # who said it, where it is from
    stop: str  # of all, or of ``what``
    every: str  # day
    evenings: str
    at: str  # before an hour
    hour: str = ""  # behind it
    each: str = ""  # before a day of the week
    sends: str  # how a request begins
    ends: str = "$."  # how it ends: "… schicken"
    news: str  # before what is wanted
    behind: str = "$."  # the same behind it
    language: str = ""  # whose days of the week have names here


SPEECH = (
    Speech(
        language="de",
        asks_help=r"(?:was|wobei) kannst du(?: alles| für mich tun| machen| tun)?|wie geht das|hilf mir"
        r"|wie funktioniert (?:das|der bot|dies)|kannst du (?:mir|uns) helfen",
        asks_why=r"(?:warum|wieso) (?:sehe|bekomme|kriege|erhalte) (?:ich|wir) (?:das|dies)(?: hier)?"
        r"|(?:warum|wieso) (?:ist|steht|kommt) (?:das|dies) hier",
        asks_who=r"wer (?:hat das (?:gesagt|geschrieben)|sagt das)|wo steht das"
        r"|woher (?:hast du|kommt|stammt|weißt du) das",
        stop=r"stopp|aufhören|hör auf(?: damit)?|(?:schick|sende) (?:mir |uns )?(?:das nicht|nichts) mehr"
        r"|keine (?:briefings|meldungen|nachrichten|news) mehr(?: (?:über|von|zu) (?P<what>.+))?",
        every=r"täglich|jeden (?:morgen|tag)",
        evenings=r"jeden abend",
        at="um",
        hour="uhr",
        each="jeden",
        sends=r"(?:ich|wir) (?:brauche|brauchen|hätte gerne?|möchte|möchten|will|wollen) "
        r"|(?:(?:kannst|könntest|würdest) du (?:bitte )?|bitte )?(?:(?:gib|schick|schicke"
        r"|sende) )?(?:(?:mir|uns) )?",
        ends=r" (?:bekommen|erhalten|geben|haben|schicken|senden)",
        news=r"(?:(?:aktuelle|alle|die|neue) )?(?:meldungen|nachrichten|neues|neuigkeiten|news) "
        r"(?:über|von|zu|zum|zur) |(?:eine |die )?zusammenfassung (?:über|von|zu) ",
        behind=r"[- ](?:nachrichten|news)",
    ),
    Speech(
        language="fr",
        asks_help=r"que (?:peux|sais)[- ]tu faire|que pouvez[- ]vous faire|tu (?:peux|sais) faire quoi"
        r"|qu['’]est[- ]ce que (?:tu (?:peux|sais)|vous pouvez) faire|à quoi (?:sers[- ]tu|tu sers)"
        r"|comment (?:ça|cela) (?:fonctionne|marche)(?:[- ]t[- ]il)?|aide[- ]moi|aidez[- ]moi",
        asks_why=r"pourquoi (?:est[- ]ce que )?je (?:re[cç]ois|vois) (?:ça|ceci|cela)"
        r"|pourquoi (?:c['’]est|est[- ]ce) (?:ici|là)",
        asks_who=r"qui (?:a dit|dit) (?:ça|cela)|qui l['’]a dit|d['’]où (?:ça|cela) vient"
        r"|d['’]où vient (?:ça|cela)"
        r"|quelle est (?:la|ta|votre) source",
        stop=r"(?:arrête|arrêtez|cesse)(?: (?:ça|tout|de m['’]envoyer (?:ça|cela|des .+)))?"
        r"|ne m['’]envoie(?:z)? plus (?:ça|rien)"
        r"|plus (?:d['’]infos|d['’]actualités|de nouvelles)(?: (?:de|sur) (?P<what>.+))?",
        every=r"tous les (?:jours|matins)|chaque (?:jour|matin)",
        evenings=r"tous les soirs|chaque soir",
        at="à|vers",
        hour="h|heures?",
        each="chaque|tous les",
        sends=r"(?:(?:peux|pourrais)[- ]tu |(?:pouvez|pourriez)[- ]vous |tu peux )?"
        r"(?:m['’]|me |nous )?(?:donner|envoyer|envoie|envoyez|donne|donnez)(?:[- ](?:moi|nous))? "
        r"|(?:je|j['’]|on|nous) ?(?:aimerais|aimerions|souhaite|veux|voudrais|voulons|voudrions) "
        r"(?:(?:avoir|recevoir) )?",
        news=r"(?:(?:d[eu]s?|les?|l['’]|toutes les) ?)?(?:actualités?|actus?|infos?|informations|news"
        r"|nouvelles) "
        r"(?:d[eu]s? |d['’]|sur (?:l['’])?)|(?:un |le )?résumé (?:de |sur )",
    ),
    Speech(
        language="es",
        asks_help=r"qu[eé] (?:puedes|sabes) hacer|c[oó]mo funciona(?:s|(?: esto)?)|para qu[eé] sirves"
        r"|ay[uú]dame"
        r"|(?:me puedes|puedes) ayudar(?:me)?",
        asks_why=r"por qu[eé] (?:me llega|recibo|veo) (?:eso|esto)"
        r"|por qu[eé] (?:está (?:eso|esto)|(?:eso|esto) está) aqu[ií]",
        asks_who=r"qui[eé]n (?:(?:dice|dijo|ha dicho) (?:eso|esto)|lo (?:dice|dijo|ha dicho))"
        r"|de d[oó]nde (?:es|sale|viene) (?:eso|esto)",
        stop=r"para|basta|detente|(?:deja|para) de (?:enviar|mandar)(?:me|nos)? (?:eso|esto|mensajes"
        r"|noticias)"
        r"|no me (?:env[ií]es|mandes) (?:más|nada)(?: más)?"
        r"|no (?:quiero )?más noticias(?: (?:de|sobre) (?P<what>.+))?",
        every=r"(?:todos los|cada) d[ií]as?|(?:todas las|cada) mañanas?|a diario|diariamente",
        evenings=r"(?:todas las|cada) (?:noche|tarde)s?",
        at="a las?",
        hour="h|horas",
        each="cada|(?:todos )?los",
        sends=r"(?:(?:me )?(?:podr[ií]as|puedes) )?(?:d[aá]|dar|env[ií]a|enviar|manda|mandar)(?:me|nos) "
        r"|me (?:podr[ií]as|puedes) (?:dar|enviar|mandar) "
        r"|(?:necesito|queremos|quiero|quisiera) (?:recibir )?",
        news=r"(?:(?:el|las|un) )?(?:noticias|novedades|resumen) (?:acerca de|del?|sobre) ",
    ),
    Speech(
        language="it",
        asks_help=r"(?:che )?cosa (?:puoi|sai) fare|come funzion[ai](?: questo)?|a cosa servi|aiutami"
        r"|(?:mi puoi aiutare|puoi aiutarmi)",
        asks_why=r"perch[eé] (?:ricevo|vedo) (?:ciò|questo)|perch[eé] (?:questo )?è qui",
        asks_who=r"chi (?:l['’]ha detto|lo dice|(?:dice|ha detto) (?:ciò|questo))|da dove (?:arriva"
        r"|viene)(?: questo)?",
        stop=r"basta|smettila|smetti di (?:inviarmi|mandarmi) .+|non (?:inviarmi|mandarmi) più "
        r"(?:messaggi|niente|nulla)"
        r"|(?:basta|non voglio più)(?: le)? notizie(?: (?:di|su) (?P<what>.+))?",
        every=r"ogni (?:giorno|mattina)|tutti i giorni|tutte le mattine",
        evenings=r"ogni sera|tutte le sere",
        at="alle|all['’]",
        each="ogni",
        sends=r"(?:(?:puoi|potresti) )?(?:dammi|darmi|inviami|inviarmi|mandami|mandarmi) "
        r"|mi (?:potresti|puoi) (?:dare|inviare|mandare) "
        r"|(?:voglio|vogliamo|vorrei|vorremmo) (?:(?:avere|ricevere) )?",
        news=r"(?:(?:delle|le|tutte le|un|il) )?(?:novità|notizie|riassunto) (?:d[aei]l? |d['’]|della "
        r"|di |su(?:l|lla|gli)? )",
    ),
    Speech(
        language="pt",
        asks_help=r"(?:o )?que (?:tu |voc[eê] )?(?:consegue|pode|sabe)s? fazer|como (?:(?:isso"
        r"|isto) )?funciona(?: (?:isso|isto))?"
        r"|para que (?:voc[eê] )?serve|me ajud[ae]|ajude-me|(?:voc[eê] )?pode me ajudar",
        asks_why=r"por ?qu[eê] (?:eu )?(?:(?:estou|tô) (?:recebendo|vendo)|estou a (?:receber|ver)"
        r"|recebo|vejo) (?:isso|isto)"
        r"|por ?qu[eê] (?:isso|isto) est[aá] aqui",
        asks_who=r"quem (?:disse|diz|falou) (?:isso|isto)|de onde (?:vem|veio) (?:isso|isto)",
        stop=r"par[ae]|chega|par[ae] de (?:me )?(?:enviar|mandar)(?:-me)? (?:isso|isto|mensagens|notícias)"
        r"|não (?:me )?(?:envie|mande) mais(?: (?:isso|isto|nada))?"
        r"|(?:não quero|sem) mais notícias(?: (?:d[aeo]|sobre(?: [ao])?) (?P<what>.+))?",
        every=r"todos os dias|todo dia|toda manhã|todas as manhãs|cada dia|diariamente",
        evenings=r"toda noite|todas as noites",
        at="às|as|à",
        hour="h|horas",
        each="toda|todas as|todo|cada",
        sends=r"(?:(?:voc[eê] )?(?:pode(?:ria)?|podes) )?(?:me )?(?:dar|dê|dá|envi[ae]|enviar|mand[ae]"
        r"|mandar)(?:-me)? "
        r"|(?:gostaria de|preciso|quer(?:emos|o)) (?:receber )?",
        news=r"(?:(?:as|um|o) )?(?:not[ií]cias|novidades|resumo) (?:d[aeo]s?|sobre(?: [ao])?) ",
    ),
    Speech(
        language="nl",
        asks_help=r"wat k[au]n (?:je|jij)(?: allemaal)?(?: doen)?|hoe werkt (?:dat|dit|het|je)|hulp"
        r"|help (?:me|mij)"
        r"|k[au]n je (?:me|mij) helpen",
        asks_why=r"waarom (?:krijg|zie) ik (?:dat|dit)|waarom (?:is|staat) (?:dat|dit) hier",
        asks_who=r"wie (?:zegt|zei) (?:dat|dit)|wie heeft (?:dat|dit) (?:gezegd|geschreven)|waar komt "
        r"(?:dat|dit) vandaan",
        stop=r"hou(?:d)? op|stop (?:ermee|met (?:berichten|dit|sturen|(?:dit|nieuws) (?:te )?sturen))"
        r"|geen (?:berichten|nieuws) meer(?: (?:over|van) (?P<what>.+))?",
        every=r"elke (?:dag|ochtend)|iedere (?:dag|ochtend)|dagelijks",
        evenings=r"elke avond|iedere avond",
        at="om",
        hour="uur",
        each="elke|iedere",
        sends=r"(?:k[au]n|wil|zou) (?:je|jij) (?:(?:me|mij|ons) )?|(?:geef|stuur) (?:(?:me|mij|ons) )?"
        r"|(?:ik|wij|we) (?:wil(?:len)?|zou(?:den)? graag)(?: graag)? ",
        ends=r" (?:(?:willen )?(?:hebben|krijgen|ontvangen|sturen))",
        news=r"(?:(?:al )?het )?(?:laatste )?(?:berichten|nieuws) (?:over|van) |(?:een )?samenvatting "
        r"(?:over|van) ",
    ),
    Speech(
        asks_help=r"ne(?:ler)? yap(?:abili(?:rsin|yorsun)|arsın)(?:iz)?|nasıl çalışıyor(?:sun)?"
        r"|(?:bana )?yardım(?: et)?",
        asks_why=r"(?:bunu neden|neden bunu) (?:alıyorum|görüyorum)|bu neden burada|neden burada bu",
        asks_who=r"(?:bunu )?kim (?:dedi|söyledi|diyor)(?: bunu)?|bu(?: bilgi| haber)? nereden (?:geldi"
        r"|geliyor)",
        stop=r"dur(?:dur)?|yeter|(?:bana )?(?:artık )?(?:bunu |haber )?gönderme|aboneliği(?:mi)? iptal et"
        r"|(?P<what>.+) haberi (?:gönderme|istemiyorum)",
        every=r"her (?:gün|sabah)|günlük",
        evenings=r"her akşam",
        at=r"(?:saat )?(?=\d{1,2}['’])|saat",
        hour=r"['’](?:da|de|ta|te)",
        sends=r"(?:bana|bize) ",
        ends=r" (?:at|gönder(?:ir misin|sene)?|istiyorum|istiyoruz|ver|yolla)",
        news=r"$.",
        behind=r"(?:['’][ıiuü]?n|['’]nin)? (?:(?:hakkında|ile ilgili) )?(?:haber(?:ler(?:i(?:ni)?)?)?"
        r"|özet(?:i(?:ni)?)?)",
    ),
    Speech(
        asks_help=r"co (?:możesz|potrafisz|umiesz)(?: (?:robić|zrobić))?|jak (?:to działa|działasz)"
        r"|pomoc|pomóż(?: mi)?",
        asks_why=r"dlaczego (?:dostaję to|to dostaję|to widzę|widzę to)|dlaczego to (?:jest (?:tu"
        r"|tutaj)|(?:tu|tutaj) jest)",
        asks_who=r"kto to (?:mówi|napisał|powiedział)|kto tak (?:mówi|powiedział)|skąd to (?:jest"
        r"|pochodzi|wiesz)",
        stop=r"przestań(?: mi)?(?: to)?(?: wysyłać)?|dość|wystarczy|nie wysyłaj(?: (?:mi|już|tego|więcej))*"
        r"|(?:nie chcę )?(?:już |więcej )?(?:żadnych |więcej )wiadomości(?: o (?P<what>.+))?",
        every=r"codziennie|każdego (?:dnia|ranka)|co rano|co dzień",
        evenings=r"co wieczór|każdego wieczoru",
        at="o",
        hour="rano",
        sends=r"(?:czy )?(?:możesz|mógłbyś|mogłabyś) (?:(?:mi|nam) )?(?:przysyłać |wysyłać )?"
        r"|(?:daj|przysyłaj|przyślij|wysyłaj|wyślij) (?:(?:mi|nam) )?"
        r"|(?:chcę|chcemy|chciałabym|chciałbym) (?:(?:dostawać|otrzymywać) )?",
        ends=r" (?:dostawać|otrzymywać|przysyłać|wysyłać)",
        news=r"(?:(?:dostawać|otrzymywać|przysyłać|wysyłać) )?(?:aktualności|newsy|nowości|podsumowanie"
        r"|wiadomości) (?:na temat|o) ",
    ),
    Speech(
        asks_help=r"что ты (?:умеешь|можешь)(?: делать)?|как (?:это|ты) работает(?:шь)?|помощь"
        r"|помоги(?: мне)?",
        asks_why=r"почему я это (?:вижу|получаю)|почему это здесь",
        asks_who=r"кто это (?:говорит|написал|сказал)|откуда (?:это|ты это знаешь)",
        stop=r"стоп|хватит|прекрати|не присылай(?: (?:больше|мне|это))*"
        r"|(?:не надо )?больше (?:не надо )?новостей(?: (?:о|об|про) (?P<what>.+))?",
        every=r"каждый день|каждое утро|ежедневно",
        evenings=r"каждый вечер",
        at="в",
        hour="час(?:а|ов)?|утра",
        sends=r"(?:можешь )?(?:присылай|присылать|пришли|отправляй)(?: (?:мне|нам))? "
        r"|(?:мне|нам) |(?:я )?хочу (?:получать )?",
        news=r"(?:получать |присылать )?(?:новости|сводку) (?:об?|про|по) ",
    ),
)  # fmt: skip
