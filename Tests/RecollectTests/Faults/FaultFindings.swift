import Cards
import Foundation
import Study

@testable import recollect

/// What fresh starts find; many faults leave the same disk, which is looked at once.
final class FaultFindings {
  private let scenario: FaultScenario
  private var known: [[String: [UInt8]]: [String]] = [:]

  init(_ scenario: FaultScenario) { self.scenario = scenario }

  /// How many disks were different.
  var count: Int { known.count }

  /// What a fresh start finds to complain about: an answer that is gone or there twice, a file that is not sound.
  func complaints(about disk: SimulatedDisk, kept: [String], earlier: [String]? = nil) -> [String] {
    disk.endProgram()
    let expected = (earlier ?? scenario.cards) + kept.filter { !scenario.cards.contains($0) }
    let somewhere = earlier == nil ? scenario.keptSomewhere : []
    let start = disk.contents(and: expected + ["and"] + somewhere)
    if let found = known[start] { return found }
    let found =
      others(on: disk)
      + somewhere.filter { !Self.isKept($0, on: disk) }.map { "the answer to \($0) is nowhere" }
      + Self.complaints(about: disk, expected: expected, atMostOnce: scenario.promised)
    known[start] = found
    return found
  }

  /// What joining may only read must be as it was.
  private func others(on disk: SimulatedDisk) -> [String] {
    guard case .joining = scenario.work else { return [] }
    return scenario.others.filter { disk.content($0.key) != $0.value }.keys.map { "\($0) was changed" }
  }

  private static func isKept(_ card: String, on disk: SimulatedDisk) -> Bool {
    disk.names.keys.contains { path in
      let isAPart = path.hasSuffix(".lock") || path.contains(".new-")
      guard !isAPart, let log = try? ProgressLog(disk.content(path) ?? []) else { return false }
      return LearnerState(log)[CardKey(text: card)].reviews == 1
    }
  }

  private static func complaints(
    about disk: SimulatedDisk, expected: [String], atMostOnce: [String]
  ) -> [String] {
    var complaints: [String] = []
    do {
      let calls = disk.calls
      let reading = try ProgressFile.read(
        ForeignAct.path, paths: Paths(environment: [:]), mayBeMissing: true, calls: calls)
      for card in expected where reading.state[CardKey(text: card)].reviews != 1 {
        complaints.append("a reader finds \(reading.state[CardKey(text: card)].reviews) answers to \(card)")
      }
      try ProgressFile.makeFolder(for: ForeignAct.path, calls: calls)
      let file = try FaultScenario.open(calls)
      try file.record([ProgressFileTests.review("after")], at: FaultScenario.now)
      let log = try ProgressLog(disk.content(ForeignAct.path) ?? [])
      if log.condition != .sound { complaints.append("the file is \(log.condition)") }
      let state = LearnerState(log)
      for card in expected + ["after"] where state[CardKey(text: card)].reviews != 1 {
        complaints.append("a fresh start finds \(state[CardKey(text: card)].reviews) answers to \(card)")
      }
      for card in atMostOnce where state[CardKey(text: card)].reviews > 1 {
        complaints.append("there are \(state[CardKey(text: card)].reviews) answers to \(card)")
      }
    } catch {
      complaints.append("a fresh start fails: \(error)")
    }
    return complaints
  }

  /// What is wrong with the words and the numbers of problems.
  static func complaints(about problems: [any Error]) -> [String] {
    problems.compactMap { problem in
      guard let problem = problem as? any Problem else { return "no sentence: \(problem)" }
      let words = problem.description
      guard words.hasPrefix("/home"), words.contains(": "), words.hasSuffix("."), !words.contains("rror ") else {
        return "no sentence: \(words)"
      }
      let isRight =
        switch problem {
        case is LockProblem: problem.status == .locked
        case let fault as FileProblem where fault.isReading: [.failed, .noSuchFile].contains(fault.status)
        case let fault as FileProblem where [ENOSPC, EDQUOT].contains(fault.code):
          words.contains("the disk is full") && [.cannotCreate, .writeFailed].contains(fault.status)
        case let fault as FileProblem where fault.code == EROFS:
          words.contains("the disk is read-only") && [.cannotCreate, .writeFailed].contains(fault.status)
        case is FileProblem: [.cannotCreate, .writeFailed].contains(problem.status)
        default: problem.status == .inputWithErrors
        }
      return isRight ? nil : "ends with \(problem.status): \(words)"
    }
  }
}

extension FileProblem {
  fileprivate var isReading: Bool { [.read, .readFolder].contains(attempt) }
}
