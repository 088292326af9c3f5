// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "danloi",
    products: [
        .executable(name: "danloi", targets: ["danloi"]),
        .library(name: "Vietnamese", targets: ["Vietnamese"]),
        .library(name: "OneStop", targets: ["OneStop"]),
        .library(name: "LegalRetrieval", targets: ["LegalRetrieval"]),
    ],
    dependencies: [],
    targets: [
        .executableTarget(
            name: "danloi",
            dependencies: [
                "Web", "Assistant", "Dialogue", "Catalogue", "LegalRetrieval", "OneStop", "SQLite", "Vietnamese",
                "JSON",
                "HTTPServer", "HTTPClient", "CCurl", "CEpoll",
            ],
            swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Assistant", "Dialogue", "Catalogue", "LegalRetrieval", "OneStop", "Vietnamese", "JSON", "HTTPServer",
                "HTTPClient",
            ],
            // They are in EmbeddedAsset.swift, by scripts/embed-assets.
            exclude: ["Widget/Assets"], resources: [.embedInCode("API/Documents/openapi.json")],
            swiftSettings: strict),
        .target(
            name: "Assistant",
            dependencies: [
                "Dialogue", "Catalogue", "LegalRetrieval", "OneStop", "SQLite", "HTTPClient", "Vietnamese", "JSON",
                "CCrypto",
            ],
            swiftSettings: strict),
        .target(
            name: "Dialogue", dependencies: ["Catalogue", "LegalRetrieval", "OneStop", "Vietnamese", "JSON"],
            swiftSettings: strict),
        .target(name: "Catalogue", dependencies: ["Vietnamese", "JSON", "CCrypto"], swiftSettings: strict),
        .target(name: "LegalRetrieval", dependencies: ["SQLite", "Vietnamese", "JSON"], swiftSettings: strict),
        .target(
            name: "OneStop", dependencies: ["HTTPClient", "HTTPServer", "Vietnamese", "JSON", "CCrypto"],
            swiftSettings: strict),
        .target(name: "Vietnamese", swiftSettings: strict),
        .target(name: "JSON", swiftSettings: strict),
        .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "HTTPServer", dependencies: ["CEpoll"], swiftSettings: strict),
        .systemLibrary(name: "CEpoll"),
        .target(name: "HTTPClient", dependencies: ["CCurl", "CEpoll"], swiftSettings: strict),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        // What several rooms' tests share.
        .target(
            name: "TestSupport", dependencies: ["HTTPServer"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "JSONTests", dependencies: ["TestSupport", "JSON"], swiftSettings: strict),
        .testTarget(name: "SQLiteTests", dependencies: ["TestSupport", "SQLite"], swiftSettings: strict),
        .testTarget(
            name: "LegalRetrievalTests",
            dependencies: ["TestSupport", "LegalRetrieval", "SQLite", "Vietnamese", "JSON"], swiftSettings: strict),
        .testTarget(name: "VietnameseTests", dependencies: ["Vietnamese"], swiftSettings: strict),
        .testTarget(
            name: "OneStopTests",
            dependencies: ["TestSupport", "OneStop", "HTTPServer", "HTTPClient", "Vietnamese", "JSON"],
            swiftSettings: strict),
        .testTarget(
            name: "CatalogueTests", dependencies: ["TestSupport", "Catalogue", "JSON", "Vietnamese"],
            swiftSettings: strict),
        .testTarget(
            name: "DialogueTests",
            dependencies: ["TestSupport", "Dialogue", "Catalogue", "LegalRetrieval", "OneStop", "Vietnamese"],
            swiftSettings: strict),
        .testTarget(
            name: "AssistantTests",
            dependencies: [
                "TestSupport", "Assistant", "Dialogue", "Catalogue", "LegalRetrieval", "OneStop", "HTTPClient",
                "HTTPServer", "SQLite", "CSQLite", "Vietnamese", "JSON",
            ],
            swiftSettings: strict),
        .testTarget(name: "HTTPServerTests", dependencies: ["TestSupport", "HTTPServer"], swiftSettings: strict),
        .testTarget(name: "HTTPClientTests", dependencies: ["HTTPClient"], swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "TestSupport", "Web", "Assistant", "Dialogue", "Catalogue", "LegalRetrieval", "OneStop", "HTTPServer",
                "HTTPClient", "Vietnamese", "JSON",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DanloiTests", dependencies: ["TestSupport", "danloi", "HTTPServer", "HTTPClient", "JSON"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
