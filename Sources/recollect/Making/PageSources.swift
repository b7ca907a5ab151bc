import Foundation

/// A page that a command line names: a file, or standard input.
struct PageSource: Hashable, Sendable {
  /// What standard input is called where a path is shown.
  static let standardInput = PageSource(path: "standard input", isStandardInput: true)

  /// Where it lies, as a person would write it.
  let path: String
  let isStandardInput: Bool

  init(path: String) { self.init(path: path, isStandardInput: false) }

  private init(path: String, isStandardInput: Bool) {
    self.path = path
    self.isStandardInput = isStandardInput
  }

  /// How a page is named on a command line.
  static func argument(_ path: String) -> String { path == standardInput.path ? "-" : path }

  /// Reads all of it.
  func bytes() throws -> [UInt8] {
    try isStandardInput ? AtomicFile.read(STDIN_FILENO, sizeHint: 0, path: path) : AtomicFile.read(path)
  }
}

/// The pages that the arguments of a command name, each once, in order.
///
/// `-` is standard input. A folder gives its pages, with its subfolders, by path; what begins with a full stop is left
/// out without a word, any other file that is no page with one.
struct PageSources {
  private(set) var pages: [PageSource] = []
  /// Files of folders that were left out, a sentence for each.
  private(set) var leftOut: [String] = []
  /// Folders that cannot be read, or hold no page.
  private(set) var problems: [any Problem] = []
  private var seen = Set<String>()
  private let deck: String?

  /// Finds the pages of arguments; the deck that is to be written is no page of a folder.
  static func files(of arguments: [String], besides deck: String? = nil) -> PageSources {
    var sources = PageSources(deck: deck)
    for argument in arguments { sources.add(argument) }
    return sources
  }

  private init(deck: String?) { self.deck = deck.map(Self.identity) }

  private mutating func add(_ argument: String) {
    if argument == "-" {
      if seen.insert("-").inserted { pages.append(.standardInput) }
    } else if Self.isFolder(argument) {
      addFolder(argument)
    } else if seen.insert(Self.identity(of: argument)).inserted {
      pages.append(PageSource(path: argument))
    }
  }

  private mutating func addFolder(_ root: String) {
    let top = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    var files: [String] = []
    var visited = Set<String>()
    var folders = [top]
    while let folder = folders.popLast() {
      guard visited.insert(Self.identity(of: folder)).inserted else { continue }
      guard let names = Self.names(in: folder) else {
        problems.append(FileProblem(attempt: .read, path: folder, code: errno))
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        if Self.isFolder(path) { folders.append(path) } else { files.append(path) }
      }
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let count = pages.count
    var isKnown = false
    for path in files {
      if Self.identity(of: path) == deck { continue }
      guard PageFile.isPage(path) else {
        leftOut.append("\(path): Left out; it is no page that recollect reads.")
        continue
      }
      isKnown = true
      if seen.insert(Self.identity(of: path)).inserted { pages.append(PageSource(path: path)) }
    }
    if pages.count == count, !isKnown { problems.append(PageProblem.emptyFolder(root)) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// The same for all paths that lead to one file.
  static func identity(of path: String) -> String {
    var facts = stat()
    return stat(path, &facts) == 0 ? "\(facts.st_dev)/\(facts.st_ino)" : path
  }

  private static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}
