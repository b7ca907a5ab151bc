import Cards
import Testing

@testable import Study

@Suite struct ExamResultTests {
  private static let cards: [Card] = [
    .asking("high blood pressure", "hypertension", kind: .term, entry: 1, headings: ["Heart"]),
    .asking("What does BMD stand for?", "bone mineral density", entry: 2),
    .asking("The ____ is the largest.", "femur", kind: .gap, entry: 3, hint: "bone"),
    .asking(
      "Which?", "rib", choices: [Choice(text: "rib", isRight: true), Choice(text: "hip", isRight: false)], entry: 4),
  ]

  private typealias Given = (card: Int, right: Bool, said: String?, chose: String?)

  private static func exam(_ day: Int, _ given: [Given], questions: Int = 4, seed: Int = 7) -> [String] {
    let at = "2026-11-\(day)T10:00:00.000+01:00"
    let begun = #"{"at":"\#(at)","by":"d","do":"exam","decks":["Bones"],"seed":\#(seed),"questions":\#(questions)}"#
    return [begun]
      + given.enumerated().map { place, answer in
        let said = answer.said.map { #","said":"\#($0)""# } ?? ""
        let chose = answer.chose.map { #","chose":"\#($0)""# } ?? ""
        let key = answer.card < cards.count ? cards[answer.card].key.text : "gone-\(answer.card)"
        return #"{"at":"2026-11-\#(day)T10:00:1\#(place).000+01:00","by":"d","do":"exam-answer","exam":"\#(at) d","#
          + #""card":"\#(key)","right":\#(answer.right),"ms":1000\#(said)\#(chose)}"#
      }
  }

  private static func lines(_ log: [String], plain: Bool = false, cards: [Card] = cards) throws -> [String] {
    let state = try LogText.state(log)
    let result = ExamResult(of: try #require(state.exams.last), learner: state, cards: cards)
    let words = ExamWords(isPlain: plain, width: 80, command: "recollect exam bones.md")
    return (words.missedLines(of: result) + words.scoreLines(of: result, today: Moment.morning.studyDay)).map(\.text)
  }

  private static let mixed: [Given] = [
    (0, false, "hypotension", nil), (1, true, nil, nil), (2, false, nil, nil), (3, false, nil, "hip"),
  ]

  @Test func whatWasMissedIsShownWithWhereToReadIt() throws {
    #expect(
      try Self.lines(Self.exam(21, Self.mixed)) == [
        "", "1. Which term?  high blood pressure",
        "   You wrote: hypotension. Right: hypertension. hypo- means below or too little, hyper- above or too much.",
        "   Read: page.txt:3, card bones.md:7.", "", "3. Fill the blank:  The ____ (bone) is the largest.",
        "   You gave no answer. Right: femur.", "   Read: page.txt:3, card bones.md:7.", "", "4. Which?",
        "   You chose: hip. Right: rib.", "   Read: page.txt:3, card bones.md:7.", "",
        "Score: 1 of 4 right (25 %) in 4 seconds.", "By heading, weakest first: Heart 0 of 1; Bone 1 of 3.",
        "The same questions again: 'recollect exam bones.md --questions 4 --seed 7'.",
      ])
  }

  @Test func inPlainLinesEachBeginsWithAWord() throws {
    #expect(
      try Self.lines(Self.exam(21, Array(Self.mixed.prefix(2))), plain: true) == [
        "", "Missed 1: Which term? high blood pressure", "You wrote: hypotension.", "Expected: hypertension.",
        "Difference: hypo- means below or too little, hyper- above or too much.", "Read: page.txt:3, card bones.md:7.",
        "",
        "Score: 1 of 4 right (25 %) in 2 seconds, 2 not answered.",
        "By heading, weakest first: Heart 0 of 1; Bone 1 of 1.",
        "'recollect exam bones.md --resume' goes on with it.",
        "The same questions again: 'recollect exam bones.md --questions 4 --seed 7'.",
      ])
  }

  @Test func anEarlierExamIsComparedCardByCard() throws {
    let before = Self.exam(12, [(0, true, nil, nil), (1, false, nil, nil), (2, false, nil, nil), (3, true, nil, nil)])
    #expect(
      try Self.lines(before + Self.exam(21, Self.mixed)).suffix(5) == [
        "Before (12 November): 2 of 4. Now: 1 of 4.", "Newly right: What does BMD stand for?",
        "Still missed: femur.", "No longer right: hypertension; Which?",
        "The same questions again: 'recollect exam bones.md --questions 4 --seed 7'.",
      ])
  }

