/// What can be wrong with a file of a network, in Dutch.
enum DutchNetworkFaults: FaultWording {
  static func found(_ fault: NetworkFault) -> String {
    switch fault {
    case .text(let fault): DutchTableFaults.found(fault)
    case .noColumn(let names): "geen kolom '\(names[0])'"
    case .columnTwice(let first): "een kolom die hetzelfde betekent als kolom \(first)"
    case .noTies: "geen binding"
    case .noName: "niets waar een huishouden hoort"
    case .unknownNode(let id, _): "huishouden '\(id)', dat niet in de lijst van huishoudens staat"
    case .selfTie(let id): "een binding van '\(id)' met zichzelf"
    case .tieTwice(let line): "een binding die al op regel \(line) staat"
    case .bothWays(let line): "een binding die op regel \(line) andersom staat"
    case .nodeTwice(let id, let line): "huishouden '\(id)', dat al op regel \(line) staat"
    case .notANumber(let text), .strengthOutOfRange(let text, _), .outOfRange(let text, _),
      .unknownWord(let text, _):
      "'\(text)'"
    case .dwellingTwice(let text, let line): "woning \(text), die al op regel \(line) staat"
    case .tooManyNodes(let buurt, let nodes, let households):
      "\(nodes) huishoudens voor \(buurt), waar er \(households) zijn"
    case .markup(let fault): markup(fault)
    case .notAGraph(let fault): graph(fault)
    }
  }

  static func valid(_ fault: NetworkFault) -> String {
    switch fault {
    case .text(.empty), .text(.notText), .text(.notUTF8): "een bestand in UTF-8 met bindingen of huishoudens"
    case .text(let fault): DutchTableFaults.valid(fault)
    case .noColumn(let names): names.map { "'\($0)'" }.joined(separator: " of ")
    case .columnTwice: "elke kolom één keer"
    case .noTies: "ten minste één"
    case .noName: "een naam of nummer"
    case .unknownNode: "een huishouden uit de lijst"
    case .selfTie: "twee huishoudens"
    case .tieTwice, .bothWays: "elk paar één keer"
    case .nodeTwice: "elk huishouden één keer"
    case .notANumber: "een getal"
    case .strengthOutOfRange(_, let full):
      "groter dan 0 en hoogstens \(NumberText.write(full)), het volle gewicht"
    case .outOfRange(_, let range): "een geheel getal van \(range.lowerBound) tot en met \(range.upperBound)"
    case .unknownWord(_, let known):
      "een van " + known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", ..." : "")
    case .dwellingTwice: "één huishouden per woning"
    case .tooManyNodes: "niet meer dan dat"
    case .markup: "welgevormde XML"
    case .notAGraph: "GraphML met één graaf van knopen en lijnen"
    }
  }

  static func advice(_ fault: NetworkFault) -> String? {
    switch fault {
    case .text(let fault) where fault.isOfAnyCSV: DutchTableFaults.advice(fault)
    case .text(.fieldCount): "zet velden met het scheidingsteken erin tussen dubbele aanhalingstekens"
    case .text(.tooLarge): "laat kolommen weg die niet worden gelezen"
    case .text: nil
    case .noColumn: "laat de regel met kolomnamen bovenaan staan"
    case .columnTwice: "verwijder een van de twee kolommen"
    case .noTies: "laat 'network' weg uit het scenario; dan worden de eerste bindingen geloot"
    case .noName: "verwijder de regel, of geef het huishouden een nummer"
    case .unknownNode(_, let suggestion):
      suggestion.map { "bedoelde u '\($0)'?" }
        ?? "zet het in de lijst van huishoudens, of laat 'network.nodes' weg"
    case .selfTie, .tieTwice: "verwijder de regel"
    case .bothWays: "zeg wat er van de twee wordt: 'both_ways: mean', of strongest, weakest, mutual"
    case .nodeTwice: "verwijder een van de regels"
    case .notANumber: "decimalen staan achter een punt; laat het veld leeg als het niet bekend is"
    case .strengthOutOfRange: "zet 'full_weight' op het grootste gewicht dat een binding kan hebben"
    case .outOfRange: "laat het veld leeg als het niet bekend is"
    case .unknownWord(let word, let known):
      EditDistance.suggestion(for: word, in: known).map { "bedoelde u '\($0)'?" }
        ?? "laat het veld leeg als het niet bekend is"
    case .dwellingTwice: "laat de kolom leeg; dan worden woningen op volgorde genomen"
    case .tooManyNodes: "spreid de huishoudens met een kolom 'buurt', of vergroot de wereld met 'world.scale'"
    case .markup: "schrijf het bestand opnieuw met het programma dat het maakte"
    case .notAGraph: "exporteer het opnieuw als gewone GraphML, of als CSV met de kolommen from en to"
    }
  }

  private static func markup(_ fault: XMLFault) -> String {
    switch fault {
    case .openElement: "een element dat nergens sluit"
    case .noElement: "geen element"
    case .openComment: "commentaar dat nergens sluit"
    case .openCDATA: "een CDATA-deel dat nergens sluit"
    case .openInstruction: "een instructie die nergens sluit"
    case .openQuote: "een aanhalingsteken dat nergens sluit"
    case .textOutside: "tekst buiten het hoofdelement"
    case .documentType: "een documenttype, dat niet wordt gelezen"
    case .openEnd: "het einde van een element zonder '>'"
    case .strayEnd: "een einde dat bij geen element hoort"
    case .secondRoot: "een tweede hoofdelement"
    case .noBlank: "geen spatie vóór een attribuut"
    case .attributeTwice(let name): "attribuut '\(name)' voor de tweede keer"
    case .noValue(let name): "attribuut '\(name)' zonder waarde"
    case .noQuotes(let name): "attribuut '\(name)' zonder aanhalingstekens"
    case .bracketInAttribute: "'<' in een attribuut"
    case .badReference: "'&' waarmee geen verwijzing begint die wordt gelezen"
    case .noName: "geen naam"
    case .tooDeep(let limit): "meer dan \(limit) elementen in elkaar"
    }
  }

  private static func graph(_ fault: GraphFault) -> String {
    switch fault {
    case .noGraph: "geen graaf"
    case .secondGraph: "een tweede graaf"
    case .wrongRoot(let name): "<\(name)> waar <graphml> hoort"
    case .keyWithoutID: "een key zonder id"
    case .unreadElement(let name): "<\(name)>, dat niet wordt gelezen"
    case .undeclaredKey(let id): "key '\(id)', die nergens is gedeclareerd"
    }
  }
}
