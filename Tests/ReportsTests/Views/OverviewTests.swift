import Cards
import Memory
import Study
import Testing

@testable import Reports

@Suite struct OverviewTests {
  /// Three weeks with wrong answers, in decks of which one has a wide name.
  private static var figures: ProgressFigures { figures(on: 21) }

  /// The same, looked at on a day of November.
  private static func figures(on day: Int) -> ProgressFigures {
    var learner = Learner.ofThreeWeeks
    for day in 12...15 {
      learner.on(
        day, Learner.review("sternum", day == 14 ? .good : .again, .seconds(600, step: 0), said: "manubrium"))
    }
    learner.cards.append(Learner.card("皮膚の硬化を調べる検査", deck: "皮膚", file: "hifu.md", line: 3))
    for day in 16...18 {
      learner.on(
        day,
        .review(
          ReviewEvent(
            card: Learner.key("皮膚の硬化を調べる検査"), grade: .again, milliseconds: 61_000, mode: .choice,
            promise: .seconds(600, step: 0), verdict: "wrong", chose: "骨密度")))
    }
    return ProgressFigures(learner.library(on: day))
  }

  @Test func on80By24CellsItSaysWhatIsKnownComingAndHard() {
    let lines = Overview(Self.figures).lines(in: .screen(width: 80, isASCII: false))
    #expect(
      lines.joined(separator: "\n") == """
        Bones, Skin and 皮膚: 6 cards, 21 November 2026

        Known       You would recall about 5 of 6 cards today. 3 in learning were seen
                    today and count as known.
                    ▂▂▂▂▂▂▂▂▂▄▄▄▄▃▃▃▃▃▃▃█  1 on 1 November to 5 today
        Cards       2 learned, 3 in learning, 1 new
        Remembered  67 % of 3 reviews in the last 30 days (likely 21 to 94 %)

        Coming      3 due today; 2 more in the 13 days after, new cards apart
                    Sat 21 Nov   3 ████████████████████████████████████████
                    Sun 22 Nov   0
                    Mon 23 Nov   1 █████████████
                    Tue 24 Nov   0
                    Wed 25 Nov   0
                    Thu 26 Nov   0
                    Fri 27 Nov   0

        Hard        皮膚の硬化を調べる検査  wrong 3 of 3  as '骨密度' 3 times
                    sternum                 wrong 3 of 4  as 'manubrium' 3 times
        Studied     8 answers today; 14 on 6 of the last 30 days (4 minutes)
        Aside       1 suspended, 1 flagged and 1 lost ('recollect list --suspended
                    --flagged --lost'); 1 learned, in no deck here
        """)
    #expect(lines.count <= 23)
  }

  @Test func on40CellsWithoutBlocksItSaysTheSame() {
    let lines = Overview(Self.figures).lines(in: .screen(width: 40, isASCII: true))
    #expect(
      lines.joined(separator: "\n") == """
        3 decks: 6 cards, 21 November 2026

        Known
          You would recall about 5 of 6 cards
          today. 3 in learning were seen today
          and count as known.
          ....--:::#  1 on 1 November to 5 today
        Cards
          2 learned, 3 in learning, 1 new
        Remembered
          67 % of 3 reviews in the last 30 days
          (likely 21 to 94 %)

        Coming
          3 due today; 2 more in the 13 days
          after, new cards apart
          Sat 21 Nov   3 ######################
          Sun 22 Nov   0
          Mon 23 Nov   1 #######
          Tue 24 Nov   0
          Wed 25 Nov   0
          Thu 26 Nov   0
          Fri 27 Nov   0

        Hard
          皮膚の硬化...   wrong 3 of 3
          sternum         wrong 3 of 4
        Studied
          8 answers today; 14 on 6 of the last
          30 days (4 minutes)
        Aside
          1 suspended, 1 flagged and 1 lost
          ('recollect list --suspended --flagged
          --lost'); 1 learned, in no deck here
        """)
  }

  @Test func inSentencesEachLineSaysWhatItIsAbout() {
    #expect(
      Overview(Self.figures).lines(in: .sentences).joined(separator: "\n") == """
        Decks: Bones, Skin and 皮膚, 6 cards, 21 November 2026.
        Known: You would recall about 5 of 6 cards today. 3 in learning were seen today and count as known. It was 1 on 1 November and 2 on 11 November.
        Cards: 2 learned, 3 in learning, 1 new.
        Remembered: 67 % of 3 reviews in the last 30 days (likely 21 to 94 %).
        Due today: 3 cards, 3 in learning and 0 to review; 0 new cards.
        Coming, new cards apart: 3 cards today, 0 tomorrow, 1 on 23 November and 1 on 29 November; none on other days until 4 December.
        Hard: 皮膚の硬化を調べる検査, wrong 3 of 3, 3 times as '骨密度'; sternum, wrong 3 of 4, 3 times as 'manubrium'.
        Studied: 8 answers today; 14 on 6 of the last 30 days (4 minutes).
        Suspended: 1 card.
        Flagged: 1 card.
        Lost: 1 card. 'recollect list --lost' shows them.
        Elsewhere: 1 learned card is in no deck here.
        """)
  }

  @Test func whatIsLearnedSaysHowManyOfItHaveLongIntervals() {
    var learner = Learner()
    learner.on(1, Learner.review("sternum", .good, .days(21)), Learner.review("mandible", .good, .days(20)))
    #expect(
      ProgressFigures(learner.library(on: 2)).stockWords
        == "2 learned (1 of them at intervals of 21 days or more), 0 in learning, 3 new")
  }

  /// Cards of one term, of one answer with two questions, and one whose answer no other has.
  @Test func hardCardsOfOneTermAreToldApart() throws {
    var learner = Learner()
    func card(_ key: String, _ kind: CardKind, _ prompt: String, _ answer: String) -> Card {
      Card(
        key: CardKey(text: key), kind: kind, prompt: prompt, answer: answer, answers: [answer], headings: [],
        deck: "Bones", file: "bones.md", line: 1, entry: 0)
    }
    learner.cards = [
      card("d", .define, "osteopenia", "thin bone"), card("t", .term, "thin bone", "osteopenia"),
      card("a", .ask, "Which bone is at the collar?", "clavicle"),
      card("b", .ask, "Which bone breaks most often?", "clavicle"), card("s", .term, "breastbone", "sternum"),
    ]
    for day in 1...3 {
      for key in ["d", "t", "a", "b", "s"] {
        learner.on(
          day,
          .review(
            ReviewEvent(
              card: CardKey(text: key), grade: .again, milliseconds: 1, mode: .typed, promise: .seconds(60, step: 0))))
      }
    }
    let figures = ProgressFigures(learner.library(on: 4))
    let names = [
      "osteopenia (its definition)", "osteopenia (the term)", "clavicle (Which bone is at the collar?)",
      "clavicle (Which bone breaks most often?)", "sternum",
    ]
    #expect(figures.names(of: figures.hardest) == names)
    #expect(figures.names(of: figures.hardest.suffix(2)) == Array(names.suffix(2)), "whichever of them are shown")
    let table = HardCardTable(figures)
    #expect(
      table.lines(in: .screen(width: 80, isASCII: false)).prefix(3).joined(separator: "\n") == """
        Hardest first                               wrong  forgotten  today  card
        osteopenia (its definition)                3 of 3   learning   64 %  d
        osteopenia (the term)                      3 of 3   learning   64 %  t
        """)
    #expect(
      table.lines(in: .screen(width: 40, isASCII: true)).prefix(6).joined(separator: "\n") == """
        osteopenia (its definition)
          wrong 3 of 3, in learning, today 64 %
          d
        osteopenia (the term)
          wrong 3 of 3, in learning, today 64 %
          t
        """)
    #expect(
      table.lines(in: .screen(width: 36, isASCII: true)).prefix(4).joined(separator: "\n") == """
        osteopenia (its definition)
          wrong 3 of 3, in learning, today
          64 %
          d
        """, "nothing is cut")
    let page = try ReportPage(figures).html()
    #expect(page.contains(#"<th scope="row">osteopenia<span class="asked">what it means</span></th>"#))
    #expect(page.contains(#"<th scope="row">osteopenia<span class="asked">thin bone</span></th>"#))
    #expect(page.contains("<td class=\"n\">in learning</td>"))
    #expect(
      Overview(figures).lines(in: .sentences).contains {
        $0.hasPrefix("Hard: osteopenia (its definition), wrong 3 of 3; ")
      })
  }

  @Test func aHardQuestionIsNotNamedByItsAnswerAlone() throws {
    var learner = Learner()
    learner.cards = [CardKind.ask, .gap].map { kind in
      Card(
        key: CardKey(text: kind.rawValue), kind: kind,
        prompt: kind == .ask ? "How many pairs of ribs are there?" : "A person has […] bones.",
        answer: kind == .ask ? "twelve" : "206", answers: [kind == .ask ? "twelve" : "206"], headings: [],
        deck: "Bones", file: "bones.md", line: 1, entry: 0)
    }
    for day in 1...3 {
      for card in learner.cards {
        learner.on(
          day,
          .review(
            ReviewEvent(card: card.key, grade: .again, milliseconds: 1, mode: .typed, promise: .seconds(60, step: 0))))
      }
    }
    let figures = ProgressFigures(learner.library(on: 4))
    #expect(
      figures.names(of: figures.hardest)
        == ["twelve (How many pairs of ribs are there?)", "206 (A person has […] bones.)"])
    let page = try ReportPage(figures).html()
    #expect(
      page.contains(#"<th scope="row">twelve<span class="asked">How many pairs of ribs are there?</span></th>"#),
      "where the question stands beneath, it is not said twice")
  }

  @Test func asMuchAsThereMayBeFits80By24Cells() {
    var learner = Learner.ofThreeWeeks
    for (term, said) in zip(Learner.bones.prefix(3), ["osteophyte", "sternum", "maxilla"]) {
      for day in 12...15 { learner.on(day, Learner.review(term, .again, .seconds(600, step: 0), said: said)) }
    }
    learner.on(21, Learner.review("sternum", .good, .days(40)), .flag(Learner.key("sternum"), said: nil))
    let lines = Overview(ProgressFigures(learner.library(on: 21))).lines(in: .screen(width: 80, isASCII: false))
    #expect(lines.count <= 23)
    #expect(lines.contains { $0.hasPrefix("Aside  ") } && lines.contains { $0.hasPrefix("Hard  ") })
    #expect(lines.contains { $0.hasSuffix("today and count as known.") })
    #expect(lines.contains { $0.contains("at intervals of 21") })
  }

  @Test func theCalendarHasARowForEachWeekday() {
    let calendar = StudyCalendar(Self.figures.days)
    #expect(
      calendar.lines(in: .screen(width: 80, isASCII: false)).joined(separator: "\n") == """
             Nov
        Mon ····      0
        Tue ··░·      1
        Wed ·░··      2
        Thu ····      0
        Fri ·░·░      2
        Sat ···█      8
        Sun ░··       1
        · none, ░ to █: up to 8 a day.

        14 answers on 6 days in 4 weeks; most on Saturday 21 November, 8.
        This week: Mon 0, Tue 0, Wed 0, Thu 0, Fri 1, Sat 8.
        """)
    #expect(
      calendar.lines(in: .screen(width: 40, isASCII: true)).joined(separator: "\n") == """
             Nov
        Mon ....      0
        Tue ..-.      1
        Wed .-..      2
        Thu ....      0
        Fri .-.-      2
        Sat ...#      8
        Sun -..       1
        . none, - to #: up to 8 a day.

        14 answers on 6 days in 4 weeks; most on
        Saturday 21 November, 8.
        This week: Mon 0, Tue 0, Wed 0, Thu 0,
        Fri 1, Sat 8.
        """)
    #expect(
      calendar.lines(in: .sentences).joined(separator: "\n") == """
        Calendar: 14 answers on 6 days of the last 12 months; most on Saturday 21 November, 8.
        This week: Monday 0, Tuesday 0, Wednesday 0, Thursday 0, Friday 1, Saturday 8.
        November 2026: 14 answers on 6 days.
        """)
  }

  @Test func retentionIsToldByGroups() {
    let table = RetentionTable(Self.figures)
    #expect(
      table.lines(in: .screen(width: 80, isASCII: false)).joined(separator: "\n") == """
        Remembered: 67 % of 3 reviews of cards in review (likely 21 to 94 %).

        Month          right     of    likely
        November 2026   67 %      3   21-94 %  █████████████

        Interval               right     of    likely
        young (below 21 days)   67 %      3   21-94 %  █████████████

        Deck      right     of    likely
        Bones      67 %      3   21-94 %  █████████████

        Heading   right     of    likely
        Chest      67 %      3   21-94 %  █████████████

        Kind               right     of    likely
        asks for the term   67 %      3   21-94 %  █████████████

        Way of asking  right     of    likely
        typed           67 %      3   21-94 %  █████████████
        """)
    #expect(
      table.lines(in: .sentences).joined(separator: "\n") == """
        Remembered: 67 % of 3 reviews of cards in review (likely 21 to 94 %).
        Month November 2026: 67 percent of 3 reviews, likely 21 to 94 percent.
        Interval young (below 21 days): 67 percent of 3 reviews, likely 21 to 94 percent.
        Deck Bones: 67 percent of 3 reviews, likely 21 to 94 percent.
        Heading Chest: 67 percent of 3 reviews, likely 21 to 94 percent.
        Kind asks for the term: 67 percent of 3 reviews, likely 21 to 94 percent.
        Way of asking typed: 67 percent of 3 reviews, likely 21 to 94 percent.
        """)
  }

  @Test func hardCardsAndConfusionsAreListed() {
    let screen = ReportStyle.screen(width: 80, isASCII: false)
    #expect(
      HardCardTable(Self.figures).lines(in: screen).joined(separator: "\n") == """
        Hardest first               wrong  forgotten  today  card
        皮膚の硬化を調べる検査     3 of 3   learning  wrong  皮膚の硬化を調べる検査
        sternum                    3 of 4   learning  wrong  sternum
        """)
    #expect(
      ConfusionTable(Self.figures).lines(in: screen).joined(separator: "\n") == """
        times  asked for              → answered
            3  sternum                → manubrium
            3  皮膚の硬化を調べる検査 → 骨密度
            1  costochondritis        → osteochondritis
        """)
    #expect(
      HardCardTable(Self.figures).lines(in: .sentences).joined(separator: "\n") == """
        Hard: 皮膚の硬化を調べる検査, wrong 3 of 3, still in the steps of learning, answered wrong today. Card 皮膚の硬化を調べる検査-term-0000000000.
        Hard: sternum, wrong 3 of 4, still in the steps of learning, answered wrong today. Card sternum-term-0000000000.
        """)
    #expect(
      ConfusionTable(Self.figures).lines(in: .sentences).joined(separator: "\n") == """
        Confusion: sternum answered as 'manubrium' 3 times.
        Confusion: 皮膚の硬化を調べる検査 answered as '骨密度' 3 times.
        Confusion: costochondritis answered as 'osteochondritis' once.
        """)
  }

  @Test func aCardsLifeIsDrawn() throws {
    let library = Learner.ofThreeWeeks.library(on: 21)
    let life = CardLife(of: library.reports[0], in: library)
    #expect(
      life.lines(in: .screen(width: 80, isASCII: false)).joined(separator: "\n") == """
        Life: the chance to know it, and the answers (o right, x wrong).
          chance  ████▇▇████▇▇▇▇▇▇▇▇▇▇▇ 77 %
          answers o  x o               
                  1 November      today
        Answered instead: 'osteochondritis' once.
        """)
    #expect(
      life.lines(in: .screen(width: 30, isASCII: true)).joined(separator: "\n") == """
        Life: the chance to know it, and the answers (o right, x wrong).
          chance  ###*###******* 77 %
          answers o xo          
                  1 November today
        Answered instead: 'osteochondritis' once.
        """)
    #expect(
      life.lines(in: .sentences).joined(separator: "\n") == """
        Life: first answered on 1 November; the chance was lowest before the answer of 6 November, 81 percent, which was right; today it is 77 percent.
        Answered instead: 'osteochondritis' once.
        """)
    #expect(CardLife(of: library.reports[4], in: library).lines(in: .sentences).isEmpty)
  }

  /// A card that is answered each week, wrong each time: just after an answer the chance is 1, but it was low before.
  @Test func aWrongAnswerStandsBelowTheChanceThatItHad() throws {
    var learner = Learner()
    learner.on(1, Learner.facts("mandible", deck: "Bones"))
    for day in [1, 8, 15, 22] { learner.on(day, Learner.review("mandible", .again, .days(1))) }
    let library = learner.library(on: 22)
    let life = CardLife(of: library.reports[2], in: library)
    let lines = life.lines(in: .screen(width: 80, isASCII: false))
    #expect(lines[2] == "  answers x      x      x      x")
    let curve = Array(try #require(lines[1].firstMatch(of: /chance  (\S+) answered wrong$/)).1)
    #expect(curve.count == 22 && curve[0] == "█")
    for day in [7, 14, 21] {
      let chance = try #require(life.answers.first { $0.day == Learner.noon(day + 1).studyDay }?.chance)
      #expect(chance < 0.75 && curve[day] == (chance <= 0.625 ? "▅" : "▆"), "\(chance)")
    }
    // A column of several days has the lowest chance among them.
    let narrow = life.lines(in: .screen(width: 26, isASCII: false))
    #expect(narrow[2] == "  answers x  x  x  x")
    #expect(life.lines(in: .sentences)[0].hasSuffix("; today it was answered wrong."))
  }

  @Test func aCardThatWasAnsweredOnAnotherDayHasAChance() {
    let table = HardCardTable(Self.figures(on: 23))
    #expect(!table.lines(in: .sentences).joined().contains("answered"))
    #expect(!table.lines(in: .screen(width: 40, isASCII: true)).contains { $0.hasPrefix("%") || $0.hasPrefix("  %") })
  }
}
