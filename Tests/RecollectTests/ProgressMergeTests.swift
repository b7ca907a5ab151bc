import Cards
import Foundation
import Study
import Testing

@testable import recollect

/// git's union merge of progress files gives a valid file with all events: a line is never changed by an append.
@Suite struct ProgressMergeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try git("init", "-q", "-b", "one")
    try folder.write("progress.json merge=union\n", to: ".gitattributes")
    try git("add", ".gitattributes")
    try git("commit", "-q", "-m", "attributes")
  }

  @Test func twoCopiesThatDivergedMergeToAllEvents() throws {
    try record(device: "base", ["a", "b", "c"])
    try commit("base")
    try git("branch", "two")
    try record(device: "one", ["a", "d"])
    try commit("one")
    try git("checkout", "-q", "two")
    try record(device: "two", ["a", "e", "f"])
    try commit("two")
    try git("merge", "-q", "-m", "both", "one")
    try expectSound(reviews: ["a": 3, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1], events: 11)
  }

  @Test func twoFilesThatBeganApartMergeToAllEvents() throws {
    try git("branch", "two")
    try record(device: "one", ["a", "b"])
    try commit("one")
    try git("checkout", "-q", "two")
    try record(device: "two", ["a", "c", "d"])
    try commit("two")
    try git("merge", "-q", "-m", "both", "one")
    try expectSound(reviews: ["a": 2, "b": 1, "c": 1, "d": 1], events: 7)
  }

  @Test func aThirdCopyMergesInTheSameWay() throws {
    try record(device: "base", ["a"])
    try commit("base")
    for branch in ["two", "three"] { try git("branch", branch) }
    for branch in ["one", "two", "three"] {
      try git("checkout", "-q", branch)
      try record(device: branch, [branch, "a"])
      try commit(branch)
    }
    for branch in ["one", "two"] { try git("merge", "-q", "-m", branch, branch) }
    try expectSound(reviews: ["a": 4, "one": 1, "two": 1, "three": 1], events: 11)
  }

  @Test func gitsUnionAndTheProgramsOwnEndInTheSameStates() throws {
    try record(device: "base", ["a", "b"])
    try commit("base")
    try git("branch", "two")
    try record(device: "one", ["a", "c"])
    try commit("one")
    let one = try AtomicFile.read(folder.file("progress.json"))
    try git("checkout", "-q", "two")
    try record(device: "two", ["d", "a"])
    try commit("two")
    let two = try AtomicFile.read(folder.file("progress.json"))
    try git("merge", "-q", "-m", "both", "one")
    let union = try ProgressLog(AtomicFile.read(folder.file("progress.json")))
    let merged = try ProgressLog(LogMerge([ProgressLog(one), ProgressLog(two)]).bytes)
    #expect(LearnerState(union).cards == LearnerState(merged).cards)
    #expect(Set(union.events) == Set(merged.events))
    #expect(LogMerge([union]).bytes == LogMerge([merged]).bytes)
  }

  private func expectSound(reviews: [String: Int], events: Int) throws {
    let log = try ProgressLog(AtomicFile.read(folder.file("progress.json")))
    #expect(log.condition == .sound)
    #expect(log.count == events)
    let cards = LearnerState(log).cards.map { ($0.key.text, $0.reviews) }
    #expect(Dictionary(uniqueKeysWithValues: cards) == reviews)
    let data = try Data(contentsOf: URL(filePath: folder.file("progress.json")))
    let document = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    #expect((document?["log"] as? [Any])?.count == events + 1)
    // What was merged is appended to like any other file.
    try record(device: "after", ["z"])
    #expect(try ProgressLog(AtomicFile.read(folder.file("progress.json"))).condition == .sound)
  }

  private func record(device: String, _ cards: [String]) throws {
    var now = ProgressFileTests.now
    let file = try ProgressFile(
      at: folder.file("progress.json"), device: Device(name: device, learner: "l"), program: "0.1.0", now: now)
    for card in cards {
      now.milliseconds += 1_000
      try file.record([ProgressFileTests.review(card)], at: now)
    }
  }

  private func commit(_ message: String) throws {
    try git("add", "progress.json")
    try git("commit", "-q", "-m", message)
  }

  private func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a",
      "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments)")
  }
}
