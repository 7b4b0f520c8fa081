"""The words of reported speech in German, French, Spanish, Italian, Portuguese and Dutch: see ``speech``."""

from __future__ import annotations

from bot.text.tables import words
from bot.text.voices.speech_type import Speech

DE = Speech(
    verbs=words("""
        sagte sagt erklärte erklärt betonte betont schrieb schreibt kritisierte kritisiert warnte warnt
        erzählte erzählt klagte klagt lobte meinte meint ergänzte ergänzt fügte forderte fordert teilte so
        antwortete entgegnete versicherte räumte berichtete mahnte urteilte resümierte kommentierte verriet
        verrät beteuerte beteuert beklagte beklagt bestätigte bestätigt erwiderte witzelte verkündete
        prognostizierte bemängelte argumentierte argumentiert gestand gesteht
    """),
    according=words("laut zufolge"),
    pronouns={"er": "m", "sie": "f"},
    roles=words("""
        geschäftsführer geschäftsführerin kanzler kanzlerin professor professorin regisseur regisseurin autor
        autorin produzent produzentin gründer gründerin anwältin schauspieler schauspielerin ökonomin
        abgeordnete abgeordneter intendant intendantin manager managerin ceo landeshauptmann landeshauptfrau
        landesrat landesrätin stadtrat stadträtin obmann obfrau
    """),
    role_endings=tuple(
        words("""
            chef chefin chefs sprecher sprecherin präsident präsidentin minister ministerin leiter leiterin
            vorstand direktor direktorin forscher forscherin analyst analystin vorsitzende vorsitzender anwalt
            expertin experte ökonom darsteller darstellerin bürgermeister bürgermeisterin trainer trainerin
        """)
    ),
    spokes=words("""
        sprecher sprecherin unternehmenssprecher unternehmenssprecherin konzernsprecher konzernsprecherin
    """),
    breaks=words("""
        am im in auf bei beim nach vor zu zum zur mit der die das dem den des und über gegenüber während als
        heute gestern hinzu ein reportern journalisten medien auch unter anderem an aus laut dazu weiter
    """),
    joins=words("von vom für"),
    particles=words("von van zu"),
    relatives=words("dass ob wer weil wenn der die das welche wo wie"),
    doubts=words("nicht nie niemals kaum angeblich würde könnte soll sollte hätte habe wird wurde"),
    skipped=words("auch dann später zudem außerdem jedoch aber dazu"),
    openers=words("aber und doch auch später dann dazu"),
    nouns_capital=True,
    office_first=False,
)

FR = Speech(
    verbs=words("""
        déclaré déclare dit affirmé affirme expliqué explique ajouté ajoute assuré assure estimé estime
        souligné souligne précisé précise écrit indiqué indique averti avertit répondu répond confié confie
        raconte raconté soupire soupiré lance lancé plaide dénonce dénoncé annoncé annonce regretté regrette
        rappelé rappelle insisté insiste conclu conclut résume poursuit reconnu reconnaît réagi réagit martelé
        martèle confirmé confirme promis promet prévenu prévient tonné tonne ironisé ironise déploré déplore
        répliqué réplique rétorqué rétorque témoigné témoigne renchéri renchérit détaillé détaille admis admet
    """),
    auxiliaries=words("a avait"),
    according=words("selon"),
    pronouns={"il": "m", "elle": "f", "t-il": "m", "t-elle": "f"},
    roles=words("""
        directeur directrice président présidente ministre patron patronne porte-parole analyste professeur
        professeure chercheur chercheuse fondateur fondatrice cofondateur avocat avocate réalisateur
        réalisatrice producteur productrice scénariste auteur autrice secrétaire délégué déléguée chef cheffe
        maire député députée économiste responsable pdg dg acteur actrice gouverneur gouverneure sénateur ceo
        entrepreneur entrepreneure préfet préfète procureur procureure syndicaliste
    """),
    spokes=words("porte-parole"),
    breaks=words("""
        dans lors à au aux en le la les sur après avant devant qui que mardi lundi mercredi jeudi vendredi
        samedi dimanche hier et avec pour par
    """),
    joins=words("de du chez d"),
    particles=words("de le la du des"),
    relatives=words("que qui si dont où quand"),
    doubts=words("pas jamais aurait ne n'a n’a"),
    skipped=words("aussi ensuite également"),
    openers=words("mais et ensuite puis"),
)

