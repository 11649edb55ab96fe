/// What was decided about a table or a network, in English: lower case, no full stop.
enum EnglishNotices {
  /// What was filled in or left out of a table.
  static func table(_ notice: TableNotice) -> String {
    switch notice {
    case .belowMinimum(let buurten, let households, let minimum):
      "left out below min_households \(minimum): \(count(buurten)), \(households) households"
    case .leftOut(let codes):
      "left out for want of a number of households: \(count(codes.count)) (\(TableNotice.some(codes)))"
    case .householdsEstimated(let buurten, let households):
      "households estimated from inhabitants and mean size: \(count(buurten)), \(households) households"
    case .nationalShares(let margins):
      "no column in the table, so the national value of the registry: \(TableNotice.list(margins))"
    case .imputed(let buurten, let margins, let origins):
      "missing values filled in for \(count(buurten)), from \(TableNotice.list(origins)): "
        + TableNotice.list(margins)
    case .emptyBuurten(let buurten): "without households, and kept: \(count(buurten))"
    case .renormalised(let margins, let largest):
      "parts made to add up to their whole, the largest gap \(TableNotice.percent(largest)) %: "
        + TableNotice.list(margins)
    case .meanSizeRefined(let buurten):
      "mean household size refined within its rounding: \(count(buurten))"
    }
  }

  /// What was decided about a network.
  static func network(_ notice: NetworkNotice) -> String {
    switch notice {
    case .unread(let columns): "not read: \(columns.joined(separator: ", "))"
    case .unseen(let households): "\(households) households that nobody saw start without a tie"
    case .drawnStrengths(let ties, let all): "\(ties) of \(all) ties have no weight, so it is drawn"
    case .burnIn(let weeks):
      "a burn-in of \(weeks) weeks changes the ties before week 0; 'burn_in: 0' starts from them"
    }
  }

  private static func count(_ buurten: Int) -> String { buurten == 1 ? "1 buurt" : "\(buurten) buurten" }
}
