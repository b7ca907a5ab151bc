import Cards
import Foundation
import Testing

/// One session on terminals of many kinds: each is left as it was found, and every answer is on disk.
@Suite struct ManyTerminalsTests {
  private static let deck = """
    # 骨と関節

    Q: Which disease dries out the eyes and the mouth of people with Sjögren’s glands?
    A: Sjögren's disease

    Q: Which of these is the disease of thinning bone that a bone density test finds?
    - [x] osteoporosis 骨粗鬆症
    - [ ] osteoarthritis of the knee
    - [ ] osteomyelitis

    Q: What does a bone density test measure?
    A: It measures how many minerals, above all calcium, there are in a part of the bone.

    """

  struct Kind: Sendable, CustomTestStringConvertible {
    let name: String
    var environment: [String: String?] = [:]
    var columns: UInt16 = 80
    var rows: UInt16 = 24
    var isPlain = false
    var testDescription: String { name }
  }

  private static let kinds = [
    Kind(name: "80x24"), Kind(name: "40x10", columns: 40, rows: 10),
    Kind(name: "NO_COLOR", environment: ["NO_COLOR": "1"]),
    Kind(name: "TERM=dumb", environment: ["TERM": "dumb"], isPlain: true),
    Kind(name: "LC_ALL=C", environment: ["LC_ALL": "C"]),
    Kind(name: "LC_ALL=POSIX 40x10", environment: ["LC_ALL": "POSIX"], columns: 40, rows: 10),
  ]

  @Test(arguments: kinds) func aSessionOnEveryKind(kind: Kind) throws {
    let home = try StudyingHome(deck: Self.deck)
    let terminal = try home.study(
      "--limit", "3", environment: StudyingHome.now.merging(kind.environment) { $1 }, columns: kind.columns,
      rows: kind.rows)
    let enter = kind.isPlain ? "\r" : ""
    try terminal.expect(kind.isPlain ? "Answer: " : "glands?\n> ")
    terminal.send("Sjögren's disease\r")
    try terminal.expect("Right")
    let choices = try terminal.expect(kind.isPlain ? "Number: " : "\n> ")
    let line = try #require(choices.split(separator: "\n").first { $0.contains("骨粗鬆症") })
    let right = try #require(line.split(separator: "   ").first { $0.contains("骨粗鬆症") })
    terminal.send(String(try #require(right.first { $0.isNumber })) + enter)
    try terminal.expect("Right")
    try terminal.expect(kind.isPlain ? "Enter shows the answer: " : "Enter shows the answer > ")
    terminal.send("\r")
    try terminal.expect("Did you know it?")
    try terminal.expect(kind.isPlain ? "Grade: " : "> ")
    terminal.send("3" + enter)
    try terminal.expect("3 answers, 3 right (100 %)")
    try terminal.expect(kind.isPlain ? "Enter ends: " : "Enter ends > ")
    terminal.send("\r")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
    #expect(try home.events("review").count == 3)
    #expect(try home.progressIsValid())
    #expect(!terminal.screen.contains("\u{FFFD}"))
    if kind.isPlain {
      #expect(!terminal.transcript.utf8.contains(0x1B))
    } else {
      for line in terminal.screen.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= Int(kind.columns), "\(line)")
      }
    }
    let isColoured = terminal.transcript.contains(/\u{1B}\[[0-9;]+m/)
    #expect(isColoured == (!kind.isPlain && kind.environment["NO_COLOR"] == nil))
  }

  @Test func aKeypadsDigitsAndEnterAreEnough() throws {
    let home = try StudyingHome(deck: Self.deck)
    let terminal = try home.study("--mode", "reveal")
    for number in 1...3 {
      try terminal.expect("\(number) of 3")
      try terminal.expect("Enter shows the answer > ")
      terminal.send("\r")
      try terminal.expect("Did you know it? 1 no (1 minute) · 3 yes (10 minutes).\n> ")
      terminal.send("3")
      try terminal.expect("Good. Again in 10 minutes.")
    }
    try terminal.expect("Enter asks now, w waits, q stops > ")
    terminal.send("\r")
    for _ in 1...3 {
      try terminal.expect("Enter shows the answer > ")
      terminal.send("\r")
      try terminal.expect("Did you know it? 1 no (1 minute) · 3 yes (")
      try terminal.expect("\n> ")
      terminal.send("4")
      try terminal.expect("Easy. Next on ")
    }
    try terminal.expect("6 answers, 6 right (100 %)")
    try terminal.expect("Enter ends > ")
    terminal.send("\r")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
    #expect(try home.events("review").count == 6)
  }

  // A shell with job control: Ctrl-Z really stops the program, and fg lets it go on.
  @Test func stoppedAndContinuedTheTerminalIsTheShellsMeanwhile() throws {
    let home = try StudyingHome(deck: Self.deck)
    let shell = """
      cd "$0"; set -m; stty -g >before; "$@"
      while [ $? -gt 128 ]; do stty -g >>stopped; echo STOPPED; fg >/dev/null; done; exit 0;\u{20}
      """
    let terminal = try home.study(shell: shell)
    try terminal.expect("glands?\n> ")
    terminal.send("Sjögren's")
    try terminal.expect("Sjögren's")
    terminal.send(PseudoTerminal.controlZ)
    try terminal.expect("STOPPED")
    try terminal.expect("> Sjögren's")
    terminal.send(" disease\r")
    try terminal.expect("Right")
    try terminal.expect("\n> ")
    terminal.send(PseudoTerminal.controlZ)
    try terminal.expect("STOPPED")
    try terminal.expect("> ")
    terminal.send("h")
    try terminal.expect("Hint: It is not ")
    terminal.send(PseudoTerminal.controlD)
    try terminal.expect("1 answer, 1 right (100 %)")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
    let before = try home.folder.text("before")
    #expect(try home.folder.text("stopped") == before + before)
    #expect(try home.events("review").count == 1)
  }

  @Test func resizedAtEveryPrompt() throws {
    let home = try StudyingHome(deck: Self.deck)
    let terminal = try home.study()
    try terminal.expect("glands?\n> ")
    terminal.resize(columns: 30, rows: 10)
    terminal.send("lupus\r")
    try terminal.expect("\nWhich of these is the disease\nof thinning bone that a bone\ndensity test finds?\n")
    try terminal.expect("\n> ")
    terminal.resize(columns: 100, rows: 30)
    terminal.send("h")
    try terminal.expect("Hint: It is not ")
    terminal.send("\r")
    try terminal.expect("Enter shows the answer > ")
    terminal.send("\r")
    try terminal.expect("Answer: It measures how many minerals, above all calcium, there are in a part of the bone.\n")
    terminal.send(PseudoTerminal.controlC)
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
    #expect(try home.events("review").count == 2)
  }

  @Test func killedOutrightItLosesNothing() throws {
    let home = try StudyingHome(deck: Self.deck)
    let terminal = try home.study()
    try terminal.expect("glands?\n> ")
    terminal.send("Sjögren's disease\r")
    try terminal.expect("Right")
    try terminal.expect("\n> ")
    terminal.signal(SIGKILL)
    #expect(try terminal.status() == 128 + SIGKILL)
    #expect(try home.events("review").count == 1)
    #expect(try home.progressIsValid())
    let again = try home.study()
    try again.expect("1 in learning, 2 new.")
    again.send(PseudoTerminal.controlD)
    #expect(try again.status() == 0)
  }
}
