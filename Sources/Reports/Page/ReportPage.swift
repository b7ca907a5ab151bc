import Mustache
import Study

/// The figures as one HTML page: a file of its own, without a script and without anything from elsewhere.
public struct ReportPage: Sendable {
  /// What stands in every report's first lines, and by which one is known.
  public static let mark = #"<meta name="generator" content="recollect stats">"#

  let figures: ProgressFigures

  /// Makes a page of the figures.
  public init(_ figures: ProgressFigures) { self.figures = figures }

  /// Returns the page.
  ///
  /// - Throws: where the template that the program carries cannot be read, which a test excludes.
  public func html() throws -> String {
    let template = try MustacheTemplate(string: String(decoding: PackageResources.report_mustache, as: UTF8.self))
    return template.render(context.mapValues(\.value))
  }

  private var context: [String: PageValue] {
    [
      "title": .text("Progress: \(figures.deckNames), \(figures.date)"),
      "kicker": .text(
        "\(figures.deckNames) · \(Wording.count(figures.now.cards, "card")) · \(figures.date)"
          + "\(figures.sinceWords(" · answers since "))"),
      "headline": .text(figures.knownWords),
      "lead": .list(lead.map { ["text": .text($0)] }),
      "sections": .list(sections.map(\.value)),
      "footer": .list(footer.map { ["text": .text($0)] }),
    ]
  }

  private var lead: [String] {
    let coming = "\(figures.comingWords)."
    let first = figures.hardest.prefix(1)
    let hard = zip(first, figures.names(of: first, withQuestions: false)).map {
      "Hardest is \(Self.headline($1)), wrong \($0.wrong) of \($0.answers) times."
    }
    return ["\(figures.stockWords). \(coming)\(hard.map { " \($0)" }.joined())"]
  }

  private var sections: [PageSection] {
    // Two stand side by side where there is room: those of a height together.
    [known, coming, remembered, studied, hard, confused, calendar, times, groups, memory, exams].compactMap { $0 }
  }

  private var footer: [String] {
    var lines = [
      "Known is the sum of the cards' chances to be recalled today, by the model of your memory; a card that was never "
        + "asked counts as nothing, and one that was seen today as known, whether the answer was right or wrong.",
      "Remembered (true retention) counts the answers to cards in review, which had left the steps of learning; right "
        + "is every grade but 1. The likely range is the 95 % interval by Wilson.",
      "Only answers until today count. Nothing here was sent anywhere: recollect wrote this file on your machine.",
    ]
    if let aside = figures.asideWords { lines.insert("Also: \(aside).", at: 0) }
    return lines
  }
}
