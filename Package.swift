// swift-tools-version: 6.2
import PackageDescription

// One list of settings for every target of the house.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "buurtsim",
  products: [
    .executable(name: "buurtsim", targets: ["buurtsim"]),
    .executable(name: "buurtsim-bench", targets: ["buurtsim-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    // Transitive: swift-crypto needs it; pinned so that every machine builds the same bytes.
    .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
  ],
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CProcessor"),
    .target(name: "BuurtModel", dependencies: ["CGSL", "CProcessor"], swiftSettings: house),
    .target(name: "BuurtScenario", dependencies: ["BuurtModel", yams], swiftSettings: house),
    .target(
      name: "BuurtExperiment",
      dependencies: ["BuurtModel", "BuurtScenario", "CGSL"],
      swiftSettings: house
    ),
    .target(
      name: "BuurtReport",
      dependencies: ["BuurtModel", "BuurtScenario", "BuurtExperiment", crypto],
      swiftSettings: house
    ),
    .executableTarget(
      name: "buurtsim",
      dependencies: ["BuurtModel", "BuurtScenario", "BuurtExperiment", "BuurtReport", arguments],
      // Links to the files in Scenarios, so that the command carries them wherever it goes.
      resources: [.embedInCode("Starter")],
      swiftSettings: house,
      plugins: ["EmbedPresets"]
    ),
    // The build turns Scenarios/presets into a list in the command.
    .executableTarget(name: "embed-presets", swiftSettings: house),
    .plugin(
      name: "EmbedPresets",
      capability: .buildTool(),
      dependencies: ["embed-presets"],
      path: "Sources/EmbedPresets"
    ),
    .executableTarget(
      name: "buurtsim-bench",
      dependencies: ["BuurtModel", "BuurtScenario", arguments],
      swiftSettings: house
    ),
    .target(
      name: "BuurtTestSupport",
      dependencies: ["BuurtModel", "BuurtScenario", "BuurtExperiment"],
      path: "Tests/BuurtTestSupport",
      swiftSettings: house
    ),
    .testTarget(
      name: "BuurtModelTests",
      dependencies: ["BuurtModel", "BuurtTestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "BuurtScenarioTests",
      dependencies: ["BuurtScenario", "BuurtModel", "BuurtTestSupport"],
      exclude: ["Golden"],
      swiftSettings: house
    ),
    .testTarget(
      name: "BuurtExperimentTests",
      dependencies: ["BuurtExperiment", "BuurtScenario", "BuurtModel", "BuurtTestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "BuurtReportTests",
      dependencies: ["BuurtReport", "BuurtExperiment", "BuurtScenario", "BuurtModel", "BuurtTestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["BuurtTestSupport", "BuurtModel", "BuurtScenario", "buurtsim", "buurtsim-bench"],
      swiftSettings: house
    ),
  ],
  swiftLanguageModes: [.v6]
)
