import Foundation
import PackagePlugin

/// Puts the files of `Scenarios/presets` into the command, so that it has them wherever it goes.
///
/// A list by hand would have to name each of them, and a copy in Swift would be a second source.
@main
struct EmbedPresets: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Scenarios/presets")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPresets.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) presets",
        executable: try context.tool(named: "embed-presets").url,
        arguments: [folder.path, output.path],
        inputFiles: [folder] + files,
        outputFiles: [output]
      )
    ]
  }
}
