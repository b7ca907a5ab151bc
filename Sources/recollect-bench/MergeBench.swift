import Foundation
import Study

/// Joining the files of two machines that share a part of their history, and what that takes in memory.
enum MergeBench {
  /// With this option and two files, the program joins them alone, so that the highest memory is theirs.
  static let childOption = "--merge-files"

  static func run() throws -> [Figure] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "recollect-bench-\(getpid())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let count = 1_000_000
    let paths = ["ours", "theirs"].map { "\(folder)/\($0)" }
    try Data(file(events: count, shared: count / 2, device: "k7m2x9qa")).write(to: URL(filePath: paths[0]))
    try Data(file(events: count, shared: count / 2, device: "q3v8z1bb")).write(to: URL(filePath: paths[1]))
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = [childOption] + paths
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let numbers = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 4, numbers[0] == Double(count / 2 * 3) else {
      return [Figure(name: "joining files", value: "could not be measured: \(numbers)", holds: false)]
    }
    return [
      .time(
        "two files of \(count) events joined to \(Int(numbers[0])), \(Figure.text(numbers[1] / 1e6)) MB written",
        numbers[2], floor: 4, limit: "reading both, and looking at every byte for its form and its sum"),
      Figure(
        name: "its memory", value: "\(Figure.text(numbers[3] / 1e6)) MB", holds: numbers[3] <= 800e6, floor: "800 MB",
        limit: "both files, and 32 bytes an event"),
    ]
  }

  /// Joins two files into a third beside them; prints the events, the size, the time and the highest memory.
  static func join(_ paths: [String]) {
    var events = 0
    var size = 0
    let time = Stopwatch.best(of: 1) {
      let logs = paths.compactMap { path in ProgressBench.bytes(of: path).flatMap { try? ProgressLog($0) } }
      let file = open("\(paths[0]).joined", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      defer { close(file) }
      let counts = LogMerge(logs).write { piece in
        size += piece.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      }
      // What could not be read again is no union.
      events = counts.excess == nil ? counts.events : 0
      fsync(file)
    }
    print(events, size, time, ProgressBench.highestMemory())
  }

  /// A log of reviews with right sums: the first ones the same for every device.
  private static func file(events: Int, shared: Int, device: String) -> [UInt8] {
    let cards = 50_000
    var events = (0..<events).lazy.map { index in
      let by = index < shared ? "00000000" : device
      let at = Moment(milliseconds: 1_600_000_000_000 + Int64(index) * 7_919, offsetMinutes: 60)
      let card = index % cards
      let key = "rib-cartilage-\(card % 97)-term-\(String(UInt64(card) &* 0x9e37_79b9_7f4a_7c15 >> 14, radix: 32))"
      let text = """
        {"at":"\(at)","by":"\(by)","card":"\(key)","days":\(index % 90),"do":"review","grade":3,"mode":"typed","ms":\
        \(index % 60_000),"verdict":"exact"}
        """
      return text
    }.makeIterator()
    var bytes = LogLayout.firstLine
    while let text = events.next() {
      // The sum stands between "ms" and "verdict".
      let sum = LineSum.of(Array(text.utf8))
      bytes += Array(",\(text.replacing("\"verdict\"", with: "\"sum\":\"\(sum)\",\"verdict\""))\n".utf8)
    }
    return bytes + LogLayout.lastLine
  }
}
