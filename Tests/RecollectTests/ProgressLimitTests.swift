import Cards
import Study
import Testing

@testable import recollect

/// Whatever is written can be read again: what would be too much is refused before it is written, and nothing is changed.
@Suite struct ProgressLimitTests {
  private let folder: TemporaryFolder
  private let now = ProgressFileTests.now

  init() throws { folder = try TemporaryFolder() }

  /// A file of one learner with so many changes of settings.
  private func write(settings: Range<Int>, to name: String) throws {
    let start = Event(at: now, by: "d", deed: .start(learner: "l", program: "p"))
    let events = settings.map { number in
      Event(
        at: Moment(milliseconds: now.milliseconds + 1_000 + Int64(number), offsetMinutes: 60), by: "d",
        deed: .set(name: "new", value: .number(LogNumber(number)), deck: nil))
    }
    try folder.write(String(decoding: LogLayout.file([start] + events), as: UTF8.self), to: name)
  }

  private func withLowLimits(_ body: () throws -> Void) rethrows { try LogLimit.$few.withValue(100) { try body() } }

  @Test func whatWouldBeOneTooManyIsNotWrittenDown() throws {
    try withLowLimits {
      try write(settings: 0..<99, to: "p.json")
      let path = folder.file("p.json")
      let file = try ProgressFileTests.open(path)
      let set = Deed.set(name: "new", value: .number(LogNumber(7)), deck: nil)
      try file.record([set], at: now)
      let before = try folder.text("p.json")
      let problem = TooMuchToKeep(path: path, limit: .settings)
      #expect(throws: problem) { try file.record([ProgressFileTests.review("a"), set], at: now) }
      #expect(
        problem.description
          == "\(path): The file would have more than 100 changes of settings with this, and recollect would not read it "
          + "any more. Nothing was written.")
      #expect(problem.status == .writeFailed)
      #expect(try folder.text("p.json") == before)
      // Answers are written down as before.
      try file.record([ProgressFileTests.review("a")], at: now)
      #expect(try ProgressFile.read(path, paths: Paths(environment: [:])).state.knows(CardKey(text: "a")))
    }
  }

  /// Two files of which each can be read were joined to one that cannot.
  @Test(arguments: ["ours.json", "theirs.json", "new.json", nil])
  func twoFilesThatAreTooMuchTogetherAreNotJoined(output: String?) throws {
    try withLowLimits {
      try write(settings: 0..<60, to: "ours.json")
      try write(settings: 60..<120, to: "theirs.json")
      let before = try ["ours.json", "theirs.json"].map(folder.text)
      let joining = ProgressJoining(
        ours: folder.file("ours.json"), theirs: folder.file("theirs.json"), output: output.map(folder.file),
        program: "p", now: now, say: { _ in })
      let problem = TooMuchToJoin(path: folder.file(output ?? "ours.json"), limit: .settings)
      #expect(throws: problem) { try joining.join { Device(name: "d", learner: "l") } }
      #expect(
        problem.description
          == "\(problem.path): The files have more than 100 changes of settings together, and recollect would not read "
          + "the result. Nothing was changed.")
      #expect(problem.status == .inputWithErrors)
      #expect(try ["ours.json", "theirs.json"].map(folder.text) == before)
      #expect(!folder.names.contains { $0.contains(".new-") || $0 == "new.json" || $0.contains(".before-") })
    }
  }

  @Test func twoFilesThatCanBeReadTogetherAreJoined() throws {
    try withLowLimits {
      try write(settings: 0..<60, to: "ours.json")
      try write(settings: 20..<100, to: "theirs.json")
      let joining = ProgressJoining(
        ours: folder.file("ours.json"), theirs: folder.file("theirs.json"), program: "p", now: now, say: { _ in })
      let counts = try joining.join { Device(name: "d", learner: "l") }
      #expect(counts.events == 101)
      let log = try ProgressFile.readLog(folder.file("ours.json"), paths: Paths(environment: [:])).log
      #expect(log.count == 101)
    }
  }

  @Test func aFileOfTooMuchIsRefusedWithWhatToDo() throws {
    try withLowLimits {
      try write(settings: 0..<101, to: "p.json")
      let path = folder.file("p.json")
      let problem = PlainProblem(
        "\(path): This file has more than 100 changes of settings, which is more than any learner comes to. Nothing was "
          + "changed. Name another one with --progress, or move this one away.", status: .inputWithErrors)
      #expect(throws: problem) { try ProgressFile.read(path, paths: Paths(environment: [:])) }
      #expect(throws: problem) { try ProgressFileTests.open(path) }
      #expect(try ProgressHealth(at: path).complaints == [problem.description])
    }
  }
}
