import Foundation

/// The package's own files, as the architecture tests read them.
struct SourceTree {
  struct File {
    let path: String
    let lines: [String]
    var module: String { String(path.split(separator: "/")[1]) }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// All Swift files below a top folder, by path.
  static func files(below top: String) throws -> [File] {
    let start = root.appending(path: top)
    let all = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
    let urls = (all?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    return try urls.sorted { $0.path < $1.path }.map { url in
      let text = try String(contentsOf: url, encoding: .utf8)
      let path = String(url.standardizedFileURL.path.dropFirst(root.standardizedFileURL.path.count + 1))
      return File(path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }
}
