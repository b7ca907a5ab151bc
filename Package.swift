// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "recollect",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "recollect", targets: ["recollect"]),
    .executable(name: "recollect-bench", targets: ["recollect-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CReadline"),
    .target(name: "CWords", exclude: ["words.packed", "words.tsv.xz", "NOTICES.md"]),
    .systemLibrary(name: "CMarkGFM"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .target(name: "Cards", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: strict),
    .target(name: "Memory", swiftSettings: strict),
    .target(
      name: "CardMaking", dependencies: ["Cards", "CMarkGFM", "CLibXML2"],
      resources: [.embedInCode("Ranking/weights.tsv")],
      swiftSettings: strict),
    .target(name: "Study", dependencies: ["Cards", "Memory", "CWords"], swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: ["Cards", "Memory", "Study", .product(name: "Mustache", package: "swift-mustache")],
      resources: [.embedInCode("Page/report.mustache")],
      swiftSettings: strict),
    .target(name: "Exchange", dependencies: ["Cards", "Memory", "Study"], swiftSettings: strict),
    .executableTarget(
      name: "recollect",
      dependencies: [
        "Cards", "Memory", "CardMaking", "Study", "Reports", "Exchange", "CReadline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "recollect-bench",
      dependencies: ["Cards", "Memory", "CardMaking", "Study", "Reports"],
      swiftSettings: strict),
    // The model alone, in little memory: what is set beside other optimizers.
    .executableTarget(
      name: "recollect-memory-bench", dependencies: ["Memory"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux]))]),
    .executableTarget(name: "recollect-train", dependencies: ["CardMaking"], swiftSettings: strict),
    .testTarget(name: "CardsTests", dependencies: ["Cards"], swiftSettings: strict),
    .testTarget(name: "MemoryTests", dependencies: ["Memory"], swiftSettings: strict),
    .testTarget(
      name: "CardMakingTests", dependencies: ["CardMaking", "Cards"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "StudyTests", dependencies: ["Study", "Cards", "Memory", "CardMaking"], swiftSettings: strict),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Study", "Cards", "Memory"], swiftSettings: strict),
    .testTarget(name: "BenchTests", dependencies: ["recollect-bench", "Study", "Cards"], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "RecollectTests",
      dependencies: [
        "recollect", "Study", "Cards", "Memory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["ShippedDecks/other-words.tsv"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6])
