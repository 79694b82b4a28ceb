import Foundation
import PackagePlugin

/// Embeds the target's Tables/, or where it has none the package's lexicon/, into the target that uses this
/// plugin; an edit of a file rebuilds it.
@main
struct EmbedText: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let tables = target.directoryURL.appending(path: "Tables")
    let isTables = FileManager.default.fileExists(atPath: tables.path)
    let folder = isTables ? tables : context.package.directoryURL.appending(path: "lexicon")
    let ending = isTables ? ".tsv" : ".yaml"
    let inputs = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(ending) }
      .sorted()
      .map { folder.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(folder.lastPathComponent)/ (\(inputs.count) files)",
        executable: try context.tool(named: "text-embedder").url,
        arguments: [folder.path, ending, output.path], inputFiles: inputs, outputFiles: [output])
    ]
  }
}
