"""The words that carry grammar and no subject, by language: our own short lists, lower-cased.

They decide what counts as content, and which language a text is in. Written from the closed word classes
(articles, pronouns, prepositions, conjunctions, auxiliaries, a few adverbs); news words are not among them.
"""

from __future__ import annotations

_LISTS = {
    "en": """
a about above across after again against all almost along already also although always am among an and
another any anybody anyone anything are aren't around as at away back be became because become been before
behind being below between both but by came can can't cannot come could couldn't did didn't do does doesn't
doing don't done down during each either else enough even ever every everyone everything few for from
further get gets getting give given go goes going gone got had hadn't has hasn't have haven't having he he'd
he'll he's her here here's hers herself him himself his how however i i'd i'll i'm i've if in indeed instead
into is isn't it it'd it'll it's its itself just keep kept later least less let let's like likely many may
maybe me meanwhile might mine more most much must my myself near nearly neither never no nobody none nor not
nothing now of off often on once one only onto or other others otherwise our ours ourselves out over own per
perhaps put quite rather really s same shall shan't she she'd she'll she's should shouldn't since so some
somebody someone something soon still such t take taken than that that'll that's the their theirs them
themselves then there there's therefore these they they'd they'll they're they've thing things this those
though through thus to together too took toward towards under until unless up upon us very via was wasn't we
we'd we'll we're we've well went were weren't what what's whatever when where where's whether which while
who who's whoever whole whom whose why will with within without won't would wouldn't yet you you'd you'll
you're you've your yours yourself yourselves
""",
    "de": """
ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf
aus außerdem außer bei beide beiden beim bereits bin bis bist da dabei dadurch dafür dagegen daher dahin
damit danach daneben dann daran darauf daraus darf darin darüber darum darunter das dass dasselbe davon
davor dazu dein deine deinem deinen deiner dem den denen denn dennoch der deren derer derselbe des deshalb
dessen desto deswegen dich die dies diese dieselbe diesem diesen dieser dieses dir doch dort du durch dürfen
ebenfalls ebenso ein eine einem einen einer eines einige einigen einiger einiges einmal entweder er erst es
etwa etwas euch euer eure falls fast für gegen gegenüber gehabt genau gerade gewesen geworden gibt haben hat
hatte hatten hätte hätten her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in
indem infolge ins inzwischen irgend ist ja je jede jedem jeden jeder jedes jedoch jene jenem jenen jener
jenes jetzt kann kaum kein keine keinem keinen keiner keines können konnte konnten könnte könnten laut
lediglich machen man manche manchem manchen mancher mehr mein meine meinem meinen meiner mich mir mit muss
musste mussten müssen müsste nach nachdem neben nein nicht nichts nie noch nun nur ob obwohl oder oft ohne
pro schon sehr sei seien sein seine seinem seinen seiner seines seit seitdem selbst sich sie sind so sobald
sodass sofern sogar solche solchem solchen solcher solches soll sollen sollte sollten somit sondern sonst
soweit sowie sowohl statt trotz trotzdem über um und uns unser unsere unserem unseren unserer unter viel
viele vielen vieler vom von vor während war waren warum was weder wegen weil weiter weitere weiteren
weiterer weiteres weiterhin welche welchem welchen welcher welches wenn wer werde werden weshalb wie wieder
will wir wird wo wobei wodurch wohl wollen wollte wollten worden wurde wurden würde würden zu zudem zum
zumal zur zwar zwischen
""",
    "fr": """
à afin ai aient ainsi ait alors après as assez au aucun aucune aujourd aujourd'hui auprès auquel aura aurait
auraient auront aussi autant autour autre autres aux auxquels avaient avait avant avec avoir avons ayant
beaucoup bien c ça car ce ceci cela celle celles celui cependant certain certaine certaines certains ces cet
cette ceux chaque chez ci comme comment contre d dans de dehors déjà depuis dernier derrière des dès
desquels dessous dessus deux devant devrait doit doivent donc dont du duquel durant elle elles en encore
enfin ensuite entre envers es est et étaient était étant été être eu eux fait faire faut font fois fut grâce
hors hui ici il ils j je jusqu jusque l la là laquelle le lequel les lesquelles lesquels leur leurs lors
lorsqu lorsque lui m ma mais malgré me même mêmes mes mieux moi moins mon n ne ni non nos notamment notre
nôtre nous on ont or ou où par parce parfois parmi pas pendant peu peut peuvent plus plusieurs plutôt pour
pourquoi pourrait pourtant près presque puis puisqu puisque qu quand quant que quel quelle quelles quelqu
quelque quelques quels qui quoi quoique rien s sa sans sauf se selon sera serait seraient seront ses si
sinon soi soient soit son sont sous souvent suis sur surtout t ta tandis tant te tel telle telles tels tes
toi ton toujours tous tout toute toutefois toutes très trop tu un une vers via voici voilà vos votre vous y
""",
    "es": """
a acá adelante además ahí ahora al algo alguien algún alguna algunas alguno algunos allá allí ambos ante
antes aquel aquella aquellas aquello aquellos aquí así aún aunque bajo bastante bien cabe cada casi como
cómo con conmigo contra cual cuál cuales cualquier cualquiera cuando cuándo cuanto cuya cuyas cuyo cuyos da
de debe deben debido del demás dentro desde después detrás donde dónde dos durante e él el ella ellas ello
ellos en encima entonces entre era eran es esa esas ese eso esos esta está ésta estaba estaban estado están
estar estas este esté éste esto estos estoy excepto fin fue fuera fueron ha haber había habían habrá hace
hacer hacia han hasta hay he hemos hoy incluso jamás junto la las le les lo los luego mas más me mediante
menos mi mí mía mientras mis mismo misma mismas mismos mucha muchas mucho muchos muy nada nadie ni ningún
ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para
parte pero poca pocas poco pocos podía podrá podría por porque pronto pues puede pueden que qué quien quién
quienes se sea sean según ser será serán sería si sí sido siempre siendo sin sino sobre sola solamente solo
sólo son soy su sus tal tales también tampoco tan tanto tantos te tendrá tener tenía ti tiene tienen toda
todas todavía todo todos tras tu tú tus un una unas uno unos usted ustedes va van varias varios vez veces y
ya yo
""",
    "pt": """
a à agora ainda além algo alguém algum alguma algumas alguns ali ambos ante antes ao aos apenas após aquela
aquelas aquele aqueles aquilo aqui as às assim até atrás através bem cada cá com como conforme contra
contudo cuja cujas cujo cujos da daquela daquele das de dela delas dele deles dentro depois desde dessa
desse desta deste deve devem disso disto do dois dos durante e é ela elas ele eles em embora enquanto
entanto então entre era eram essa essas esse esses esta está estão estar estas estava estavam este estes
estou eu fez foi fora foram fosse há haver havia isso isto já jamais la lá lhe lhes lo logo longe mais
mas me mediante meio melhor menos mesma mesmas mesmo mesmos meu meus mim minha minhas muita muitas muito
muitos na nada não nas nele nem nenhum nenhuma nessa nesse nesta neste ninguém no nos nós nossa nossas nosso
nossos nunca o onde ora os ou outra outras outro outros para pela pelas pelo pelos per perante pode podem
poderia pois por porém porque portanto pouca pouco poucos pra primeiro própria próprio quais qual qualquer
quando quanto quase que quê quem se seja sejam sem sempre sendo ser será serão seria seu seus si sido sim só
sob sobre sua suas tal talvez também tampouco tanta tanto tão te tem têm tendo tenha ter terá teria teve ti
tido tinha tinham toda todas todavia todo todos tua tudo tu um uma umas uns vai vão várias vários vez vezes
você vocês vos
""",
    "it": """
a abbia abbiamo abbiano ad adesso affinché agli ai al alcun alcuna alcune alcuni alcuno all alla alle allo
allora altra altre altri altro anche ancora anzi appena assai attraverso avanti avendo aver avere avesse
avessero aveste avete aveva avevano avrà avrebbe avremo avuto ben bene c c'è che chi chiunque ci ciascun
ciascuna ciascuno ciò cioè circa coi col come comunque con contro cosa così cui d da dagli dai dal dall
dalla dalle dallo dapprima davanti degli dei del dell della delle dello dentro deve devono di dietro
dinanzi dopo dove dovrà dovranno dovrebbe dovrebbero due dunque durante e è ebbe ecco ed egli ella entro
eppure era erano eri essa esse essendo essere essi esso fa fanno fatto finché fino fosse fossero foste fra
fu fuori furono già giù gli ha hai hanno ho i il in indietro infatti inizialmente inoltre insieme intanto
invece io l la là le lei li lì lo loro lui lungo ma mai me meglio meno mentre mi mia mie miei mio molta
molte molti molto ne né neanche negli nei nel nell nella nelle nello nemmeno neppure nessun nessuna
nessuno niente no noi non nonché nonostante nostra nostre nostri nostro nulla o od oggi ogni ognuna ognuno
oltre oppure ora ormai per perché perciò però persino pertanto più piuttosto po poca poche pochi poco poi
poiché possono potrà potranno potrebbe potrebbero presso prima propri propria proprie proprio può pur pure
qua qual qualche qualcosa qualcuno quale quali qualsiasi qualunque quando quanta quante quanti quanto
quasi quel quell quella quelle quelli quello quest questa queste questi questo qui quindi sarà saranno
sarebbe saremo se sé secondo sei sempre senza si sì sia siamo siano siccome siete solo soltanto son sono
sopra sotto sta stanno stata state stati stato stava stessa stesse stessi stesso su sua subito sue sugli
sui sul sull sulla sulle sullo suo suoi tale tali tanta tante tanti tanto te ti tra tramite troppo tu tua
tue tuo tuoi tutta tuttavia tutte tutti tutto un una uno v va vanno vengono veniva venivano venne vennero
verrà verranno verso vi via viene voi vostra vostro
""",
    "nl": """
aan achter af al alle allebei alleen allemaal allen alles als alsof altijd ander andere anderen anders
beide beiden bent beter bij bijna bijvoorbeeld binnen boven bovendien buiten daar daaraan daarbij daardoor
daarentegen daarin daarmee daarna daarnaast daarom daarop daarover daartoe daarvan daarvoor dan dat de
degene degenen deze dezelfde die dit doch doen doet door dus echter een één eens eerder eerst eigen
eigenlijk elk elkaar elke en enige enkel enkele er eraan erg erin ermee erop erover eruit ervan ervoor
even evenwel gaan gaat geen geweest geworden ging gingen haar haarzelf haast had hadden heb hebben hebt
heeft heel helemaal hem hemzelf hen het hetzelfde hier hieraan hierbij hierdoor hierna hierop hiervan hij
hoe hoeveel hoewel hun ieder iedere iedereen iemand iets ik immers in indien inmiddels is ja je jezelf jij
jou jouw juist jullie kan komen komt kon konden kunnen kunt kwam kwamen laten later liet maar mag me mee
meer meest meeste men met meteen mezelf mij mijn minder misschien moest moesten moet moeten mogen na naar
naast nadat namelijk nauwelijks net niemand niet niets niettemin nochtans nog nogal nooit nou nu of ofwel
om omdat ondanks onder ondertussen ons onszelf onze ooit ook op opnieuw over pas per reeds rond ruim samen
sinds slechts sommige soms steeds te tegen ten tenzij ter terug terwijl tijdens toch toen tot totdat
trouwens tussen u uit uiteraard uw vaak van vanaf vandaar vanuit vanwege veel vele velen verder vervolgens
via vol volgens voor vooral voordat voorts waar waaraan waarbij waardoor waarin waarmee waarna waarom
waaronder waarop waarover waartoe waarvan wanneer want waren was wat we weer wegens weinig wel welk welke
werd werden wie wij wil willen word worden wordt zal ze zeer zei zelf zelfs zich zichzelf zij zijn zo
zoals zodat zonder zou zouden zoveel zowat zowel zulk zulke zullen
""",
    "pl": """
a aby ach acz aczkolwiek albo ale ależ aż bardziej bardzo bez bo bowiem by był była było były byli być będą
będzie chce choć chociaż ci cię ciebie co coś czemu często czy czyli dla dlaczego dlatego do dobrze
dokąd dopiero dość dużo dwa dzięki dziś dzisiaj gdy gdyby gdyż gdzie go i ich ile im inna inne innych inny
iż ja ją jak jaka jaki jakie jakieś jako je jeden jedna jednak jedno jego jej jemu jest jestem jeśli jeszcze
jeżeli już każda każde każdy kiedy kilka kim kto która którą które której którego któremu który których
którym którymi którzy ku lecz lub ma mają mam mi między mimo mną mnie mogą moim moja moje może można mój
musi my na nad nam nami nas nasz nasza nasze nawet nią nic nich nie niech niego niej niemu nigdy nim nimi
niż no o obok od oczywiście on ona one oni ono oraz pan po pod podczas pomimo ponad ponieważ poza prawie
przed przede przez przy raz razem również są sam sama samo się siebie skąd sobie sobą swoim swoja swoje swój
swojego swojej ta tak taka taki takie także tam te tego tej temu ten teraz też to tobą toteż trzeba tu tutaj
twój tych tylko tym u w wam wami was według wiele więc wielu większość wobec wszyscy wszystkich wszystkie
wszystko wśród wy z za zanim zaraz zawsze ze został została zostało zostały zostali znowu znów żaden że żeby
""",
    "ru": """
а без более больше бы был была были было быть в вам вас вдруг ведь весь вместе вместо во вокруг вот впрочем
все всё всегда всего всей всем всех всю вы где да даже два для до другая другие других другой его ее её ей
ему если есть еще ещё ж же за здесь и из или им ими иногда их к каждая каждый как какая какие какой когда
кого кому конечно которая которого которое которой котором которому которую которые который которых которым
кроме кто куда ли либо лишь лучше между меня мне много может можно мои мой моя мы на над надо например нас
наш наша наше наши не него нее неё ней некоторые нельзя несколько нет ни нибудь никогда ним ними них ничего
но ну о об один одна одни однако около он она они оно от очень перед по под пока после потом потому почти
при про против раз разве с сам сама сами само своего своей своем своих свои свой свою себе себя сегодня
сейчас со среди также такая такие таким таких такой там те тем теперь то тоже того той только том тому тот
ту тут ты у уж уже хоть хотя чего чей чем через что чтоб чтобы чуть эта эти этим этих это этого этой этом
этот эту я зачем откуда почему сколько
""",
    "tr": """
acaba altı ama ancak arada artık aslında asla ayrıca az bana bazen bazı bazıları belki ben benden beni benim
beri bile bir birçok biri birkaç birlikte biz bize bizi bizim böyle böylece bu buna bunda bundan bunlar
bunları bunların bunu bunun burada bütün çok çoğu çünkü da daha dahi de defa değil diğer diğerleri diye
dolayı dolayısıyla eden ederek edilen ediyor eğer en etmek etti ettiği fakat falan gibi göre hâlâ hangi hani
hatta hem henüz hep hepsi her herhangi herkes hiç hiçbir için iki ile ilgili ise işte itibaren kadar karşı
kendi kendine kendini kez ki kim kimi kimse mı mi mu mü nasıl ne neden nedenle nerede niçin niye o olan
olarak oldu olduğu olduğunu olmak olması olsa olup olur on ona ondan onlar onlara onları onların onu onun
orada oysa önce önceki öyle pek rağmen sadece sanki sen senin siz sizin sonra sonraki şey şeyi şimdi şöyle
şu şuna şunu tarafından tüm üzere üzerinde var ve veya ya yani yapılan yaptığı yerine yine yok yoksa yüzden
zaten
""",
}

STOP_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split()) for language, words in _LISTS.items()
}
"""Language (ISO 639-1) -> its stop words, lower-cased, apostrophes straight."""


def stop_words(language: str) -> frozenset[str]:
    """The stop words of a language; those of English where we have none."""
    return STOP_WORDS.get(language, STOP_WORDS["en"])
