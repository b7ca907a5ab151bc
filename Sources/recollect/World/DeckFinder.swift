import Cards
import Foundation

/// A deck file that was found.
struct DeckFile: Hashable, Sendable {
  /// Where it can be opened, as a person would write it.
  let path: String
  /// Its path below the folder that was loaded; its name where it was named itself.
  let name: String
}

/// The deck files of a command, and where they were looked for.
struct FoundDecks: Equatable, Sendable {
  /// Where decks come from.
  enum Place: Equatable, Sendable {
    /// The command line names them.
    case named
    /// `$RECOLLECT_DECKS` names them.
    case environment
    /// The folder `Decks` of the current folder.
    case current
    /// The learner's own folder below `$XDG_DATA_HOME`.
    case data
  }

  let place: Place
  /// The files and folders that were read, as a person would write them.
  let roots: [String]
  /// The files, folders in the order of their paths.
  let files: [DeckFile]
  /// Arguments that are neither a file nor a folder: perhaps a deck's name.
  let names: [String]
}

/// Finds deck files: what the command line names, else what the environment names, else the usual folders.
///
/// A folder is read with its subfolders, `*.md` only; whatever begins with a full stop is left out.
struct DeckFinder {
  let paths: Paths
  /// The folder against which relative paths are meant; empty for the current one.
  let folder: String

  init(paths: Paths = Paths(), folder: String = "") {
    self.paths = paths
    self.folder = folder
  }

  /// Returns the files that arguments name; without arguments those of the first usual place that there is.
  func find(_ arguments: [String]) throws -> FoundDecks {
    guard arguments.isEmpty else {
      let isThere = Dictionary(arguments.map { ($0, kind(of: $0) != nil) }) { first, _ in first }
      let names = arguments.filter { isThere[$0] == false }
      if let path = names.first(where: isPath) { throw missing(path) }
      return try found(.named, arguments.filter { isThere[$0] == true }, names: names)
    }
    return try usual()
  }

  /// Returns the files of the first usual place that there is.
  func usual() throws -> FoundDecks {
    if let list = paths.value("RECOLLECT_DECKS") {
      let roots = list.split(separator: ":").map(String.init)
      if let gone = roots.first(where: { kind(of: $0) == nil }) {
        throw PlainProblem(
          "\(VisibleText.line(gone)): RECOLLECT_DECKS names it, but there is no such file or folder. "
            + "Correct the variable, or name a deck.", status: .noSuchFile)
      }
      return try found(.environment, roots)
    }
    if kind(of: "Decks") == .folder { return try found(.current, ["Decks"]) }
    let own = "\(paths.data)/decks"
    if kind(of: own) == .folder { return try found(.data, [own]) }
    throw PlainProblem(
      "There are no decks: neither RECOLLECT_DECKS, nor a folder Decks here, nor \(paths.shown(own)). "
        + "Name a deck, or make one with 'recollect make PAGE -o \(paths.shown(own))/NAME.md'.", status: .noSuchFile)
  }

  private func found(_ place: FoundDecks.Place, _ roots: [String], names: [String] = []) throws -> FoundDecks {
    var files: [DeckFile] = []
    var seen = Set<String>()
    for root in roots {
      let below: [DeckFile]
      if kind(of: root) == .folder {
        below = try self.files(below: root)
        if below.isEmpty && roots.count == 1 && names.isEmpty {
          throw PlainProblem(
            "\(VisibleText.line(paths.shown(root))): There is no deck in this folder, no file whose name ends in .md. "
              + "Name another one, or make a deck with 'recollect make'.", status: .noSuchFile)
        }
      } else {
        below = [DeckFile(path: root, name: lastPart(of: root))]
      }
      for file in below where seen.insert(identity(of: file.path)).inserted { files.append(file) }
    }
    return FoundDecks(place: place, roots: roots, files: files, names: names)
  }

  /// All deck files of a folder and its subfolders by path, each folder once, however links lead to it.
  private func files(below root: String) throws -> [DeckFile] {
    let top = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    var files: [DeckFile] = []
    var visited = Set<String>()
    var folders = [""]
    while let below = folders.popLast() {
      let path = below.isEmpty ? top : "\(top)/\(below)"
      guard visited.insert(identity(of: path)).inserted else { continue }
      guard let names = names(in: path) else {
        guard !below.isEmpty else { throw FileProblem(attempt: .read, path: root, code: errno) }
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let file = below.isEmpty ? name : "\(below)/\(name)"
        switch kind(of: "\(top)/\(file)") {
        case .folder: folders.append(file)
        case .file where name.lowercased().hasSuffix(".md"):
          files.append(DeckFile(path: "\(top)/\(file)", name: file))
        default: break
        }
      }
    }
    return files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private enum Kind {
    case file
    case folder
  }

  private func kind(of path: String) -> Kind? {
    var facts = stat()
    guard !path.isEmpty, stat(absolute(path), &facts) == 0 else { return nil }
    return facts.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  private func names(in path: String) -> [String]? {
    guard let folder = opendir(absolute(path)) else { return nil }
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

  func identity(of path: String) -> String {
    var facts = stat()
    return stat(absolute(path), &facts) == 0 ? "\(facts.st_dev)/\(facts.st_ino)" : path
  }

  /// Where a path leads for the system.
  func absolute(_ path: String) -> String { path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)" }

  private func lastPart(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Whether an argument can only be meant as a path: with a slash, or with the ending of a deck file.
  private func isPath(_ argument: String) -> Bool {
    argument.isEmpty || argument.contains("/") || argument.lowercased().hasSuffix(".md")
  }

  private func missing(_ path: String) -> PlainProblem {
    if path.hasPrefix("http://") || path.hasPrefix("https://") {
      return PlainProblem(
        "'\(VisibleText.line(path))': recollect reads no network. Save the page, then 'recollect make' it.",
        status: .noSuchFile)
    }
    return PlainProblem(
      "'\(VisibleText.line(path))': There is no such file or folder. Check the name.", status: .noSuchFile)
  }
}
