import Cards
import Foundation
import Memory
import Study
import Testing

@testable import Reports

@Suite struct ReportPageTests {
  private static func page(_ learner: Learner = .ofThreeWeeks, on day: Int = 21) throws -> String {
    try ReportPage(ProgressFigures(learner.library(on: day))).html()
  }

  @Test func thePageSaysInItsFirstLinesWhatIsKnownAndWhatIsComing() throws {
    let page = try Self.page()
    #expect(page.contains("<h1>You would recall about 3 of 5 cards today.</h1>"))
    #expect(page.contains("<title>Progress: Bones and Skin, 21 November 2026</title>"))
    #expect(
      page.contains(
        "2 learned, 1 in learning, 2 new. 1 due today, 1 new; 2 more in the 13 days after, new cards apart."
      ))
    #expect(page.prefix(1_024).contains(ReportPage.mark))
  }

  @Test func thePageIsWellFormedAndAsksForNothing() throws {
    let page = try Self.page()
    #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:") && !page.contains("url("))
    #expect(!page.contains("{{") && !page.contains("}}"))
    #expect(!page.contains("NaN") && !page.contains("nan") && !page.contains("inf"))
    // As XML it is whole but for the four lines that HTML leaves open.
    var open: [Substring] = []
    for tag in page.matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) {
      let (name, isEnd, isEmpty) = (tag.2, tag.1 == "/", tag.3 == "/")
      if isEmpty || ["meta"].contains(name) { continue }
      if isEnd { #expect(open.popLast() == name) } else { open.append(name) }
    }
    #expect(open.isEmpty)
  }

  @Test func everyChartHasWordsAndATableBehindIt() throws {
    let page = try Self.page()
    let charts = page.ranges(of: #"class="chart""#).count
    #expect(charts >= 7)
    #expect(page.ranges(of: #"role="img" aria-label=""#).count == charts)
    #expect(page.ranges(of: "<details>").count == charts)
    #expect(page.ranges(of: "<table>").count == page.ranges(of: "<caption>").count)
    #expect(page.ranges(of: "<tr><th scope=\"row\">").count > charts)
    #expect(!page.contains(#"aria-label="""#))
  }

  @Test func textsOfDecksAreTextWhateverTheyHold() throws {
    var learner = Learner()
    let evil = "<script>alert(1)</script>\" onload='x'&amp;"
    learner.cards.append(
      Card(
        key: CardKey(text: "evil"), kind: .term, prompt: evil, answer: evil, answers: [evil], headings: [evil],
        deck: evil + String(repeating: "x", count: 10_000), file: "evil.md", line: 1, entry: 0))
    for day in 1...3 {
      learner.on(
        day,
        .review(
          ReviewEvent(
            card: CardKey(text: "evil"), grade: .again, milliseconds: 1, mode: .typed,
            promise: day == 1 ? .days(1) : .seconds(60, step: 0), said: "<img src=x onerror=alert(1)>")))
    }
    let page = try Self.page(learner)
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("onload='"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39;&amp;amp;"))
    #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;"))
    #expect(page.utf8.count < 60_000)
  }

  @Test func ofManyGroupsThoseWithTheMostReviewsStandFirst() throws {
    var learner = Learner()
    for number in 1...21 {
      learner.cards.append(Learner.card("term \(number)", deck: "Deck \(number)", file: "\(number).md", line: 3))
      for day in 1...(number == 20 ? 4 : number == 3 ? 3 : 2) {
        learner.on(day, Learner.review("term \(number)", .good, .days(1)))
      }
    }
    let page = try Self.page(learner)
    let table = try #require(
      page.range(of: "<caption>By deck, the 20 of 21 with the most reviews, the most first</caption>"))
    let names = String(page[table.upperBound...]).matches(of: /<th scope="row">(Deck \d+)</).prefix(20)
      .map { String($0.1) }
    #expect(names.prefix(3) == ["Deck 20", "Deck 3", "Deck 1"])
    #expect(!names.contains("Deck 21"))
  }

  @Test func inPrintTheTablesBehindChartsAreOpen() throws {
    let page = try Self.page()
    let style = try #require(page.range(of: "@media print")).lowerBound
    #expect(page[style...].contains("details::details-content { content-visibility: visible;"))
  }

  @Test func withoutAnyAnswerThePageSaysSoAndDrawsWhatThereIs() throws {
    let page = try Self.page(Learner())
    #expect(page.contains("<h1>Nothing has been asked yet.</h1>"))
    #expect(page.contains("Coming: 0 due today, 5 new"))
    #expect(!page.contains("NaN") && !page.contains("id=\"known\""))
  }
}
