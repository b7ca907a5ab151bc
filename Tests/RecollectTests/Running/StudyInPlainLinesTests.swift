import Foundation
import Testing

/// A session in plain lines: a pipe, a dumb terminal, `--plain`.
@Suite struct StudyInPlainLinesTests {
  private let home: StudyingHome

  init() throws { home = try StudyingHome() }

  @Test func aPipedSessionReadsAloud() throws {
    let run = try home.study("--limit", "2", input: "sjogren's disease\n\n")
    #expect(run.status == 0)
    #expect(run.problems == "")
    #expect(
      run.text == """
        glands (glands.md): 3 new. About 1 minute. ? and Enter for help, Ctrl-D to stop.

        Question 1 of 2: new, Glands.
        Which disease dries out the eyes and the mouth?
        Answer: sjogren's disease
        Your progress is kept in progress.json.
        Right: Sjögren's disease.
        Next: Again in 10 minutes.

        Question 2 of 2: new, Bone.
        Which disease of thinning bone does a bone density test find?
        Choice 1: osteoporosis.
        Choice 2: osteoarthritis.
        Choice 3: osteomyelitis.
        Number: \n\
        Expected: osteoporosis.
        Next: Again in 1 minute.
        That was the limit of this session.
        2 cards in learning come first next time, from 09:13 on.

        2 answers, 1 right (50 %), 2 seconds.
        Tomorrow: 2 cards to review, 1 new.
        Enter ends: \n\

        """)
    #expect(try home.events("review").count == 2)
  }

  @Test func whatIsTypedIsTakenAsItIs() throws {
    let run = try home.study(input: "Sj\u{0}o\u{308}gren's disease\r\n\u{1B}[A\n")
    #expect(run.status == 0)
    #expect(run.text.contains("Right: "))
    #expect(!run.text.utf8.contains(0x1B))
  }

  @Test func aDumbTerminalGetsLinesWithoutEscapes() throws {
    for environment in [["TERM": "dumb"], ["RECOLLECT_PLAIN": "1"]] as [[String: String?]] {
      let home = try StudyingHome()
      let terminal = try home.study(environment: StudyingHome.now.merging(environment) { $1 })
      try terminal.expect("Answer: ")
      terminal.send("Sjögren's disease\r")
      try terminal.expect("Right: ")
      try terminal.expect("Number: ")
      terminal.send(PseudoTerminal.controlC)
      try terminal.expect("1 answer, 1 right (100 %)")
      #expect(try terminal.status() == 0)
      #expect(!terminal.transcript.utf8.contains(0x1B))
      #expect(terminal.isAsFound)
    }
  }

  // The progress file got the number of the closed input, and its text was read as an answer.
  @Test func withoutAnInputNothingIsAsked() throws {
    let run = try home.study(input: "lupus\n", closed: [0])
    #expect(run.status == 0)
    #expect(run.text.hasSuffix("Answer: \n\nNothing was asked.\n"))
  }

  // The progress file got the number of the closed output, and the questions were written into it.
  @Test func withoutAnOutputNothingIsHarmed() throws {
    let run = try home.study(input: "lupus\n", closed: [1])
    #expect(run.status == 74)
    #expect(
      run.problems == "The output could not be written: bad file descriptor. Send it elsewhere, then try again.\n")
    if home.folder.names.contains("progress.json") { #expect(try home.progressIsValid()) }
  }

  @Test func ofALineWithoutEndTheBeginningIsTheAnswer() throws {
    let run = try home.study(input: String(repeating: "lupus ", count: 1_000_000))
    #expect(run.status == 0)
    #expect(run.text.contains("\nExpected: Sjögren's disease.\n"))
    let review = try #require(try home.events("review").first)
    #expect(review.utf8.count < 1_000)
  }
}
