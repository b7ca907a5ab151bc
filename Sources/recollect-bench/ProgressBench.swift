import Foundation
import Study

/// Reading and replaying a progress file, and what that takes in memory.
enum ProgressBench {
  /// With this option and a file, the program measures that file alone, so that the highest memory is the file's.
  static let childOption = "--progress-file"

  static func run() throws -> [Figure] {
    try measure(100_000, floor: 0.12) + measure(1_000_000, floor: 1.2)
  }

  private static func measure(_ count: Int, floor: Double) throws -> [Figure] {
    let path = FileManager.default.temporaryDirectory.appending(path: "recollect-bench-\(getpid()).json").path
    defer { unlink(path) }
    try Data(file(events: count)).write(to: URL(filePath: path))
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = [childOption, path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let numbers = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 4 else {
      return [Figure(name: "progress file", value: "could not be measured", holds: false)]
    }
    let (size, time, memory, own) = (numbers[0], numbers[1], numbers[2], numbers[3])
    let share = memory / size
    return [
      .time(
        "progress file of \(count) events, \(Figure.text(size / 1e6)) MB, read and replayed", time, floor: floor,
        limit: "memory: pages of the file, then the cards' names and states"),
      Figure(
        name: "its memory",
        value: "\(Figure.text(memory / 1e6)) MB, \(Figure.text(share)) of the file, besides the program's own "
          + "\(Figure.text(own / 1e6)) MB",
        holds: share <= 2, floor: "2 times the file", limit: "the file's bytes, and 32 bytes an event"),
    ]
  }

  /// Reads a file five times; prints its size, the shortest time, the highest memory beyond the program's own, and that.
  static func read(_ path: String) {
    let own = highestMemory()
    var size = 0
    let time = Stopwatch.best(of: 5) {
      guard let bytes = bytes(of: path), let log = try? ProgressLog(bytes) else { return }
      size = LearnerState(log).newest == nil ? 0 : bytes.count
    }
    print(size, time, highestMemory() - own, own)
  }

  static func bytes(of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { return nil }
    return [UInt8](unsafeUninitializedCapacity: Int(facts.st_size)) { buffer, count in
      while count < Int(facts.st_size) {
        let piece = Foundation.read(file, buffer.baseAddress?.advanced(by: count), Int(facts.st_size) - count)
        guard piece > 0 else { return }
        count += piece
      }
    }
  }

  /// The most memory that the process has held, in bytes.
  static func highestMemory() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return Double(line?.split(whereSeparator: \.isWhitespace).dropFirst().first ?? "0").map { $0 * 1_024 } ?? 0
  }

  /// A log as a learner's years leave it: a card event for every new card, then reviews, about 190 bytes a line.
  static func file(events: Int, cards: Int? = nil) -> [UInt8] {
    var seed: UInt64 = 1
    func next(_ bound: UInt64) -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return seed >> 33 % bound
    }
    let cards = UInt64(cards ?? events / 20)
    var known: UInt64 = 0
    var bytes = LogLayout.firstLine
    bytes.reserveCapacity(events * 200)
    for index in 0..<events {
      let at = Moment(milliseconds: 1_600_000_000_000 + Int64(index) * 7_919, offsetMinutes: 60)
      let isNew = known < cards && index % 10 == 0
      let card = isNew ? known : next(max(1, known))
      if isNew { known += 1 }
      let key = "rib-cartilage-\(card % 97)-term-\(String(card &* 0x9e37_79b9_7f4a_7c15 >> 14, radix: 32))"
      let by = "\",\"by\":\"k7m2x9qa\",\"card\":\"\(key)\","
      let line =
        isNew
        ? """
        {"answer":"costochondritis number \(card)","asks":"painful inflammation of the cartilage of a rib","at":"\(at)\(by)"deck":"Bones and joints","do":"card","file":"bones.md","heading":"Cartilage","kind":"term","sum":"000000"}
        """
        : next(5) == 0
          ? """
          {"at":"\(at)\(by)"do":"review","grade":1,"mode":"typed","ms":\(next(60_000)),"said":"costocondritis","secs":600,"step":0,"sum":"000000","verdict":"wrong"}
          """
          : """
          {"at":"\(at)\(by)"days":\(1 + next(90)),"do":"review","grade":\(2 + next(2)),"mode":"typed","ms":\(next(60_000)),"sum":"000000","verdict":"exact"}
          """
      bytes += Array(",\(line)\n".utf8)
    }
    return bytes + LogLayout.lastLine
  }
}
