import BuurtModel

/// What can be wrong with a file of parameter sets, in Dutch.
enum DutchSetsFaults: FaultWording {
  static func found(_ fault: SetsFault) -> String {
    switch fault {
    case .text(let fault): DutchTableFaults.found(fault)
    case .noColumn(let name): "geen kolom '\(name)'"
    case .columnTwice(_, let first): "een kolom die al op plaats \(first) staat"
    case .unknownParameter(let name, _): "een kolom '\(name)'"
    case .noParameters: "geen kolom met een parameter"
    case .noSets: "geen set"
    case .notANumber(let text), .notAWeight(let text), .notASetNumber(let text), .outOfRange(let text, _, _):
      "'\(text)'"
    case .setTwice(let number, let line): "set \(number), die al op regel \(line) staat"
    }
  }

  static func valid(_ fault: SetsFault) -> String {
    switch fault {
    case .text(.empty), .text(.notText), .text(.notUTF8): "een bestand in UTF-8 met parametersets"
    case .text(let fault): DutchTableFaults.valid(fault)
    case .noColumn: "set, weight, en één kolom per parameter"
    case .columnTwice: "elke kolom één keer"
    case .unknownParameter: "een parameter uit het register, set, weight, distance of rows_passed"
    case .noParameters, .noSets: "ten minste één"
    case .notANumber: "een getal"
    case .notAWeight: "een gewicht groter dan 0"
    case .notASetNumber: "een geheel getal van 0 of meer"
    case .setTwice: "elke set één keer"
    case .outOfRange(_, let range, let unit): "\(DutchRules.range(range, unit: .none)) (\(unit))"
    }
  }

  static func advice(_ fault: SetsFault) -> String? {
    switch fault {
    case .text(let fault): DutchTableFaults.advice(fault)
    case .noColumn: "laat de regel met kolomnamen bovenaan staan"
    case .columnTwice: "verwijder een van de twee kolommen"
    case .unknownParameter(_, let suggestion):
      suggestion.map { "bedoelde u '\($0)'?" } ?? "'buurtsim parameters' noemt ze"
    case .noParameters, .noSets: "'buurtsim calibrate' schrijft zo'n bestand"
    case .notANumber: "decimalen staan achter een punt"
    case .notAWeight, .notASetNumber: nil
    case .setTwice: "verwijder een van de regels"
    case .outOfRange: "het bestand is misschien van een andere versie: 'buurtsim calibrate' maakt het opnieuw"
    }
  }
}
