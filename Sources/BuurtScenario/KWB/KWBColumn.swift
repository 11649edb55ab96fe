import BuurtModel

/// A number that the key figures of wijken and buurten may give, whatever its column is called.
///
/// Three dialects: the codes of the yearly files (`a_hh`), the names of StatLine without their number
/// (`HuishoudensTotaal_28`), and the buurtkaart in its old (`aantal_hh`) and new (`aantal_huishoudens`)
/// form. A name is tried as it stands first, so that the `_14` of `a_00_14` is not taken for a number.
enum KWBColumn: Int, CaseIterable {
  case inhabitants
  case households, meanSize
  case onePerson, noChildren, withChildren
  case age0to14, age15to24, age25to44, age45to64, age65up
  case owner, corporatie, privateRent
  case lowIncome, highIncome
  case educationLow, educationMiddle, educationHigh
  // Origin as the tables print it; nothing but a partition without names leaves the reader.
  case originWest, originElsewhere
  case origin1, origin2, origin3, origin4, origin5
  case originHere, originEurope, originOutside
  case births

  /// How a column prints its number.
  enum Form {
    /// Persons, households or events, rounded to 5 (educated: to 10).
    case count(roundedTo: Double)
    /// Percent, rounded to whole percents.
    case percent
    /// Percent with one decimal.
    case decimalPercent
    /// A mean with one decimal.
    case mean
  }

  /// A name of the column and how its number is printed under that name.
  struct Alias {
    let name: String
    let form: Form
  }

  /// The names of this column, the best first.
  var aliases: [Alias] {
    let fives = Form.count(roundedTo: 5)
    let tens = Form.count(roundedTo: 10)
    return switch self {
    case .inhabitants: Self.aliases(fives, "a_inw", "AantalInwoners", "aant_inw", "aantal_inwoners")
    case .households:
      Self.aliases(fives, "a_hh", "HuishoudensTotaal", "aantal_hh", "aantal_huishoudens")
    case .meanSize:
      Self.aliases(
        .mean,
        "g_hhgro",
        "GemiddeldeHuishoudensgrootte",
        "gem_hh_gr",
        "gemiddelde_huishoudsgrootte"
      )
    case .onePerson:
      Self.aliases(fives, "a_1p_hh", "Eenpersoonshuishoudens")
        + Self.aliases(.percent, "p_eenp_hh", "percentage_eenpersoonshuishoudens")
    case .noChildren:
      Self.aliases(fives, "a_hh_z_k", "HuishoudensZonderKinderen")
        + Self.aliases(.percent, "p_hh_z_k", "percentage_huishoudens_zonder_kinderen")
    case .withChildren:
      Self.aliases(fives, "a_hh_m_k", "HuishoudensMetKinderen")
        + Self.aliases(.percent, "p_hh_m_k", "percentage_huishoudens_met_kinderen")
    case .age0to14: Self.ages("a_00_14", "k_0Tot15Jaar", "p_00_14_jr", "percentage_personen_0_tot_15_jaar")
    case .age15to24:
      Self.ages("a_15_24", "k_15Tot25Jaar", "p_15_24_jr", "percentage_personen_15_tot_25_jaar")
    case .age25to44:
      Self.ages("a_25_44", "k_25Tot45Jaar", "p_25_44_jr", "percentage_personen_25_tot_45_jaar")
    case .age45to64:
      Self.ages("a_45_64", "k_45Tot65Jaar", "p_45_64_jr", "percentage_personen_45_tot_65_jaar")
    case .age65up:
      Self.ages("a_65_oo", "k_65JaarOfOuder", "p_65_eo_jr", "percentage_personen_65_jaar_en_ouder")
    case .owner: Self.aliases(.percent, "p_koopw", "Koopwoningen", "p_koopwon", "percentage_koopwoningen")
    case .corporatie:
      Self.aliases(
        .percent,
        "p_wcorpw",
        "InBezitWoningcorporatie",
        "HuurwoningenWoningcorporatie",
        "p_huko_won",
        "perc_huurwoningen_in_bezit_woningcorporaties"
      )
    case .privateRent:
      Self.aliases(
        .percent,
        "p_ov_hw",
        "InBezitOverigeVerhuurders",
        "HuurwoningenOverigeVerhuurders",
        "p_huov_won",
        "perc_huurwoningen_in_bezit_overige_verhuurders"
      )
    case .lowIncome: Self.aliases(.decimalPercent, "p_hh_li", "k_40HuishoudensMetLaagsteInkomen")
    case .highIncome: Self.aliases(.decimalPercent, "p_hh_hi", "k_20HuishoudensMetHoogsteInkomen")
    case .educationLow: Self.aliases(tens, "a_opl_lg", "OpleidingsniveauLaag", "BasisonderwijsVmboMbo1")
    case .educationMiddle: Self.aliases(tens, "a_opl_md", "OpleidingsniveauMiddelbaar", "HavoVwoMbo24")
    case .educationHigh: Self.aliases(tens, "a_opl_hg", "OpleidingsniveauHoog", "HboWo")
    case .originWest: Self.origins("a_w_all", "WestersTotaal", "p_west_al")
    case .originElsewhere: Self.origins("a_nw_all", "NietWestersTotaal", "p_n_w_al")
    case .origin1: Self.origins("a_marok", "Marokko", "p_marokko")
    case .origin2: Self.origins("a_antaru", "NederlandseAntillenEnAruba", "p_ant_aru")
    case .origin3: Self.origins("a_suri", "Suriname", "p_surinam")
    case .origin4: Self.origins("a_tur", "Turkije", "p_turkije")
    case .origin5: Self.origins("a_ov_nw", "OverigNietWesters", "p_over_nw")
    case .originHere: Self.aliases(fives, "a_nl_all", "Nederland", "HerkomstlandNederland")
    case .originEurope: Self.aliases(fives, "a_eur_al", "EuropaExclusiefNederland")
    case .originOutside: Self.aliases(fives, "a_neu_al", "BuitenEuropa")
    case .births: Self.aliases(fives, "a_geb", "GeboorteTotaal")
    }
  }

