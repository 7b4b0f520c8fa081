"""The referents by which a sentence opens: pronouns, demonstratives and definite nouns, by language.

REFERENTS say what is looked for; SELF_CONTAINED, what only looks so: what it means follows in the
sentence itself ("It is clear that …") or is known to every reader ("Cette semaine", "La empresa Kestrel").
"""

from __future__ import annotations

_CAPITAL = r"[„»«“\"‘]?[ \u00a0\u202f]?(?-i:[A-ZÀ-ÖØ-ÞĆĘŁŃŚŹŻĞİŞŒА-ЯЁ])"
_OF = r"(?:(?:d[eiou]|d[ao]s?|des|der|del(?:la)?|von|aus|van|uit|z|из) (?:l[ae] |el )?|d[’'])"
_UNNAMED = rf"(?! {_OF}?{_CAPITAL})"
"""No name follows a word for a company: "Le groupe a …", not "Le groupe Renault", "Die Firma aus Holm"."""
_NO_NAME = rf"(?! {_CAPITAL})"  # but "Ella Fitzgerald", "Loro Piana", "Son Altesse", "Su Majestad"

REFERENTS = {
    "en": r"he|she|it|they|his|her|its|their|him|them|this|these|those|that|such|both|neither|another|others|"
    r"(?:one|many|most|some|all|none|each|several|two|three) of (?:them|those|these)|all of (?:this|that)|"
    r"among (?:them|these)|among those (?:is|are|was|were)|"
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
    "de": r"er|sie|es|ih[nmr]|ihnen|dies(?:e[rmsn]?)?|sein(?:e[rmns]?)?|ihr(?:e[rmns]?)?|(?:seiner|"
    r"ihrer)seits|"
    # The article "Das" has a noun after it, or an adjective and a noun; the pronoun has a verb.
    r"das(?! (?-i:[A-ZÄÖÜ])| (?:\d[\w.,-]* |(?!(?:\w*würd|wär|hab|werd|bleib|könn|müss|soll|dürf|woll|geh|"
    r"heiß|steh|seh|reich|mach|komm|gelt|lieg|gäb|führ|ergeb|zeig|bedeut|sag|glaub|schreib|"
    r"entsprech)e\b)(?:\w+[^\W\dt]e|\w+(?:iert|gest|plan|kann|lieb|sam|letz|nann)te|alte|rote|gute|"
    r"\w*[^\Ws]ste|\w+ßte) )+(?-i:[A-ZÄÖÜ]))|das (?:ganze|gleiche|letztere|gegenteil|duo|trio|paar)|(?:mit|"
    r"nach|wegen|trotz|bei|durch|von|für|gegen|aus|unter) dies(?:e[rmsn]?)|dessen|deren|dort|(?:der|die|"
    r"den|dem|denen) (?:ist|sind|war|waren|hat|hatten?|haben|wird|werden|wurden?|soll|sollen|sollten?|kann|"
    r"können|konnten?|will|wollen|wollten?|muss|müssen|mussten?)|(?:eine?[rs]?|keine[rs]?|beide|zwei|drei|"
    r"vier|viele|einige|mehrere|die meisten) (?:von ihnen|davon)|beide(?! (?:kammern|häuser|seiten) )|"
    r"(?:die (?:beiden|zwei|drei)|der (?:hersteller|autobauer|schauspieler|autor)|die (?:entscheidung|"
    r"maßnahme|schauspielerin|autorin)|der (?:beschluss|vorfall|schritt)) (?:ist|sind|war|waren|hat|"
    r"hatten?|haben|wird|werden|wurden?|soll|sollen|fiel|kam|kommt)|(?:der konzern|das unternehmen|"
    rf"die firma){_UNNAMED}|(?:nach|laut) (?:ihm|ihr|ihnen)|am (?:nächsten|folgenden|selben|"
    r"gleichen) (?:tag|morgen|abend)|am tag (?:darauf|danach|zuvor)|(?:\d+|eine?n?|zwei|drei|vier|fünf|"
    r"sechs|zehn|einige|wenige|mehrere) (?:jahre?|monate?|wochen?|tage?|stunden?|minuten?) (?:zuvor|davor|"
    r"vorher|später|darauf|danach)(?! als)",
    "fr": rf"ils?(?! y a\b)|elle{_NO_NAME}|elles|lui|ce|cet(?:te)?|ces|cela|ceci|(?:son|sa|ses){_NO_NAME}|"
    r"leurs?|l[’']une? d(?:[’'](?:eux|elles|entre eux|entre elles)|e ces)|l[’']autre|(?:deux|trois|quatre|"
    r"plusieurs|certaine?s|aucune?|beaucoup|la plupart) d[’'](?:eux|elles|entre)|(?:avec|après|malgré|"
    r"selon|pour|par|face à) ce(?:t|tte|s)?|(?:selon|d[’']après|pour|avec|chez|face à|contre) (?:lui|"
    r"elles?|eux)|sur place|(?:les (?:deux|trois)|la (?:décision|mesure)|le (?:constructeur|fabricant)|"
    r"l[’'](?:acteur|actrice|auteure?|incident)) (?:est|sont|était|étaient|a|ont|avait|avaient|sera|seront|"
    rf"doit|doivent|devrait)|(?:l[’']entreprise|le groupe){_UNNAMED}|le (?:lendemain|même jour)|"
    r"la veille(?! d)|(?:\d+|une?|deux|trois|quatre|cinq|six|dix|quelques|plusieurs) (?:ans?|années?|mois|"
    r"semaines?|jours?|heures?|minutes?) (?:plus tôt|plus tard|auparavant|après)(?! qu)",
    "es": rf"él|ella{_NO_NAME}|ellos|ellas|est[eao]s?|es[eao]s?|aquel(?:l[ao]s?)?(?! que)|dich[oa]s?|"
    rf"sus?{_NO_NAME}|(?:un[oa]|dos|tres|cuatro|varios|varias|algun[oa]s|ningun[oa]|much[oa]s) de ell[oa]s|"
    r"amb[oa]s(?! (?:cámaras|partes|lados) )|allí|(?:según|para|con) (?:él|ella|ellos|ellas)|se trata|"
    r"(?:con|tras|por|según|ante|para) (?:est[eao]s?|es[eao]s?)|(?:los dos|las dos|la (?:decisión|medida|"
    r"actriz|autora)|el (?:fabricante|actor|autor|incidente)) (?:es|son|era|eran|fue|fueron|ha|han|había|"
    rf"habían|será|serán|está|están)|(?:la empresa|la compañía){_UNNAMED}|al día siguiente|ese mismo|"
    r"(?:(?:\d+|una?|dos|tres|cuatro|cinco|seis|diez|pocos|pocas|unos|unas|varios|varias) )?(?:años?|"
    r"mes(?:es)?|semanas?|días?|horas?|minutos?) (?:antes|después|más tarde)(?! d)",
    "pt": r"eles?|elas?|n?est[ea]s?|n?ess[ea]s?|aquel[ea]s?(?! que)|isso|isto|aquilo|(?:seus?|"
    rf"suas?){_NO_NAME}|(?:uma?|dois|duas|três|quatro|vários|várias|alguns|algumas|nenhuma?|"
    rf"muit[oa]s) del[ea]s|amb[oa]s(?! (?:as câmaras|os lados) )|(?:ali|lá){_NO_NAME}|(?:com|após|por|"
    r"segundo|para|perante) es[ts][ea]s?|no local(?! d)|(?:segundo|para|de acordo com|com) (?:eles?|elas?)|"
    r"trata-se|(?:os dois|as duas|a (?:decisão|medida|atriz|autora)|o (?:fabricante|ator|autor|"
    r"incidente)) (?:é|são|era|eram|foi|foram|tem|têm|tinha|tinham|será|serão|está|estão)|(?:a empresa|"
    rf"a companhia|a fabricante){_UNNAMED}|no dia seguinte|(?:\d+|uma?|dois|duas|três|quatro|cinco|seis|dez|"
    r"poucos|alguns|vários) (?:anos?|mês|meses|semanas?|dias?|horas?|minutos?) (?:antes|depois|"
    r"mais tarde)(?! d)",
    "it": rf"egli|lui|lei|ess[aie]|loro{_NO_NAME}|quest[oaei]|quest[’']\w+|ciò|(?:il|la|i|le) (?:suo|sua|"
    r"suoi|sue|loro)|tal[ei]|entramb[ie]|(?:un[oa]|due|tre|quattro|molt[ie]|alcun[ie]|"
    r"nessun[oa]) di (?:loro|essi|esse)|secondo (?:loro|lui|lei)|lì|sul posto|(?:con|dopo|per|secondo|"
    r"su) (?:quest[oaei]|tal[ei])|si tratta|(?:i due|le due|la (?:decisione|misura)|l[’'](?:attore|attrice|"
    r"autore|autrice|incidente)|il costruttore) (?:è|sono|era|erano|ha|hanno|aveva|avevano|sarà|saranno)|"
    rf"(?:l[’']azienda|la società){_UNNAMED}|(?:il giorno dopo|il giorno seguente|quel giorno)|(?:\d+|una?|"
    r"due|tre|quattro|cinque|sei|dieci|pochi|poche|alcun[ie]|qualche) (?:ann[oi]|mes[ei]|settiman[ae]|"
    r"giorn[oi]|or[ae]|minut[oi]) (?:prima|dopo|più tardi)(?! (?:d[ie]|che)\b)",
    "nl": rf"hij|zij|ze|hem|hen|dit|dat|deze|zijn|haar|hun{_NO_NAME}|daar|die (?:had|heeft|hebben|hadden|"
    r"was|waren|is|zijn|werden?|wordt|worden|zal|zullen|zou|zouden|kan|kunnen|kon|konden|moet|moeten|moest|"
    r"moesten|wil|willen|wilde|mag|gaat|gaan|komt|komen|kwam|zei|zegt|blijft)|volgens (?:hem|haar|hen|hun)|"
    r"(?:een|één|twee|drie|vier|geen|enkele|veel) van (?:hen|beide)|beiden?(?! (?:kamers|partijen|"
    r"kanten) )|(?:met|na|door|voor|volgens|wegens|ondanks) (?:dit|deze|die|dat)|(?:de twee|de drie|"
    r"het besluit|de maatregel|de (?:fabrikant|autobouwer|acteur|actrice|auteur)|het incident) (?:is|zijn|"
    rf"was|waren|had|hadden|heeft|hebben|werden?|wordt|worden|zal|zullen|maakte)|het bedrijf{_UNNAMED}|"
    r"het gaat om|de volgende dag|een dag (?:later|eerder)|(?:\d+|een|één|twee|drie|vier|vijf|zes|tien|"
    r"enkele|paar|een paar) (?:jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|uren|minuten) (?:eerder|"
    r"later|daarvoor|daarna)(?! dan)",
    "pl": r"on|ona|ono|oni|one|t(?:en|a|o|e|ego|emu|ym|ej|ę|ych|ymi)|jego|jej|ich|jemu|mu|"
    r"\w+ (?:on|ona|ono|oni)|"  # Przewiduje ona …
    r"(?:jed(?:en|na|no)|dw(?:aj|ie|oje|óch)|trzy|trzej|troje|żad(?:en|na)|wielu|większość) z nich|ob(?:a|"
    r"aj|ie|oje|ydwie|ydwaj)(?! (?:izby|strony) )|tam|chodzi o|(?:według|zdaniem) (?:niego|niej|nich)|"
    r"na miejscu(?= \d| \w+(?:ł|ła|ło|li|ły)\b)|decyzja (?:jest|była|została|zapadła|ma)|(?:firma|"
    rf"spółka)(?! (?:\w+(?:ow|n|sk|ck)a )?{_OF}?{_CAPITAL})|następnego dnia|tego samego dnia|(?:(?:\d+|dwa|"
    r"dwie|trzy|cztery|pięć|sześć|dziesięć|kilka) )?(?:rok|lata|lat|miesiąc|miesiące|miesięcy|tydzień|"
    r"tygodnie|tygodni|dzień|dni|godzinę|godziny|godzin) (?:wcześniej|później|potem)(?! niż)",
    "ru": r"он|она|оно|они|эт(?:о|от|а|и|ого|ому|им|ом|ой|у|их|ими)|т(?:а|от|е)(?!,| (?:факт|же|самый|"
    rf"кто)\b)|(?:его|е[её]|их){_NO_NAME}|ему|ей|у (?:него|не[её]|них)|там|здесь|речь (?:ид[её]т|шла)|"
    r"(?:од(?:ин|на|но)|двое|трое|четверо|двое|две|три|многие|некоторые|никто|большинство) из (?:них|этих)|"
    r"(?:после|из-за|для|при|с|благодаря|вопреки) эт(?:ого|ой|им|их|ому|ом|ими)|по (?:его|е[её]|"
    r"их) (?:мнению|словам|данным|оценк\w+|подсч[её]там)|об[ае](?! (?:палаты|стороны) )|решение (?:было|"
    rf"стало|принято|будет)|компания(?! (?:\w+ая )?{_OF}?{_CAPITAL})|на следующий день|в тот же день|"
    r"(?:(?:двумя|тремя|четырьмя|пятью|несколькими|\d+) )?(?:годом|годами|месяцем|месяцами|неделей|"
    r"неделями|дн[её]м|днями|часом|часами) ранее|(?:(?:два|две|три|четыре|пять|шесть|десять|несколько|"
    r"\d+) )?(?:года?|лет|месяца?|месяцев|недел[яюиь]|дня|дней|час|часа|часов) (?:спустя|до этого)",
    "tr": r"o|bu|bun(?:a|u|un|da|dan|lar|lara|ları|ların|lardan|larda)|on(?:a|u|un|da|dan|lar|lara|ları|"
    r"ların|lardan|larda)|şu(?! an)|kendi(?:si|leri)(?:n[ei]|nin)?|söz konusu|her iki(?:si)?|ikisi|orada|"
    rf"burada|aynı gün|ertesi gün|şirket{_UNNAMED}|karar (?:oybirliği|oy birliği)\w*|(?:\d+|bir|iki|üç|dört|"
    r"beş|altı|on|birkaç) (?:yıl|ay|hafta|gün|saat|dakika) (?:sonra|öncesinde|önce (?:bu|o|aynı|"
    r"söz konusu))",
    "zh": r"[它她]|他(?![信国乡])|这|那[个些家名位次里时样]|此[人事案举前]|该|其(?![他它余])|上述|双方|"
    r"两人|两者|两家公司|公司(?:表示|称|将|还|的|计划|宣布|发言人)|现场(?!直播|会|表演|音乐)|同(?:年(?!级|"
    r"龄)|月|日|一天)|当(?:天|晚|时)|[一两二三四五六七八九十几数\d]+(?:年|个月|周|天)[前后][，,]?(?:这|该|"
    r"此|其|他|她|它)",
    "ja": r"彼(?:ら|女)?(?:ら)?(?:は|が|の|も|に|を|によ)|それ(?!ぞれ)|これ(?!まで|から)|その|この(?!ほど|"
    r"たび|度|[春夏秋冬]|週末|\d+年)|同(?:社|氏|省|局|庁|日|署|紙|店|校|市|県|国|年|月|車|機|団体|案|法案)|"
    r"両(?:社|国|者|氏|人|チーム)(?:は|が|の|も|に|を)|そんな|こんな|こうした|そうした|そこ|あの|今回(?:の|"
    r"は)|現場(?:では|は|に)|決定は|翌(?:日|月|年)|[\d一二三四五六七八九十]+(?:年|か月|カ月|ヶ月|日)(?:前|"
    r"後)(?:は|も)",
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
