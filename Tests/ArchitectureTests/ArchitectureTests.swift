import Testing

@Suite struct ArchitectureTests {
  /// What each module may import; the executables stand at the edge and may import what they like.
  static let allowedImports: [String: Set<String>] = [
    "Cards": ["Foundation", "Yams"],
    "Memory": ["Foundation", "Glibc"],
    "CardMaking": ["Foundation", "Synchronization", "Cards", "CMarkGFM", "CLibXML2"],
    "Study": ["Foundation", "Cards", "Memory", "CWords"],
    "Reports": ["Foundation", "Cards", "Memory", "Study", "Mustache"],
    "Exchange": ["Foundation", "Cards", "Memory", "Study"],
  ]

  static let edges: Set<String> = ["recollect", "recollect-bench", "recollect-memory-bench", "recollect-train"]

  /// Names by which code would reach the clock, chance, disk, environment, or terminal.
  static let impureNames = [
    "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "clock_gettime", "gettimeofday", "TimeZone.current",
    "Locale.current", "Calendar.current", ".random(", "randomElement", "shuffled()", "shuffle()",
    "SystemRandomNumberGenerator", "FileManager", "FileHandle", "ProcessInfo", "CommandLine", "getenv", "setenv",
    "print(", "debugPrint(", "dump(", "readLine(", "contentsOf:", "contentsOfFile", "fopen", "URLSession", "Process()",
    "exit(", "UserDefaults", "UUID()", "Thread.", "sleep(",
  ]

  @Test func everyModuleImportsOnlyWhatTheDesignAllows() throws {
    for file in try SourceTree.files(below: "Sources") where !Self.edges.contains(file.module) {
      let allowed = try #require(Self.allowedImports[file.module], "\(file.path) is in no module of the design")
      for name in file.lines.compactMap(Self.importedModule) {
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test func nobodyImportsAnExecutable() throws {
    for file in try SourceTree.files(below: "Sources") {
      for name in file.lines.compactMap(Self.importedModule) {
        #expect(name != "recollect", "\(file.path) imports the executable")
      }
    }
  }

  @Test func onlyTheReadlineTerminalImportsReadline() throws {
    for file in try SourceTree.files(below: "Sources") where !file.path.hasSuffix("/ReadlineTerminal.swift") {
      #expect(!file.lines.compactMap(Self.importedModule).contains("CReadline"), "\(file.path) imports CReadline")
    }
  }

  @Test func outsideTheEdgeNoCodeReachesTheClockChanceDiskEnvironmentOrTerminal() throws {
    for file in try SourceTree.files(below: "Sources") where !Self.edges.contains(file.module) {
      for (number, line) in file.lines.enumerated() where !Self.isComment(line) {
        let line = Self.withoutCollectionCalls(line)
        for name in Self.impureNames where Self.calls(line, name) {
          Issue.record("\(file.path):\(number + 1) uses \(name)")
        }
      }
    }
  }

  @Test func noFilePasses400LinesAndMostStayUnder150() throws {
    let files = try SourceTree.files(below: "Sources") + SourceTree.files(below: "Tests")
    for file in files { #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines") }
    let short = files.count { $0.lines.count <= 151 }
    #expect(Double(short) >= 0.6 * Double(files.count), "\(short) of \(files.count) files are short")
  }

  @Test func nothingIsForcedOutsideTests() throws {
    for file in try SourceTree.files(below: "Sources") {
      for (number, line) in file.lines.enumerated() where !Self.isComment(line) {
        #expect(!line.contains("try!") && !line.contains("fatalError("), "\(file.path):\(number + 1)")
      }
    }
  }

  private static func importedModule(of line: String) -> String? {
    let words = line.split(separator: " ")
    guard let at = words.firstIndex(of: "import"), words[..<at].allSatisfy({ $0.first != "/" }), words.count > at + 1
    else { return nil }
    return words[words.count - 1].split(separator: ".").first.map(String.init)
  }

  private static func isComment(_ line: String) -> Bool { line.drop { $0 == " " }.hasPrefix("//") }

  /// A line without the calls of collections that share a label with reading a file.
  private static func withoutCollectionCalls(_ line: String) -> String {
    let calls = ["append(contentsOf:", "insert(contentsOf:", "update(fromContentsOf:"]
    return calls.reduce(line) { $0.replacing($1, with: "add(") }
  }

  /// Whether a line holds a name that is not the end of a longer one (`fingerprint(` is not `print(`).
  private static func calls(_ line: String, _ name: String) -> Bool {
    line.ranges(of: name).contains { range in
      guard let first = name.first, first.isLetter, range.lowerBound > line.startIndex else { return true }
      let before = line[line.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && before != "_"
    }
  }
}
