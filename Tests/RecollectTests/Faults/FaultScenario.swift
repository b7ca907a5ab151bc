import Cards
import Foundation
import Study
import Testing

@testable import recollect

/// A file as a session may find it, and a session on it.
struct FaultScenario: CustomStringConvertible, Sendable {
  let description: String
  /// The file; nil where there is none.
  let file: [UInt8]?
  /// The cards whose answers are in it.
  let cards: [String]
  /// The days that have a backup.
  var backups: [Day] = []

  static let now = ProgressFileTests.now
  static let today = now.studyDay
  /// The cards that the session answers, one after the other.
  static let answered = ["one", "two"]

  static let all: [Self] = [
    Self(description: "no file", file: nil, cards: []),
    Self(description: "a sound file", file: sound, cards: earlier, backups: [today]),
    Self(
      description: "the first answer of a day", file: sound, cards: earlier,
      backups: (1...24).map { today + ($0 > 10 ? -31 * $0 : -$0) }),
    Self(description: "a torn tail", file: sound.dropLast(20) + [], cards: ["a", "b"], backups: [today]),
    Self(
      description: "a tail of zeros", file: sound.dropLast(3) + [UInt8](repeating: 0, count: 90), cards: earlier,
      backups: [today]),
    Self(description: "a missing last line", file: sound.dropLast(3) + [], cards: earlier, backups: [today]),
    Self(description: "half a header", file: Array(LogLayout.firstLine.prefix(30)), cards: [], backups: [today]),
    Self(description: "an empty file", file: [], cards: [], backups: [today + -1]),
    Self(
      description: "damage in the middle", file: Array(text.replacing("\"card\":\"b\"", with: "\"card\":\"b").utf8),
      cards: ["a", "c"], backups: [today]),
    Self(
      description: "another layout", file: Array(text.replacing("\n", with: "\r\n").utf8), cards: earlier,
      backups: [today]),
  ]

  private static let earlier = ["a", "b", "c"]
  private static let events = earlier.enumerated().map { index, card in
    Event(
      at: Moment(milliseconds: now.milliseconds - 1_000_000 + Int64(index), offsetMinutes: 60),
      by: ProgressFileTests.device.name, deed: ProgressFileTests.review(card))
  }
  private static let sound = LogLayout.file(events)
  private static let text = String(decoding: sound, as: UTF8.self)

  func disk() -> SimulatedDisk {
    let disk = SimulatedDisk(folder: ForeignAct.folder)
    if let file { disk.replace(ForeignAct.path, with: file) }
    for day in backups { disk.replace("\(ForeignAct.path).backup-\(day)", with: [0x78]) }
    disk.original = file
    return disk
  }

  /// What a session came to.
  struct Outcome {
    /// The cards whose answers were said to be kept.
    var kept: [String] = []
    /// The cards that the session knew when it began.
    var known: [String] = []
    var problems: [any Error] = []
    /// How many calls had been made when the last answer was kept.
    var callsToTheLastAnswer = 0
  }

  /// Answers all cards by a disk's calls; what fails is tried again once, as by a learner who goes on.
  func session(_ injector: FaultInjector) -> Outcome {
    var outcome = Outcome()
    let calls = injector.calls
    var opened: ProgressFile?
    for _ in 0..<2 where opened == nil {
      do {
        opened = try ProgressFile(
          at: ForeignAct.path, device: ProgressFileTests.device, program: "0.1.0", now: Self.now, calls: calls)
      } catch {
        outcome.problems.append(error)
      }
    }
    guard let file = opened else { return outcome }
    outcome.known = file.state.cards.map(\.key.text)
    for card in Self.answered {
      for _ in 0..<2 where !outcome.kept.contains(card) {
        do {
          try file.record([ProgressFileTests.review(card)], at: Self.now)
          outcome.kept.append(card)
          outcome.callsToTheLastAnswer = injector.made.count
        } catch {
          outcome.problems.append(error)
        }
      }
    }
    return outcome
  }

  /// What fresh starts found before: many faults leave the same disk.
  final class Findings {
    private var known: [[String: [UInt8]]: [String]] = [:]

    /// What a fresh start finds to complain about.
    func complaints(about disk: SimulatedDisk, expected: [String]) -> [String] {
      let start = disk.contents(and: expected)
      if let found = known[start] { return found }
      let found = FaultScenario.complaints(about: disk, expected: expected)
      known[start] = found
      return found
    }

    /// How many disks were different.
    var count: Int { known.count }
  }

  /// What a fresh start finds to complain about: an answer that is gone or there twice, a file that is not sound.
  static func complaints(about disk: SimulatedDisk, expected: [String]) -> [String] {
    disk.endProgram()
    var complaints: [String] = []
    do {
      let calls = disk.calls
      let reading = try ProgressFile.read(
        ForeignAct.path, paths: Paths(environment: [:]), mayBeMissing: true, calls: calls)
      for card in expected where reading.state[CardKey(text: card)].reviews != 1 {
        complaints.append("a reader finds \(reading.state[CardKey(text: card)].reviews) answers to \(card)")
      }
      let file = try ProgressFile(
        at: ForeignAct.path, device: ProgressFileTests.device, program: "0.1.0", now: now, calls: calls)
      try file.record([ProgressFileTests.review("after")], at: now)
      let log = try ProgressLog(disk.content(ForeignAct.path) ?? [])
      if log.condition != .sound { complaints.append("the file is \(log.condition)") }
      let state = LearnerState(log)
      for card in expected + ["after"] where state[CardKey(text: card)].reviews != 1 {
        complaints.append("a fresh start finds \(state[CardKey(text: card)].reviews) answers to \(card)")
      }
      for card in answered where state[CardKey(text: card)].reviews > 1 {
        complaints.append("there are \(state[CardKey(text: card)].reviews) answers to \(card)")
      }
    } catch {
      complaints.append("a fresh start fails: \(error)")
    }
    return complaints
  }

  /// What is wrong with the words of problems.
  static func complaints(about problems: [any Error]) -> [String] {
    problems.compactMap { problem in
      guard let problem = problem as? any Problem else { return "no sentence: \(problem)" }
      let words = problem.description
      return words.hasPrefix("/home/p.json") && words.hasSuffix(".") ? nil : "no sentence: \(words)"
    }
  }
}
