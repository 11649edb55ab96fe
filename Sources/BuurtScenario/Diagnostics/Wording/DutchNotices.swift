import BuurtModel

/// What was decided about a table or a network, in Dutch: lower case, no full stop.
enum DutchNotices {
  /// What was filled in or left out of a table.
  static func table(_ notice: TableNotice) -> String {
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
      "ontbrekende waarden aangevuld voor \(count(buurten)), uit \(origins.map(origin).joined(separator: ", ")): "
        + TableNotice.list(margins)
    case .emptyBuurten(let buurten): "zonder huishoudens, maar behouden: \(count(buurten))"
    case .renormalised(let margins, let largest):
      "delen passend gemaakt bij hun geheel, grootste verschil \(DutchRules.decimal(TableNotice.percent(largest))) %: "
        + TableNotice.list(margins)
    case .meanSizeRefined(let buurten):
      "gemiddelde huishoudensgrootte verfijnd binnen de afronding: \(count(buurten))"
    }
  }

  /// What was decided about a network.
  static func network(_ notice: NetworkNotice) -> String {
    switch notice {
    case .unread(let columns): "niet gelezen: \(columns.joined(separator: ", "))"
    case .unseen(let households):
      households == 1
        ? "1 huishouden dat niemand heeft waargenomen begint zonder binding"
        : "\(households) huishoudens die niemand heeft waargenomen beginnen zonder binding"
    case .drawnStrengths(let ties, let all):
      "bij \(ties) van \(all) bindingen staat geen gewicht, dus dat wordt geloot"
    case .burnIn(let weeks):
      "een aanloop van \(weeks) weken verandert de bindingen vóór week 0; met 'burn_in: 0' begint de run ermee"
    }
  }

  private static func origin(_ origin: MarginOrigin) -> String {
    switch origin {
    case .observed: "de eigen rij"
    case .wijk: "de wijk"
    case .gemeente: "de gemeente"
    case .national: "het register"
    }
  }

  private static func count(_ buurten: Int) -> String { buurten == 1 ? "1 buurt" : "\(buurten) buurten" }
}
