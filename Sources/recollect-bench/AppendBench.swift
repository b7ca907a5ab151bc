import Foundation

/// What it costs to write an answer down for good, beside a bare write and sync of the same bytes in the same run.
enum AppendBench {
  static func run() throws -> [Figure] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "recollect-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try [(1_000, "1 KB"), (100_000_000, "100 MB")].map { size, name in
      let cost = try cost(in: folder, size: size)
      let share = cost.append / cost.bare
      return Figure(
        name: "a durable append at \(name)",
        value: "\(Figure.text(cost.append)) ms, a bare write and sync \(Figure.text(cost.bare)) ms: "
          + "\(Figure.text(share)) times", holds: share <= 1.2, floor: "1.2 times",
        limit: "the sync; besides, the file is looked at before and after, and the answer put into words")
    }
  }

  private struct Failure: Error, CustomStringConvertible {
    let output: String
    var description: String { "recollect plumbing append-cost said: \(output)" }
  }

  /// Asks the program beside this one; the medians are in milliseconds.
  private static func cost(in folder: URL, size: Int) throws -> (append: Double, bare: Double) {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "recollect")
    process.arguments = ["plumbing", "append-cost", folder.path, "--size", "\(size)", "--answers", "2000"]
    process.environment = ["HOME": folder.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard let found = try? JSONSerialization.jsonObject(with: bytes) as? [String: Int], let append = found["append_us"],
      let bare = found["bare_us"], bare > 0
    else { throw Failure(output: String(decoding: bytes, as: UTF8.self)) }
    return (Double(append) / 1_000, Double(bare) / 1_000)
  }
}
