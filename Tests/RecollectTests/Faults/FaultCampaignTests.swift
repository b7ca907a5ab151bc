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
    let campaign = FaultCampaign(scenario, stride: scenario.isEnumerated ? 1 : 17)
    for (number, call) in campaign.calls.enumerated() {
      for fault in call.faults {
        campaign.run(at: number, fault) { wreck in
          [
            campaign.findings.complaints(about: wreck.disk, kept: wreck.outcome.kept)
              + (wreck.injector.hasHappened ? [] : ["nothing happened"])
              // What failed once is tried again; what was only interrupted is not even noticed.
              + (wreck.outcome.isDone ? [] : ["only \(wreck.outcome.kept) was kept"])
              + (fault.isHarmless && !wreck.outcome.problems.isEmpty ? ["it was not survived"] : [])
          ]
        }
      }
    }
    campaign.end("failures injected", moreThan: 200)
  }

  /// Between any two calls another program replaces, changes or deletes the file.
  @Test(arguments: FaultScenario.all)
  func nothingThatAnotherProgramDoesLosesAnAnswer(scenario: FaultScenario) {
    let campaign = FaultCampaign(scenario, stride: scenario.isEnumerated ? 2 : 23)
    for act in ForeignAct.allCases {
      // What is done to the file after the last answer was kept is no longer this program's.
      for number in 0..<campaign.callsToTheLastAnswer {
        campaign.run(at: number, .foreign(act)) { wreck in
          // Without a folder nothing can be kept; nor where the file was unreadable before it had been read.
          let isHopeless =
            act == .deleteFolder && !wreck.outcome.isDone || act.destroys && wreck.outcome.kept.isEmpty
          guard !isHopeless else { return [[]] }
          let earlier = act.destroys ? scenario.cards.filter(wreck.outcome.known.contains) : nil
          // The doctor puts the copies away only when the file has what is in them; there it stays.
          let kept = scenario.keptSomewhere.isEmpty ? wreck.outcome.kept : []
          return [campaign.findings.complaints(about: wreck.disk, kept: kept, earlier: earlier)]
        }
      }
    }
    campaign.end("acts of other programs injected", moreThan: 100)
  }

  /// A call fails that makes something last, and when all is done the power goes.
  @Test(arguments: FaultScenario.all)
  func noFaultWithAPowerCutAfterItLosesAnAnswer(scenario: FaultScenario) {
    let campaign = FaultCampaign(scenario, stride: scenario.isEnumerated ? 3 : 23)
    for (number, call) in campaign.calls.enumerated() where [.sync, .rename, .makeFolder].contains(call) {
      for fault in call.faults {
        // A disk that cannot sync folders is believed where nothing syncs the folder again.
        if case .fails(EINVAL) = fault, !scenario.syncsFoldersTwice { continue }
        campaign.run(at: number, fault) { wreck in
          wreck.disk.afterPowerCut().map { campaign.findings.complaints(about: $0, kept: wreck.outcome.kept) }
        }
      }
    }
    campaign.end("disks after a fault and a power cut", moreThan: 20)
  }

  /// The power goes at any call, and of what was not synced anything may be on the disk.
  @Test(arguments: FaultScenario.all)
  func noPowerCutLosesAnAnswer(scenario: FaultScenario) {
    let campaign = FaultCampaign(scenario, stride: scenario.isEnumerated ? 2 : 13)
    for number in campaign.calls.indices {
      campaign.run(at: number, .powerCut) { wreck in
        (wreck.injector.cutDisk?.afterPowerCut() ?? []).map {
          campaign.findings.complaints(about: $0, kept: wreck.outcome.kept)
        }
      }
    }
    campaign.end("disks after a power cut", moreThan: 10, campaign.findings.count)
  }

  /// From some call on a disk is full, read-only or dead, or no file can be opened any more, until the session ends.
  @Test(arguments: FaultScenario.all)
  func noDiskThatStaysBrokenLosesAnAnswer(scenario: FaultScenario) {
    let campaign = FaultCampaign(scenario, stride: 11)
    let most = scenario.disk().names.count + 6
    for trouble in LastingTrouble.allCases {
      for number in campaign.calls.indices {
        campaign.run(at: number, .lasting(trouble)) { wreck in
          [
            (wreck.disk.names.count > most ? ["copies pile up: \(wreck.disk.names.keys.sorted())"] : [])
              + campaign.findings.complaints(about: wreck.disk, kept: wreck.outcome.kept)
          ]
        }
      }
    }
    campaign.end("failures that last", moreThan: 60)
  }

  /// A call fails that is only made because another one failed before.
  @Test(arguments: FaultScenario.all)
  func noFaultAfterAnotherLosesAnAnswer(scenario: FaultScenario) {
    let campaign = FaultCampaign(scenario, stride: 7)
    for (number, call) in campaign.calls.enumerated() {
      for first in call.roughly {
        let made = campaign.calls(after: number, first)
        let same = zip(made, campaign.calls).prefix { $0 == $1 }.count
        for later in made.indices.dropFirst(max(number + 1, same)).prefix(12) {
          for second in made[later].roughly {
            campaign.run(at: number, first, then: (later, second)) { wreck in
              [campaign.findings.complaints(about: wreck.disk, kept: wreck.outcome.kept)]
            }
          }
        }
      }
    }
    campaign.end("failures after a failure", moreThan: 10)
  }
}
