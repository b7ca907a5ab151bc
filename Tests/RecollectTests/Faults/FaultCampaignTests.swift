import Cards
import Foundation
import Study
import Testing

@testable import recollect

/// Every call of every kind of session fails once in every way that it can; after each, a fresh start shows every answer
/// that was said to be kept exactly once.
@Suite struct FaultCampaignTests {
  @Test(arguments: FaultScenario.all)
  func noFaultOfACallLosesAnAnswer(scenario: FaultScenario) {
    let clean = FaultInjector(scenario.disk())
    let outcome = scenario.session(clean)
    #expect(outcome.kept == FaultScenario.answered && outcome.problems.isEmpty)
    var count = 0
    let findings = FaultScenario.Findings()
    var complaints: [String] = []
    for (number, call) in clean.made.enumerated() {
      for fault in call.faults {
        let disk = scenario.disk()
        let injector = FaultInjector(disk, at: number, fault)
        let outcome = scenario.session(injector)
        count += 1
        let found =
          findings.complaints(about: disk, expected: scenario.cards + outcome.kept)
          + FaultScenario.complaints(about: outcome.problems)
          + (injector.hasHappened ? [] : ["nothing happened"])
          // What failed once is tried again; what was only interrupted is not even noticed.
          + (outcome.kept == FaultScenario.answered ? [] : ["only \(outcome.kept) was kept"])
          + (fault.isHarmless && !outcome.problems.isEmpty ? ["it was not survived"] : [])
        if !found.isEmpty { complaints.append("call \(number) (\(call)) \(fault): \(found) \(outcome)") }
      }
    }
    print("faults: \(scenario): \(clean.made.count) calls, \(count) failures injected")
    #expect(complaints.count == 0, "\(scenario): \(complaints.prefix(5).joined(separator: "\n"))")
    #expect(count > 300)
  }

  /// Between any two calls another program replaces, changes or deletes the file.
  @Test(arguments: FaultScenario.all)
  func nothingThatAnotherProgramDoesLosesAnAnswer(scenario: FaultScenario) {
    let clean = FaultInjector(scenario.disk())
    // What is done to the file after the last answer was kept is no longer this program's.
    let calls = scenario.session(clean).callsToTheLastAnswer
    var count = 0
    let findings = FaultScenario.Findings()
    var complaints: [String] = []
    for act in ForeignAct.allCases {
      for number in 0..<calls {
        let disk = scenario.disk()
        let outcome = scenario.session(FaultInjector(disk, at: number, .foreign(act)))
        count += 1
        var found = FaultScenario.complaints(about: outcome.problems)
        // Without a folder nothing can be kept; nor where the file was unreadable before it had been read.
        let isHopeless =
          act == .deleteFolder && outcome.kept.count < FaultScenario.answered.count
          || act.destroys && outcome.kept.isEmpty
        if !isHopeless {
          let earlier = act.destroys ? scenario.cards.filter(outcome.known.contains) : scenario.cards
          found += findings.complaints(about: disk, expected: earlier + outcome.kept)
        }
        if !found.isEmpty {
          complaints.append("\(act) before call \(number) (\(clean.made[number])): \(found) \(outcome)")
        }
      }
    }
    print("faults: \(scenario): \(count) acts of other programs injected")
    #expect(complaints.count == 0, "\(scenario): \(complaints.prefix(5).joined(separator: "\n"))")
    #expect(count > 200)
  }

  /// A call fails that makes something last, and when all is done the power goes.
  @Test(arguments: FaultScenario.all)
  func noFaultWithAPowerCutAfterItLosesAnAnswer(scenario: FaultScenario) {
    let clean = FaultInjector(scenario.disk())
    _ = scenario.session(clean)
    var count = 0
    let findings = FaultScenario.Findings()
    var complaints: [String] = []
    for (number, call) in clean.made.enumerated() where [.sync, .rename].contains(call) {
      for fault in call.faults {
        let disk = scenario.disk()
        let outcome = scenario.session(FaultInjector(disk, at: number, fault))
        for cut in disk.afterPowerCut() {
          count += 1
          let found = findings.complaints(about: cut, expected: scenario.cards + outcome.kept)
          if !found.isEmpty { complaints.append("call \(number) (\(call)) \(fault): \(found)") }
        }
      }
    }
    print("faults: \(scenario): \(count) disks after a fault and a power cut")
    #expect(complaints.count == 0, "\(scenario): \(complaints.prefix(5).joined(separator: "\n"))")
    #expect(count > 50)
  }

  /// The power goes at any call, and of what was not synced anything may be on the disk.
  @Test(arguments: FaultScenario.all)
  func noPowerCutLosesAnAnswer(scenario: FaultScenario) {
    let clean = FaultInjector(scenario.disk())
    _ = scenario.session(clean)
    var count = 0
    let findings = FaultScenario.Findings()
    var complaints: [String] = []
    for number in clean.made.indices {
      let injector = FaultInjector(scenario.disk(), at: number, .powerCut)
      let outcome = scenario.session(injector)
      for disk in injector.cutDisk?.afterPowerCut() ?? [] {
        count += 1
        let found = findings.complaints(about: disk, expected: scenario.cards + outcome.kept)
        if !found.isEmpty { complaints.append("call \(number) (\(clean.made[number])): \(found)") }
      }
    }
    print("faults: \(scenario): \(count) disks after a power cut, \(findings.count) of them different")
    #expect(complaints.count == 0, "\(scenario): \(complaints.prefix(5).joined(separator: "\n"))")
    #expect(findings.count > 30)
  }
}
