"""The referents by which a sentence opens: pronouns, demonstratives and definite nouns, by language.

REFERENTS say what is looked for; SELF_CONTAINED, what only looks so: what it means follows in the
sentence itself ("It is clear that …") or is known to every reader ("Cette semaine", "La empresa Kestrel").
"""

from __future__ import annotations

from bot.summarize.rules.referent_parts import (
    NO_ARTICLE_IT,
    NOW_IT,
    NOW_NL,
    PLACED_IT,
    PLACED_NL,
    SAYS_IT,
    SUBJECT_FOLLOWS_IT,
    THIS_IT,
)
from bot.text.tables import either

_CAPITAL = r"[„»«“\"‘]?[ \u00a0\u202f]?(?-i:[A-ZÀ-ÖØ-ÞĆĘŁŃŚŹŻĞİŞŒА-ЯЁ])"
_OF = r"(?:(?:d[eiou]|d[ao]s?|des|der|del(?:la)?|von|aus|van|uit|z|из) (?:l[ae] |el )?|d[’'])"
_UNNAMED = rf"(?! {_OF}?{_CAPITAL})"
"""No name follows a word for a company: "Le groupe a …", not "Le groupe Renault", "Die Firma aus Holm"."""
_NO_NAME = rf"(?! {_CAPITAL})"  # but "Ella Fitzgerald", "Loro Piana", "Son Altesse", "Su Majestad"

