import Cards
import Memory
import Study
import Testing

@testable import Reports

@Suite struct GroupFiguresTests {
  /// A learner who answered terms in turn, each with some grades, on the days from the 1st on.
  private static func learner(_ answers: [(term: String, grades: [Grade])]) -> LearnerState {
    var learner = Learner()
    for (term, grades) in answers {
      learner.on(1, Learner.facts(term, deck: "Bones"))
      for (day, grade) in grades.enumerated() { learner.on(1 + day, Learner.review(term, grade, .days(1))) }
    }
    return learner.state
  }

  private static let group = [
    learner([("osteopenia", [.again, .good]), ("mandible", [.good])]),
    learner([("osteopenia", [.again, .again, .good]), ("mandible", [.easy]), ("sternum", [.again])]),
    learner([("osteopenia", [.again]), ("mandible", [.hard])]),
  ]

  @Test func aCardThatAllMissedComesBeforeOneThatOnePersonMissed() {
    let figures = GroupFigures(Self.group.map(LearnerAnswers.init))
    #expect(figures.cards.map(\.card.key) == ["osteopenia", "sternum", "mandible"].map(Learner.key))
    #expect(
      figures.cards.map(\.first) == [Share(right: 0, answers: 3), Share(answers: 1), Share(right: 3, answers: 3)])
    #expect(figures.cards[1].byLearner == [nil, false, nil])
    #expect(figures.learners.map(\.name) == ["A", "B", "C"])
    #expect(figures.learners.map(\.cards) == [2, 3, 2])
    #expect(figures.learners[1].answers == Share(right: 2, answers: 5))
    #expect(figures.learners[1].first == Share(right: 1, answers: 3))
  }

  @Test func aSheetForAnEducatorSaysTheSameAsTheWholeFile() throws {
    let sheets = try Self.group.map { try #require(LearnerAnswers(sheet: EducatorSheet.text(of: $0))) }
    let (one, other) = (GroupFigures(sheets), GroupFigures(Self.group.map(LearnerAnswers.init)))
    #expect(one.cards.map(\.card.key) == other.cards.map(\.card.key))
    #expect(one.cards.map(\.card.question) == other.cards.map(\.card.question))
    #expect(one.cards.map(\.card.answer) == other.cards.map(\.card.answer))
    #expect(one.cards.map(\.byLearner) == other.cards.map(\.byLearner))
    #expect(one.learners.map(\.answers) == other.learners.map(\.answers))
  }

  @Test func anAnswerUnderAnEarlierNameIsTheFirstOfTheCard() throws {
    var learner = Learner()
    learner.on(1, Learner.facts("osteopenia", deck: "Bones"), Learner.review("osteopenia", .again, .days(1)))
    learner.on(2, .relink(old: Learner.key("osteopenia"), new: Learner.key("thin bone")))
    learner.on(3, Learner.review("thin bone", .good, .days(3)))
    let sheet = try #require(LearnerAnswers(sheet: EducatorSheet.text(of: learner.state)))
    for answers in [sheet, LearnerAnswers(learner.state)] {
      let figures = GroupFigures([answers])
      #expect(figures.cards.map(\.card.key) == [Learner.key("thin bone")])
      #expect(figures.cards.map(\.card.answer) == ["osteopenia | other"])
      #expect(figures.cards.map(\.first) == [Share(answers: 1)])
      #expect(figures.learners.map(\.answers) == [Share(right: 1, answers: 2)])
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("'=1+1", "''=1+1"), ("'a", "'a"), ("@b", "'@b"), ("a=b", "a=b"),
  ])
  func whatASpreadsheetWouldTakeForAFormulaIsGuardedAndComesBackAsItWas(text: String, guarded: String) throws {
    var learner = Learner()
    learner.on(1, Learner.facts(text, deck: text), Learner.review(text, .good, .days(1)))
    let sheet = EducatorSheet.text(of: learner.state)
    #expect(
      sheet == """
        day,deck,question,answer,grade,card\r
        2026-11-01,\(guarded),what \(text) means,\(guarded) | other,3,\(guarded)-term-0000000000\r

        """)
    let card = try #require(LearnerAnswers(sheet: sheet)?.cards.first)
    #expect(card.deck == text)
    #expect(card.answer == "\(text) | other")
    #expect(card.key == Learner.key(text))
  }

  @Test(arguments: [
    ("day,deck,question,answer,grade,card\r\n", true),
    ("\u{feff}\"day\",\"deck\",\"question\",\"answer\",\"grade\",\"card\"\n2026-11-01,", true),
    ("day,deck,question,answer,grade,card,more\r\n", false), ("day,deck", false), ("", false),
    (#"{"format":"recollect-progress","version":1,"log":[{"do":"log"}"#, false),
  ])
  func aSheetIsKnownByItsHeader(text: String, isSheet: Bool) {
    #expect(EducatorSheet.isBegun(by: text.utf8) == isSheet)
  }

  @Test func theHeaderIsLookedForInNoMoreThanTheBeginning() {
    #expect(!EducatorSheet.isBegun(by: repeatElement(UInt8(ascii: "a"), count: .max)))
  }

  @Test func theTableNamesNobody() {
    let table = GroupTable(GroupFigures(Self.group.map(LearnerAnswers.init)))
    #expect(
      table.lines(in: .screen(width: 80, isASCII: false)).joined(separator: "\n") == """
        Learner  cards   first answers right   all answers right
        A            2          1 of 2, 50 %        2 of 3, 67 %
        B            3          1 of 3, 33 %        2 of 5, 40 %
        C            2          1 of 2, 50 %        1 of 2, 50 %

        Hardest first  first right      likely  ABC
        osteopenia          0 of 3   0 to 56 %  xxx
        sternum             0 of 1   0 to 79 %  .x.
        mandible            3 of 3 44 to 100 %  ooo

        o right at first, x wrong, . not asked.
        """)
    #expect(
      table.lines(in: .screen(width: 40, isASCII: true)).joined(separator: "\n") == """
        Learner  cards  first right  all right
        A            2         50 %       67 %
        B            3         33 %       40 %
        C            2         50 %       50 %

        Hardest first  first right  ABC
        osteopenia          0 of 3  xxx
        sternum             0 of 1  .x.
        mandible            3 of 3  ooo

        o right at first, x wrong, . not asked.
        """)
    #expect(
      table.lines(in: .sentences).joined(separator: "\n") == """
        Learner A: 2 cards, first answers 1 of 2 right, 50 percent, likely 9 to 91 percent, all answers 2 of 3 right, 67 percent, likely 21 to 94 percent.
        Learner B: 3 cards, first answers 1 of 3 right, 33 percent, likely 6 to 79 percent, all answers 2 of 5 right, 40 percent, likely 12 to 77 percent.
        Learner C: 2 cards, first answers 1 of 2 right, 50 percent, likely 9 to 91 percent, all answers 1 of 2 right, 50 percent, likely 9 to 91 percent.
        Card: osteopenia, first answers 0 of 3 right, 0 percent, likely 0 to 56 percent. Missed by A, B and C.
        Card: sternum, first answers 0 of 1 right, 0 percent, likely 0 to 79 percent. Missed by B.
        Card: mandible, first answers 3 of 3 right, 100 percent, likely 44 to 100 percent.
        """)
  }

  @Test(arguments: [
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("\"a \"\"b\"\", c\",\"d\ne\"\n", [["a \"b\", c", "d\ne"]]),
    ("a\n\nb", [["a"], ["b"]]), ("\u{feff}a,\n", [["a", ""]]), ("", []),
  ])
  func commaSeparatedValuesAreRead(text: String, rows: [[String]]) {
    #expect(CommaSeparatedValues.rows(of: text) == rows)
  }

  @Test(arguments: ["", "day,deck\r\n", "day,deck,question,answer,grade,card\r\n2026-11-20,B,q,a,7,k\r\n", "{}"])
  func whatIsNoSheetIsNone(text: String) {
    #expect(LearnerAnswers(sheet: text).map { $0.cards.count } == nil)
  }
}
