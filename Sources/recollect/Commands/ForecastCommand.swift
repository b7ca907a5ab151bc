import ArgumentParser
import Cards
import Memory
import Reports
import Study

/// `recollect forecast`: the coming weeks, simulated.
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Simulates the coming weeks.",
    discussion: """
      Your cards, settings and habits (how often you are right, how late you come, how long you take) are played forward, \
      new cards included. --what-if plays them a second time with something changed: new=20 for 20 new cards a day, \
      pause=7 for a pause of 7 days from today, retention=0.85 for another desired retention; repeat it to change more. \
      Nothing is written.
      """)

  @Argument(help: "Deck files, folders of decks, or names of decks.")
  var decks: [String] = []

  @Option(help: ArgumentHelp("How many days to look ahead, up to 365.", valueName: "number"))
  var days = 30

  @Option(help: ArgumentHelp("Compare with new=20, pause=7 or retention=0.85.", valueName: "change"))
  var whatIf: [String] = []

  @OptionGroup var options: ReportOptions

  func validate() throws {
    try Self.check(days: days)
    _ = try Self.supposition(whatIf)
  }

  func run() throws {
    let table = ForecastTable(try options.library(decks), days: days, supposing: try Self.supposition(whatIf))
    if options.json { return try Console.write(JSONValue.forecast(table).line + "\n") }
    try Console.write(table.lines(in: options.style()).joined(separator: "\n") + "\n")
  }

  /// Refuses a number of days that cannot be simulated.
  static func check(days: Int) throws {
    let range = StudyForecast.range
    guard range.contains(days) else {
      throw ValidationError(
        "--days: '\(days)' days cannot be simulated. Give a number from \(range.lowerBound) to \(range.upperBound).")
    }
  }

  private static func supposition(_ texts: [String]) throws -> StudyForecast.Supposition {
    var supposition = StudyForecast.Supposition()
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      switch (parts.first, parts.count > 1 ? parts[1] : "") {
      case ("new", let value):
        guard let new = Int(value), (0...9_999).contains(new) else { throw refusal(text) }
        supposition.new = new
      case ("pause", let value):
        let digits = value.hasSuffix("d") ? String(value.dropLast()) : value
        guard let pause = Int(digits), StudyForecast.range.contains(pause) else { throw refusal(text) }
        supposition.pause = pause
      case ("retention", let value):
        guard let number = Double(value), (0.7...0.97).contains(number), let retention = DesiredRetention(number) else {
          throw refusal(text)
        }
        supposition.retention = retention
      default: throw refusal(text)
      }
    }
    return supposition
  }

  private static func refusal(_ text: String) -> ValidationError {
    ValidationError(
      "--what-if: '\(VisibleText.line(text))' cannot be supposed. Give new=20, pause=7 or retention=0.85 "
        + "(from 0.70 to 0.97).")
  }
}

extension JSONValue {
  /// A forecast.
  fileprivate static func forecast(_ table: ForecastTable) -> JSONValue {
    func rows(_ stretches: [ForecastStretch]) -> JSONValue {
      .array(
        stretches.map { stretch in
          .object([
            JSONMember("day", .string(stretch.first.description)), JSONMember("days", .integer(stretch.days)),
            JSONMember("reviews_a_day", .double(stretch.reviews)), JSONMember("new_a_day", .double(stretch.new)),
            JSONMember("minutes_a_day", .double(stretch.minutes)), JSONMember("known", .double(stretch.remembered)),
          ])
        })
    }
    return .object(
      members([
        ("days", .integer(table.days)), ("cards", .integer(table.cards)), ("new_limit", .integer(table.newLimit)),
        ("forecast", rows(table.stretches)), ("what_if", table.supposed.map(rows)),
      ]))
  }
}
