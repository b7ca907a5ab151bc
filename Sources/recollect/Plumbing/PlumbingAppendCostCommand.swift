import ArgumentParser
import Study

/// `recollect plumbing append-cost`: what `recollect-bench append` asks for.
struct PlumbingAppendCostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "append-cost",
    abstract: "Measures what writing an answer down costs beside a bare write and sync.",
    discussion: """
      Makes a progress file of a size in a folder, appends answers to it as a session does, and beside it writes and \
      syncs the same bytes to a file of the same size, in turn. Writes one JSON object: the median of each in \
      microseconds, and how many bytes an answer writes. What it made is deleted.
      """, shouldDisplay: false)

  @Argument(help: "The folder in which to measure.")
  var folder: String

  @Option(help: ArgumentHelp("The size of the progress file.", valueName: "bytes"))
  var size = 1_000

  @Option(help: ArgumentHelp("How many answers to write.", valueName: "number"))
  var answers = 1_000

  func validate() throws {
    guard size >= 0, answers > 0 else { throw ValidationError("Give a size of at least 0, and at least one answer.") }
  }

  func run() throws {
    let cost = try AppendCost(in: folder, size: size, answers: answers, now: WorldClock().now)
    var bytes: [UInt8] = []
    func microseconds(_ seconds: Double) -> JSONValue { .integer(Int((seconds * 1e6).rounded())) }
    JSONValue.object([
      JSONMember("size", .integer(size)), JSONMember("answers", .integer(answers)),
      JSONMember("bytes", .integer(cost.bytesEach)), JSONMember("append_us", microseconds(cost.append.median)),
      JSONMember("bare_us", microseconds(cost.bare.median)),
    ]).write(to: &bytes)
    bytes.append(0x0a)
    try Console.write(String(decoding: bytes, as: UTF8.self))
  }
}
