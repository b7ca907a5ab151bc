import Foundation

/// The copies that sync tools leave beside a file when it was changed on two machines.
enum ConflictCopies {
  /// Returns the paths of a file's copies, sorted.
  static func beside(_ target: String, calls: FileCalls = .system) throws -> [String] {
    let folder = Paths.folder(of: target)
    let file = String(target.split(separator: "/").last ?? "")
    return try calls.allNames(in: folder).filter { isCopy($0, of: file) }.sorted().map { "\(folder)/\($0)" }
  }

  /// Whether a name is a copy's: Syncthing's `progress.sync-conflict-20261121-091200-ABCDEFG.json`, Dropbox's and
  /// Nextcloud's `progress (Anna's conflicted copy 2026-11-21).json` in any language, ownCloud's
  /// `progress_conflict-20261121-091200.json`.
  static func isCopy(_ name: String, of file: String) -> Bool {
    let dot = file.lastIndex(of: ".").flatMap { $0 == file.startIndex ? nil : $0 } ?? file.endIndex
    let (stem, ending) = (file[..<dot], file[dot...])
    guard name.hasPrefix(stem), name.hasSuffix(ending), name.utf8.count > file.utf8.count else { return false }
    let middle = name.dropFirst(stem.count).dropLast(ending.count)
    if middle.hasPrefix(".sync-conflict-") || middle.hasPrefix("_conflict-") { return true }
    return middle.hasPrefix(" (") && middle.hasSuffix(")") && hasDate(middle)
  }

  private static func hasDate(_ text: Substring) -> Bool {
    let form = Array("0000-00-00".utf8)
    let bytes = Array(text.utf8)
    guard bytes.count >= form.count else { return false }
    return (0...bytes.count - form.count).contains { start in
      zip(form, bytes[start...]).allSatisfy { $0 == 0x30 ? (0x30...0x39).contains($1) : $0 == $1 }
    }
  }
}
