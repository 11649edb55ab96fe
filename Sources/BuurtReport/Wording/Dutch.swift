import BuurtExperiment
import BuurtScenario

extension Wording {
  /// Every sentence in Dutch.
  public static let dutch = Wording(
    language: .dutch,
    decimalMark: ",",
    intervalSeparator: "; ",
    ran: { counts in
      "\(counts.arms) \(counts.arms == 1 ? "arm" : "armen") x "
        + (counts.sets.map { "\($0) \($0 == 1 ? "parameterset" : "parametersets") x " } ?? "")
        + "\(counts.replicates) "
        + "\(counts.replicates == 1 ? "herhaling" : "herhalingen"), \(counts.weeks) weken na een aanloop van "
        + "\(counts.burnIn), \(counts.buurten) \(counts.buurten == 1 ? "buurt" : "buurten"), "
        + "\(counts.households) huishoudens"
    },
    differencesHeading: { reference in
      "Gemiddelde over het laatste jaar: niveau van '\(reference)', en het verschil daarmee binnen een "
        + "herhaling met het 95%-interval"
    },
    levelsHeading: "Gemiddelde over het laatste jaar, met het 95%-interval",
    measureColumn: "maat",
    replicatesRow: "herhalingen",
    intervalNote:
      "Het interval is het toeval in het model, gegeven de aannames; het zegt niet of die kloppen.",
    oneReplicateNote: "Eén herhaling heeft geen interval: wat hier staat kan toeval zijn.",
    outputAt: { "Uitvoer: \($0)" },
    finishedEarlier: { "Al eerder klaar, er is niets gedraaid: \($0) (opnieuw: --again)" },
    runs: { "\($0) van \($1) runs" },
    timeLeft: { "nog \($0)" },
    keptRuns: { "\($0) al eerder klaar" },
    stopping: "ik stop; nog een keer om meteen te stoppen",
    stopped: { done, total, folder in
      "Gestopt: \(done) van \(total) runs zijn klaar en blijven in \(folder). Dezelfde opdracht gaat daar verder."
    },
    error: "fout",
    occupied: { "\($0) bestaat en is niet deze uitvoer; kies een andere --out, of --again" },
    otherScenario: {
      "\($0) bevat runs van een ander scenario of een andere versie; verwijder de map of kies een andere --out"
    },
    otherDialect: { "\($0) is klaar, in het andere CSV-dialect; kies een andere --out, of --again" },
    locked: { "een ander proces is bezig in \($0)" },
    cannotCreate: { "\($0) kan niet worden gemaakt: \($1)" },
    cannotWrite: { "\($0) kan niet worden geschreven of gelezen: \($1)" },
    emptyWorld: "de wereld heeft geen huishouden",
    tooManyDwellings: { "de wereld heeft \($0) woningen, meer dan te nummeren zijn (16.777.215)" },
    bug: { "dit is een fout in buurtsim. Meld hem met deze tekst en het scenario.\n\($0)" },
    existsAlready: { "\($0) bestaat, en wordt niet overschreven" },
    missingFile: { "\($0): dit bestand is er niet" },
    noSuchReplicate: { "replicate moet 0...\($1 - 1) zijn, gevonden: \($0)" },
    noProblems: { "\($0): geen problemen" },
    unknownName: { "niets heet '\($0)'" },
    didYouMean: { "bedoelde u '\($0)'?" },
    same: { "gelijk: \($0) bestanden, byte voor byte" },
    difference: { difference in
      switch difference {
      case .onlyFirst(let name): "\(name): alleen in de eerste map"
      case .onlySecond(let name): "\(name): alleen in de tweede map"
      case .line(let name, let line): "\(name): verschilt vanaf regel \(line)"
      }
    },
    made: { "gemaakt: \($0)" },
    tryNext: { "verder: \($0)" },
    labels: DescriptionLabels(
      parameter: "parameter",
      measure: "maat",
      switchName: "schakelaar",
      kind: "soort interventie",
      preset: "preset",
      evidence: "bewijs",
      conditions: "voorwaarden",
      field: "veld",
      diagnostic: "melding",
      unit: "eenheid",
      range: "bereik",
      defaultValue: "standaard",
      status: "status",
      source: "bron",
      against: "ertegen",
      decimals: "decimalen",
      optional: "mag ontbreken",
      programme: ProgrammeLabels(
        form: "vorm",
        target: "doelgroep",
        trigger: "aanleiding",
        deliverer: "uitvoerder",
        dose: "dosis",
        capital: "kapitaal",
        channels: "werkt op",
        carriedBy: "in het model",
        missing: "nog geen preset"
      )
    ),
    dryRun: DryRunLabels(
      world: "wereld",
      runs: "runs",
      steps: "te zetten weken",
      threads: "threads",
      time: "tijd (geschat)",
      memory: "geheugen (geschat)",
      disk: "schijf (geschat)",
      folder: "uitvoer",
      available: "beschikbaar"
    ),
    economics: .dutch,
    schedule: ScheduleLabels(
      phase: "fase",
      sentence: "wat er gebeurt",
      reads: "leest van anderen",
      writes: "schrijft van zichzelf",
      serial: "(één thread, de hele wereld)"
    ),
    population: PopulationLabels(
      heading: { table, buurten, households in
        "\(table): \(buurten) \(buurten == 1 ? "buurt" : "buurten"), \(households) huishoudens"
      },
      margin: "kenmerk",
      error: "gem. fout",
      weightedError: "gewogen",
      largest: "grootste",
      rounding: "afronding",
      worst: "waar",
      observed: "eigen",
      imputed: "aangevuld",
      national: "landelijk",
      note:
        "Fouten zijn absolute verschillen tussen de getrokken huishoudens en de tabel, in de eenheid van het "
        + "kenmerk (aandelen, personen per huishouden, geboorten per inwoner): gewoon over buurten, gewogen naar "
        + "huishoudens, en de grootste. Afronding in de tabel verklaart op zichzelf zoveel als 'afronding'. Aantallen "
        + "zijn buurten."
    ),
    sets: SetsLabels(
      differencesHeading: { reference in
        "Gemiddelde over het laatste jaar: niveau van '\(reference)', en het verschil daarmee binnen een set en "
          + "herhaling met het 95%-interval over sets en herhalingen"
      },
      runsRow: "runs",
      heading: "Per set: hoe vaak het verschil groter is dan wat ertoe doet, en wat het interval breed maakt",
      arm: "arm",
      sets: "± sets",
      replicates: "± herhalingen",
      relevant: "doet ertoe vanaf",
      better: "beter in",
      worse: "slechter in",
      verdict: "oordeel",
      note:
        "Het interval zegt waar het verschil ligt in een parameterset zoals deze; zijn helften '± sets' en "
        + "'± herhalingen' tellen in het kwadraat op. Beter of slechter heet een arm pas als hij dat in 80% van de "
        + "sets is, met meer dan het kleinste verschil dat ertoe doet. Het zegt niet of de aannames van het model kloppen.",
      others: { count in
        "\(count) \(count == 1 ? "ander verschil doet" : "andere verschillen doen") er in geen enkele set toe: "
          + "geen duidelijk verschil"
      },
      words: { verdict in
        switch verdict {
        case .better: "beter"
        case .worse: "slechter"
        case .unclear: "geen duidelijk verschil"
        }
      }
    ),
    tableNotice: { $0.sentence(in: .dutch) }
  )
}
