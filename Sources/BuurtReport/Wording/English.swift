import BuurtExperiment
import BuurtScenario

extension Wording {
  /// Every sentence in English.
  public static let english = Wording(
    language: .english,
    decimalMark: ".",
    intervalSeparator: ", ",
    ran: { counts in
      "\(counts.arms) \(counts.arms == 1 ? "arm" : "arms") x "
        + (counts.sets.map { "\($0) \($0 == 1 ? "parameter set" : "parameter sets") x " } ?? "")
        + "\(counts.replicates) "
        + "\(counts.replicates == 1 ? "replicate" : "replicates"), \(counts.weeks) weeks after a burn-in of "
        + "\(counts.burnIn), \(counts.buurten) \(counts.buurten == 1 ? "buurt" : "buurten"), "
        + "\(counts.households) households"
    },
    differencesHeading: { reference in
      "Mean over the last year: level of '\(reference)', and difference from it within a replicate with its "
        + "95 % interval"
    },
    levelsHeading: "Mean over the last year, with its 95 % interval",
    measureColumn: "measure",
    replicatesRow: "replicates",
    intervalNote: "The interval is the chance in the model, given its assumptions; it does not say whether "
      + "these hold.",
    oneReplicateNote: "One replicate has no interval: what is shown may be chance.",
    outputAt: { "Output: \($0)" },
    finishedEarlier: { "Finished earlier, nothing was run: \($0) (run again: --again)" },
    runs: { "\($0) of \($1) runs" },
    timeLeft: { "\($0) left" },
    keptRuns: { "\($0) finished earlier" },
    stopping: "stopping; once more to stop at once",
    stopped: { done, total, folder in
      "Stopped: \(done) of \(total) runs are finished and stay in \(folder). The same command goes on from there."
    },
    error: "error",
    occupied: { "\($0) exists and is not this output; choose another --out, or --again" },
    otherScenario: {
      "\($0) holds runs of another scenario or version; remove it, or choose another --out"
    },
    otherDialect: { "\($0) is complete, in the other CSV dialect; choose another --out, or --again" },
    locked: { "another process is at work in \($0)" },
    cannotCreate: { "\($0) cannot be made: \($1)" },
    cannotWrite: { "\($0) cannot be written or read: \($1)" },
    emptyWorld: "the world has no household",
    tooManyDwellings: { "the world has \($0) dwellings, more than can be numbered (16,777,215)" },
    bug: { "this is a bug in buurtsim. Please report it with this text and the scenario.\n\($0)" },
    existsAlready: { "\($0) exists, and is not overwritten" },
    missingFile: { "\($0): no such file" },
    noSuchReplicate: { "replicate must be 0...\($1 - 1), found \($0)" },
    noProblems: { "\($0): no problems" },
    unknownName: { "nothing is called '\($0)'" },
    didYouMean: { "did you mean '\($0)'?" },
    same: { "the same: \($0) files, byte for byte" },
    difference: { difference in
      switch difference {
      case .onlyFirst(let name): "\(name): only in the first folder"
      case .onlySecond(let name): "\(name): only in the second folder"
      case .line(let name, let line): "\(name): differs from line \(line) on"
      }
    },
    made: { "made \($0)" },
    tryNext: { "next: \($0)" },
    labels: DescriptionLabels(
      parameter: "parameter",
      measure: "measure",
      switchName: "switch",
      kind: "kind of intervention",
      preset: "preset",
      evidence: "evidence",
      conditions: "conditions",
      field: "field",
      diagnostic: "diagnostic",
      unit: "unit",
      range: "range",
      defaultValue: "default",
      status: "status",
      source: "source",
      against: "against",
      decimals: "decimals",
      optional: "may be left out",
      programme: ProgrammeLabels(
        form: "form",
        target: "target",
        trigger: "trigger",
        deliverer: "deliverer",
        dose: "dose",
        capital: "capital",
        channels: "acts on",
        carriedBy: "in the model",
        missing: "no preset yet"
      )
    ),
    dryRun: DryRunLabels(
      world: "world",
      runs: "runs",
      steps: "weeks to step",
      threads: "threads",
      time: "time (estimated)",
      memory: "memory (estimated)",
      disk: "disk (estimated)",
      folder: "output",
      available: "at hand"
    ),
    economics: .english,
    schedule: ScheduleLabels(
      phase: "phase",
      sentence: "what happens",
      reads: "reads of others",
      writes: "writes of its own",
      serial: "(one thread, the whole world)"
    ),
    population: PopulationLabels(
      heading: { table, buurten, households in
        "\(table): \(buurten) \(buurten == 1 ? "buurt" : "buurten"), \(households) households"
      },
      margin: "margin",
      error: "mean error",
      weightedError: "weighted",
      largest: "largest",
      rounding: "rounding",
      worst: "where",
      observed: "observed",
      imputed: "imputed",
      national: "national",
      note:
        "Errors are absolute differences between the drawn households and the table, in the margin's own unit "
        + "(shares, persons per household, births per inhabitant): plain over buurten, weighted by households, and "
        + "the largest. Rounding in the table explains as much as 'rounding' by itself. Counts are buurten."
    ),
    sets: SetsLabels(
      differencesHeading: { reference in
        "Mean over the last year: level of '\(reference)', and difference from it within a set and replicate with "
          + "its 95 % interval over sets and replicates"
      },
      runsRow: "runs",
      heading:
        "Per set: how often the difference is more than what matters, and what makes the interval wide",
      arm: "arm",
      sets: "± sets",
      replicates: "± replicates",
      relevant: "matters from",
      better: "better in",
      worse: "worse in",
      verdict: "verdict",
      note:
        "The interval says where the difference lies in a parameter set like these; the squares of its halves "
        + "'± sets' and '± replicates' add up. An arm is called better or worse only if it is so in 80 % of the sets "
        + "by more than the smallest difference that matters. It does not say whether the model's assumptions hold.",
      others: { count in
        "\(count) other \(count == 1 ? "difference matters" : "differences matter") in no set: no clear difference"
      },
      words: { verdict in
        switch verdict {
        case .better: "better"
        case .worse: "worse"
        case .unclear: "no clear difference"
        }
      }
    ),
    tableNotice: { $0.sentence(in: .english) }
  )
}
