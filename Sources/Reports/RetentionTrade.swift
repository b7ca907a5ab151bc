import Cards
import Memory
import Study

/// What each desired retention costs and gives: what `recollect retention` shows.
public struct RetentionTrade: Sendable {
  /// One desired retention.
  public struct Choice: Hashable, Sendable {
    /// The desired retention.
    public let retention: Double
    /// Reviews a day.
    public let reviews: Double
    /// Minutes a day, new cards included.
    public let minutes: Double
    /// How many cards are known at the end: the sum of the probabilities of recall.
    public let remembered: Double
    /// Whether it is what the decks have now.
    public let isNow: Bool
  }

  /// The retentions that are always shown, in hundredths.
  public static let shown = [75, 80, 85, 90, 95]

  /// The days that were simulated.
  public let days: Int
  /// How many cards are simulated, those that were never asked included.
  public let cards: Int
  /// What each retention costs and gives, the lowest first.
  public let choices: [Choice]
  /// The desired retentions that the decks have now, each once, the lowest first.
  public let now: [Double]
  private let decks: String
  private let newLimit: Int
  private let command: String

  /// Simulates each retention; `command` is what sets one, up to the number: `recollect set retention`.
  public init(_ library: Library, days: Int, deck: String?) {
    let forecast = StudyForecast(of: library.cards, library.learner, today: library.today)
    let settings = library.learner.settings
    self.days = days
    cards = forecast.cards.count
    newLimit = forecast.newLimit
    decks = library.deckNames
    let now = Set(library.decks.map { Int((settings.retention(deck: $0).value * 100).rounded()) })
    self.now = now.sorted().map { Double($0) / 100 }
    command = deck.map { " --deck \(NothingDue.word($0))" } ?? ""
    choices = Set(Self.shown).union(now).sorted().compactMap { hundredths in
      guard let retention = DesiredRetention(Double(hundredths) / 100),
        let whole = forecast.stretches(
          of: days, upTo: days, supposing: StudyForecast.Supposition(retention: retention)
        ).first
      else { return nil }
      return Choice(
        retention: retention.value, reviews: whole.reviews, minutes: whole.minutes, remembered: whole.remembered,
        isNow: now == [hundredths])
    }
  }

  /// Returns the lines that say it.
  public func lines(in style: ReportStyle) -> [String] {
    guard cards > 0 else { return ["There is nothing to simulate: the decks have no cards that are asked."] }
    switch style {
    case .screen(let width, let isASCII):
      return style.wrapped(heading) + screen(width ?? 80, isASCII).map(style.fitted) + closing.flatMap(style.wrapped)
    case .sentences: return sentences
    }
  }

  private var heading: String {
    "\(decks): \(Wording.count(cards, "card")), at most \(newLimit) new a day, \(Wording.count(days, "day")) ahead"
  }

  private func screen(_ width: Int, _ isASCII: Bool) -> [String] {
    // Two plots beside each other, what it costs and what it gives, where both have room.
    let room = min(24, (width - 49) / 2)
    let hasPlots = room >= 4
    let most = max(1e-9, choices.map(\.minutes).max() ?? 1)
    func plot(_ share: Double) -> String {
      hasPlots ? "  \(Column.left(Bar(share: share).text(width: room, isASCII: isASCII), room))" : ""
    }
    func cells(_ text: String) -> String { Column.right(text, hasPlots ? 10 : 9) }
    let rows = choices.map { choice in
      "\(choice.isNow ? "now" : "   ") \(Decimals.two(choice.retention))\(cells(Decimals.one(choice.reviews)))"
        + "\(cells(Decimals.one(choice.minutes)))\(plot(choice.minutes / most))"
        + Column.right(String(Int(choice.remembered.rounded())), 7)
        + plot(choice.remembered / Double(max(1, cards)))
    }
    let titles =
      "        \(cells("Reviews"))\(cells("Minutes"))\(hasPlots ? Column.left("", room + 2) : "")\(Column.right("Known", 7))"
    return ["", titles] + rows.map { String($0.reversed().drop { $0 == " " }.reversed()) } + [""]
  }

  private var closing: [String] {
    [
      "Reviews and minutes are a day's; known is how many cards you would know at the end.",
      "\(nowWords) Nothing was changed. To set one: recollect set retention \(example)\(command)",
    ]
  }

  private var example: String { Decimals.two(now.first == 0.85 ? 0.9 : 0.85) }

  private var nowWords: String {
    let numbers = now.map(Decimals.two)
    return numbers.count == 1
      ? "Your desired retention is \(numbers[0])."
      : "Your decks have desired retentions of \(Wording.list(numbers))."
  }

  private var sentences: [String] {
    ["Desired retention: \(heading)."]
      + choices.map { choice in
        "\(Decimals.two(choice.retention))\(choice.isNow ? ", as it is now" : ""): \(Decimals.one(choice.reviews)) reviews and "
          + "\(Decimals.one(choice.minutes)) minutes a day, \(Int(choice.remembered.rounded())) of "
          + "\(Wording.count(cards, "card")) known at the end."
      } + [closing[1]]
  }
}