  /// Whether StatLine uses the name once more for a part of the number: the first is meant.
  var mayRepeat: Bool {
    switch self {
    case .originHere, .originEurope, .originOutside: true
    default: false
    }
  }

  private static func aliases(_ form: Form, _ names: String...) -> [Alias] {
    names.map { Alias(name: $0, form: form) }
  }

  private static func ages(_ code: String, _ statLine: String, _ map: String, _ newMap: String) -> [Alias] {
    aliases(.count(roundedTo: 5), code, statLine) + aliases(.percent, map, newMap)
  }

  private static func origins(_ code: String, _ statLine: String, _ map: String) -> [Alias] {
    aliases(.count(roundedTo: 5), code, statLine) + aliases(.percent, map)
  }
}

/// A column with a text: who the row is about.
enum KWBTextColumn: Int, CaseIterable {
  case code, kind, name, gemeente, wijkCode, gemeenteCode

  /// The names of this column, the best first.
  var names: [String] {
    switch self {
    case .code: ["gwb_code_10", "gwb_code", "Codering", "bu_code", "buurtcode", "WijkenEnBuurten"]
    case .kind: ["recs", "SoortRegio"]
    case .name: ["regio", "bu_naam", "buurtnaam", "WijkenEnBuurten"]
    case .gemeente: ["gm_naam", "Gemeentenaam", "gemeentenaam"]
    case .wijkCode: ["wk_code", "wijkcode"]
    case .gemeenteCode: ["gm_code", "gemeentecode"]
    }
  }
}

/// Where the columns of one header are.
struct KWBHeader {
  /// The names as written.
  let names: [String]
  /// Field and form of each number that the header has, by `KWBColumn.rawValue`.
  private(set) var numbers: [(field: Int, form: KWBColumn.Form)?]
  /// Field of each text that the header has, by `KWBTextColumn.rawValue`.
  private(set) var texts: [Int?]
  /// What is wrong with the header, on line `line`.
  private(set) var problems: [KWBProblem] = []

  /// Finds the columns in a header.
  init(names: [String], line: Int) {
    self.names = names
    numbers = KWBColumn.allCases.map { _ in nil }
    texts = KWBTextColumn.allCases.map { _ in nil }
    let exact = names.map { $0.lowercased() }
    let bare = exact.map(Self.withoutNumber)
    var twice: [KWBProblem] = []
    func field(_ name: String, mayRepeat: Bool = false) -> Int? {
      let wanted = name.lowercased()
      var places = exact.indices.filter { exact[$0] == wanted }
      if places.isEmpty { places = bare.indices.filter { bare[$0] == wanted } }
      if places.count > 1, !mayRepeat {
        twice.append(
          KWBProblem(
            .columnTwice(first: places[0] + 1),
            line: line,
            field: places[1] + 1,
            column: names[places[1]]
          )
        )
      }
      return places.first
    }
    for column in KWBTextColumn.allCases {
      for name in column.names where texts[column.rawValue] == nil { texts[column.rawValue] = field(name) }
    }
    for column in KWBColumn.allCases {
      for alias in column.aliases where numbers[column.rawValue] == nil {
        numbers[column.rawValue] = field(alias.name, mayRepeat: column.mayRepeat).map { ($0, alias.form) }
      }
    }
    let known = texts.contains { $0 != nil } || numbers.contains { $0 != nil }
    guard known else {
      problems = [KWBProblem(.noHeader(found: names), line: line)]
      return
    }
    problems = twice.sorted { $0.field < $1.field }
    if texts[KWBTextColumn.code.rawValue] == nil {
      problems.append(KWBProblem(.noCodeColumn(known: KWBTextColumn.code.names), line: line))
    }
    if numbers[KWBColumn.households.rawValue] == nil {
      problems.append(
        KWBProblem(.noHouseholdColumn(known: KWBColumn.households.aliases.map(\.name)), line: line)
      )
    }
  }

  /// A lower-case name without the number that StatLine puts behind it: `koopwoningen_40`.
  private static func withoutNumber(_ name: String) -> String {
    guard let underscore = name.lastIndex(of: "_") else { return name }
    let number = name[name.index(after: underscore)...]
    guard !number.isEmpty, number.allSatisfy({ $0.isASCII && $0.isNumber }) else { return name }
    return String(name[..<underscore])
  }
}