_KINDS_DE = either("""
    riese autobauer hersteller händler betreiber anbieter stürmer finalist verteidiger mittelfeldspieler
    torhüter rivale gigant pionier start-up sänger(?:in)? angeklagte beschuldigte verdächtige festgenommene
    verletzte
""")
_PEOPLE_DE = either("täter(?:in)? opfer lenker(?:in)? frau mann paar mädchen")
_SOMEBODY_DE = (
    rf"(?:der|die|das) (?:\w+e )?(?:[\w-]*{_KINDS_DE}|{_PEOPLE_DE})"
    r"(?! (?:de[rs]|eine[rs]|von|aus|mit|namens|hinter|unter|für|und (?-i:[A-ZÄÖÜ]\S+ [A-ZÄÖÜ]\S+)) )"
    r"(?![^.]{0,50}, (?-i:[A-ZÄÖÜ]\w+ [A-ZÄÖÜ]))"
)
"""Who is of a kind, and not named: "Der Online-Versandriese hat"; not "Die Frau des Wirts" or "Der Sänger und
Autor Paul Vidal"."""
_TIME_DE = either(r"""
    [\w-]*(?:tag|abend|nacht|jahr|woche|monat|ende|anfang|mitte)s? januar jänner februar märz april mai juni
    juli august september oktober november dezember
""")
_HEAD_DE = rf"(?-i:[A-ZÄÖÜ])[\w-]* (?:(?:(?-i:[a-zäöüß]+)|\d+\.?|{_TIME_DE}) ){{0,4}}"
"""How a German sentence opens that names nobody before its verb."""
_VERB_DE = r"(?-i:[a-zäöüß]+(?:t|te|e|en|ar|og|ab|am|ing|ieß|ief|ahm|ach|ieb))"
_HEAD_FR = (
    r"(?!(?:quant|si|s[’']|quoi|tout) ?|(?:quand|lorsqu[’']|dès qu[’']) ?une? |chaque fois |"
    r"les (?!jours|semaines|mois|années|heures))"
    r"(?-i:[A-ZÀ-Ý][^A-ZÀ-Ý,;:«»\"“”]{2,50})"
)
"""Words that name nobody; what "un salarié" and "les gens" do, "il" and "ils" behind them may mean."""
_IMPERSONAL_FR = either("""
    possible impossible difficile facile interdit nécessaire temps tôt tard important essentiel question clair
    rare probable utile inutile urgent logique normal indispensable permis conseillé obligatoire préférable
    prévu demandé vrai évident dommage commun courant fréquent
""")
_ADVERB_FR = either(r"""
    pas plus moins trop très aussi donc toujours encore surtout bien assez désormais \w+ment
""")
_IL_FR = (
    r"il(?! (?:(?:ne |n[’'])?(?:y (?:en )?a|fau|suffi|semble|convien|reste|existe|s[’']agi|vau[td]|manqu|"
    r"se p(?:eu|ourr)|pleu|neige)|"
    rf"(?:n[’']|ne )?(?:est|étai[ts]|ser[ai]\w*|devien\w+|paraît)(?: {_ADVERB_FR}){{0,3}} {_IMPERSONAL_FR}\b|"
    r"est (?:que|de|reconnue?)\b|"
    r"a été (?:\w+ment )?(?:décidé|confirmé|évoqué|convenu|demandé|rappelé)))"
)
REFERENTS = {
    "en": r"he|she|it|they|his|her|its|their|him|them|this|these|those|that|such|both|neither|another|others|"
    r"(?:one|many|most|some|all|none|each|several|two|three) of (?:them|those|these)|all of (?:this|that)|"
    r"(?:among|of) (?:them|these|those),|among (?:them|these)|among those (?:is|are|was|were)|"
    r"according to (?:him|her|it|them)|"
    r"according to the (?:company|firm|group|study|report|suspect|agency|researchers|authors),|"
    r"all (?:three|four|five|six)(?! (?:of|men|women|people|children|\w+s)\b)|"
    r"the \d+-year-old(?! (?:\w+(?<!ed) )?(?-i:[A-Z]))|"
    r"the (?:first|second|third|fourth) (?:is|are|was|were|has|had|will|would)|"
    r"the (?:following|next|previous) (?:day|morning|night|week|month|year)|the (?:day|week|year) before,|"
    r"(?:a|two|three|four|five|six|seven|ten|several) (?:few )?(?:days?|weeks?|months?|years?|hours?) "
    r"(?:later|earlier|afterwards|after that|before that)(?! th)|at the time,|"
    r"the (?:[\w-]+-based|tech|retail|media|car|oil|drug|banking|software|streaming) "
    r"(?:company|firm|giant|group|retailer|bank|maker|carmaker|studio|start-?up)(?! (?-i:[A-Z]))|"
    r"asked (?:about|by|whether|if|why|how|for|what|when)\b[^,]*, (?:he|she|they|it)|"
    r"the (?:company|firm|studio|service|streamer|group|deal|agreement|report|study|three|"
    r"suspect|victim|man|woman|couple|actor|actress|director|giant|maker|bank|agency|ruling|plan|law|bill|"
    r"incident|attack|spokes\w+|executive|author|news|statement|document|filing|campaign|film|show|tool|"
    r"product|feature|system|startup|start-up|union|network|platform|regulator|retailer|carmaker|airline)",
    "de": r"er|sie|es|ih[nmr]|ihnen|dies(?:e[rmsn]?)?|sein(?:e[rmns]?)?|ihr(?:e[rmns]?)?|"
    r"(?:seiner|ihrer)seits|"
    # The pronoun "Das" has a verb after it; the article a noun, before which may stand "neue", "am Montag …"
    r"das(?! (?-i:[A-ZÄÖÜ])| (?:am|im|in|vom|von|zu[mr]|beim?|seit|mit|auf|aus|für|nach|heute|gestern|"
    r"bisher|bislang|derzeit|kürzlich|erst|neu|weltweit|einst) | (?:\d[\w.,-]* |(?!(?:\w*würd|wär|hab|werd|"
    r"bleib|könn|müss|soll|dürf|woll|geh|heiß|steh|seh|reich|mach|komm|gelt|lieg|gäb|führ|ergeb|zeig|"
    r"bedeut|sag|glaub|schreib|entsprech)e\b)(?:\w+[^\W\dt]e|\w+(?:iert|gest|plan|kann|lieb|sam|letz|"
    r"nann)te|alte|rote|gute|\w*[^\Ws]ste|\w+ßte) )+(?-i:[A-ZÄÖÜ]))|"
    r"das (?:ganze|gleiche|letztere|gegenteil|duo|trio|paar)|"
    r"(?:mit|nach|wegen|trotz|bei|durch|von|für|gegen|aus|unter) dies(?:e[rmsn]?)|dessen|deren|dort|"
    r"(?:der|die|den|dem|denen) (?:ist|sind|war|waren|hat|hatten?|haben|wird|werden|wurden?|soll|sollen|"
    r"sollten?|kann|können|konnten?|will|wollen|wollten?|muss|müssen|mussten?)|"
    r"(?:eine?[rs]?|keine[rs]?|beide|zwei|drei|vier|viele|einige|mehrere|die meisten) (?:von ihnen|davon)|"
    r"eine?[mnrs]? solche[mnrs]?(?= (?-i:[a-zäöüß]))|"
    r"beide(?! (?:kammern|häuser|seiten) )|"
    r"(?:die (?:beiden|zwei|drei)|der (?:hersteller|autobauer|schauspieler|autor)|die (?:entscheidung|"
    r"maßnahme|schauspielerin|autorin)|der (?:beschluss|vorfall|schritt)) (?:ist|sind|war|waren|hat|"
    r"hatten?|haben|wird|werden|wurden?|soll|sollen|fiel|kam|kommt)|"
    rf"(?:der konzern|das unternehmen|die firma|{_SOMEBODY_DE}){_UNNAMED}|(?:nach|laut) (?:ihm|ihr|ihnen)|"
    # "Der 36-Jährige sagte", "Die 28-jährige Schweizerin gewann"; not "Der 36-jährige Hans Moss"
    r"(?:der|die|das|den|dem) \d+-jährigen?(?! (?:\w+ )?(?-i:[A-ZÄÖÜ])[\w-]+ (?-i:[A-ZÄÖÜ]))|"
    # "Am Montag sagte er", "Bisher zeichnet sich diese nicht ab"; not "Laut Quill will sie"
    rf"{_HEAD_DE}{_VERB_DE} (?:sich )?"
    r"(?:er|sie|ihn|ihm|ihnen|diese[rsmn]?)(?= (?-i:[a-zäöüß])|,)(?! (?:jahr|woche|tag))|"
    r"am (?:nächsten|folgenden|selben|gleichen) (?:tag|morgen|abend)|am tag (?:darauf|danach|zuvor)|"
    r"(?:\d+|eine?n?|zwei|drei|vier|fünf|sechs|zehn|einige|wenige|mehrere) (?:jahre?|monate?|wochen?|tage?|"
    r"stunden?|minuten?) (?:zuvor|davor|vorher|später|darauf|danach)(?! als)",
    # "Lundi, il a annoncé", "Face à la crise, ils"; not "Selon Ada Quill, elle", "Depuis mai, il faut"
    "fr": rf"{_HEAD_FR}, (?:{_IL_FR}|elle|ils|elles)(?= (?-i:[a-zà-ÿ]))|qui(?![^?]*\?)|"
    rf"ils?(?! y a\b)|elle{_NO_NAME}|elles|lui|ce|cet(?:te)?|ces|cela|ceci|(?:son|sa|ses){_NO_NAME}|"
    r"leurs?|l[’']une? d(?:[’'](?:eux|elles|entre eux|entre elles)|e ces)|l[’']autre|"
    r"(?:deux|trois|quatre|plusieurs|certaine?s|aucune?|beaucoup|la plupart) d[’'](?:eux|elles|entre)|"
    r"(?:avec|après|malgré|selon|pour|par|face à) ce(?:t|tte|s)?|"
    r"(?:selon|d[’']après|pour|avec|chez|face à|contre) (?:lui|elles?|eux)|sur place|"
    r"(?:les (?:deux|trois)|la (?:décision|mesure)|le (?:constructeur|fabricant)|l[’'](?:acteur|actrice|"
    r"auteure?|incident)) (?:est|sont|était|étaient|a|ont|avait|avaient|sera|seront|doit|doivent|devrait)|"
    rf"(?:l[’']entreprise|le groupe){_UNNAMED}|le (?:lendemain|même jour)|la veille(?! d)|"
    r"(?:\d+|une?|deux|trois|quatre|cinq|six|dix|quelques|plusieurs) (?:ans?|années?|mois|semaines?|jours?|"
    r"heures?|minutes?) (?:plus tôt|plus tard|auparavant|après)(?! qu)",
    "es": rf"él|ella{_NO_NAME}|ellos|ellas|est[eao]s?|es[eao]s?|aquel(?:l[ao]s?)?(?! que)|dich[oa]s?|"
    rf"sus?{_NO_NAME}|(?:un[oa]|dos|tres|cuatro|varios|varias|algun[oa]s|ningun[oa]|much[oa]s) de ell[oa]s|"
    r"amb[oa]s(?! (?:cámaras|partes|lados) )|allí|(?:según|para|con) (?:él|ella|ellos|ellas)|se trata|"
    r"(?:con|tras|por|según|ante|para) (?:est[eao]s?|es[eao]s?)|"
    r"(?:los dos|las dos|la (?:decisión|medida|actriz|autora)|el (?:fabricante|actor|autor|"
    r"incidente)) (?:es|son|era|eran|fue|fueron|ha|han|había|habían|será|serán|está|están)|"
    rf"(?:la empresa|la compañía){_UNNAMED}|al día siguiente|ese mismo|"
    r"(?:(?:\d+|una?|dos|tres|cuatro|cinco|seis|diez|pocos|pocas|unos|unas|varios|varias) )?(?:años?|"
    r"mes(?:es)?|semanas?|días?|horas?|minutos?) (?:antes|después|más tarde)(?! d)",
    "pt": r"eles?|elas?|n?est[ea]s?|n?ess[ea]s?|aquel[ea]s?(?! que)|isso|isto|aquilo|"
    rf"(?:seus?|suas?){_NO_NAME}|"
    r"(?:uma?|dois|duas|três|quatro|vários|várias|alguns|algumas|nenhuma?|muit[oa]s) del[ea]s|"
    rf"amb[oa]s(?! (?:as câmaras|os lados) )|(?:ali|lá){_NO_NAME}|"
    r"(?:com|após|por|segundo|para|perante) es[ts][ea]s?|no local(?! d)|"
    r"(?:segundo|para|de acordo com|com) (?:eles?|elas?)|trata-se|"
    r"(?:os dois|as duas|a (?:decisão|medida|atriz|autora)|o (?:fabricante|ator|autor|incidente)) (?:é|são|"
    r"era|eram|foi|foram|tem|têm|tinha|tinham|será|serão|está|estão)|"
    rf"(?:a empresa|a companhia|a fabricante){_UNNAMED}|no dia seguinte|"
    r"(?:\d+|uma?|dois|duas|três|quatro|cinco|seis|dez|poucos|alguns|vários) (?:anos?|mês|meses|semanas?|"
    r"dias?|horas?|minutos?) (?:antes|depois|mais tarde)(?! d)",
    "it": rf"egli|lui|lei|ess[aie]|loro{_NO_NAME}|quest[oaei]|quest[’']\w+|ciò|"
    r"(?:il|la|i|le) (?:suo|sua|suoi|sue|loro)|tal[ei]|entramb[ie]|"
    r"(?:un[oa]|due|tre|quattro|molt[ie]|alcun[ie]|nessun[oa]) di (?:loro|essi|esse)|"
    rf"secondo (?:loro|lui|lei)|lì|sul posto|{PLACED_IT} {THIS_IT}|si tratta|"
    rf"quel(?:l[oaie])?(?! che| di chi)|quei|quegli|quell[’']\w+|"
    rf"(?:con|tra|per|di) (?:lui|lei|loro|essi){_NO_NAME}|"
    r"al (?:suo|loro) (?:fianco|posto|interno)|(?:ora|oggi|ieri|poi) l[oaie] (?:ha|hanno|far[àa]|fa)|"
    rf"lo (?:{NO_ARTICLE_IT}|spiega|scrive|stabilisce|smentisce)|gli (?:ha|hanno|aveva|avevano|fa)|"
    r"ne (?:ha|hanno|è|sono|fa|fanno)|tutt[oaie] (?:quest[oaei]|ciò)|il tutto(?! (?-i:[A-Z]))|"
    r"(?:n?e|d?e|d?a|s?u|a)ll[oa] stess[oa](?! (?-i:[a-zà-ù]+ (?:in cui|che|d[eiao])))|"
    r"a (?:dirlo|confermarlo|riferirlo|renderlo|darne|spiegarlo|annunciarlo|rivelarlo|sostenerlo)|"
    r"(?:è|era) (?:successo|accaduto|avvenuto|capitato|quanto|così)|"
    r"è (?:il|la|l[’']|un[oa]?|un[’']) ?(?!prima volta|momento|giorno|tempo|caso)\w+|"
    r"(?:il|la) (?:prim|second|terz)[oa] (?:è|sarà|era|ha)|"
    rf"(?:ha|hanno|aveva|avevano|avrebbe(?:ro)?)(?! {SUBJECT_FOLLOWS_IT}\b)|si erano|la cosa|"
    rf"(?-i:[A-ZÀ-Ý]?[a-zà-ù’']+ )(?-i:[a-zà-ù’']+ ){{0,4}}{THIS_IT} (?!{NOW_IT}\b)(?-i:[a-zà-ù]{{4,}})|"
    r"(?:i due|le due|la (?:decisione|misura|donna|ragazza|bambina|vittima|coppia)|"
    r"l[’'](?:attore|attrice|autore|autrice|incidente|uomo|evento|episodio)|"
    r"il (?:costruttore|ragazzo|giovane|bambino|fatto)) (?:è|sono|era|erano|ha|hanno|aveva|avevano|sarà|"
    r"saranno|si|avrebbe|sarebbe|stava|fa|faceva)|"
    rf"(?:l[’']azienda|la società){_UNNAMED}|(?:il giorno dopo|il giorno seguente|quel giorno)|"
    rf"[^«»“”\"]{{10,600}}[»”\"],? {SAYS_IT}(?=,|\.?$)|(?:[\w’'-]+ ){{0,6}}[\w’'-]+, {SAYS_IT}(?=,)|"
    r"(?:\d+|una?|due|tre|quattro|cinque|sei|dieci|pochi|poche|alcun[ie]|qualche) (?:ann[oi]|mes[ei]|"
    r"settiman[ae]|giorn[oi]|or[ae]|minut[oi]) (?:prima|dopo|più tardi)(?! (?:d[ie]|che)\b)",
    "nl": rf"hij|zij|ze|hem|hen|dit|dat|deze|zijn|haar|hun{_NO_NAME}|daar|"
    r"volgens (?:hem|haar|hen|hun)|(?:[eé][eé]n|twee|drie|vier|geen|enkele|veel) van (?:hen|beide)|"
    r"beiden?(?! (?:kamers|partijen|kanten) )|(?:een )?dergelijke?|zulke?|"
    rf"die(?! (?-i:[A-Z]))|{PLACED_NL} (?:dit|deze|die|dat|dezelfde|hetzelfde|diezelfde|datzelfde)|"
    rf"(?-i:[A-Z]?[a-zé’'-]+ )(?-i:[a-zé’'-]+ ){{0,5}}(?:deze|dit) (?!{NOW_NL}\b)(?-i:[a-zé]{{4,}})|"
    rf"(?-i:[A-Z]?[a-zé0-9’'-]+ )(?:\d+ )?(?:werd|is|was|wordt|werden|zijn) (?:die|dat) (?-i:[a-zé]{{4,}})|"
    r"(?:de twee|de drie|het besluit|de maatregel|de (?:fabrikant|autobouwer|acteur|actrice|auteur|man|vrouw|"
    r"jongen|verdachte|dader)|het (?:incident|meisje|slachtoffer|duo|koppel)) "
    r"(?:is|zijn|was|waren|had|hadden|heeft|hebben|werd|werden|wordt|worden|zal|zullen|maakte)|"
    rf"het bedrijf{_UNNAMED}|het gaat om|de volgende dag|een dag (?:later|eerder)|"
    r"(?:\d+|een|één|twee|drie|vier|vijf|zes|tien|enkele|paar|een paar) (?:jaar|jaren|maand|maanden|week|"
    r"weken|dag|dagen|uur|uren|minuten) (?:eerder|later|daarvoor|daarna)(?! dan)",
    "pl": r"on|ona|ono|oni|one|t(?:en|a|o|e|ego|emu|ym|ej|ę|ych|ymi)|jego|jej|ich|jemu|mu|"
    r"\w+ (?:on|ona|ono|oni)|"  # Przewiduje ona …
    r"(?:jed(?:en|na|no)|dw(?:aj|ie|oje|óch)|trzy|trzej|troje|żad(?:en|na)|wielu|większość) z nich|"
    r"ob(?:a|aj|ie|oje|ydwie|ydwaj)(?! (?:izby|strony) )|tam|chodzi o|"
    r"(?:według|zdaniem) (?:niego|niej|nich)|na miejscu(?= \d| \w+(?:ł|ła|ło|li|ły)\b)|"
    r"decyzja (?:jest|była|została|zapadła|ma)|"
    rf"(?:firma|spółka)(?! (?:\w+(?:ow|n|sk|ck)a )?{_OF}?{_CAPITAL})|następnego dnia|tego samego dnia|"
    r"(?:(?:\d+|dwa|dwie|trzy|cztery|pięć|sześć|dziesięć|kilka) )?(?:rok|lata|lat|miesiąc|miesiące|"
    r"miesięcy|tydzień|tygodnie|tygodni|dzień|dni|godzinę|godziny|godzin) (?:wcześniej|później|"
    r"potem)(?! niż)",
    "ru": r"он|она|оно|они|эт(?:о|от|а|и|ого|ому|им|ом|ой|у|их|ими)|"
    rf"т(?:а|от|е)(?!,| (?:факт|же|самый|кто)\b)|(?:его|е[её]|их){_NO_NAME}|ему|ей|у (?:него|не[её]|них)|"
    r"там|здесь|речь (?:ид[её]т|шла)|"
    r"(?:од(?:ин|на|но)|двое|трое|четверо|двое|две|три|многие|некоторые|никто|большинство) из (?:них|этих)|"
    r"(?:после|из-за|для|при|с|благодаря|вопреки) эт(?:ого|ой|им|их|ому|ом|ими)|"
    r"по (?:его|е[её]|их) (?:мнению|словам|данным|оценк\w+|подсч[её]там)|об[ае](?! (?:палаты|стороны) )|"
    rf"решение (?:было|стало|принято|будет)|компания(?! (?:\w+ая )?{_OF}?{_CAPITAL})|на следующий день|"
    r"в тот же день|"
    r"(?:(?:двумя|тремя|четырьмя|пятью|несколькими|\d+) )?(?:годом|годами|месяцем|месяцами|неделей|"
    r"неделями|дн[её]м|днями|часом|часами) ранее|"
    r"(?:за )?(?:(?:два|две|три|четыре|пять|шесть|десять|несколько|\d+) )?(?:года?|лет|месяца?|месяцев|"
    r"недел[яюиь]|дня|дней|час|часа|часов) (?:спустя|до этого)",
    "tr": r"o|bu|bun(?:a|u|un|da|dan|lar|lara|ları|ların|lardan|larda)|"
    r"on(?:a|u|un|da|dan|lar|lara|ları|ların|lardan|larda)|şu(?! an)|kendi(?:si|leri)(?:n[ei]|nin)?|"
    rf"söz konusu|her iki(?:si)?|ikisi|orada|burada|aynı gün|ertesi gün|"
    rf"(?:şirket|banka|kurum|kurul|kulüp|kulüb|firma|bakanlı[kğ]|belediye|dernek|derneğ)(?:n?[ıiuü]n|y?[ae]|[dt]an|[dt]en|[dt][ae])?{_UNNAMED}|"
    # "Raporda", "Belgelerde", "Kararın ardından": of which an earlier sentence told
    r"(?:açıklama|belge|rapor|haber|karar|genelge|duyuru|bildiri|araştırma|anket|mektub|metin|liste|toplantı|görüşme|tören|yazı|"
    r"video|mesaj|paylaşım|iddianame|dava|olay|saldırı|kaza|zirve|proje|anlaşma)(?:l[ae]r)?(?:[dt][ae]|n?[ıiuü]n|[dt][ae]n|"
    r"(?:n?[ıiuü]n|y?[ae])? (?:ardından|sonrası\w*|sonra|göre))|"
    r"olay,|polis,? olay|konu(?:ya ilişkin|yla ilgili|ya dair)|aynı dönemde|böyle(?:si)? bir|"
    r"alınan bilgi(?:ye|lere) göre|yapılan (?:yazılı )?açıklama(?:da|ya göre)|"
    r"karar (?:oybirliği|oy birliği)\w*|"
    r"(?:\d+|bir|iki|üç|dört|beş|altı|on|birkaç) (?:yıl|ay|hafta|gün|saat|dakika) (?:sonra|öncesinde|"
    r"önce (?:bu|o|aynı|söz konusu))",
    "zh": r"[它她]|他(?![信国乡])|这|那[个些家名位次里时样]|此[人事案举前]|该|其(?![他它余])|上述|双方|"
    r"两人|两者|两家公司|公司(?:表示|称|将|还|的|计划|宣布|发言人)|现场(?!直播|会|表演|音乐)|"
    r"同(?:年(?!级|龄)|月|日|一天)|当(?:天|晚|时)|"
    r"[一两二三四五六七八九十几数\d]+(?:年|个月|周|天)[前后][，,]?(?:这|该|此|其|他|她|它)",
    # "読売新聞によると、この地震により", "就職難が続くなか、同社は"; not "X社は、同社の"
    "ja": r"(?:[^、。は「」『』]{1,24}(?:、|によ(?:ると|れば)))?"
    r"(?:彼(?:ら|女)?(?:ら)?(?:は|が|の|も|に|を|によ)|それ(?!ぞれ)|これ(?!まで|から|ほど)|その|"
    r"この(?!ほど|たび|度|ところ|まま|先|世|数[年日か]|時期|[春夏秋冬]|週末|\d+年)|"
    r"同(?![じ時様志級居性期盟窓封僚意情感点族種列席伴調等化義和好行])[一-鿿]{1,4}"
    r"(?:は|が|の|も|に|を|で|と|側|によると|、)|"
    r"両(?:社|国|者|氏|人|チーム|紙|軍|党|首脳|選手|被告|容疑者)(?:は|が|の|も|に|を)|そんな|こんな|こうした|そうした|そこ|あの|"
    r"本(?:作|機|書|製品|品|端末|件|アプリ|ソフト|モデル|サービス)(?:は|が|の|も|に|を|で)|"
    r"今回(?:の|は|、|発|公|紹介)|現場(?:では|は|に)|決定は|翌(?:日|月|年)|ともに(?![一-鿿]{2,}する)|どちらも|"
    r"(?:逮捕|死亡|起訴|発見|選出|受賞|主演)[^、。は]{0,8}のは|調べに対し|(?:事故|事件|地震)当時|両新聞|記事(?:に|で)|当[社店]は|"
    r"[\d一二三四五六七八九十]+(?:年|か月|カ月|ヶ月|日)(?:前|後)(?:は|も))",
}

