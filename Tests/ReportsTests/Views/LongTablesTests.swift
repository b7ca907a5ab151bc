import Cards
import Memory
import Study
import Testing

@testable import Reports

/// Tables with more rows, or longer names, than a screen or the page holds.
@Suite struct LongTablesTests {
  private static var few: ProgressFigures { ProgressFigures(Learner.ofThreeWeeks.library(on: 21)) }

  /// Terms whose slugs are long, and more hard cards than a screen holds.
  private static var many: ProgressFigures {
    var learner = Learner()
    for number in 10..<40 {
      let term = "antibody-to-the-antigen-\(number)"
      learner.cards.append(Learner.card(term, deck: "Blood", file: "blood.md", line: number))
      for day in 1...2 {
        learner.on(day, Learner.review(term, .again, .seconds(60, step: 0), said: "antigen \(number)"))
      }
    }
    return ProgressFigures(learner.library(on: 4))
  }

  @Test func noKeyIsCutAndWhatAScreenDoesNotHoldIsCounted() throws {
    let figures = Self.many
    let table = HardCardTable(figures)
    let lines = table.lines(in: .screen(width: 80, isASCII: false))
    #expect(lines.count == 20)
    #expect(
      lines[1] == "antibody-to-the-antige…     2 of 2   learning   63 %  antibody-to-the-antigen-10", "\(lines[1])")
    #expect(lines[19] == "and 12 more: 'recollect stats --cards --all' shows them")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    for (line, card) in zip(lines[1...18], figures.hardest) {
      let reference = try #require(line.split(separator: " ").last)
      let keys = figures.cards.map(\.key)
      #expect(try CardReference(String(reference)).keys(in: [], others: keys) == [card.report.key])
    }
    let narrow = table.lines(in: .screen(width: 40, isASCII: true))
    #expect(narrow.suffix(2) == ["and 24 more: 'recollect stats --cards", "--all' shows them"])
    #expect(narrow.count <= 22)
    let all = HardCardTable(figures, isWhole: true).lines(in: .screen(width: 80, isASCII: false))
    #expect(all.count == 31 && all[..<19] == lines[..<19])
    #expect(table.lines(in: .sentences).count == 30, "what is piped is whole")
  }

  @Test func confusionsSayHowManyMoreThereAre() {
    let screen = ReportStyle.screen(width: 80, isASCII: false)
    let lines = ConfusionTable(Self.many).lines(in: screen)
    #expect(lines.count == 20)
    #expect(lines[1] == "    2  antibody-to-the-antigen-10 → antigen 10")
    #expect(lines[19] == "and 12 more: 'recollect stats --confusions --all' shows them")
    #expect(ConfusionTable(Self.many, isWhole: true).lines(in: screen).count == 31)
    #expect(ConfusionTable(Self.many).lines(in: .sentences).count == 30)
  }

  @Test func thePageSaysHowManyMoreThereAre() throws {
    let page = try ReportPage(Self.many).html()
    #expect(page.contains("The 20 hardest cards of 30"))
    #expect(page.contains(" 10 more are not on this page: &#39;recollect stats --cards --all&#39; lists them."))
    #expect(
      page.contains(
        "The 20 most frequent; 10 more are not on this page: &#39;recollect stats --confusions --all&#39; lists them."))
    #expect(try !ReportPage(Self.few).html().contains("not on this page"))
  }

  @Test func whatAQuestionAsksForIsNotNamedByItsAnswerAlone() throws {
    var learner = Learner()
    learner.cards = [
      Card(
        key: CardKey(text: "ribs"), kind: .ask, prompt: "How many pairs of ribs are there?", answer: "twelve",
        answers: ["twelve"], headings: [], deck: "Bones", file: "bones.md", line: 1, entry: 0)
    ]
    learner.on(
      1,
      .review(
        ReviewEvent(
          card: CardKey(text: "ribs"), grade: .again, milliseconds: 1, mode: .typed, promise: .seconds(60, step: 0),
          said: "ten")))
    let figures = ProgressFigures(learner.library(on: 4))
    let table = ConfusionTable(figures)
    #expect(
      table.lines(in: .screen(width: 80, isASCII: false)) == [
        "times  asked for                                  → answered",
        "    1  twelve (How many pairs of ribs are there?) → ten",
      ])
    #expect(
      table.lines(in: .screen(width: 40, isASCII: true)) == [
        "times  asked for -> answered", "    1  twelve (How many pairs of ribs",
        "       are there?) -> ten",
      ])
    #expect(
      table.lines(in: .sentences) == [
        "Confusion: twelve (How many pairs of ribs are there?) answered as 'ten' once."
      ])
    #expect(
      try ReportPage(figures).html().contains(
        #"<th scope="row">twelve<span class="asked">How many pairs of ribs are there?</span></th>"#))
  }

  @Test func aLongNameOfAGroupStandsAboveItsNumbers() {
    var learner = Learner()
    let heading = "What the blood tells of the skin and the lungs"
    learner.cards = [
      Card(
        key: CardKey(text: "k"), kind: .term, prompt: "p", answer: "a", answers: ["a"], headings: [heading],
        deck: "Blood", file: "blood.md", line: 1, entry: 0)
    ]
    for day in 1...2 {
      learner.on(
        day,
        .review(ReviewEvent(card: CardKey(text: "k"), grade: .good, milliseconds: 1, mode: .typed, promise: .days(1))))
    }
    let table = RetentionTable(ProgressFigures(learner.library(on: 4)))
    let narrow = table.lines(in: .screen(width: 40, isASCII: true)).joined(separator: "\n")
    #expect(
      narrow.contains(
        """

        Interval  right     of    likely
        young (below 21 days)
                  100 %      1  21-100 %

        Deck      right     of    likely
        Blood     100 %      1  21-100 %

        Heading   right     of    likely
        What the blood tells of the skin and the
        lungs
                  100 %      1  21-100 %

        """), "\(narrow)")
    #expect(
      table.lines(in: .screen(width: 80, isASCII: true)).contains { $0.contains(heading) }, "nor cut on a wide screen")
  }

  @Test func datesAreWrittenInOneWay() throws {
    let day = try #require(Day("2026-11-12"))
    let old = try #require(Day("2025-11-12"))
    var learner = Learner.ofThreeWeeks
    learner.on(21, Learner.review("mandible", .good, .days(3)))
    let library = learner.library(on: 21)
    for (since, words) in [(day, "since 12 November"), (old, "since 12 November 2025")] {
      let figures = ProgressFigures(library, since: since)
      for style in [ReportStyle.sentences, .screen(width: 80, isASCII: false)] {
        let views =
          Overview(figures).lines(in: style) + RetentionTable(figures).lines(in: style)
          + StudyCalendar(figures.days).lines(in: style) + HardCardTable(figures).lines(in: style)
        #expect(views.contains { $0.contains(words) })
        #expect(!views.contains { $0.contains(/\d{4}-\d\d/) }, "\(views)")
      }
      #expect(try !ReportPage(figures).html().contains(/\d{4}-\d\d/))
    }
  }
}
