import ArgumentParser
import BuurtReport
import BuurtScenario
import Foundation

/// The command: arguments in, exit code out, no model code.
struct Buurtsim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "buurtsim",
    abstract: "Simulates social networks in Dutch neighbourhoods, and what interventions change.",
    discussion: """
      A scenario file says which buurten, which interventions in which arms, and how long:

        buurtsim scenario.yaml

      runs every arm and replicate and prints the paired differences. Exit codes: 0 done; 64 usage; 65 invalid \
      scenario or data, or folders that differ; 66 input missing; 70 a bug; 73 output cannot be made; \
      74 output cannot be written; 75 stopped, run again to go on.
      """,
    version: "buurtsim \(ProgramVersion.text)",
    subcommands: [
      Run.self, Check.self, Init.self, Population.self, Catalogue.self, ParameterListing.self,
      MeasureListing.self, Explain.self, Schema.self, Verify.self, Network.self, Export.self, Describe.self,
      Patterns.self, Controls.self, Mattheus.self, Calibrate.self, Effects.self,
    ],
    defaultSubcommand: Run.self
  )
}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of messages: nl or en (default: from LANG).")
  var language: MessageLanguage?

  @Flag(help: "Print one JSON document, errors included.")
  var json = false

  /// The sentences in the language that was asked for, on the command line or by the environment.
  var wording: Wording {
    (language.flatMap { Language(rawValue: $0.rawValue) } ?? Self.environmentLanguage).wording
  }

  /// The language that the environment asks for.
  static var environmentLanguage: Language {
    Language(environment: ProcessInfo.processInfo.environment)
  }
}

/// A language that messages exist in.
enum MessageLanguage: String, ExpressibleByArgument, CaseIterable {
  case nl, en
}