ES = Speech(
    verbs=words("""
        dijo dice afirmó afirma explicó explica señaló señala aseguró asegura declaró declara añadió añade
        indicó indica advirtió advierte sostuvo sostiene escribió escribe subrayó subraya respondió responde
        resumió resume contó cuenta lamentó lamenta comentó comenta insistió insiste agregó agrega apuntó
        apunta recordó concluyó dicho anunció admitió admite denunció denuncia reconoció reconoce criticó
        critica confesó confirmó confirma prometió manifestó manifiesta expresó destacó destaca alertó replicó
        bromeó reiteró opinó opina aclaró reprochó precisó matizó
    """),
    auxiliaries=words("ha había"),
    according=words("según"),
    pronouns={"él": "m", "ella": "f"},
    roles=words("""
        director directora presidente presidenta ministro ministra portavoz analista profesor profesora
        investigador investigadora fundador fundadora cofundador cofundadora abogado abogada guionista
        productor productora consejero consejera delegado delegada secretario secretaria alcalde alcaldesa
        diputado diputada economista responsable jefe jefa actor actriz vocero vocera ejecutivo ejecutiva ceo
    """),
    spokes=words("portavoz vocero vocera"),
    breaks=words("""
        en a al el la los las durante tras ante este esta ayer hoy que quien y con sobre por para un
    """),
    joins=words("de del"),
    particles=words("de la del los y"),
    relatives=words("que quien si cuando donde"),
    doubts=words("no nunca jamás habría"),
    skipped=words("también luego después"),
    openers=words("pero y luego después"),
)

IT = Speech(
    verbs=words("""
        detto dice dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge sottolineato
        sottolinea scritto scrive assicurato assicura avvertito avverte commentato commenta ricordato ricorda
        racconta raccontato osservato osserva risposto risponde concluso conclude disse annunciato ammesso
        ammette denunciato denuncia ribadito ribadisce promesso replicato replica confermato conferma
        criticato critica precisato precisa annuncia continua continuato prosegue proseguito evidenzia
        evidenziato sostiene sostenuto rivela rivelato segnala segnalato insiste insistito informa riferisce
        riferito rimarca rimarcato puntualizza puntualizzato chiosa chiosato incalza rivendica lamenta
        lamentato rassicura rassicurato ironizza confida confidato confessa confessato garantisce garantito
        auspica auspicato avvisa sentenzia tuona esulta specifica specificato esordisce esordito così
    """),
    auxiliaries=words("ha aveva lo l'ha l’ha"),
    according=words("secondo"),
    pronouns={"lui": "m", "lei": "f"},
    roles=words("""
        direttore direttrice vicedirettore condirettore presidente vicepresidente ministro ministra
        viceministro sottosegretario premier vicepremier cancelliere portavoce analista professore
        professoressa docente rettore rettrice ricercatore ricercatrice fondatore fondatrice cofondatore
        avvocato avvocata legale regista sceneggiatore sceneggiatrice produttore produttrice
        amministratore amministratrice delegato delegata segretario segretaria sindaco sindaca vicesindaco
        assessore assessora governatore deputato deputata senatore senatrice capogruppo leader consigliere
        consigliera commissario procuratore procuratrice prefetto questore comandante colonnello capitano
        ispettore giudice magistrato pm economista responsabile capo attore attrice cantante scrittore
        scrittrice giornalista dirigente imprenditore imprenditrice coordinatore coordinatrice allenatore
        allenatrice ct vescovo arcivescovo cardinale ambasciatore medico virologo ammiraglio geologo
        sismologo astronauta sindacalista ad dg ceo
    """),
    spokes=words("portavoce"),
    breaks=words("""
        in a ad al allo alla ai agli alle all' all’ il la lo i gli le durante dopo prima che chi ieri oggi
        stamattina stasera e con su sul sulla sui sulle per un una nel nello nella nei negli dal dalla dai tra
        fra mentre quando perché davanti presso circa intervistato intervenuto ospite ancora lunedì martedì
        mercoledì giovedì venerdì sabato domenica precisando aggiungendo sottolineando spiegando ricordando
        parlando commentando riferendosi annunciando rispondendo intervenendo concludendo aprendo
    """),
    joins=words("di del della dello dei degli delle dell"),
    particles=words("de di la del della"),
    relatives=words("che chi se quando dove mentre perché poiché"),
    doubts=words("non mai avrebbe"),
    skipped=words("anche poi inoltre infatti infine"),
    openers=words("ma e poi"),
    within=True,
)

