"""The connectives by which a sentence opens that goes on from the very one before it, by language.

Alternatives of a pattern each; a word ends where it ends, so that "Und" is found and "Undine" is not.
"""

from __future__ import annotations

UNQUOTED = r"(?<![\"“‘'])"  # “Well, …” is how people speak

CONNECTIVES = {
    "en": r"but|and|or|so|yet|nor|however|still|instead|meanwhile|moreover|furthermore|therefore|thus|hence|"
    r"also|then|otherwise|nevertheless|nonetheless|besides|similarly|likewise|consequently|accordingly|"
    r"additionally|conversely|afterwards|secondly|thirdly|rather,|"
    r"there,|here,|in addition|for example|for instance|as a result|in contrast|on the other hand|"
    r"at the same time|by contrast|in other words|after that|since then|that said|in turn|in response|"
    r"in comparison|in fact|indeed|of course|as such|to that end|even so|by comparison|"
    r"as a consequence|either way|even then|until then|by then|at that point|in doing so|not only that|"
    r"what is more|what[’']s more|the reason is|the reasons are|to make matters worse|"
    r"(?:despite|because of|thanks to|apart from|on top of) (?:this|that|these|those|it)|"
    r"for (?:its|his|her|their) part|"
    r"(?:without|besides|beyond|excluding|except for) (?:the|this|that|these|those|it)|"
    rf"{UNQUOTED}(?:no|yes|well|sure|admittedly|granted|anyway|incidentally|plus|unsurprisingly),|"
    r"(?:not surprisingly|in other news|in short|in the meantime|to be fair|after all|by the way"
    r"|as a matter of fact|for one),|"
    r"the (?:former|latter|same|other|move|decision|announcement|two|pair)|in return,|"
    r"the (?:new |latest )?(?:developments?|milestone|step|expansion|partnership|collaboration|acquisition"
    r"|takeover|investment|contract|launch|deployment|roll-?out|integration|installation|transaction|financing"
    r"|funding|migration|reversal|cancellation|appointment|tie-up|agreement) (?:[a-z]+ly |also )?"
    r"(?:marks?|comes?|came|follow(?:s|ed)|means|adds?|brings?|makes?|builds|underlines|underscores|highlights"
    r"|reflects|allows|enables|supports|includes|covers|gives|has|would|will|is|was)",
    "de": r"aber|doch|und|jedoch|dabei|damit|dadurch|deshalb|außerdem|zudem|auch|dennoch|allerdings|"
    r"so(?! (?:viele?|wenige?|\w+ wie)\b)|"  # "So viele Menschen wie nie" opens anew
    r"trotzdem|deswegen|daher|darum|dagegen|hingegen|stattdessen|danach|daraufhin|anschließend|folglich|"
    r"somit|infolgedessen|unterdessen|währenddessen|ebenso|ferner|sondern|zweitens|darüber hinaus|"
    r"bis dahin|seitdem|trotz (?:dessen|alle[dm])|im gegensatz dazu|aus diesem grund|zum beispiel|"
    r"mit anderen worten|hier(?:für|durch|mit|zu|bei|von|gegen)|demnach|demzufolge|demgegenüber|zugleich|"
    r"gleichzeitig|nichtsdestotrotz|gleichwohl|indes(?:sen)?|derweil|denn|dann|dafür|dazu|darauf|darunter|"
    r"davon|daran|darin|davor|immerhin(?! \d)|also|"
    r"da (?:gibt|bleibt|ist|sind|war|waren|hilft|kommt|hat|haben)|"
    r"im (?:jahr|monat|quartal) (?:davor|zuvor)|(?:bei|unter|mit) ihnen|bei (?:ihm|ihr)|"
    r"(?:der |ein |die |eine )?(?:grund|gründe|ursache|ursachen|anlass|beispiel) (?:dafür|dazu|hierfür)|"
    r"hintergrund (?:ist|sind|war)|\w+ (?:hingegen|dagegen|jedoch|indes)|kurz (?:darauf|danach|zuvor)|"
    r"im anschluss(?! an)|zuvor|letztere[rsnm]?|erstere[rsnm]?|(?:zwei|drei|vier|fünf|sechs|\d+) weitere|"
    r"die (?:beiden|zwei|drei|vier) (?:anderen|übrigen|weiteren)|die (?:anderen|übrigen)",
    "fr": r"mais|car|soit(?!.* soit )|et|c[’']est-à-dire|c[’']est en effet|s[’']y ajoute(?:nt)?|"
    r"dans la (?:journée|soirée|matinée),|"
    r"ce(?:lui|lle|ux|lles)-(?:ci|là)|les (?:deux|trois|quatre|\d+) autres|les autres|ainsi|"
    r"cependant|toutefois|pourtant|en outre|de plus|par ailleurs|or|donc|en revanche|néanmoins|"
    r"malgré (?:cela|tout)|c[’']est pourquoi|par conséquent|en conséquence|de ce fait|du coup|"
    r"au contraire(?! d)|à l[’']inverse(?! d)|en effet|ensuite|puis|dès lors|depuis lors|d[’']autre part|"
    r"de (?:son|leur) côté|par exemple|autrement dit|deuxièmement|pour autant|pour (?:y|ce faire|cela)|"
    r"pour (?:sa|leur) part|dans la foulée|dans ce (?:contexte|cadre|cas)|de même(?! qu)|"
    r"face à (?:cela|ceci)|y compris|reste à|même (?:son de cloche|constat|scénario)|"
    r"à ce (?:titre|sujet|propos)|"
    r"une? (?:décision|mesure|annonce|succès|victoire|défaite|hausse|baisse|chute|chiffre|choix|première|"
    r"situation|proposition|réforme|initiative|somme|score|résultat|record|tendance|geste|évolution|recul) "
    r"(?:qui|que|qu[’']\w+|dont)",  # a noun without a verb of its own: the sentence before has it
    "es": r"pero|y|sin embargo|además|así(?! (?:es|son|será|serán) (?:el|l[ao]s?)\b)|por eso|también|"
    r"no obstante|por su (?:parte|lado)|en cambio|por lo tanto|por tanto|por ello|por consiguiente|"
    r"en consecuencia|a pesar de (?:ello|eso|esto)|aun así|aún así|mientras tanto|entonces|desde entonces|"
    r"hasta entonces|al contrario(?! d)|por el contrario|por ejemplo|es decir|de hecho|tampoco|asimismo|"
    r"en segundo lugar|(?:ante|con|para|tras) (?:ello|eso|esto)|con todo,|por otr[oa] (?:lado|parte)|"
    r"para \w+[aei]r(?:l[oa]s?)|por (?:est[ea]|es[ea]) (?:motivo|razón)|de (?:este|ese) modo|"
    r"de (?:esta|esa) (?:forma|manera)|a su vez|"
    r"una? (?:decisión|medida|victoria|derrota|cifra|situación|propuesta|reforma|éxito|triunfo) que|"
    r"l[oa]s otr[oa]s(?: (?:dos|tres|cuatro|\d+))?(?! \w+ de)|lo mismo",
    "pt": r"mas|e|no entanto|além disso|assim|também|porém|por (?:isso|isto)|contudo|todavia|entretanto|"
    r"apesar disso|mesmo assim|portanto|por conseguinte|em contrapartida|pelo contrário|por outro lado|"
    r"por sua vez|desde então|até então|depois disso|por exemplo|ou seja|de facto|de fato|ainda assim|"
    r"tampouco|em segundo lugar|(?:perante|face a|com|para) (?:isto|isso)|diante d(?:isto|isso)|"
    r"por (?:seu|outro) (?:lado|turno)|d(?:este|esse) modo|d(?:esta|essa) forma|"
    r"uma? (?:decisão|medida|vitória|derrota|situação|proposta|reforma|sucesso|triunfo) que|"
    r"(?:os outros|as outras)(?: (?:dois|duas|três|quatro|\d+))?",
    "it": r"ma|e|ed|tuttavia|inoltre|così|anche|però|dunque|quindi|invece(?! d)|nonostante ciò|"
    r"ciò nonostante|ciononostante|perciò|pertanto|di conseguenza|al contrario(?! d)|d[’']altra parte|"
    r"dal canto (?:suo|loro)|dal suo canto|nel frattempo|da allora|fino ad allora|dopodiché|per esempio|"
    r"ad esempio|infatti|in altre parole|eppure|neppure|in secondo luogo|di fronte a ciò|"
    r"per (?:questo|farlo|riuscirci)|dall[’']altr[oa] (?:lato|parte)|in quest[oa] (?:modo|contesto)|"
    r"una? (?:decisione|misura|vittoria|sconfitta|situazione|proposta|riforma|successo|trionfo) che|"
    r"quest[’'] ?ultim[oa]|(?:gli altri|le altre)(?: (?:due|tre|quattro|\d+))?",
    "nl": r"maar|en|echter|daarnaast|bovendien|ook|dus|toch|wel|"
    r"zo(?![’']| (?:veel|weinig|\w+ (?:als|mogelijk))\b)|"  # "Zo’n veertig", "Zo veel mensen" open anew
    r"desondanks|desalniettemin|daarom|daarentegen|in plaats daarvan|vervolgens|daarna|ondertussen|"
    r"intussen|sindsdien|tot die tijd|niettemin|evenmin|bijgevolg|ten tweede|aan de andere kant|"
    r"met andere woorden|bijvoorbeeld|kortom|daar(?:door|voor|bij|mee|naar|op|over|toe|van|tegen)|"
    r"hier(?:door|voor|bij|mee|naar|op|over|toe|van|tegen)|om die reden|\w+ (?:daarentegen|echter)|"
    r"de andere (?:twee|drie|vier|\d+)|de anderen",
    "pl": r"ale|i|jednak|ponadto|także|również|zatem|mimo to|pomimo tego|dlatego|natomiast|z kolei|"
    r"tymczasem|następnie|potem|od tego czasu|do tego czasu|w rezultacie|w związku z tym|zamiast tego|"
    r"poza tym|co więcej|przeciwnie|po drugie|na przykład|z drugiej strony|innymi słowy|więc|lecz|"
    r"wobec tego|w efekcie|z tego powodu|dzięki temu|tym samym|w tym celu|wtedy|wówczas|"
    r"\w+ (?:natomiast|zaś)|(?:(?:dw(?:aj|ie|oje)|trzy|trzej|czworo|\d+) )?pozosta(?:li|łe|łych)",
    "ru": r"но|и|а|однако|кроме того|также|поэтому|при этом|тем не менее|несмотря на это|зато|напротив|"
    r"наоборот|в свою очередь|тем временем|затем|потом|с тех пор|до этого|после этого|следовательно|"
    r"в результате(?! (?:\w+(?:ого|ой|их) )?(?:аварии|пожара|взрыв\w+|дтп|обстрел\w+|удар\w+|атаки?|"
    r"теракта|стрельбы|переговоров|голосования|выборов|сделки|\w+[нт]ия)\b)|таким образом|вместо этого|"
    r"более того|во-вторых|например|с другой стороны|иными словами|из-за этого|благодаря этому|для этого|"
    r"тем самым|вместе с тем|в связи с (?:этим|чем)|по этой причине|тогда|(?!сразу|тут)«?\w+»? же|"
    r"(?:двое|трое|четверо|пятеро|\d+) (?:других|остальных)|остальные",
    "tr": r"ama|ve|ancak|ayrıca|böylece|böylelikle|fakat|"
    r"bu(?:na rağmen| nedenle| yüzden|nun üzerine|nun yerine|nun için|nun yanı sıra|na göre)|öte yandan|"
    r"oysa(?:ki)?|yine de|dolayısıyla|üstelik|ardından|daha sonra|o zamandan beri|bu arada|aksine|tersine|"
    r"örneğin|ikincisi|sonuç olarak|başka bir deyişle|lakin|\w+ (?:ise|böylece)|"
    r"diğer (?:iki|üç|dört)(?:si|sü)?",
    "zh": r"但(?![丁泽])|然而|不过|可是|因此|因而|所以|此外|另外|同时|与此同时|而且|并且|而(?!立)|于是|"
    r"随后|之后|此后|后来|接着|尽管如此|虽然如此|相比之下|相反|反之|否则|例如|比如|也就是说|换句话说|总之|"
    r"其中|对此|为此|至于|另一方面|从那以后|到那时|即便如此|即使如此|结果[，,]|其次|除此之外|更重要的是|"
    r"据悉|前者|后者|[^，。：“]{1,10}对此(?:表示|作出|未|没有)|有鉴于此|鉴于此|届时",
    "ja": r"しかし|だが|ただし|ただ、|しかも|また(?![はもがぐげ来た])|さらに|(?:他|ほか)に(?:も|は)|"
    r"そして|そのため|このため|したがって|従って|"
    r"一方(?!通行|的)|なお、|つまり|たとえば|例えば|それでも|その後|その結果|その上|そこで|それから|"
    r"それなのに|ところが|同時に|とはいえ|けれども|でも、|だから|ちなみに|すると|加えて|逆に|むしろ|"
    r"なぜなら|ゆえに|にもかかわらず|これに対し|それに対し|第二に|もっとも、|それ以来|対する|前者|後者|では、|ということで|"
    r"具体的に(?:は|言えば)|もちろん、|果たして、|要するに|"
    r"(?:ほか|他|残り)の[\d一二三四五六七八九十]+[人社]",
}
