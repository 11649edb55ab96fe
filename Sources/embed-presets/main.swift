import Foundation

// Writes the files of a folder as Swift: `embed-presets FOLDER OUTPUT`. A tool of the build, not of users.
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: embed-presets FOLDER OUTPUT\n".utf8))
  exit(64)
}
let folder = URL(fileURLWithPath: arguments[1])
var source = """
  /// The files of `Scenarios/presets`, by name; made by the build.
  enum EmbeddedPresets {
    static let all: [(name: String, text: String)] = [

  """
for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
where name.hasSuffix(".yaml") || name.hasSuffix(".csv") {
  let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  // More signs than any file has in a row, so that nothing in it ends the text or is read as an escape.
  let fence = "########"
  guard !text.contains(fence) else { fatalError("\(name): \(fence) is not allowed in a preset") }
  source += "    (\"\(name)\", \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)),\n"
}
source += "  ]\n}\n"
try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