PT = Speech(
    verbs=words("""
        disse diz afirmou afirma explicou explica acrescentou acrescenta declarou declara garantiu garante
        sublinhou sublinha escreveu escreve alertou alerta ressaltou ressalta destacou destaca respondeu
        responde comentou comenta concluiu conclui avisou avisa lembrou anunciou admitiu admite reconheceu
        reconhece denunciou denuncia prometeu confirmou confirma criticou critica reiterou lamentou
    """),
    according=words("segundo conforme"),
    pronouns={"ele": "m", "ela": "f"},
    roles=words("""
        diretor diretora presidente ministro ministra porta-voz analista professor professora pesquisador
        pesquisadora investigador investigadora fundador fundadora cofundador advogado advogada roteirista
        produtor produtora secretário secretária prefeito prefeita deputado deputada economista responsável
        chefe ator atriz executivo executiva ceo
    """),
    spokes=words("porta-voz"),
    breaks=words("""
        em no na nos nas a ao à aos o os as durante após antes ontem hoje que quem e com sobre por para um uma
        nesta neste
    """),
    joins=words("de do da dos"),
    particles=words("de da do dos"),
    relatives=words("que quem se quando onde"),
    doubts=words("não nunca teria"),
    skipped=words("também depois"),
    openers=words("mas e depois"),
)

NL = Speech(
    verbs=words("""
        zegt zei aldus verklaarde verklaart schreef schrijft waarschuwde waarschuwt benadrukte benadrukt
        antwoordde antwoordt reageerde reageert vertelt vertelde meent meende stelt stelde voegde erkende
        erkent bevestigde bevestigt beloofde klaagde klaagt bekritiseerde vindt vond weet repliceert
        repliceerde constateert constateerde oordeelt oordeelde betoogt betoogde vervolgt vervolgde roept
        riep verzucht verzuchtte beaamt beaamde verduidelijkt verduidelijkte concludeert concludeerde
        grapt grapte vreest vreesde hoopt beweert beweerde getuigt getuigde onderstreept onderstreepte
        besluit besloot lachte treurt looft
    """),
    parted={
        "laat": "weten",
        "liet": "weten",
        "legt": "uit",
        "legde": "uit",
        "licht": "toe",
        "lichtte": "toe",
        "geeft": "toe",
        "gaf": "toe",
        "voegt": "toe",
        "herinnert": "zich",
        "herinnerde": "zich",
    },
    auxiliaries=words("zo"),
    according=words("volgens"),
    pronouns={"hij": "m", "zij": "f", "ze": "f"},
    roles=words("""
        directrice minister premier vicepremier kanselier gouverneur schepen wethouder senator kamerlid
        woordvoerster analist professor hoogleraar docent oprichter advocaat procureur rechter regisseur
        schrijver schrijfster producent burgemeester econoom bestuurder hoofd chef staatssecretaris secretaris
        commissaris inspecteur hoofdinspecteur acteur actrice president ceo manager trainer coach bondscoach
        ploegleider fractieleider partijleider lijsttrekker afgevaardigde zaakvoerder wetenschapper psycholoog
        criminoloog politicoloog klimatoloog arts kinderarts uitgever columnist journalist deskundige
    """),
    role_endings=(
        *(
            "directeur",
            "voorzitter",
            "voorzitster",
            "woordvoerder",
            "topman",
            "topvrouw",
            "baas",
            "onderzoeker",
        ),
        *("-man", "-vrouw", "-lid", "-biograaf", "-coach", "-trainer", "-chef", "-expert"),
        *("deskundige", "leider", "coördinator", "specialist", "-kandidaat", "-minister", "econoom"),
    ),
    spokes=words("woordvoerder woordvoerster"),
    breaks=words("""
        in op bij na voor tijdens aan tegen de het een die dat en met over toe uit weten zich hieraan daaraan
        gisteren vandaag om maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    """),
    joins=words("van"),
    particles=words("van de den der ten ter"),
    relatives=words("dat die of wie als waar terwijl omdat hoewel"),
    doubts=words("niet nooit zou"),
    skipped=words("ook later daarna dan"),
    openers=words("maar en ook later"),
)
