// swift-tools-version: 6.2
import PackageDescription

// Layers point one way; ARCHITECTURE.md draws them. The import check in tools/test
// (--explicit-target-dependency-import-check error) keeps the arrows below true.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

/// A library layer: its arrows are its dependencies.
func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// What links Swift's own libraries into a released program, so that it starts in a third of the time, as none is
/// searched for and bound, and needs no Swift where it runs.
let standalone: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims",
      "-l_FoundationCollections", "-lswiftSynchronization", "-lswift_StringProcessing", "-lswift_RegexParser",
      "-Xclang-linker", "-no-pie",
    ], .when(platforms: [.linux], configuration: .release))
]

func tests(_ name: String, _ dependencies: [Target.Dependency], tables: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: tables, swiftSettings: strict)
}

let package = Package(
  name: "ireum",
  products: [
    .library(name: "Ireum", targets: ["Ireum"]),
    .executable(name: "ireum", targets: ["ireum-cli"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // ICU: the system's, behind one shim. LibICU only carries the pkg-config flags.
    .systemLibrary(name: "LibICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(name: "CICU", dependencies: ["LibICU"]),
    layer("ICU", ["CICU"]),

    layer("Messaging"),
    layer("TextModel"),
    layer("Normalization", ["ICU", "Messaging", "TextModel"]),
    layer("Lexicography", ["Messaging", "TextModel"]),
    layer("Interchange", ["Lexicography", "Messaging", "TextModel", yams]),
    layer("Editing", ["Interchange", "Lexicography", "Messaging", "TextModel"]),
    layer("Storing", ["Editing", "Messaging"]),
    layer("Merging", ["Interchange", "Lexicography", "Messaging", "TextModel"]),
    layer(
      "Versioning", ["Editing", "Interchange", "Lexicography", "Messaging", "TextModel", subprocess, system]),
    layer("Decoding", ["ICU", "Messaging"]),

    // libxml2: the system's, behind one shim, as its headers bring ICU's. LibXML2 only carries the pkg-config flags.
    .systemLibrary(name: "LibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXML", dependencies: ["LibXML2"]),
    layer("Extraction", ["CXML", "Decoding", "Messaging", subprocess, system]),

    .target(
      name: "Transliteration", dependencies: ["Lexicography", "Normalization", "TextModel"],
      exclude: ["Tables"], swiftSettings: strict, plugins: ["EmbedText"]),
    .target(
      name: "Comparison", dependencies: ["Lexicography", "Normalization", "TextModel", "Transliteration"],
      exclude: ["Tables"], swiftSettings: strict, plugins: ["EmbedText"]),
    .target(name: "CMemory"),
    .target(name: "CTerminal"),
    layer("Indexing", ["CMemory", "ICU", "Lexicography", "Messaging", "Normalization", "TextModel"]),
    .target(
      name: "Linting",
      dependencies: [
        "Comparison", "Indexing", "Lexicography", "Messaging", "Normalization", "TextModel",
        "Transliteration",
      ],
      exclude: ["Tables"], swiftSettings: strict, plugins: ["EmbedText"]),
    layer("Matching", ["Indexing", "Lexicography", "Normalization", "TextModel"]),
    layer(
      "Resolution",
      ["Comparison", "Indexing", "Lexicography", "Matching", "Messaging", "Normalization", "TextModel"]),
    .target(
      name: "Discovery",
      dependencies: [
        "Comparison", "Indexing", "Lexicography", "Matching", "Normalization", "Resolution", "TextModel",
        "Transliteration",
      ], exclude: ["Tables"], swiftSettings: strict, plugins: ["EmbedText"]),
    layer(
      "Tagging",
      [
        "Comparison", "Discovery", "Indexing", "Lexicography", "Matching", "Messaging", "Normalization",
        "Resolution", "TextModel",
      ]),
    layer("Pairing", ["Comparison", "Lexicography", "Messaging", "TextModel"]),
    layer(
      "Reviewing", ["Comparison", "Lexicography", "Messaging", "Normalization", "Pairing", "TextModel"]),
    layer(
      "Evaluation",
      ["Comparison", "Lexicography", "Normalization", "Tagging", "TextModel", "Transliteration"]),
    layer(
      "Ireum",
      [
        "Comparison", "Discovery", "Editing", "Indexing", "Interchange", "Lexicography", "Linting",
        "Matching",
        "Messaging",
        "Normalization", "Pairing", "Resolution", "Reviewing", "Storing", "Tagging", "TextModel",
        "Transliteration",
      ]),

    // Formats of other tools, in and out; zlib, the system's, unpacks dumps and packs workbooks.
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    layer(
      "Exchanging",
      [
        "Comparison", "CXML", "CZlib", "Editing", "Interchange", "Ireum", "Lexicography", "Messaging",
        "Normalization", "TextModel",
      ]),

    .target(
      name: "Reporting",
      dependencies: [
        "Ireum", "Lexicography", "Messaging", "Tagging", "TextModel",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("glossary.mustache"), .embedInCode("report.mustache"), .embedInCode("style.mustache"),
      ], swiftSettings: strict),

    // Text that travels with the binary, embedded at build time: lexicon/, and a target's Tables/.
    .executableTarget(name: "text-embedder", path: "tools/text-embedder", swiftSettings: strict),
    .plugin(
      name: "EmbedText", capability: .buildTool(), dependencies: ["text-embedder"],
      path: "tools/EmbedText"),
    .target(
      name: "StandardLexicon", dependencies: ["Interchange"], swiftSettings: strict,
      plugins: ["EmbedText"]),

    .executableTarget(
      name: "ireum-cli",
      dependencies: [
        "CTerminal", "Comparison", "Decoding", "Editing", "Evaluation", "Exchanging", "Extraction", "ICU",
        "Indexing", "Interchange", "Ireum",
        "Lexicography", "Linting", "Matching", "Merging", "Messaging", "Normalization", "Pairing",
        "Reporting",
        "Resolution", "Reviewing",
        "StandardLexicon", "Storing", "Tagging", "TextModel", "Transliteration", "Versioning", argumentParser,
      ],
      swiftSettings: strict, linkerSettings: standalone),

    // The program that tools/benchmarks/index times beside peers.
    .executableTarget(
      name: "index-speed", dependencies: ["Indexing", "Ireum", "Lexicography", "Matching", "Resolution"],
      path: "tools/benchmarks/index-speed", swiftSettings: strict),

    .target(
      name: "TestSupport",
      dependencies: ["Indexing", "Lexicography", "Matching", "Normalization", "TextModel"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("TextModelTests", ["TextModel"]),
    tests("MessagingTests", []),
    tests("NormalizationTests", ["Normalization", "TextModel"]),
    tests("DecodingTests", ["Decoding"]),
    tests("ExtractionTests", ["Decoding", "Extraction", "TextModel"]),
    tests("TransliterationTests", ["Lexicography", "Transliteration"]),
    tests("ComparisonTests", ["Comparison", "Lexicography", "Transliteration"]),
    tests("InterchangeTests", ["Interchange", "Lexicography", "TextModel"]),
    tests("EditingTests", ["Editing", "Interchange", "Lexicography", "Storing", "TextModel"]),
    tests("MergingTests", ["Interchange", "Lexicography", "Merging", "TextModel"]),
    tests(
      "LintingTests", ["Interchange", "Lexicography", "Linting"],
      tables: ["planted-faults.txt"]),
    tests(
      "MatchingTests", ["CMemory", "Indexing", "Lexicography", "Matching", "Normalization", "TextModel"]),
    tests("ResolutionTests", ["Indexing", "Lexicography", "Matching", "Resolution", "TextModel"]),
    tests("PairingTests", ["Lexicography", "Pairing", "TextModel"]),
    tests(
      "ReviewingTests", ["Lexicography", "Normalization", "Pairing", "Reviewing", "TextModel"]),
    tests("DiscoveryTests", ["Discovery", "Lexicography", "Matching"]),
    tests(
      "TaggingTests",
      ["Indexing", "Interchange", "Ireum", "Lexicography", "StandardLexicon", "Tagging", "TextModel"]),
    tests("EvaluationTests", ["Evaluation", "Indexing", "Lexicography", "Tagging", "TextModel"]),
    tests(
      "ExchangingTests", ["Editing", "Exchanging", "Interchange", "Lexicography", "TextModel"],
      tables: ["samples"]),
    tests("ReportingTests", ["Ireum", "Reporting"]),
    // The executable is named so that it is built before its tests run it.
    tests(
      "CommandTests", ["Interchange", "ireum-cli", "Lexicography", "TextModel"], tables: ["transcripts"]),
  ],
  cxxLanguageStandard: .cxx17
)