_UNDATED = (
    r"(?!(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan\w*|feb\w*|march|april|may|june|july|aug\w*|"
    r"sept\w*|oct\w*|nov\w*|dec\w*|I|AI|CEO|CFO|COO|CTO|IPO|TV)\b)"
)
_LISTED = REFERENTS["en"].rpartition("|the (?:")[2].removesuffix(")")
SELF_CONTAINED = {
    "en": r"it (?:is|was|has been|will be|would be|remains|became|took)\b(?!,)"
    r".*\b(?:that(?! (?:kind|sort|type|time|day|way))|to|how|whether|for)\b"
    r"|it[’']s (?:\w+ly )?\w+ (?:that|to|how|whether)\b"
    r"|this (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|this (?:morning|afternoon|evening|week|weekend|month|quarter|year|season)\b"
    r"|this (?:spring|summer|autumn|fall|winter)\b"
    r"|these days\b|those (?:who|with|in|from)\b|both (?:[\w’'.-]+ ){1,4}and\b|such as\b"
    r"|both (?:houses|chambers|sides) of\b"
    r"|the [\w-]+,? (?:of|behind|between|who|whose|accused|against|called|named|known)\b"
    r"|the (?:man|woman|couple|suspect|company|group|law|report|study) "
    r"(?:that|which|whose|from|responsible|(?!following|including|according)\w{4,}ing)\b"
    rf"|the (?:{_LISTED}) (?:by (?:the )?)?{_UNDATED}(?-i:[A-Z])"
    r"|the (?:plan|deal|agreement|bill|law|campaign) to (?!the|its?|their|th[ei]|his|her|him|us|"
    r"me)(?-i:[a-z])"
    rf"|the (?:study|report|document|statement|film|show), (?:\w+ed|written|led|made) (?:in|by|at|on) "
    rf"(?:the )?{_UNDATED}(?-i:[A-Z])",
    "de": r"(?:\w+ )?dies\w{1,2} (?:woche|tage|jahr|monat|wochenende|quartal|saison|halbjahr|morgen|"
    r"vormittag|nachmittag|mittag|abend|nacht|sommer|winter|herbst|frühjahr|frühling|montag|dienstag|"
    r"mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)",
    "fr": r"(?:\w+ )?ce(?:t|tte|s)? (?:semaine|matin|matinée|midi|après-midi|soir|soirée|nuit|week-end|"
    r"mois|année|été|automne|hiver|printemps|saison|trimestre|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
    r"dimanche)(?!-là)|ces (?:derni|prochain)\w+ (?:jours|semaines|mois|années|heures|temps)|ces jours-ci",
    "es": r"(?:\w+ )?est[eao]s? (?:semana|mañana|mediodía|tarde|noche|madrugada|mes|año|fin de semana|"
    r"verano|otoño|invierno|primavera|temporada|trimestre|días|lunes|martes|miércoles|jueves|viernes|"
    r"sábado|domingo)",
    "pt": r"(?:\w+ )?n?es[ts][ea]s? (?:semana|manhã|tarde|noite|madrugada|mês|ano|fim de semana|verão|"
    r"outono|inverno|primavera|temporada|trimestre|dias|sábado|domingo|(?:segunda|terça|quarta|quinta|"
    r"sexta)(?:-feira|(?=,)))",
    "it": r"(?:\w+ )?quest[oaei] (?:settimana|mattin[ao]|pomeriggio|sera|notte|mese|weekend|fine settimana|"
    r"giorni|ore|anni|momento|"
    r"inverno|primavera|stagione|trimestre|luned|marted|mercoled|gioved|venerd|sabato|domenica)ì?|"
    r"quest[’'](?:anno|oggi|estate|autunno|inverno)",
    "nl": r"(?:\w+ )?(?:deze|dit) (?:week|weekend|weekeinde|maand|jaar|ochtend|morgen|middag|avond|nacht|"
    r"zomer|winter|herfst|lente|voorjaar|najaar|seizoen|kwartaal|dagen|maandag|dinsdag|woensdag|donderdag|"
    r"vrijdag|zaterdag|zondag)",
    "pl": r"t(?:en|a|o|e|ego|ej) (?:rok\w*|tydzień|tygodnia|miesiąc\w*|weekend\w*|lat[oa]|zim[ay]|"
    r"jesie[nń]i?|wiosn[ay]|sezon\w*|noc\w*|poniedział\w+|wtor\w+|środ[ay]|czwart\w+|piąt\w+|sobot[ay]|"
    r"niedziel[aei])",
    "ru": r"(?:\w+ )?эт\w+ (?:лет\w*|зим\w*|весн\w*|осен\w*|утр\w*|ноч\w*|вечер\w*|недел\w*|год\w*|"
    r"месяц\w*|сезон\w*|дн[ияейём]+|выходн\w+)",
    "tr": r"bu (?:sabah|akşam|gece|hafta|ay|yıl|yaz|kış|sonbahar|ilkbahar|sezon|pazartesi|salı|çarşamba|"
    r"perşembe|cuma|cumartesi|pazar)(?:ki)?",
    "zh": r"这(?:周|週|个?(?:星期|礼拜|月|夏天|冬天|春天|秋天|周末)|几天|两天)",
}