  @Test func onlyWhatWasAnsweredBothTimesIsCompared() throws {
    let before = Self.exam(12, [(0, true, nil, nil), (1, false, nil, nil)], questions: 20)
    #expect(
      try Self.lines(before + Self.exam(21, Self.mixed)).suffix(5).dropLast() == [
        "Before (12 November): 1 of 20, 18 not answered. Now: 1 of 4.", "Answered both times: 2 questions.",
        "Newly right: What does BMD stand for?", "No longer right: hypertension.",
      ])
    let other = Self.exam(12, [(7, true, nil, nil)], questions: 1)
    #expect(
      try Self.lines(other + Self.exam(21, Self.mixed)).suffix(3).dropLast() == [
        "Before (12 November): 1 of 1. Now: 1 of 4.", "None of these questions was asked then.",
      ])
  }

  @Test func theSameSeedIsComparedBeforeANewerExamOfAnother() throws {
    let all: [Given] = (0..<4).map { ($0, true, nil, nil) }
    let log =
      Self.exam(10, all) + Self.exam(11, Array(all.prefix(1))) + Self.exam(12, all, seed: 8) + Self.exam(21, all)
    let state = try LogText.state(log)
    let exams = state.exams
    func days(_ number: Int) -> Day? { ExamComparison(of: exams[number], among: exams)?.before.day }
    #expect(days(3) == Day(written: "2026-11-10"))
    #expect(days(2) == Day(written: "2026-11-10"))
    #expect(days(1) == Day(written: "2026-11-10"))
    #expect(days(0) == nil)
  }

  @Test func ofTheSameDayTheTimeIsSaid() throws {
    let log = Self.exam(21, Self.mixed).map { $0.replacing("T10:", with: "T08:") } + Self.exam(21, Self.mixed)
    #expect(try Self.lines(log).contains("Before (21 November, 08:00): 1 of 4. Now: 1 of 4."))
  }

  @Test func aCardThatIsGoneIsNamedAsTheLogHasIt() throws {
    let facts = #"""
      {"at":"2026-11-01T10:00:00.000+01:00","by":"d","do":"card","card":"gone-8","kind":"ask","asks":"upper jaw?",\#
      "answer":"maxilla","deck":"Bones","file":"bones.md","heading":""}
      """#
    #expect(
      try Self.lines([facts] + Self.exam(21, [(8, false, "x", nil), (9, false, nil, nil)])) == [
        "", "1. upper jaw? (no deck here has this card)", "   You wrote: x. Right: maxilla.", "",
        "2. gone-9 (no deck here has this card)", "   You gave no answer.", "",
        "Score: 0 of 4 right (0 %) in 2 seconds, 2 not answered.",
        "'recollect exam bones.md --resume' goes on with it.",
        "The same questions again: 'recollect exam bones.md --questions 4 --seed 7'.",
      ])
  }

  @Test func headingsAreListedWeakestFirstAndNotWithoutEnd() throws {
    let cards = (0..<9).map { Card.asking("q\($0)", "a\($0)", headings: ["H\($0)"]) }
    let at = "2026-11-21T10:00:00.000+01:00"
    let log =
      [#"{"at":"\#(at)","by":"d","do":"exam","decks":["Bones"],"seed":1,"questions":20,"mode":"choice"}"#]
      + cards.enumerated().map {
        #"{"at":"2026-11-21T10:00:1\#($0).000+01:00","by":"d","do":"exam-answer","exam":"\#(at) d","card":"\#($1.key)","#
          + #""right":\#($0 < 7),"ms":1}"#
      }
    #expect(
      try Self.lines(log, cards: cards).suffix(3) == [
        "By heading, weakest first: H7 0 of 1; H8 0 of 1; H0 1 of 1; H1 1 of 1; H2 1 of 1; H3 1 of 1; "
          + "and 3 other headings.",
        "'recollect exam bones.md --resume' goes on with it.",
        "The same questions again: 'recollect exam bones.md --mode choice --seed 1'.",
      ])
  }

  @Test func whatAWrongChoiceReallyIsIsSaid() throws {
    let cards: [Card] = [
      .asking("thinning bone", "osteoporosis", kind: .term), .asking("softened bone", "osteomalacia", kind: .term),
    ]
    let log = Self.exam(21, [(0, false, nil, "osteomalacia")], questions: 1).map {
      $0.replacing(Self.cards[0].key.text, with: cards[0].key.text)
    }
    #expect(
      try Self.lines(log, cards: cards)[2]
        == "   You chose: osteomalacia, which is: softened bone. Right: osteoporosis.")
  }

  @Test func longLabelsAreCut() throws {
    let words = "Which of the many bones of the human foot is the one that carries the whole weight?"
    let cards: [Card] = [.asking(words, "talus"), .asking("short?", "yes")]
    let before: [Given] = [(0, false, nil, nil)]
    func log(_ day: Int) -> [String] {
      Self.exam(day, before, questions: 1).map { $0.replacing(Self.cards[0].key.text, with: cards[0].key.text) }
    }
    #expect(
      try Self.lines(log(12) + log(21), cards: cards).contains(
        "Still missed: Which of the many bones of the human foot is the one that…"))
  }
}
