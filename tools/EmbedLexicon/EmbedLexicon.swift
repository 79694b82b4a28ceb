import Foundation
import PackagePlugin

/// Embeds the package's lexicon/ into the target that uses this plugin; an edit of the lexicon rebuilds it.
@main
struct EmbedLexicon: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "lexicon")
    let inputs = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }
      .sorted()
      .map { folder.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedLexicon.swift")
    return [
      .buildCommand(
        displayName: "Embedding lexicon/ (\(inputs.count) files)",
        executable: try context.tool(named: "lexicon-embedder").url,
        arguments: [folder.path, output.path], inputFiles: inputs, outputFiles: [output])
    ]
  }
}
