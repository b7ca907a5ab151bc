import Cards
import Memory
import Study

/// True retention: of the answers to cards in review, the share that was not grade 1.
///
/// It counts every answer that found its card in review, that is neither new nor in a learning or relearning step, also
/// a second one on the same day and what another program asked. Answers to new cards and in steps say little of memory
/// and do not count. This is what Anki and its FSRS helper call true retention.
public struct Retention: Sendable {
  /// The share of one group of answers.
  public struct Group: Hashable, Sendable {
    /// The group's name: a month (`2026-11`), a deck, a heading, a kind, a mode, `young` or `mature`.
    public let name: String
    /// The deck, where the group is a heading of it.
    public let deck: String?
    /// Its answers.
    public let share: Share
  }

  /// An interval of so many days and more makes a card mature.
  public static let matureDays = 21

  /// All answers.
  public let all: Share
  /// The answers of the last 30 days, today included.
  public let recent: Share
  /// By month of the study day, the oldest first; months without answers are left out.
  public let months: [Group]
  /// By deck, in the order of the decks.
  public let decks: [Group]
  /// By innermost heading, in the order of the cards; cards under none are in no group.
  public let headings: [Group]
  /// By kind: `define`, `term`, `ask`, `gap`.
  public let kinds: [Group]
  /// By mode: `typed`, `choice`, `reveal`, `import`; answers of an unknown mode are in no group.
  public let modes: [Group]
  /// By the interval that the answer ended: `young` below 21 days, `mature` from 21 on.
  public let maturities: [Group]
}

/// Counts the answers that retention is made of.
struct RetentionCount {
  private let today: Day
  private let cards: [Card]
  private var byCard: [Share]
  private var recent = Share()
  private var months: [Int: Share] = [:]
  private var modes = [Share](repeating: Share(), count: ReviewEvent.Mode.allCases.count)
  private var young = Share()
  private var mature = Share()
  /// The month of the newest answer with how far it reaches: answers come in order, so months seldom change.
  private var month = Month(number: 0, days: 0..<0)

  private struct Month {
    let number: Int
    let days: Range<Int>
    var share = Share()
  }

  init(_ cards: [Card], today: Day) {
    self.cards = cards
    self.today = today
    byCard = [Share](repeating: Share(), count: cards.count)
  }

  mutating func take(_ answer: PastAnswer) {
    guard answer.wasInReview else { return }
    let isRight = answer.grade > .again
    byCard[answer.card].count(isRight: isRight)
    if today - answer.day < StudyFigures.recallDays { recent.count(isRight: isRight) }
    if !month.days.contains(answer.day.number) { turn(to: Self.month(of: answer.day)) }
    month.share.count(isRight: isRight)
    if let mode = answer.mode { modes[Self.place(of: mode)].count(isRight: isRight) }
    if answer.interval < Retention.matureDays {
      young.count(isRight: isRight)
    } else {
      mature.count(isRight: isRight)
    }
  }

  private mutating func turn(to next: Month) {
    if month.share.answers > 0 { months[month.number] = (months[month.number] ?? Share()).adding(month.share) }
    month = next
  }

  mutating func retention() -> Retention {
    turn(to: Month(number: 0, days: 0..<0))
    return Retention(
      all: byCard.reduce(Share()) { $0.adding($1) }, recent: recent,
      months: months.sorted { $0.key < $1.key }.map { group(Self.name(ofMonth: $0.key), $0.value) },
      decks: groups { ($0.deck, nil) }, headings: groups { card in card.headings.last.map { ($0, card.deck) } },
      kinds: CardKind.allCases.compactMap { kind in
        let share = zip(cards, byCard).filter { $0.0.kind == kind }.map(\.1).reduce(Share()) { $0.adding($1) }
        return share.answers > 0 ? group(kind.rawValue, share) : nil
      },
      modes: ReviewEvent.Mode.allCases.compactMap { mode in
        let share = modes[Self.place(of: mode)]
        return share.answers > 0 ? group(mode.rawValue, share) : nil
      },
      maturities: [("young", young), ("mature", mature)].compactMap { $1.answers > 0 ? group($0, $1) : nil })
  }

  private func group(_ name: String, _ share: Share) -> Retention.Group {
    Retention.Group(name: name, deck: nil, share: share)
  }

  /// Groups of cards by a name, in the order of the first card of each.
  private func groups(_ name: (Card) -> (name: String, deck: String?)?) -> [Retention.Group] {
    struct Name: Hashable {
      let name: String
      let deck: String?
    }
    var order: [Name] = []
    var shares: [Name: Share] = [:]
    for (card, share) in zip(cards, byCard) where share.answers > 0 {
      guard let (name, deck) = name(card) else { continue }
      let key = Name(name: name, deck: deck)
      if shares[key] == nil { order.append(key) }
      shares[key] = (shares[key] ?? Share()).adding(share)
    }
    return order.map { Retention.Group(name: $0.name, deck: $0.deck, share: shares[$0] ?? Share()) }
  }

  private static func place(of mode: ReviewEvent.Mode) -> Int {
    switch mode {
    case .typed: 0
    case .choice: 1
    case .reveal: 2
    case .imported: 3
    }
  }

  /// The number of a day's month, and the numbers of the month's days.
  private static func month(of day: Day) -> Month {
    let (year, month, number) = day.civil
    let first = day.number - number + 1
    let next = Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
    return Month(number: year * 12 + month - 1, days: first..<max(first + 1, next?.number ?? first + 28))
  }

  private static func name(ofMonth number: Int) -> String {
    let year = number / 12
    return String((Day(year: year, month: number - year * 12 + 1, day: 1)?.description ?? "").prefix(7))
  }
}

extension Share {
  // No operator: one more `+` would cost the compiler its patience with long sums of texts.
  func adding(_ other: Self) -> Self { Share(right: right + other.right, answers: answers + other.answers) }
}
