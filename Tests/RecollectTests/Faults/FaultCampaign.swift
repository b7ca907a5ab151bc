import Foundation
import Testing

/// Sessions of one scenario in which something happens, and what is found to be wrong after them.
final class FaultCampaign {
  let scenario: FaultScenario
  let findings: FaultFindings
  /// The calls of a session in which nothing happens.
  let calls: [FaultInjector.Call]
  /// How many of them had been made when the last answer was kept.
  let callsToTheLastAnswer: Int
  /// How many sessions there were or could have been, of which one in so many is held.
  private var sessions = 0
  private var firsts = 0
  private let stride: Int
  private(set) var count = 0
  private var complaints: [String] = []

  /// With RECOLLECT_FAULTS=all every session is held, whatever the stride.
  init(_ scenario: FaultScenario, stride: Int) {
    self.scenario = scenario
    self.stride = ProcessInfo.processInfo.environment["RECOLLECT_FAULTS"] == "all" ? 1 : stride
    findings = FaultFindings(scenario)
    let clean = FaultInjector(scenario.disk())
    let outcome = scenario.session(clean)
    #expect(outcome.isDone && outcome.kept == scenario.promised && outcome.problems.isEmpty, "\(outcome)")
    (calls, callsToTheLastAnswer) = (clean.made, outcome.callsToTheLastAnswer)
  }

  /// What a session with a fault left.
  struct Wreck {
    let disk: SimulatedDisk
    let injector: FaultInjector
    let outcome: FaultScenario.Outcome
  }

  /// Runs a session in which something happens at a call, and takes down what a closure finds wrong with each of the
  /// disks that it looks at.
  func run(
    at number: Int, _ fault: FaultInjector.Fault, then second: (Int, FaultInjector.Fault)? = nil,
    _ wrong: (Wreck) -> [[String]]
  ) {
    sessions += 1
    guard sessions % stride == 0 else { return }
    let disk = scenario.disk()
    let injector = FaultInjector(disk, at: number, fault, then: second)
    let outcome = scenario.session(injector)
    let open = disk.openFiles
    var found = wrong(Wreck(disk: disk, injector: injector, outcome: outcome))
    count += found.count
    found.append(FaultFindings.complaints(about: outcome.problems))
    if open > 0 { found.append(["\(open) files are still open"]) }
    for found in found where !found.isEmpty {
      let then = second.map { ", then \($0.1) at call \($0.0)" } ?? ""
      let call = number < calls.count ? "\(calls[number])" : "no call"
      complaints.append("call \(number) (\(call)) \(fault)\(then): \(found) \(outcome)")
    }
  }

  /// The calls of a session in which something happens at one of them; for one in so many, else none.
  func calls(after number: Int, _ fault: FaultInjector.Fault) -> [FaultInjector.Call] {
    firsts += 1
    guard firsts % stride == 0 else { return [] }
    let injector = FaultInjector(scenario.disk(), at: number, fault)
    _ = scenario.session(injector)
    return injector.made
  }

  /// Prints how much was done, and fails where something was wrong or too little done.
  func end(_ what: String, moreThan least: Int, _ number: Int? = nil) {
    print("faults: \(scenario): \(calls.count) calls, \(count) \(what)")
    #expect(complaints.count == 0, "\(scenario): \(complaints.prefix(5).joined(separator: "\n"))")
    #expect((number ?? count) * stride > least)
  }
}
