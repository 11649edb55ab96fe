/// What can be wrong with a table of buurten, in Dutch.
enum DutchTableFaults: FaultWording {
  static func found(_ fault: TableFault) -> String {
    switch fault {
    case .tooLarge(let bytes, _): "\(bytes) bytes"
    case .empty: "een leeg bestand"
    case .notText(.workbook): "een werkmap van Excel"
    case .notText(.gzip): "een ingepakt bestand (gzip)"
    case .notText(.utf16): "tekst in UTF-16"
    case .notText(.pdf): "een PDF"
    case .notUTF8(let byte): "byte \(ShownText.hex(UInt32(byte))), die hier geen UTF-8 is"
    case .openQuote: "een aanhalingsteken dat nergens sluit"
    case .textAfterQuote(let found): "'\(found)' achter een sluitend aanhalingsteken"
    case .noHeader(let found): "'\(found.prefix(3).joined(separator: "', '"))' waar de kopregel hoort"
    case .noCodeColumn: "geen kolom met codes van buurten"
    case .noHouseholdColumn: "geen kolom met aantallen huishoudens"
    case .columnTwice(let first): "een kolom die al in veld \(first) staat"
    case .fieldCount(let found, _): "\(found) \(found == 1 ? "veld" : "velden")"
    case .badCode(let found): "code '\(found)'"
    case .codeTwice(let code, let firstLine): "buurt \(code), die al op regel \(firstLine) staat"
    case .notANumber(let found), .notWhole(let found), .negative(let found), .above100(let found):
      "'\(found)'"
    case .noBuurten(let rows): "\(rows) \(rows == 1 ? "rij" : "rijen"), en geen buurt"
    }
  }

  static func valid(_ fault: TableFault) -> String {
    switch fault {
    case .tooLarge(_, let most): "hoogstens \(most) bytes"
    case .empty, .notText, .notUTF8: "een CSV-tabel in UTF-8, met een kopregel"
    case .openQuote: "een dubbel aanhalingsteken aan het eind van het veld"
    case .textAfterQuote: "een scheidingsteken of het einde van de regel na het sluitende aanhalingsteken"
    case .noHeader, .noBuurten: "een kopregel, en één regel per buurt"
    case .noCodeColumn(let known), .noHouseholdColumn(let known):
      "een van \(known.joined(separator: ", "))"
    case .columnTwice: "elke kolom één keer"
    case .fieldCount(_, let header): "\(header) velden, zoals in de kopregel"
    case .badCode: "GM met 4, WK met 6 of BU met 8 cijfers of letters"
    case .codeTwice: "elke buurt één keer"
    case .notANumber: "een getal, of '.', niets, NULL, -99997 of -99999999 waar het ontbreekt"
    case .notWhole: "een geheel getal"
    case .negative: "0 of meer"
    case .above100: "een percentage van 0 tot en met 100"
    }
  }

  static func advice(_ fault: TableFault) -> String? {
    switch fault {
    case .tooLarge: "houd alleen de rijen over van de gemeenten die u nodig hebt"
    case .empty: "download de tabel opnieuw"
    case .notText(.workbook): "bewaar het werkblad als 'CSV UTF-8'"
    case .notText(.gzip): "pak het bestand eerst uit"
    case .notText(.utf16): "zet het om: iconv -f UTF-16 -t UTF-8"
    case .notText(.pdf): "exporteer de tabel als CSV"
    case .notUTF8: "is het bestand Latin-1, zet het dan om: iconv -f WINDOWS-1252 -t UTF-8"
    case .openQuote, .textAfterQuote: "schrijf een aanhalingsteken binnen een veld twee keer"
    case .noHeader: "laat de regel met kolomnamen bovenaan staan"
    case .noCodeColumn, .noHouseholdColumn: "download de kerncijfers met deze kolom"
    case .columnTwice: "verwijder een van de twee kolommen"
    case .fieldCount:
      "zet velden met het scheidingsteken erin (zoals een decimale komma) tussen dubbele aanhalingstekens"
    case .badCode: "bewaar codes als tekst: rekenbladen laten nullen vooraan weg"
    case .codeTwice: "houd één jaar over, met één regel per buurt"
    case .notANumber: "haal eenheden en opmerkingen uit het veld"
    case .notWhole: "schrijf 1035, niet 1.035 of 1,035"
    case .negative: "laat het veld leeg als het aantal niet bekend is"
    case .above100: "schrijf 8,3 of 8.3 voor 8,3 procent"
    case .noBuurten: "download ook de rijen van buurten"
    }
  }
}
