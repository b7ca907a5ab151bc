import Cards
import Foundation
import Memory
import Study

/// What it costs to write an answer down for good, and what a bare write and sync of the same bytes costs beside it.
struct AppendCost {
  /// The times of one kind of write, in seconds, one for each answer.
  struct Times {
    fileprivate(set) var each: [Double] = []

    /// The time that half of them do not exceed.
    var median: Double {
      let sorted = each.sorted()
      return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }
  }

  /// A progress file's append, as a session does it.
  private(set) var append = Times()
  /// The bare write over the closing line, and the sync, of a file of the same bytes.
  private(set) var bare = Times()
  /// How many bytes an answer writes.
  private(set) var bytesEach = 0

  /// Measures in a folder: both kinds in turn, each first every other time, as a disk is not the same twice.
  init(in folder: String, size: Int, answers: Int, now: Moment) throws {
    let path = "\(folder)/append-cost-\(getpid()).json"
    let barePath = "\(path).bare"
    defer {
      for name in (try? FileCalls.system.allNames(in: folder)) ?? [] where "\(folder)/\(name)".hasPrefix(path) {
        unlink("\(folder)/\(name)")
      }
    }
    let bytes = Self.file(size: size)
    try AtomicFile.write(bytes, to: path, mode: 0o600)
    try AtomicFile.write(bytes, to: barePath, mode: 0o600)
    let device = Device(name: "k7m2x9qa", learner: "p3x8w1vz")
    let file = try ProgressFile(at: path, device: device, program: "append-cost", now: now)
    let other = open(barePath, O_RDWR | O_CLOEXEC)
    guard other >= 0 else { throw FileProblem(attempt: .write, path: barePath, code: errno) }
    defer { close(other) }
    var end = bytes.count
    // The first writes down the device as well, and makes the day's backup.
    for number in 0...answers {
      let at = Moment(milliseconds: now.milliseconds + Int64(number) * 1_000, offsetMinutes: now.offsetMinutes)
      var events: [Event] = []
      func appended() throws -> Double {
        try Self.seconds { events = try file.record([Self.answer(number)], at: at) }
      }
      func written(_ line: [UInt8]) throws -> Double {
        try Self.seconds { end = try Self.write(line, at: end - LogLayout.lastLine.count, to: other, barePath) }
      }
      let times: (append: Double, bare: Double)
      if number % 2 == 0 {
        let time = try appended()
        times = (time, try written(LogLayout.appendix(events)))
      } else {
        // The events are known before they are written, but for a device's first one.
        let time = try written(LogLayout.appendix([Event(at: at, by: device.name, deed: Self.answer(number))]))
        times = (try appended(), time)
      }
      bytesEach = LogLayout.appendix(events).count
      guard number > 0 else { continue }
      append.each.append(times.append)
      bare.each.append(times.bare)
    }
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = DispatchTime.now().uptimeNanoseconds
    try work()
    return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
  }

  /// Writes and syncs with nothing besides; returns where the file ends then.
  private static func write(_ bytes: [UInt8], at start: Int, to file: Int32, _ path: String) throws -> Int {
    let count = bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, off_t(start)) }
    guard count == bytes.count, fsync(file) == 0 else { throw FileProblem(attempt: .write, path: path, code: errno) }
    return start + count
  }

  private static func answer(_ number: Int) -> Deed {
    .review(
      ReviewEvent(
        card: CardKey(text: "costochondritis-term-\(number % 1_000)"), grade: .good, milliseconds: 4_200, mode: .typed,
        promise: .days(11), verdict: "exact"))
  }

  /// A progress file of about so many bytes, with answers of the years before.
  private static func file(size: Int) -> [UInt8] {
    var bytes = LogLayout.firstLine
    bytes.reserveCapacity(size + 1_000)
    var number = 0
    while bytes.count + LogLayout.lastLine.count < size {
      let at = Moment(milliseconds: 1_400_000_000_000 + Int64(number) * 300_000, offsetMinutes: 60)
      let deed = number == 0 ? Deed.start(learner: "p3x8w1vz", program: "append-cost") : answer(number)
      let event = Event(at: at, by: "k7m2x9qa", deed: deed)
      bytes += LogLayout.line(of: event)
      number += 1
    }
    return bytes + LogLayout.lastLine
  }
}
