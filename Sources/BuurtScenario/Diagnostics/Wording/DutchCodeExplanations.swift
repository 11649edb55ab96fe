/// What the rule behind each code is, why it is there and what to write instead, in Dutch.
///
/// Keys, words and examples stand between backticks, as a scenario has them.
enum DutchCodeExplanations {
  /// The explanation of a code.
  static func explanation(of code: DiagnosticCode) -> String {
    switch code {
    case .missingFile:
      """
      Het genoemde bestand bestaat niet. `extends` en `table` worden gezocht vanuit de map van het bestand \
      waarin ze staan, niet vanuit de map waarin het commando wordt gestart. Ontbreekt een bestand, dan eindigt \
      het commando met code 66.
      """
    case .unreadableFile:
      """
      Het pad bestaat, maar het is een map, een pipe of een apparaat, of het systeem laat niet toe dat het wordt \
      gelezen. Scenario's en tabellen zijn gewone bestanden, zodat ze twee keer met hetzelfde resultaat te lezen \
      zijn.
      """
    case .fileTooLarge:
      """
      Een scenario of preset is hoogstens 1 MB groot, een tabel met buurten hoogstens 256 MB. Een groter bestand \
      is bijna altijd een ander bestand dan bedoeld; het wordt geweigerd voordat het wordt gelezen.
      """
    case .notText:
      """
      Bestanden zijn UTF-8 zonder stuurtekens. Een bestand uit een rekenblad of een oudere editor kan UTF-16 of \
      Windows-1252 zijn: bewaar het opnieuw als UTF-8. Een byte order mark aan het begin mag.
      """
    case .emptyFile:
      "Het bestand heeft geen inhoud, of alleen commentaar. Een scenario heeft ten minste `scenario` en `world` nodig."
    case .syntax:
      """
      De tekst volgt de regels van YAML niet, zodat niets achter deze plaats te begrijpen is. De gewone oorzaken: \
      een haak of aanhalingsteken dat niet wordt gesloten, sleutels van één blok die niet in dezelfde kolom \
      beginnen, een dubbele punt zonder spatie erachter, of een `:` of `#` in een tekst zonder aanhalingstekens.
      """
    case .tab:
      "YAML staat geen tabs toe vóór een sleutel of een item van een lijst. Gebruik twee spaties per niveau."
    case .severalDocuments:
      """
      Een regel met `---` begint een tweede document in hetzelfde bestand. Een bestand bevat één scenario; zet \
      het tweede in een eigen bestand, en laat het op het eerste voortbouwen waar ze sleutels delen.
      """
    case .duplicateKey:
      """
      Een sleutel mag één keer in een blok staan. Het ene programma neemt dan de eerste en het andere de tweede; \
      daarom wordt geen van beide genomen. Haal er één weg, of voeg samen wat eronder staat.
      """
    case .unsupportedYAML:
      """
      Scenario's laten drie dingen van YAML weg: samengevoegde sleutels (`<<`), tags (`!!int`) en sleutels die \
      zelf een lijst of blok zijn. Er is één manier om sleutels te delen, `extends`, en per sleutel één soort \
      waarde, die wordt gecontroleerd.
      """
    case .unknownKey:
      """
      Deze sleutel bestaat hier niet. Een onbekende sleutel is een fout en geen opmerking, omdat een tikfout \
      anders stilzwijgend de standaardwaarde zou betekenen. Controleer de spelling en de inspringing: een sleutel \
      die wel bestaat kan onder de verkeerde sleutel staan. `buurtsim schema` toont alle sleutels.
      """
    case .unknownKind:
      """
      `kind` noemt een van de soorten interventies die het model simuleert. `buurtsim catalogue --kinds` toont ze, \
      met wat ze doen en wat ertegen pleit. Een programma met een eigen naam is geen soort maar een preset: \
      schrijf `preset: <key>`.
      """
    case .unknownPreset:
      """
      `preset: <key>` leest `<key>.yaml` uit de map `presets` naast het scenario, en anders uit de presets die \
      met buurtsim meekomen. `buurtsim catalogue` toont die laatste.
      """
    case .unknownParameter:
      """
      Onder `parameters` staan sleutels uit het register: een groep en een naam met een punt ertussen. \
      `buurtsim parameters` toont ze allemaal, met eenheid, bereik, bron en wat ze doen.
      """
    case .unknownSwitch:
      "Onder `switches` staan de kanalen die in hun geheel uit kunnen worden gezet; de melding noemt ze."
    case .unknownArm:
      "`reference` noemt de arm waarmee de andere worden vergeleken; het moet een van de `arms` zijn."
    case .unknownWord:
      """
      De sleutel neemt een vaste lijst woorden aan, die in de melding staat. Ze worden met kleine letters en lage \
      streepjes geschreven.
      """
    case .wrongShape:
      """
      De waarde heeft een andere vorm dan de sleutel vraagt: een blok heeft sleutels (`weeks: 520`), een lijst \
      heeft items (`- kind: opbouwwerk`), en een losse waarde is een woord, een getal of een zin. Vaak zit de \
      inspringing er één niveau naast, of ontbreekt het streepje vóór een item.
      """
    case .notNumber:
      """
      Getallen hebben een punt vóór de decimalen en geen teken tussen duizendtallen: `0.6`, `60000`, `1e6`. Een \
      nul vooraan wordt geweigerd, omdat sommige lezers van YAML `0363` als een getal in het achttallig stelsel \
      opvatten. Oneindige waarden en NaN worden geweigerd.
      """
    case .wrongUnit:
      """
      Een hoeveelheid staat er met haar eenheid, zodat niemand hoeft te raden: `120 per week`, `18 hours per \
      week`, `90 days`, `EUR 60000 per year`, `12 %`. De melding noemt de eenheden die de sleutel aanneemt. Een \
      week heeft 7 dagen, een jaar 52 weken, en een maand is een twaalfde van een jaar.
      """
    case .outOfRange:
      """
      De waarde ligt buiten het bereik dat de sleutel aanneemt. Voor een parameter is dat het bereik uit het \
      register, dat ook het bereik van een gevoeligheidsanalyse is: daarbuiten is het model niet doordacht.
      """
    case .notRange:
      "De sleutel neemt één getal, of een laagste en een hoogste met twee punten ertussen: `1..2`, `0.3..1`."
    case .missingKey:
      """
      De sleutel heeft geen standaardwaarde en moet worden ingevuld, omdat geen enkele waarde voor elk scenario \
      goed zou zijn.
      """
    case .noValue:
      """
      Achter de dubbele punt staat niets. Geef een waarde, of laat de sleutel weg voor de standaardwaarde. Een \
      arm zonder interventies is `[]`, zodat te zien is dat het zo is bedoeld.
      """
    case .badText:
      """
      Namen worden bestandsnamen, waarden in kolommen en kenmerken van lotingen; daarom zijn hun tekens en hun \
      lengte beperkt: letters zonder accenten, cijfers, `_`, en voor het scenario ook `-`. De naam van een \
      interventie is vrije tekst op één regel.
      """
    case .repeated:
      "De waarde staat al in de lijst. Elke waarde mag één keer worden genoemd."
    case .extendsCycle:
      """
      `extends` leidt terug naar een bestand dat al wordt gelezen, of door te veel bestanden. Doorbreek de kring: \
      zet wat de bestanden delen in één bestand zonder `extends`.
      """
    case .duplicateIntervention:
      """
      De naam van een interventie is haar kenmerk: lotingen volgen de naam, zodat armen met dezelfde naam ook \
      hetzelfde toeval hebben. Binnen een arm moeten namen verschillen. Wat onder `interventions` staat hoort bij \
      elke arm en telt hier mee. Zonder `name` heet een interventie naar haar preset of soort.
      """
    case .conflict:
      """
      Beide sleutels bestaan, maar ze spreken elkaar tegen: een preset heeft zelf een soort; `where` neemt één \
      regel; facilitering wordt uit de uren berekend zodra er uren staan; en een preset die een bundel is heeft \
      onderdelen, zodat een veld onder de naam van zijn onderdeel staat: `bundle: {huis: {capacity: 40 per week}}`.
      """
    case .timeOrder:
      """
      Weken tellen vanaf 0, de eerste gerapporteerde stand, tot en met `run.weeks`, de laatste. Een interventie \
      werkt vanaf haar week `from` tot haar week `until`, die zelf niet meer meetelt; `until` moet dus later \
      zijn. Momentopnamen vallen binnen de run.
      """
    case .startsAfterEnd:
      """
      `from` ligt op of na de laatste week van de run, zodat de interventie nooit werkt. De run gaat door zonder \
      deze interventie.
      """
    case .unknownBuurt:
      """
      `where` noemt een buurt met haar code (BU en acht tekens) of met precies de naam uit de tabel, nadat \
      `world.select` is toegepast. Een naam die bij meer buurten hoort is niet te gebruiken: schrijf dan de code.
      """
    case .unobservedTarget:
      """
      Op een echte tabel kunnen interventies alleen op waargenomen kolommen worden gericht. Zorgen en eerste \
      bindingen zijn gesimuleerd: geen enkel register kent ze, en een regel die daarmee echte buurten of hun \
      huishoudens kiest, wekt de schijn van kennis die het model niet heeft. Op een verzonnen tabel (codes vanaf \
      GM99) mag het wel, om te onderzoeken wat volmaakt richten hoogstens kan opleveren.
      """
    case .badOverride:
      """
      `--set` neemt `key=value`, met als sleutel een pad van namen en plaatsen in lijsten, geteld vanaf 0: \
      `--set run.weeks=260`, `--set 'arms.alleen_ruimte.0.capacity=80 per week'`. Die plaatsen moeten bestaan. \
      Lijsten en blokken staan tussen haken: `--set 'measure.by=[buurt, income]'`.
      """
    case .table:
      """
      De tabel is een CSV-bestand met kerncijfers per buurt (Kerncijfers wijken en buurten, van elk jaar, met \
      codes of met de koppen van StatLine). De melding zegt wat erin ontbreekt of niet klopt.
      """
    case .noHouseholds:
      """
      Na `world.select` en `world.scale` blijft geen huishouden over. Vergelijk de namen in `select` met de \
      tabel, en ga na of `min_households` of `scale` iets overlaat.
      """
    case .tooComplex:
      """
      Het bestand gaat te veel niveaus diep, wordt te groot als zijn aliassen (`*name`) zijn ingevuld, of heeft \
      meer problemen dan iemand zou lezen. De grenzen liggen ver boven wat een scenario nodig heeft, en \
      beschermen tegen bestanden die de lezer moeten uitputten.
      """
    case .tableNotice:
      """
      Gepubliceerde tabellen hebben gaten: kleine aantallen zijn onderdrukt, en niet elke download heeft alle \
      kolommen. Wat een buurt mist komt van haar wijk, haar gemeente of uit het register, en wordt nooit 0. \
      Buurten zonder huishoudens in de tabel zijn weggelaten. De run gaat door; `buurtsim population TABLE` toont \
      hoe goed de huishoudens bij de tabel passen.
      """
    case .network:
      """
      Een waargenomen netwerk is een lijst met bindingen (CSV met de kolommen `from` en `to`, of GraphML) en, als \
      dat gewenst is, een lijst met huishoudens. De melding zegt wat er niet klopt en waar. Zo'n netwerk gaat \
      over mensen: het vraagt hun toestemming, blijft op de computer waar het is gelezen, en geen commando schrijft \
      het of de bindingen die eruit groeiden naar een bestand. Samenvattingen ervan, zoals `buurtsim network FILE` \
      die toont, zijn wel toegestaan.
      """
    case .networkNotice:
      """
      Over het netwerk is iets besloten dat de schrijver misschien niet verwacht: kolommen waaruit niets wordt \
      gelezen, huishoudens die niemand heeft gezien, gewichten die worden geloot, of een aanloop die de bindingen \
      verandert vóór de eerste gerapporteerde week. De run gaat door.
      """
    case .populationInArm:
      """
      Parameters uit de groep `population` bepalen welke huishoudens worden geloot. Armen worden huishouden voor \
      huishouden vergeleken, dus deze getallen zijn in elke arm gelijk: schrijf ze bovenaan onder `parameters`, of \
      maak een tweede scenario. Alle andere parameters en alle schakelaars mogen per arm verschillen; zo'n arm \
      heeft een eigen aanloop.
      """
    case .budget:
      """
      `budget` is wat de interventies van een arm samen mogen uitgeven in een jaar van 52 weken. Elke interventie \
      krijgt haar `share`; die niets zeggen verdelen de rest in gelijke delen. Zeggen ze allemaal iets, dan zijn \
      de aandelen samen 100 %, en anders minder, zodat de overige ook iets krijgen. Een budget heeft \
      interventies nodig, en een aandeel een budget.
      """
    case .sets:
      """
      `run.sets` neemt de eerste sets uit een bestand dat `buurtsim calibrate` schrijft: een CSV met de kolommen \
      `set` en `weight` en één kolom per parameter. De melding zegt wat er niet klopt en waar: een kolom die in \
      deze versie geen parameter is, een waarde buiten het bereik uit het register, of minder sets dan gevraagd. \
      Een bestand van een andere versie wordt opnieuw gemaakt, niet opgelapt.
      """
    case .setsNotice:
      """
      Het scenario schrijft een parameter voor die de sets ook hebben. Zijn waarde geldt dan in elke set, zodat \
      het interval niet meer dekt wat over die parameter onbekend is. De run gaat door; laat de parameter weg uit \
      `parameters` om de sets te laten beslissen.
      """
    }
  }
}
