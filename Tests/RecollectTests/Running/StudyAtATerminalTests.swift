import Foundation
import Testing

/// A session as a person at a keyboard has it.
@Suite struct StudyAtATerminalTests {
  private let home: StudyingHome

  init() throws { home = try StudyingHome() }

  @Test func aTypedSessionWithChoicesAndGradesByOneKey() throws {
    let terminal = try home.study("--limit", "3")
    try terminal.expect("Which disease dries out the eyes and the mouth?\n> ")
    terminal.send("sjogren's disease\r")
    try terminal.expect("Right")
    try terminal.expect("Which disease of thinning bone does a bone density test find?\n")
    let choices = try terminal.expect("\n> ")
    let right = try #require(choices.split(separator: "   ").first { $0.contains("osteoporosis") })
    terminal.send(String(try #require(right.first { $0.isNumber })))
    try terminal.expect("Right")
    try terminal.expect("What does a bone density test measure?\nEnter shows the answer > ")
    terminal.send("minerals\r")
    try terminal.expect("Answer: It measures how many minerals, above all calcium, there are in a part of\nthe bone.\n")
    try terminal.expect("Did you know it?")
    try terminal.expect("> ")
    terminal.send("3")
    try terminal.expect("Good.")
    try terminal.expect("3 answers, 3 right (100 %)")
    terminal.send("\r")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
    #expect(try home.events("review").map(Self.mode) == ["typed", "choice", "reveal"])
    #expect(try home.progressIsValid())
  }

  @Test func controlCInTheMiddleOfALineEndsPolitely() throws {
    let terminal = try home.study()
    try terminal.expect("the mouth?\n> ")
    terminal.send("Sjögren's syndrome\r")
    try terminal.expect("osteoarthritis")
    try terminal.expect("> ")
    terminal.send("\r")
    try terminal.expect("The answer: osteoporosis.")
    try terminal.expect("Enter shows the answer > ")
    terminal.send("the mineral")
    try terminal.expect("the mineral")
    terminal.send(PseudoTerminal.controlC)
    try terminal.expect("^C\n2 cards in learning come first next time, from 09:13 on.\n\n2 answers, 1 right (50 %)")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
    #expect(try home.events("review").count == 2)
    #expect(try home.progressIsValid())
  }

  @Test func controlCAtAChoiceEndsPolitely() throws {
    let terminal = try home.study()
    try terminal.expect("the mouth?\n> ")
    terminal.send("\r")
    try terminal.expect("osteoarthritis")
    try terminal.expect("> ")
    terminal.send(PseudoTerminal.controlC)
    try terminal.expect("^C\n1 card in learning comes first next time, from 09:13 on.\n\n1 answer, 0 right (0 %)")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
  }

  @Test func controlDEndsPolitely() throws {
    let terminal = try home.study()
    try terminal.expect("the mouth?\n> ")
    terminal.send(PseudoTerminal.controlD)
    try terminal.expect("\n\nNothing was asked.\n")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
  }

  // Linux makes a NUL of a Ctrl-D that comes before the question: it was lost.
  @Test(arguments: [StudyingHome.deck, "Q: Which bone?\n- [x] rib\n- [ ] hip\n"])
  func controlDMayComeBeforeTheQuestion(deck: String) throws {
    let home = try StudyingHome(deck: deck)
    let terminal = try home.study()
    terminal.send(PseudoTerminal.controlD)
    try terminal.expect("Nothing was asked.\n")
    #expect(try terminal.status() == 0)
  }

  @Test func undoByLineAndByKey() throws {
    let terminal = try home.study()
    try terminal.expect("the mouth?\n> ")
    terminal.send("lupus\r")
    try terminal.expect("Not quite: Sjögren's disease.")
    try terminal.expect("> ")
    terminal.send("u")
    try terminal.expect("Undone: question 1 is open again.")
    try terminal.expect("the mouth?\n> ")
    terminal.send("Sjögren's disease\r")
    try terminal.expect("Right")
    try terminal.expect("> ")
    terminal.send("\r")
    try terminal.expect("Enter shows the answer > ")
    terminal.send(".u\r")
    try terminal.expect("Undone: question 2 is open again.")
    terminal.send(PseudoTerminal.controlD)
    try terminal.expect("1 answer, 1 right (100 %)")
    #expect(try terminal.status() == 0)
    #expect(try home.events("undo").count == 2)
  }

  @Test func afterTheEditorTheKeysAreOursAgain() throws {
    let edits = ["EDITOR": "sed -i s/disease.dries/illness\\ dries/"]
    let terminal = try home.study(environment: StudyingHome.now.merging(edits) { $1 })
    try terminal.expect("Which disease dries out the eyes and the mouth?\n> ")
    terminal.send(".e\r")
    try terminal.expect("Read again after your edit.")
    try terminal.expect("Which illness dries out the eyes and the mouth?\n> ")
    terminal.send("Sjögren")
    try terminal.expect("Sjögren")
    terminal.send(PseudoTerminal.controlC)
    try terminal.expect("^C\n\nNothing was asked.\n")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
  }

  @Test func lettersArriveWhole() throws {
    // LC_ALL=C: readline alone would take a letter's bytes apart.
    let terminal = try home.study(environment: StudyingHome.now.merging(["LC_ALL": "C"]) { $1 })
    try terminal.expect("the mouth?\n> ")
    terminal.send("Sjöö\u{7F}gren's disease\r")
    try terminal.expect("Right")
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
  }

  @Test func arrowKeysAndPastesAreNoAnswers() throws {
    let terminal = try home.study()
    try terminal.expect("the mouth?\n> ")
    terminal.send("\u{1B}[A\u{1B}[BSjögren's disease\r")
    try terminal.expect("Right")
    try terminal.expect("> ")
    terminal.send("\u{1B}[A\u{1B}OBxé\u{1B}[200~1\r2u\u{1B}[201~9")
    terminal.send("?")
    // The first thing that does anything is the question mark.
    #expect(try terminal.expect("Press the number of the right one.") == "?\n")
    terminal.send(PseudoTerminal.controlD)
    try terminal.expect("1 answer, 1 right")
    #expect(try terminal.status() == 0)
  }

  @Test func aTerminalThatGoesAwayLosesNothing() throws {
    let terminal = try home.study()
    try terminal.expect("the mouth?\n> ")
    terminal.send("Sjögren's disease\r")
    try terminal.expect("osteoarthritis")
    try terminal.expect("> ")
    #expect(terminal.hangUp() == 0)
    #expect(try home.events("review").count == 1)
    #expect(try home.progressIsValid())
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func aSignalToEndGivesTheTerminalBack(number: Int32) throws {
    for answer in [nil, "Sjögren's disease\r"] {
      let home = try StudyingHome()
      let terminal = try home.study()
      try terminal.expect("the mouth?\n> ")
      if let answer {
        terminal.send(answer)
        try terminal.expect("osteoarthritis")
        try terminal.expect("> ")
      }
      terminal.signal(number)
      #expect(try terminal.status() == 0)
      #expect(terminal.isAsFound)
      if answer != nil {
        #expect(try home.events("review").count == 1)
        #expect(try home.progressIsValid())
      }
    }
  }

  @Test func noColorLeavesOnlyPlainCharacters() throws {
    for (value, isColoured) in [("1", false), (nil, true)] {
      let home = try StudyingHome()
      let terminal = try home.study(environment: StudyingHome.now.merging(["NO_COLOR": value]) { $1 })
      try terminal.expect("the mouth?\n> ")
      terminal.send(PseudoTerminal.controlD)
      #expect(try terminal.status() == 0)
      #expect(terminal.transcript.contains(/\u{1B}\[[0-9;]*m/) == isColoured)
    }
  }

  @Test func aNarrowScreenBreaksLinesBetweenWords() throws {
    let terminal = try home.study(columns: 30)
    try terminal.expect("\nWhich disease dries out the\neyes and the mouth?\n> ")
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
  }

  @Test func aWindowMayChangeItsWidth() throws {
    let terminal = try home.study()
    try terminal.expect("the mouth?\n> ")
    terminal.send("Sjögren's")
    try terminal.expect("Sjögren's")
    terminal.resize(columns: 40)
    terminal.send(" syndrome\r")
    try terminal.expect("Right: Sjögren's disease.")
    try terminal.expect("\nWhich disease of thinning bone does a\nbone density test find?\n")
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
  }

  @Test func anEnterMeantForTheQuestionBeforeIsDropped() throws {
    // The clock is not set here: with it nothing is dropped.
    let terminal = try home.study(environment: [:])
    try terminal.expect("the mouth?\n> ")
    terminal.send("Sjögren's disease\r")
    try terminal.expect("osteoarthritis")
    try terminal.expect("> ")
    // After help the question is not fresh any more: a number counts at once. The Enter comes by habit.
    terminal.send("?")
    try terminal.expect("Ctrl-D or Ctrl-C stops")
    try terminal.expect("> ")
    terminal.send("2\r")
    try terminal.expect("Enter shows the answer > ")
    terminal.send("minerals\r")
    try terminal.expect("minerals\nAnswer: It measures")
    terminal.send(PseudoTerminal.controlC)
    #expect(try terminal.status() == 0)
    #expect(try home.events("review").count == 2)
  }

  @Test func controlZWithoutAShellDoesNoHarm() throws {
    let terminal = try home.study()
    try terminal.expect("the mouth?\n> ")
    terminal.send("Sjögren's")
    try terminal.expect("Sjögren's")
    terminal.send(PseudoTerminal.controlZ)
    try terminal.expect("> Sjögren's")
    terminal.send(" disease\r")
    try terminal.expect("Right")
    try terminal.expect("osteoarthritis")
    try terminal.expect("> ")
    terminal.send(PseudoTerminal.controlZ)
    try terminal.expect("> ")
    terminal.send("u")
    try terminal.expect("Undone: question 1 is open again.")
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
  }

  private static func mode(of review: String) -> String {
    review.firstMatch(of: /"mode":"([a-z]+)"/).map { String($0.1) } ?? ""
  }
}
