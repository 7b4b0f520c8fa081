"""Given names of Russian and Polish, in the nominative; those that are also another's genitive left out."""

from __future__ import annotations

from bot.text.tables import words

SHE = words("""
    анна мария ольга елена татьяна наталья наталия ирина светлана екатерина юлия анастасия дарья ксения полина
    алла алина алиса ангелина антонина валентина варвара вера вероника виктория галина диана ева елизавета
    жанна зинаида зоя инна карина кира кристина лариса лидия лилия любовь людмила маргарита марина надежда
    нина оксана олеся раиса регина римма роза софия софья тамара тина эльвира эмилия эмма юлиана яна ангела
    хиллари урсула камала мелани марин кайя agnieszka aleksandra alicja aneta aniela barbara beata bożena
    danuta dominika dorota edyta elżbieta ewa ewelina gabriela grażyna halina hanna iga ilona irena iwona
    izabela jadwiga jagoda janina joanna jolanta justyna kamila karolina katarzyna kinga klaudia krystyna
    lidia lucyna magdalena maja małgorzata mariola marta marzena milena mirosława monika natalia olga patrycja
    paulina renata sylwia teresa urszula wanda wioletta zofia zuzanna żaneta
""")
HE = words("""
    александр алексей анатолий андрей антон аркадий арсений артем артём артур богдан борис вадим валентин
    валерий василий виктор виталий владимир владислав всеволод вячеслав геннадий георгий герман глеб григорий
    даниил денис дмитрий евгений егор захар иван игорь илья иосиф камиль кирилл константин лев леонид максим
    марат марк михаил никита николай олег павел петр пётр рамзан ринат роман руслан рустам рустем самуил
    сергей станислав степан тимофей тимур федор фёдор филипп эдуард эльдар эльвин юрий яков ярослав барак джо
    дональд эмманюэль олаф ангел маттео сильвио биньямин си ким виктор реджеп шавкат ильхам нурсултан
    касым-жомарт andrzej adam adrian aleksander arkadiusz artur bartosz bartłomiej błażej bogdan bogusław
    cezary czesław damian dariusz dawid dominik eugeniusz filip franciszek grzegorz henryk hubert ireneusz
    jacek jakub janusz jarosław jerzy józef kacper kamil karol kazimierz konrad krzysztof leszek maciej marcin
    marek mariusz mateusz michał mieczysław mikołaj mirosław norbert patryk paweł piotr przemysław radosław
    rafał robert ryszard sebastian sławomir stanisław stefan szymon tadeusz tomasz waldemar wiesław witold
    władysław włodzimierz wojciech zbigniew zdzisław zygmunt donald emmanuel friedrich olaf wołodymyr władimir
    siergiej dmitrij ramzan
""")
