import Foundation
import Testing

@testable import recollect

/// `recollect exam` as a shell runs it.
@Suite struct ExamTests {
  private let home: ExamHome

  init() throws { home = try ExamHome() }

  @Test func aPipedExamReadsAloud() throws {
    let run = try home.exam("--seed", "7", lines: ["rib", "hip bone", ""])
    #expect(run.problems == "")
    #expect(run.status == 0)
    #expect(
      run.text == """
        Your progress is kept in progress.json.
        Exam: Bones (bones.md), 3 questions, seed 7. Right and wrong are told at the end. ? and Enter for help, Ctrl-D to stop.
        Left out: 1 card, because its answer cannot be typed or picked.

        Question 1 of 3: Trunk.
        Which bone is part of the chest?
        Choice 1: ulna.
        Choice 2: tibia.
        Choice 3: rib.
        Number: rib

        Question 2 of 3: Head.
        What is the lower jaw called?
        Answer: hip bone

        Question 3 of 3: Trunk.
        What is the breastbone called?
        Answer: \n\

        Missed 2: What is the lower jaw called?
        You wrote: hip bone.
        Expected: mandible.
        Read: skull.html:12, card bones.md:7.

        Missed 3: What is the breastbone called?
        You gave no answer.
        Expected: sternum.
        Read: bones.md:13.

        Score: 1 of 3 right (33 %) in 3 seconds.
        By heading, weakest first: Head 0 of 1; Trunk 1 of 2.
        The same questions again: 'recollect exam bones.md --progress progress.json --questions 3 --seed 7'.

        """)
  }

  @Test func aSecondExamIsComparedWithTheFirst() throws {
    _ = try home.exam("--seed", "7", lines: ["", "", ""])
    let second = try home.exam("--seed", "7", lines: ["3", "mandibel", ""], now: "2026-11-28T10:00:00+01:00")
    #expect(
      second.text.hasSuffix(
        """
        Score: 2 of 3 right (67 %) in 3 seconds.
        By heading, weakest first: Trunk 1 of 2; Head 1 of 1.
        Before (21 November): 0 of 3. Now: 2 of 3.
        Newly right: Which bone is part of the chest?; What is the lower jaw called?
        Still missed: What is the breastbone called?
        The same questions again: 'recollect exam bones.md --progress progress.json --questions 3 --seed 7'.

        """))
  }

  @Test func theSameBytesComeOutTwice() throws {
    let runs = try (0..<2).map { _ in
      let home = try ExamHome()
      let run = try home.exam("--mode", "mixed", lines: ["1", "1", "1"])
      return (run.text, try home.folder.text("progress.json"))
    }
    #expect(runs[0].0 == runs[1].0)
    #expect(runs[0].1 == runs[1].1)
    #expect(runs[0].0.contains("\nScore: "))
  }

  @Test func anotherFolderAndOtherProgressMakeNoOtherQuestions() throws {
    let first = try home.exam("--seed", "7", lines: ["", "", ""])
    let other = try ExamHome(file: "class/a.md")
    _ = try other.run(["study", "class/a.md", "--progress", "progress.json", "--limit", "2"], lines: ["", "", ""])
    let second = try other.exam("--seed", "7", lines: ["", "", ""])
    func questions(_ run: PipedProcess) -> [Substring] {
      run.text.split(separator: "\n").filter { $0.hasPrefix("Missed") }
    }
    #expect(questions(first) == questions(second))
    #expect(questions(first).count == 3)
  }

  @Test func everyAnswerIsOnDiskBeforeTheNextQuestion() throws {
    let terminal = try home.terminal("--mode", "type")
    try terminal.expect("1 of 3")
    try terminal.expect("> ")
    terminal.send("1")
    try terminal.expect("2 of 3")
    #expect(try home.events("exam-answer").count == 1)
    try terminal.expect("> ")
    terminal.signal(SIGKILL)
    #expect(try terminal.status() == 128 + SIGKILL)
    let resumed = try home.exam("--resume", lines: ["jaw", ""])
    #expect(
      resumed.text.hasPrefix(
        """
        Exam of 21 November: Bones (bones.md), 1 question of 3 answered. Right and wrong are told at the end. \
        ? and Enter for help, Ctrl-D to stop.

        Question 2 of 3: Head.

        """))
    #expect(resumed.text.contains("\nScore: 0 of 3 right (0 %) in "))
    #expect(try home.events("exam").count == 1)
    #expect(try home.events("exam-answer").count == 3)
  }

  @Test func anExamThatWasBrokenOffIsCountedAndGoneOnWith() throws {
    let broken = try home.exam("--seed", "7", lines: ["2", ".q"])
    #expect(
      broken.text.hasSuffix(
        """

        Stopped: 1 of 3 answered, 2 not answered.
        'recollect exam bones.md --progress progress.json --resume' goes on with it, \
        'recollect exam bones.md --progress progress.json --result' shows what is right so far.

        """))
    #expect(broken.status == 0)
    #expect(!broken.text.contains("Score"))
    let result = try home.exam("--result")
    #expect(result.text.contains("\nScore: 0 of 3 right (0 %) in 1 second, 2 not answered.\n"))
    let again = try home.exam("--seed", "8")
    #expect(
      again.text.contains(
        "\nThe exam of 21 November was broken off after 1 of 3 questions. To go on with it instead, stop here, then "
          + "'recollect exam bones.md --progress progress.json --resume'.\n"))
    #expect(again.text.hasSuffix("\n\nNo question was answered.\n"))
    #expect(
      try home.exam("--resume").text.hasPrefix("Exam of 21 November: Bones (bones.md), 1 question of 3 answered."))
    #expect(
      try home.exam("--list").text == "Exam: 21 November 2026, 09:12, Bones. 0 of 3 right (0 %), 2 not answered.\n")
  }

  @Test func byItselfAnExamMovesNoCard() throws {
    let before = try home.run(["due", "bones.md", "--json", "--progress", "progress.json"])
    _ = try home.exam("--seed", "7", lines: ["tibia", "maxilla", "x"])
    let after = try home.run(["due", "bones.md", "--json", "--progress", "progress.json"])
    #expect(before.text.isEmpty || after.text == before.text)
    #expect(try home.events("review").isEmpty)
    #expect(try home.events("card").isEmpty)
  }

  @Test func countedAnswersAreReviews() throws {
    let run = try home.exam("--count", "--seed", "7", lines: ["2", "", "x"])
    #expect(run.text.contains("\nEach answer counts as a review, too.\n"))
    let kinds = try home.folder.text("progress.json").split(separator: "\n").compactMap {
      $0.firstMatch(of: /"do":"([a-z-]+)"/).map { String($0.1) }
    }
    #expect(
      kinds == ["log", "start", "exam"] + Array(repeating: ["exam-answer", "card", "review"], count: 3).joined())
    #expect(try home.events("review").allSatisfy { $0.contains("\"step\":") })
    #expect(try home.events("exam").allSatisfy { $0.contains("\"count\":true") })
  }

  // The path for the eye went into the log, and the next study session wrote the card's text anew.
  @Test func studyFindsTheCardsOfACountedExamAsTheyAre() throws {
    let home = try ExamHome(file: "Decks/bones.md")
    _ = try home.exam("--count", "--seed", "7", lines: ["", "", ""])
    #expect(try home.events("card").allSatisfy { $0.contains("\"file\":\"bones.md\"") })
    _ = try home.run(
      ["study", "Decks/bones.md", "--progress", "progress.json", "--limit", "3"], lines: ["", "", ""],
      now: "2026-11-21T09:30:00+01:00")
    #expect(try home.events("review").count == 6)
    #expect(try home.events("card").count == 3)
  }

  @Test func theResultIsJSONWithTheNamesOfTheDesign() throws {
    let run = try home.exam("--json", "--seed", "7", lines: ["2", "", "x"])
    #expect(run.status == 0)
    #expect(run.problems.contains("Question 1 of 3: Trunk."))
    #expect(run.text.count(where: { $0 == "\n" }) == 1)
    let value = try #require(JSONReader.value(of: Array(run.text.utf8)[...]))
    #expect(value["right"] == .integer(0))
    #expect(value["questions"] == .integer(3))
    #expect(value["decks"] == .array([.string("Bones")]))
    guard case .array(let cards) = value["cards"], case .object(let members) = cards.first else {
      Issue.record("\(run.text) has no cards")
      return
    }
    #expect(
      members.map(\.name).prefix(9) == [
        "key", "kind", "prompt", "answers", "deck", "file", "line", "heading", "tags",
      ])
    #expect(try home.exam("--result", "--json").text == run.text)
    #expect(try home.exam("--list", "--json").text.hasPrefix("[\n{\"exam\":\"2026-11-21T09:12:00.001+01:00 k7m2x9qa\""))
  }

  @Test(
    arguments: [
      (["--questions", "0"], 64, "'0' is no number of questions. Give a whole number from 1, or all."),
      (["--mode", "reveal"], 64, "'reveal' is no way to ask in an exam. Give mixed, choice, or type."),
      (["--resume", "--list"], 64, "--resume and --list do not go together. Give one of them."),
      (
        ["--resume", "--seed", "3", "--count"], 64,
        "--resume is about an exam that has begun: it keeps its settings. Leave --seed and --count out."
      ),
      (["--resume"], 1, "There is no exam to go on with. 'recollect exam' begins one.\n"),
      (["--result", "--progress", "p"], 66, "p: The file cannot be read: there is no such file. Check the name.\n"),
    ] as [([String], Int32, String)])
  func whatCannotBeDoneIsSaid(arguments: [String], status: Int32, message: String) throws {
    let run = try home.run(["exam", "bones.md", "--progress", "progress.json"] + arguments)
    #expect(run.status == status)
    #expect(run.problems.contains(message), "\(run.problems)")
    if status == 1 { #expect(run.problems.hasSuffix(message)) }
  }

  @Test func thereMayBeNoExamYet() throws {
    let list = try home.run(["exam", "--list"])
    #expect(list.text == "There is no exam yet. 'recollect exam' begins one.\n")
    #expect(list.status == 0)
    let result = try home.run(["exam", "--result"])
    #expect(result.problems == "There is no exam yet. 'recollect exam' begins one.\n")
    #expect(result.status == 1)
    #expect(try home.run(["exam", "--list", "--json"]).text == "[]\n")
    #expect(home.folder.names == ["bones.md"])
  }

  @Test func aCompleteExamCannotGoOn() throws {
    _ = try home.exam(lines: ["", "", ""])
    let run = try home.exam("--resume")
    #expect(run.status == 1)
    #expect(
      run.problems == """
        The last exam, of 2026-11-21, is complete: there is nothing to go on with. 'recollect exam --result' shows it.

        """)
  }

  @Test func anExamOfADeckThatIsElsewhereIsNamed() throws {
    _ = try home.exam("--seed", "7", lines: [""])
    let run = try home.run(["exam", "--resume", "--progress", "progress.json"])
    #expect(run.status == 66)
    try home.folder.write("upper arm :: humerus\n", to: "arm.md")
    let other = try home.run(
      ["exam", "--resume", "--progress", "progress.json"], environment: ["RECOLLECT_DECKS": "arm.md"])
    #expect(other.status == 66)
    #expect(
      other.problems == """
        The exam of 2026-11-21 asks the deck 'Bones', which is not here. Name its file: 'recollect exam FILE --resume'.

        """)
    #expect(try home.run(["exam", "--result", "--progress", "progress.json"]).text.contains("\nScore: 0 of 3 right"))
  }

  @Test func cardsThatCannotBeAskedAreNoExam() throws {
    try home.folder.write("Q: What is it for?\nA: It carries the weight of the body when one stands.\n", to: "long.md")
    let run = try home.run(["exam", "long.md", "--progress", "progress.json"])
    #expect(run.status == 1)
    #expect(
      run.problems == """
        long (long.md): There is nothing to ask in an exam: no answer of 1 card can be typed or picked. \
        Add a question with a short answer, or with choices ('- [x]').

        """)
    #expect(!home.folder.names.contains("progress.json"))
  }

  @Test func aSecondProgramIsKeptOut() throws {
    let terminal = try home.terminal()
    try terminal.expect("1 of 3")
    let run = try home.exam()
    #expect(run.status == 75)
    #expect(run.problems.contains("Another recollect (process \(terminal.process)) is using this file."))
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
  }

  @Test func whatAnotherProgramWroteDoesNoHarm() throws {
    try home.folder.write(
      """
      {"format":"recollect-progress","version":1,"log":[{"do":"log"}
      ,{"at":"2026-11-12T09:00:00.000+01:00","by":"zzzzzzzz","do":"exam","decks":["Bones"],"seed":7,"questions":9,"room":1}
      ,{"at":"2026-11-12T09:00:01.000+01:00","by":"zzzzzzzz","do":"exam-answer","exam":"2026-11-12T09:00:00.000+01:00 \
      zzzzzzzz","card":"nowhere\\u001b[31m","right":false,"ms":-4,"mode":"sung","said":"\\u001b[2J"}
      ,{"at":"2026-11-12T09:00:02.000+01:00","by":"zzzzzzzz","do":"exam-answer","exam":7,"card":3,"right":"perhaps"}
      ]}

      """, to: "progress.json")
    let result = try home.exam("--result")
    #expect(result.status == 0)
    #expect(result.text.contains("Score: 0 of 9 right (0 %) in 1 second, 8 not answered."))
    let resumed = try home.exam("--resume", lines: ["", "", ""])
    #expect(resumed.status == 0)
    #expect(resumed.text.contains("Score: 0 of 9 right (0 %) in 3 seconds, 5 not answered."))
    for run in [result, resumed] { #expect(!run.text.utf8.contains(0x1B)) }
  }
}
