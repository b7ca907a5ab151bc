import Foundation

/// Feeds broken files to a reader, pages to the whole maker, and says what crashes, hangs, or comes out wrong.
///
/// Every input follows from the seed and its number alone, so that each find can be looked at again. A second process
/// does the work: when it dies or is silent for too long, the first knows the number, and begins another after it.
struct Fuzz {
  /// With this option the program is the second process.
  static let childOption = "--fuzz-child"
  /// How long an input may keep the processor busy, in milliseconds.
  private static let patience: Int32 = 10_000
  /// How often a process is waited for that hardly runs: the machine is busy, or it waits for ever.
  private static let mostWaits = 60

  private let reader: FuzzReader
  private let seed: UInt64
  private let seconds: Double
  private let only: Int?

  /// Reads `--reader text --minutes 10 --seed 1 --run 17`; nil where that cannot be understood.
  init?(_ arguments: [String]) {
    var reader = FuzzReader.text
    var seed: UInt64 = 1
    var minutes = 10.0
    var only: Int?
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch option {
      case "--reader":
        guard let known = FuzzReader(rawValue: value) else { return nil }
        reader = known
      case "--minutes":
        guard let number = Double(value) else { return nil }
        minutes = number
      case "--seed":
        guard let number = UInt64(value) else { return nil }
        seed = number
      case "--run":
        guard let number = Int(value) else { return nil }
        only = number
      default: return nil
      }
    }
    self.reader = reader
    self.seed = seed
    self.only = only
    seconds = minutes * 60
  }

  static let usage = """
    recollect-bench fuzz [--reader text|markdown|html|progress|deck] [--minutes 10] [--seed 1] [--run N]
    With --run, the input of that number is printed and tried alone.
    """

  /// Runs until the time is over; returns whether nothing was found.
  func run() throws -> Bool {
    if let only {
      let input = reader.input(seed: seed, run: only)
      FileHandle.standardOutput.write(Data(input + Array("\n--\n".utf8)))
      let complaints = reader.outcome(of: input).complaints
      for complaint in complaints { print(complaint) }
      return complaints.isEmpty
    }
    let end = DispatchTime.now().uptimeNanoseconds + UInt64(seconds * 1e9)
    var next = 0
    var finds = 0
    var things = 0
    while DispatchTime.now().uptimeNanoseconds < end {
      let outcome = try child(from: next, until: end)
      finds += outcome.finds
      things += outcome.things
      next = outcome.last + 1
      if let failure = outcome.failure {
        finds += 1
        print("\(reader.rawValue) \(seed) \(outcome.last): \(failure)")
      }
    }
    print("\(reader.rawValue), seed \(seed): \(next) inputs, \(things) \(reader.things), \(finds) finds")
    return finds == 0
  }

  private struct Outcome {
    var last: Int
    var finds = 0
    var things = 0
    var failure: String?
  }

  private func child(from first: Int, until end: UInt64) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = [Self.childOption, reader.rawValue, String(seed), String(first), String(end)]
    let output = Pipe()
    process.standardOutput = output
    process.environment = ["SWIFT_BACKTRACE": "enable=no", "ASAN_OPTIONS": "detect_leaks=0"]
    try process.run()
    var outcome = Outcome(last: first)
    var line: [UInt8] = []
    let file = output.fileHandleForReading.fileDescriptor
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var spent = 0
    var waits = 0
    reading: while true {
      var wait = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, Self.patience) > 0 else {
        waits += 1
        let isBusy = Self.processorTime(of: process.processIdentifier) - spent >= Int(Self.patience)
        if !isBusy, waits < Self.mostWaits { continue }
        outcome.failure = "takes longer than \(Self.patience / 1_000) seconds"
        kill(process.processIdentifier, SIGKILL)
        break
      }
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { break reading }
      spent = Self.processorTime(of: process.processIdentifier)
      waits = 0
      for byte in buffer[..<count] {
        guard byte == 0x0A else {
          line.append(byte)
          continue
        }
        let words = String(decoding: line, as: UTF8.self)
        if words.hasPrefix("+"), let number = Int(words.dropFirst()) {
          outcome.things += number
        } else if let number = Int(words) {
          outcome.last = number
        } else {
          outcome.finds += 1
          print("\(reader.rawValue) \(seed) \(outcome.last): \(words)")
        }
        line.removeAll(keepingCapacity: true)
      }
    }
    process.waitUntilExit()
    if outcome.failure == nil, process.terminationStatus != 0 {
      outcome.failure = "crashes with signal \(process.terminationStatus)"
    }
    return outcome
  }

  /// The second process: prints each number before it tries the input, then what is wrong with it.
  static func work(_ arguments: [String]) {
    guard arguments.count == 4, let reader = FuzzReader(rawValue: arguments[0]), let seed = UInt64(arguments[1]),
      var run = Int(arguments[2]), let end = UInt64(arguments[3])
    else { return }
    while DispatchTime.now().uptimeNanoseconds < end {
      write("\(run)\n")
      let outcome = reader.outcome(of: reader.input(seed: seed, run: run))
      write("+\(outcome.count)\n")
      for complaint in outcome.complaints {
        write(complaint.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n")
      }
      run += 1
    }
  }

  private static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// How long a process has kept the processor busy, in milliseconds.
  private static func processorTime(of process: Int32) -> Int {
    let line = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    // The program's name, in parentheses, may hold blanks.
    let fields = line.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else { return 0 }
    return (user + system) * 1_000 / sysconf(Int32(_SC_CLK_TCK))
  }
}
