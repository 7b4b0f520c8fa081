"""Given names that tell whether "he" or "she" can mean somebody: common ones, the ambiguous left out.

Russian and Polish ones stand in the nominative; those that are also another's genitive are left out, too.
"""

from __future__ import annotations

from bot.text.tables import words

_SHE = """
aisha alice amanda amy ana angela anita ann anna anne annie antonia barbara beatrice bernice beth birgit
camille carla carmen carol caroline catherine cecilia charlotte christina christine clara claire claudia
deborah delia diana donna dorothy eleanor elena elisa elisabeth elizabeth ella ellen emily emma esther eva
evelyn fatima fiona florence frances francesca gabriela grace greta hannah harriet heather heidi helen helena
helga ines ingrid irene isabel isabella jane janet jennifer jessica joan joanna josephine joyce judith julia
julie karen karin kate katharina katherine kathleen katrin laura leila linda lisa louise lucia lucy lydia
madeleine margaret maria marie marijke marta martha martina mary megan melissa michelle miriam monica monika
nadia nancy natalia natalie nicole nina olga olivia pamela patricia paula petra priya rachel rebecca renata
rita rosa rose ruth sabine samantha sandra sara sarah silvia simone sofia sonia sophia sophie stephanie susan
susanne sylvia tamara tanja tanya teresa tessa theresa ursula valentina vanessa vera veronica victoria
virginia wendy yvonne
adriana agnese alessandra alessia antonella arianna bianca carlotta caterina cinzia daniela donatella eleonora
elisabetta emanuela federica franca gianna giorgia giovanna giulia giuliana giuseppina ilaria letizia licia
livia loredana luciana luisa maddalena mara marcella margherita marina marisa michela mirella ornella paola
patrizia pia raffaella rosanna rosy sabrina serena silvana simona stefania susanna tiziana valeria viviana
vittoria anneke annemarie anouk carola corrie els femke fleur freya geertje gerda goedele griet hanneke heleen
hilde ilse inge ineke jacqueline janneke joke josine jolande katrien lies liesbeth lieve lotte maaike magda
margriet marion marjan marleen mieke mirjam monique myriam nathalie nienke renske ria saskia sigrid sofie
tineke trees veerle wilma beatriz lucía maría
анна мария ольга елена татьяна наталья наталия ирина светлана екатерина юлия анастасия дарья ксения полина
алла алина алиса ангелина антонина валентина варвара вера вероника виктория галина диана ева елизавета жанна
зинаида зоя инна карина кира кристина лариса лидия лилия любовь людмила маргарита марина надежда нина оксана
олеся раиса регина римма роза софия софья тамара тина эльвира эмилия эмма юлиана яна ангела хиллари урсула
камала мелани марин кайя agnieszka aleksandra alicja aneta aniela barbara beata bożena danuta dominika dorota
edyta elżbieta ewa ewelina gabriela grażyna halina hanna iga ilona irena iwona izabela jadwiga jagoda janina
joanna jolanta justyna kamila karolina katarzyna kinga klaudia krystyna lidia lucyna magdalena maja małgorzata
mariola marta marzena milena mirosława monika natalia olga patrycja paulina renata sylwia teresa urszula wanda
wioletta zofia zuzanna żaneta
"""
_HE = """
aaron abdul adam ahmed alan albert aldo alexander alfred ali andreas andrew anthony antonio arthur ben
benjamin bernard bernd bill bob bruce bruno carl carlos charles christian christoph christopher claudio
craig daniel david dennis diego dieter dominik donald douglas edgar edward edwin enrico eric erik ernest
ethan felipe fernando florian francesco francis francisco frank franz fred frederick gary george gerald
gerhard giovanni giuseppe gordon graham greg gregory günter hans harold harry heinz henry herbert hugh hugo
ian isaac ivan jack jacob jacques james jan jason javier jeff jeffrey jens jeremy jerry joachim joe joel john
jonathan jorge jose joseph josé joshua juan jürgen karl keith kenneth kevin klaus kofi larry lars lawrence
leo leonard louis lucas luigi luis lukas manuel marco marcus mario mark markus martin matthew matthias
maurice max michael miguel mike mohamed mohammed nathan neil nicholas oliver omar oscar otto owen pablo paolo
patrick paul pedro peter philip philippe pierre pieter rafael ralf ralph raymond ricardo richard robert roger
roland ronald russell samuel scott sebastian sergio simon stefan stephen steve steven stuart sven thomas tim
timothy tobias tom tony victor vincent walter werner wilhelm william wolfgang
alberto alessandro alessio alfonso angelo antonello armando attilio augusto bernardo carlo cesare corrado
cristiano damiano dario davide domenico edoardo emanuele emilio enzo ernesto ettore eugenio fabio fabrizio
federico ferdinando filippo flavio franco gaetano gennaro giacomo giampaolo giancarlo gianfranco gianluca
gianni gianpaolo gino giorgio giulio gregorio guglielmo guido ignazio jacopo lorenzo luciano ludovico marcello
massimiliano massimo matteo mattia maurizio mauro mirko nello nino oreste pasquale pierfrancesco pierluigi
piero pietro pino raffaele renato riccardo roberto rocco rodolfo ruggero salvatore sandro saverio silvano
silvio stefano tommaso ugo umberto valentino valerio vasco vincenzo vito vittorio arend arie arjen arno arnold
bart bas bert bram cees daan dirk dries erwin ewout floris frederik freek geert gerard gerrit gert gijs guus
hendrik henk herman jaap jasper jef jelle jeroen jesse johan joop joost joris jos kees klaas koen kris kurt
laurens lieven lode ludo luc maarten marcel marc marten martijn menno michiel niels piet rik rob rutger ruud
sander sjoerd stijn teun theo thijs tijs tjeerd twan willem wilfried wim wouter yves
alejandro andrés enrique ignacio jesús joaquín ramón tomás vicente
александр алексей анатолий андрей антон аркадий арсений артем артём артур богдан борис вадим валентин валерий
василий виктор виталий владимир владислав всеволод вячеслав геннадий георгий герман глеб григорий даниил денис
дмитрий евгений егор захар иван игорь илья иосиф камиль кирилл константин лев леонид максим марат марк михаил
никита николай олег павел петр пётр рамзан ринат роман руслан рустам рустем самуил сергей станислав степан
тимофей тимур федор фёдор филипп эдуард эльдар эльвин юрий яков ярослав барак джо дональд эмманюэль олаф ангел
маттео сильвио биньямин си ким виктор реджеп шавкат ильхам нурсултан касым-жомарт andrzej adam adrian
aleksander arkadiusz artur bartosz bartłomiej błażej bogdan bogusław cezary czesław damian dariusz dawid
dominik eugeniusz filip franciszek grzegorz henryk hubert ireneusz jacek jakub janusz jarosław jerzy józef
kacper kamil karol kazimierz konrad krzysztof leszek maciej marcin marek mariusz mateusz michał mieczysław
mikołaj mirosław norbert patryk paweł piotr przemysław radosław rafał robert ryszard sebastian sławomir
stanisław stefan szymon tadeusz tomasz waldemar wiesław witold władysław włodzimierz wojciech zbigniew
zdzisław zygmunt donald emmanuel friedrich olaf wołodymyr władimir siergiej dmitrij ramzan
"""
_HIS_TITLES = words("mr herr sir lord monsieur señor sr signor senhor meneer dhr")
_HER_TITLES = words("""
    mrs ms miss frau dame lady mme madame mlle señora sra señorita srta signora senhora mevrouw mevr
""")
_GENDER = dict.fromkeys(_SHE.split(), "f") | dict.fromkeys(_HE.split(), "m")


def gender(name: str) -> str:
    """ "f" or "m" by the first given name or the title of a full name, "" when it does not tell."""
    first, _, rest = name.partition(" ")
    low = first.rstrip(".").lower()
    if not rest:
        return ""
    if low in _HIS_TITLES or (first in ("M", "M.") and " " not in rest):
        return "m"
    return "f" if low in _HER_TITLES else _GENDER.get(low, "")
