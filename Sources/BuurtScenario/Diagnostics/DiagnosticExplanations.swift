/// What each code is about: a few words, and a few sentences.
extension DiagnosticCode {
  // A switch, so that the compiler names the code that has no explanation yet.
  var entry: (title: String, explanation: String) {
    switch self {
    case .missingFile:
      (
        "file not found",
        """
        The file that is named does not exist. `extends` and `table` are looked up from the directory of the \
        file in which they are written, not from the directory in which the command is started. The command \
        ends with code 66 when a file is missing.
        """
      )
    case .unreadableFile:
      (
        "file cannot be read",
        """
        The path exists, but it is a directory, a pipe or a device, or the system does not allow it to be \
        read. Scenarios and tables are regular files, so that they can be read twice with the same result.
        """
      )
    case .fileTooLarge:
      (
        "file too large",
        """
        A scenario or preset has at most 1 MB, a table of buurten at most 256 MB. A larger file is nearly \
        always another file than the one meant; it is refused before it is read.
        """
      )
    case .notText:
      (
        "not plain UTF-8 text",
        """
        Files are UTF-8 without control characters. A file from a spreadsheet or an older editor may be \
        UTF-16 or Windows-1252: save it again as UTF-8. A byte order mark at the start is allowed.
        """
      )
    case .emptyFile:
      (
        "empty file",
        "The file has no content, or only comments. A scenario needs at least `scenario` and `world`."
      )
    case .syntax:
      (
        "not valid YAML",
        """
        The text does not follow the rules of YAML, so nothing after this place can be understood. Usual \
        causes: a bracket or quote that is not closed, keys of one map that do not start in the same column, \
        a colon without a space behind it, or a `:` or `#` inside a text without quotes.
        """
      )
    case .tab:
      (
        "tab in the indentation",
        "YAML does not allow tabs before a key or item. Use two spaces for each level."
      )
    case .severalDocuments:
      (
        "more than one document",
        """
        A line with `---` starts a second document in the same file. A file holds one scenario; write the \
        second one in a file of its own, and let it extend the first where they share keys.
        """
      )
    case .duplicateKey:
      (
        "key written twice",
        """
        A key may stand once in a map. Readers differ in which of the two they take, so neither is taken. \
        Remove one, or merge what stands under them.
        """
      )
    case .unsupportedYAML:
      (
        "YAML that scenarios do not use",
        """
        Scenarios leave out three things of YAML: merge keys (`<<`), tags (`!!int`) and keys that are lists \
        or maps. They have one way to share keys, `extends`, and one type for each key, which is checked.
        """
      )
    case .unknownKey:
      (
        "unknown key",
        """
        No such key exists here. An unknown key is an error and not a remark, because a typing error would \
        otherwise silently mean the default. Check the spelling and the indentation: a key that exists may \
        stand under the wrong parent. `buurtsim schema` prints every key.
        """
      )
    case .unknownKind:
      (
        "unknown kind of intervention",
        """
        `kind` names one of the kinds that the model simulates. `buurtsim catalogue --kinds` lists them with what \
        they do and what speaks against them. A named programme is not a kind but a preset: write \
        `preset: <key>`.
        """
      )
    case .unknownPreset:
      (
        "unknown preset",
        """
        `preset: <key>` reads `<key>.yaml` from the directory `presets` beside the scenario, then from the \
        presets that come with buurtsim. `buurtsim catalogue` lists those.
        """
      )
    case .unknownParameter:
      (
        "unknown parameter",
        """
        `parameters` takes the keys of the registry, a group and a name with a dot between them. \
        `buurtsim parameters` lists each with unit, range, source and what it does.
        """
      )
    case .unknownSwitch:
      (
        "unknown switch",
        "`switches` takes the channels that can be turned off as a whole; the message lists them."
      )
    case .unknownArm:
      (
        "unknown arm",
        "`reference` names the arm that the others are compared with; it must be one of `arms`."
      )
    case .unknownWord:
      (
        "value is not one of the list",
        "The key accepts a fixed list of words, which the message prints. They are written in lower case, in snake_case."
      )
    case .wrongShape:
      (
        "map, list or single value expected",
        """
        The value has another form than the key asks for: a map has keys (`weeks: 520`), a list has items \
        (`- kind: opbouwwerk`), and a single value is a word, a number or a sentence. Often the indentation \
        is off by one level, or the dash before a list item is missing.
        """
      )
    case .notNumber:
      (
        "not a number",
        """
        Numbers are written with a point for decimals and without a sign between thousands: 0.6, 60000, 1e6. \
        A leading zero is refused because YAML readers may take 0363 for a number in base 8. Infinite \
        values and NaN are refused.
        """
      )
    case .wrongUnit:
      (
        "wrong unit",
        """
        A quantity is written with its unit, so that nobody has to guess it: `120 per week`, `18 hours per \
        week`, `90 days`, `EUR 60000 per year`, `12 %`. The message lists the units that the key accepts. A \
        week has 7 days, a year 52 weeks, a month a twelfth of a year.
        """
      )
    case .outOfRange:
      (
        "value out of range",
        """
        The value lies outside the range that the key accepts. For a parameter that is the range of the \
        registry, which is also the range of a sensitivity analysis: outside it the model has not been \
        thought through.
        """
      )
    case .notRange:
      (
        "range expected",
        "The key takes a single number, or a lowest and a highest with two points between them: `1..2`, `0.3..1`."
      )
    case .missingKey:
      (
        "missing key",
        "The key has no default and must be given, because no value would be right for every scenario."
      )
    case .noValue:
      (
        "key without a value",
        """
        Nothing stands behind the colon. Give a value, or leave the key out to get the default. An arm \
        without interventions is written `[]`, so that it is visibly meant.
        """
      )
    case .badText:
      (
        "name or text not accepted",
        """
        Names become file names, column values and identities of random draws, so their characters and \
        length are limited: letters without accents, digits, `_`, and for the scenario also `-`. The name \
        of an intervention is free text on one line.
        """
      )
    case .repeated:
      ("the same value twice", "The value stands in the list already. Each may be given once.")
    case .extendsCycle:
      (
        "extends goes round or too deep",
        """
        `extends` leads back to a file that is being read already, or through too many files. Break the \
        circle: put what the files share in one file that extends nothing.
        """
      )
    case .duplicateIntervention:
      (
        "two interventions of one name in an arm",
        """
        The name of an intervention is its identity: draws follow it, so that arms which share a name share \
        chance. Within an arm, names must differ. Interventions under `interventions` are part of every arm \
        and count here too. Without `name` an intervention is named after its preset or kind.
        """
      )
    case .conflict:
      (
        "keys that exclude each other",
        """
        Both keys are known, but they contradict each other: a preset has a kind of its own; `where` takes \
        one rule; facilitation is computed from hours wherever hours are given; and a preset that is a bundle has \
        parts, so that a field is written below the name of its part: `bundle: {huis: {capacity: 40 per week}}`.
        """
      )
    case .timeOrder:
      (
        "weeks in the wrong order",
        """
        Weeks count from 0, the first reported state, to `run.weeks`, the last. An intervention works from \
        its week `from` up to and not including its week `until`, so `until` must be later. Snapshots lie \
        within the run.
        """
      )
    case .startsAfterEnd:
      (
        "intervention starts after the end",
        "`from` lies at or after the last week of the run, so the intervention never works. The run goes on without it."
      )
    case .unknownBuurt:
      (
        "unknown buurt",
        """
        `where` names a buurt by code (BU and eight characters) or by its exact name in the table, after \
        `world.select` has been applied. A name that several buurten share cannot be used: write the code.
        """
      )
    case .unobservedTarget:
      (
        "target that nobody can observe",
        """
        On a real table, interventions may be targeted on observed columns only. Need and initial ties are \
        simulated states: no register holds them, and a rule that picks real buurten or their households by \
        them would claim a knowledge that the model does not have. On a made-up table (codes from GM99) they \
        are allowed, to study what perfect targeting could bring at best.
        """
      )
    case .badOverride:
      (
        "override cannot be applied",
        """
        `--set` takes `key=value`, with the key as a path of names and list positions from 0: \
        `--set run.weeks=260`, `--set 'arms.alleen_ruimte.0.capacity=80 per week'`. Positions must exist. \
        Lists and maps are written in brackets: `--set 'measure.by=[buurt, income]'`.
        """
      )
    case .table:
      (
        "table of buurten cannot be used",
        """
        The table is a CSV file of key figures per buurt (Kerncijfers wijken en buurten, any year, codes or \
        StatLine headers). The message says what is missing or wrong in it.
        """
      )
    case .noHouseholds:
      (
        "world without households",
        """
        After `world.select` and `world.scale` no household is left. Check the names in `select` against \
        the table, and whether `min_households` or `scale` leaves anything over.
        """
      )
    case .tableNotice:
      (
        "numbers of the table filled in, or buurten left out",
        """
        Published tables have gaps: small cells are suppressed, and not every download has every column. What \
        a buurt lacks is taken from its wijk, its gemeente or the registry, never as 0, and buurten without \
        households in the table are left out. The run goes on; `buurtsim population TABLE` shows the fit.
        """
      )
    case .network:
      (
        "observed network cannot be used, or not exported",
        """
        An observed network is a list of ties (CSV with columns from and to, or GraphML) and, where wanted, a \
        list of households. The message says what is wrong in the file, and where. Such a network is about \
        people: it needs their consent, stays on the machine where it was read, and no command writes it or the \
        ties that grew from it to a file. Summaries of it, as `buurtsim network FILE` prints, are allowed.
        """
      )
    case .networkNotice:
      (
        "observed network filled in, or changed before week 0",
        """
        Something about the network was decided that its writer may not expect: columns that nothing is read \
        from, households that nobody saw, weights that are drawn, or a burn-in that changes the ties before the \
        first reported week. The run goes on.
        """
      )
    case .populationInArm:
      (
        "households that differ between arms",
        """
        Parameters of the group `population` decide which households are drawn. Arms are compared household by \
        household, so these numbers are the same in every arm: write them under `parameters` at the top, or make \
        a second scenario. Every other parameter and every switch may differ between arms; such an arm has a \
        burn-in of its own.
        """
      )
    case .budget:
      (
        "budget that cannot be divided",
        """
        `budget` is what the interventions of an arm may spend together in a year of 52 weeks. Each takes its \
        `share`; those that say nothing divide what is left in equal parts. When all say something the shares \
        add up to 100 %, else to less than that, so that the others get something. A budget needs interventions, \
        and a share needs a budget.
        """
      )
    case .sets:
      (
        "parameter sets cannot be used",
        """
        `run.sets` takes the first sets of a file that `buurtsim calibrate` writes: a CSV with columns set, weight \
        and one per parameter. The message says what is wrong, and where: a column that is no parameter of this \
        version, a value outside the range of the registry, or fewer sets than were asked for. A file of another \
        version is made anew rather than mended.
        """
      )
    case .setsNotice:
      (
        "parameters of the scenario win over the sets",
        """
        The scenario writes a parameter that the sets have too. Its value holds in every set, so the interval no \
        longer covers what is not known about that parameter. The run goes on; leave the parameter out of \
        `parameters` to have the sets decide.
        """
      )
    case .tooComplex:
      (
        "file too complex",
        """
        The file nests too deeply, grows too large when its aliases (`*name`) are filled in, or has more \
        problems than anybody would read. The limits are far above what a scenario needs and guard against files made to exhaust the reader.
        """
      )
    }
  }
}
