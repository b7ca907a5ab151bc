import Cards
import Study

@testable import recollect

extension FaultScenario {
  /// What a session came to.
  struct Outcome {
    /// The cards whose answers were said to be kept.
    var kept: [String] = []
    /// The cards that the session knew when it began.
    var known: [String] = []
    /// Whether all was said to be done.
    var isDone = false
    var problems: [any Error] = []
    /// How many calls had been made when the last answer was kept.
    var callsToTheLastAnswer = 0
  }

  /// Does the work by a disk's calls; what fails is tried again once, as by a learner who goes on.
  func session(_ injector: FaultInjector) -> Outcome {
    var outcome = Outcome()
    if case .answering = work {
      answer(injector, &outcome)
    } else {
      for _ in 0..<2 where !outcome.isDone {
        do {
          try perform(injector.calls)
          (outcome.isDone, outcome.kept) = (true, promised)
          outcome.callsToTheLastAnswer = 1 + (injector.made.lastIndex(where: lastWord.contains) ?? 0)
        } catch {
          outcome.problems.append(error)
        }
      }
    }
    return outcome
  }

  /// Whether the folder is synced again before what was done is said to be.
  var syncsFoldersTwice: Bool { if case .answering = work { hasFolder } else { false } }

  /// The calls with which a work other than answering makes sure of what it did: what is done to the file after the last
  /// of them is no longer this program's.
  private var lastWord: [FaultInjector.Call] {
    switch work {
    case .joining(nil): [.read, .facts]
    case .mending: [.read]
    case .answering, .joining, .restoring: [.rename]
    }
  }

  private func answer(_ injector: FaultInjector, _ outcome: inout Outcome) {
    var opened: ProgressFile?
    for _ in 0..<2 where opened == nil {
      do {
        if !hasFolder { try ProgressFile.makeFolder(for: ForeignAct.path, calls: injector.calls) }
        opened = try Self.open(injector.calls)
      } catch {
        outcome.problems.append(error)
      }
    }
    guard let file = opened else { return }
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
    outcome.isDone = outcome.kept == Self.answered
  }

  private func perform(_ calls: FileCalls) throws {
    let path = ForeignAct.path
    switch work {
    case .answering: break
    case .joining(let output):
      let joining = ProgressJoining(
        ours: path, theirs: Self.otherPath, output: output, isSameLearner: true, program: "0.1.0", now: Self.now,
        calls: calls
      ) { _ in }
      _ = try joining.join { ProgressFileTests.device }
    case .mending:
      let mending = ProgressMending(
        health: try ProgressHealth(at: path, calls: calls), device: ProgressFileTests.device, now: Self.now,
        calls: calls
      ) { _ in }
      try mending.mend()
    case .restoring:
      let restoring = try BackupRestoring(of: path, day: Self.today + -1, now: Self.now, calls: calls)
      _ = try restoring.preview()
      _ = try restoring.restore()
    }
  }

  static func open(_ calls: FileCalls) throws -> ProgressFile {
    try ProgressFile(at: ForeignAct.path, device: ProgressFileTests.device, program: "0.1.0", now: now, calls: calls)
  }
}
