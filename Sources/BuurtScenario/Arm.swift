public import BuurtModel

/// One arm of a scenario: its interventions, and what it has its own way from the first week of its world.
///
/// Arms with equal settings share one burnt-in world; an arm with settings of its own has a burn-in of its own.
/// All arms draw alike: a household is the same one in every arm, because what decides which households there
/// are (`ParameterRegistry.isOfPopulation`) cannot differ between arms.
public struct Arm: Sendable, Equatable {
  /// The arm's name, a YAML key.
  public var name: String
  /// Its interventions, each with its part of the budget.
  public var plans: [InterventionPlan]
  /// Switches that are not as the scenario has them, in the order of `Switch`.
  public var switches: [SwitchSetting]
  /// Parameters that are not as the scenario has them, in the order of the registry.
  public var parameters: [ParameterSetting]
  /// What its interventions may spend in a year; nil for no limit.
  public var budget: Budget?

  /// An arm with its interventions.
  public init(
    name: String,
    plans: [InterventionPlan],
    switches: [SwitchSetting] = [],
    parameters: [ParameterSetting] = [],
    budget: Budget? = nil
  ) {
    self.name = name
    self.plans = plans
    self.switches = switches
    self.parameters = parameters
    self.budget = budget
  }

  /// Whether its world is that of another arm until an intervention begins.
  public func sharesWorld(with other: Arm) -> Bool {
    switches == other.switches && parameters == other.parameters
  }
}

/// The state of a switch in an arm.
public struct SwitchSetting: Sendable, Equatable {
  /// The switch.
  public var item: Switch
  /// Whether it is on.
  public var isOn: Bool

  /// A switch with its state.
  public init(_ item: Switch, isOn: Bool) {
    self.item = item
    self.isOn = isOn
  }
}

/// The value of a parameter in an arm.
public struct ParameterSetting: Sendable, Equatable {
  /// Its key in the registry.
  public var key: String
  /// Its value in the unit of the registry.
  public var value: Double

  /// A parameter with its value.
  public init(_ key: String, _ value: Double) {
    self.key = key
    self.value = value
  }
}

/// Money of an arm, and how its interventions divide it.
public struct Budget: Sendable, Equatable {
  /// Cents that may be spent in a year of 52 weeks.
  public var cents: Int
  /// Part of each intervention, 0...1, in the order of the arm's plans; together 1.
  public var shares: [Double]

  /// A budget with its shares.
  public init(cents: Int, shares: [Double]) {
    self.cents = cents
    self.shares = shares
  }

  /// Cents of one intervention: cents x share, rounded down, so that the parts never exceed the whole.
  public func part(_ index: Int) -> Int {
    // A millionth of a cent is noise of binary fractions, such as three thirds of a whole.
    Int((Double(cents) * shares[index] + 1e-6).rounded(.down))
  }
}

extension Arm {
  /// Parameters, those of a set for one, changed as the arm says.
  public func changed(_ parameters: Parameters) -> Parameters {
    var parameters = parameters
    for setting in self.parameters {
      ParameterRegistry.definition(setting.key)?.write(&parameters, setting.value)
    }
    return parameters
  }
}

extension Scenario {
  /// The switches of an arm: those of the scenario, changed as the arm says.
  public func switches(of arm: Arm) -> Switches {
    var switches = self.switches
    for setting in arm.switches { switches[setting.item] = setting.isOn }
    return switches
  }

  /// The parameters of an arm: those of the scenario, changed as the arm says.
  public func parameters(of arm: Arm) -> Parameters {
    arm.changed(parameters)
  }
}
