import BuurtScenario

/// What was filled in or left out of a table, in Dutch; the English sentences stand with the notices.
enum DutchTableNotice {
  @Sendable static func sentence(_ notice: TableNotice) -> String {
    switch notice {
    case .belowMinimum(let buurten, let households, let minimum):
      "weggelaten onder min_households \(minimum): \(count(buurten)), \(households) huishoudens"
    case .leftOut(let codes):
      "weggelaten, want zonder aantal huishoudens: \(count(codes.count)) (\(TableNotice.some(codes)))"
    case .householdsEstimated(let buurten, let households):
      "huishoudens geschat uit inwoners en gemiddelde grootte: \(count(buurten)), \(households) huishoudens"
    case .nationalShares(let margins):
      "geen kolom in de tabel, dus de landelijke waarde uit het register: \(TableNotice.list(margins))"
    case .imputed(let buurten, let margins, let origins):
      "ontbrekende waarden aangevuld voor \(count(buurten)), uit \(TableNotice.list(origins)): "
        + TableNotice.list(margins)
    case .emptyBuurten(let buurten): "zonder huishoudens, en gehouden: \(count(buurten))"
    case .renormalised(let margins, let largest):
      "delen opgeteld tot hun geheel, grootste gat \(TableNotice.percent(largest)) %: \(TableNotice.list(margins))"
    case .meanSizeRefined(let buurten):
      "gemiddelde huishoudensgrootte verfijnd binnen de afronding: \(count(buurten))"
    }
  }

  private static func count(_ buurten: Int) -> String { buurten == 1 ? "1 buurt" : "\(buurten) buurten" }
}
