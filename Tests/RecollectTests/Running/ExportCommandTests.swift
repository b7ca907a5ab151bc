import Foundation
import Testing

@testable import recollect

/// `recollect export --for-educator`, run as a learner runs it.
@Suite struct ExportCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> PipedProcess {
    try PipedProcess(
      ["export"] + arguments + ["--progress", "p.json"], home: folder.path, environment: StudyingHome.now)
  }

  private func writeProgress() throws {
    try folder.write(
      """
      {"format":"recollect-progress","version":1,"log":[{"do":"log"}
      ,{"at":"2026-11-20T23:12:30.000+01:00","by":"k7m2x9qa","do":"start","learner":"p3x8w1vz","program":"0.1.0"}
      ,{"answer":"a \\"rib\\", or two","asks":"-itis of what?","at":"2026-11-20T23:12:30.100+01:00","by":"k7m2x9qa","card":"z","deck":"Bones","do":"card","file":"b.md","heading":"","kind":"ask"}
      ,{"at":"2026-11-21T02:00:00.000+01:00","by":"k7m2x9qa","card":"z","do":"review","grade":1,"mode":"typed","ms":900,"said":"my secret","secs":60,"step":0,"verdict":"wrong"}
      ,{"at":"2026-11-21T02:05:00.000+01:00","by":"k7m2x9qa","card":"z","do":"review","grade":3,"mode":"typed","ms":900,"secs":60,"step":1}
      ,{"answer":"thigh","asks":"femur","at":"2026-11-21T09:00:00.000+01:00","by":"k7m2x9qa","card":"a","deck":"Bones","do":"card","file":"b.md","heading":"","kind":"ask"}
      ,{"at":"2026-11-21T09:10:00.000+01:00","by":"k7m2x9qa","card":"a","do":"review","grade":4,"ms":900,"days":9}
      ,{"at":"2026-11-21T09:11:00.000+01:00","by":"k7m2x9qa","card":"z","do":"review","grade":2,"ms":900,"days":1}
      ,{"at":"2026-11-21T09:12:00.000+01:00","by":"k7m2x9qa","do":"undo","of":"2026-11-21T09:11:00.000+01:00 k7m2x9qa"}
      ]}

      """, to: "p.json")
  }

  @Test func theSheetHasCardsGradesAndDaysAndNothingElse() throws {
    try writeProgress()
    let sheet = try run("--for-educator").text
    #expect(
      sheet == """
        day,deck,question,answer,grade,card\r
        2026-11-20,Bones,'-itis of what?,"a ""rib"", or two",1,z\r
        2026-11-20,Bones,'-itis of what?,"a ""rib"", or two",3,z\r
        2026-11-21,Bones,femur,thigh,4,a\r

        """)
    for secret in ["secret", "k7m2x9qa", "p3x8w1vz", ":", "T09", "900"] { #expect(!sheet.contains(secret)) }
  }

  @Test func itIsWrittenToAFileThatIsNotThere() throws {
    try writeProgress()
    let export = try run("--for-educator", "-o", "sheet.csv")
    #expect(export.text == "sheet.csv has 3 answers.\n")
    #expect(try folder.text("sheet.csv") == run("--for-educator").text)
    let again = try run("--for-educator", "-o", "sheet.csv")
    #expect(again.problems == "sheet.csv: There is a file already. Name another one, or move this one away.\n")
    #expect(again.status == 73)
  }

  @Test func whatToWriteMustBeSaid() throws {
    let export = try run()
    #expect(export.status == 64)
    #expect(export.problems.contains("Say what to write: --for-educator writes cards, grades and days."))
  }
}
