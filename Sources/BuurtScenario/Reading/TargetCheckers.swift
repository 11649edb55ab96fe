import BuurtModel

/// Reads `where`: which buurten.
struct WhereChecker {
  let context: ReadingContext

  /// The rule, and the buurten that it names; nil after a problem.
  func rule(_ node: SourceNode, path: String) -> (selection: BuurtSelection, named: [Word])? {
    guard node.shape == .map else {
      if node.word == "all" { return (.all, []) }
      let checker = ValueChecker(context: context, key: .key("where"), path: path)
      guard case .words(let words)? = checker.check(node, as: .words) else { return nil }
      return (.named(words.map(\.text)), words)
    }
    let problems = context.count
    let checked = MapChecker(context: context).check(
      node,
      fields: ScenarioFields.children(of: "interventions.*.where"),
      path: path,
      name: .key("where")
    )
    let lowest = node.entries.first { $0.key == "lowest" }
    let highest = node.entries.first { $0.key == "highest" }
    if let lowest, let highest {
      context.report(
        .conflict("highest", "lowest", .whereRules),
        at: highest.place,
        path: path + ".highest",
        related: lowest.place
      )
    }
    if lowest == nil, highest == nil {
      context.report(.missingKey("lowest", within: .key("where")), at: node.place, path: path)
    }
    if node["share"] == nil {
      context.report(.missingKey("share", within: .key("where")), at: node.place, path: path)
    }
    guard context.count == problems, let share = checked.number("share") else { return nil }
    if let column = checked.text("lowest") { return (.lowest(column: column, share: share), []) }
    return checked.text("highest").map { (.highest(column: $0, share: share), []) }
  }
}

/// Reads `who`: which households.
struct WhoChecker {
  let context: ReadingContext

  /// The conditions in the order of the table of fields, and those that nobody can observe.
  func conditions(_ node: SourceNode, path: String) -> (conditions: [HouseholdCondition], unobserved: [Word])
  {
    let checked = MapChecker(context: context).check(
      node,
      fields: ScenarioFields.children(of: "interventions.*.who"),
      path: path,
      name: .key("who")
    )
    var conditions: [HouseholdCondition] = []
    if let codes = checked.words("composition") {
      conditions.append(.composition(Composition.allCases.filter { codes.contain($0.code) }))
    }
    if let codes = checked.words("life_stage") {
      conditions.append(.lifeStage(LifeStage.allCases.filter { codes.contain($0.code) }))
    }
    if let codes = checked.words("tenure") {
      conditions.append(.tenure(Tenure.allCases.filter { codes.contain($0.code) }))
    }
    if let codes = checked.words("education") {
      conditions.append(.education(Education.allCases.filter { codes.contain($0.code) }))
    }
    if let deciles = checked.integers("income_decile") { conditions.append(.incomeDecile(deciles)) }
    if let deciles = checked.integers("initial_decile") { conditions.append(.initialDecile(deciles)) }
    if let severity = checked.numbers("need") { conditions.append(.need(severity)) }
    let unobserved = ["initial_decile", "need"].compactMap { key in
      checked[key].map { Word(text: key, place: $0.keyPlace) }
    }
    return (conditions, unobserved)
  }
}

extension [Word] {
  fileprivate func contain(_ text: String) -> Bool { contains { $0.text == text } }
}

/// Checks targets against the buurten of the world.
struct TargetChecker {
  private let context: ReadingContext
  private let codes: [String]
  private let names: [String]
  private let known: Set<String>
  private let codesByName: [String: [String]]
  // Codes from GM99 are made up; Statistics Netherlands gives out none.
  private let isReal: Bool

  init(context: ReadingContext, table: BuurtTable) {
    self.context = context
    codes = table.buurten.map(\.code)
    var seen: Set<String> = []
    names = table.buurten.map(\.name).filter { seen.insert($0).inserted }
    known = Set(codes)
    codesByName = Dictionary(grouping: table.buurten, by: \.name).mapValues { $0.map(\.code) }
    isReal = table.buurten.contains { !$0.gemeente.hasPrefix("GM99") }
  }

  /// Reports what a draft asks of the table that it does not have or may not be asked.
  func check(_ draft: DraftPlan) {
    for word in draft.buurten { check(word, path: draft.path + ".where") }
    guard isReal else { return }
    for key in draft.unobserved {
      context.report(.unobservedTarget(key.text), at: key.place, path: "\(draft.path).who.\(key.text)")
    }
  }

  private func check(_ word: Word, path: String) {
    guard !known.contains(word.text) else { return }
    guard let named = codesByName[word.text] else {
      // Names first, as people write them; a code is suggested for a code.
      let choice = word.text.hasPrefix("BU") ? codes : names
      context.report(.unknownBuurt(word.text, known: choice), at: word.place, path: path)
      return
    }
    if named.count > 1 {
      context.report(.ambiguousBuurt(word.text, codes: named), at: word.place, path: path)
    }
  }
}
