/// Budget: what an intervention can pay for, and what it pays.
///
/// A kind asks before it spends, and books at once what it was told it can pay, since the next question counts
/// only what is booked. Within a week: first the hours of what runs already, then new participants, new groups
/// or new places. Without a budget every answer is yes and nothing is limited.
///
/// - Channel: budget.
extension Channels {
  private var account: Account { world.interventions[index].account }

  /// Whether the scenario gives it a budget.
  var hasBudget: Bool { account.yearly != nil }

  /// Euros a week that a budget spread evenly over the year gives; nil without a budget.
  ///
  /// For what is decided once and paid every week: a number of places, a caseload.
  var budgetPerWeek: Double? { account.yearly.map { Double($0) / 100 / weeksPerYear } }

  /// Hours that it can pay for this week: hours x min(1, released and unspent euros / cost of the hours).
  ///
  /// - Parameters:
  ///   - hours: what it would work, in all buurten together; 0 or more.
  ///   - costPerHour: euros an hour, all that an hour costs.
  /// - Returns: 0...hours, to be booked with `spend`; all of them where they cost nothing.
  func afford(hours: Double, costPerHour: Double) -> Double {
    hours * grant(euros: hours * costPerHour)
  }

  /// The part of a cost that it can pay this week, 0...1: for work that shrinks as a whole.
  ///
  /// - Parameter euros: what the whole would cost, 0 or more.
  /// - Returns: min(1, released and unspent euros / euros).
  func grant(euros: Double) -> Double {
    let cents = euros * 100
    guard let there = account.available, !Account.covers(cents, of: there) else { return 1 }
    return there / cents
  }

  /// Whether what the weeks so far have released covers a cost: of a participant, a session, a meeting.
  ///
  /// What is not spent adds up within a year, so that a larger cost can wait for its turn.
  func affords(euros: Double) -> Bool { Account.covers(euros * 100, of: account.available) }

  /// Whether the rest of the year's budget, released or not, covers what is bought once, such as a training.
  ///
  /// Booked with `spendAtOnce`; what is left is then spread over the rest of the year.
  func affordsAtOnce(euros: Double) -> Bool { Account.covers(euros * 100, of: account.left) }

  /// Buurten in which a weekly cost can be paid all year, each in full, taken by a lot that stays the same.
  ///
  /// - Parameter weekly: euros a week of a buurt.
  /// - Returns: all where anybody lives without a budget; in the order of the table.
  func funded(weekly: (Int) -> Double) -> [Int] {
    let all = buurten.filter { dwellings($0) > 0 }
    guard let budget = budgetPerWeek else { return all }
    let own = world.interventions[index].identity
    let lots = all.map { (mixed(own ^ mixed(world.neighbours.identity[$0])), $0) }.sorted { $0 < $1 }
    var sum = 0.0
    var paid: [Int] = []
    for (_, buurt) in lots {
      let euros = weekly(buurt)
      // A millionth: what parts of cents add up to is nothing.
      guard sum + euros <= budget + 1e-6 else { continue }
      sum += euros
      paid.append(buurt)
    }
    return paid.sorted()
  }

  /// Books hours and euros of this week.
  func spend(hours: Double, euros: Double) { book(hours: hours, euros: euros, atOnce: false) }

  /// Books a cost that `affordsAtOnce` allowed.
  func spendAtOnce(hours: Double = 0, euros: Double) { book(hours: hours, euros: euros, atOnce: true) }

  private func book(hours: Double, euros: Double, atOnce: Bool) {
    world.interventions[index].funnel.hours += hours
    world.interventions[index].funnel.euros += euros
    world.interventions[index].account.book(euros * 100, atOnce: atOnce)
  }
}
