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

/// Counts the answers that retention is made of, but for what each card has of them.
struct RetentionCount {
  private let today: Day
  private var recent = Share()
  private var months: [Int: Share] = [:]
  private var typed = Share()
  private var chosen = Share()
  private var revealed = Share()
  private var imported = Share()
  private var young = Share()
  private var mature = Share()
  /// The month of the newest answer with how far it reaches: answers come in order, so months seldom change.
  private var month = Month(number: 0, days: 0..<0)

  private struct Month {
    let number: Int
    let days: Range<Int>
    var share = Share()
  }

  init(today: Day) { self.today = today }

  mutating func take(_ answer: PastAnswer) {
    guard answer.wasInReview else { return }
    let isRight = answer.grade > .again
    let day = answer.day
    if today - day < StudyFigures.recallDays { recent.count(isRight: isRight) }
    if !month.days.contains(day.number) { turn(to: Self.month(of: day)) }
    month.share.count(isRight: isRight)
    switch answer.mode {
    case .typed: typed.count(isRight: isRight)
    case .choice: chosen.count(isRight: isRight)
    case .reveal: revealed.count(isRight: isRight)
    case .imported: imported.count(isRight: isRight)
    case nil: break
    }
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

  /// Puts them beside what the cards have, each at its place.
  mutating func retention(of cards: [Card], _ counts: [CardCount]) -> Retention {
    turn(to: Month(number: 0, days: 0..<0))
    let byCard = counts.map { $0.remembered }
    func sum(where isMeant: (Int) -> Bool) -> Share {
      byCard.indices.reduce(Share()) { isMeant($1) ? $0.adding(byCard[$1]) : $0 }
    }
    func names(_ groups: [(String, Share)]) -> [Retention.Group] {
      groups.compactMap { $1.answers > 0 ? Retention.Group(name: $0, deck: nil, share: $1) : nil }
    }
    return Retention(
      all: sum { _ in true }, recent: recent,
      months: names(months.sorted { $0.key < $1.key }.map { (Self.name(ofMonth: $0.key), $0.value) }),
      decks: Self.groups(byCard) { (cards[$0].deck, nil) },
      headings: Self.groups(byCard) { place in cards[place].headings.last.map { ($0, cards[place].deck) } },
      kinds: names(CardKind.allCases.map { kind in (kind.rawValue, sum { cards[$0].kind == kind }) }),
      modes: names(ReviewEvent.Mode.allCases.map { ($0.rawValue, share(of: $0)) }),
      maturities: names([("young", young), ("mature", mature)]))
  }

  private func share(of mode: ReviewEvent.Mode) -> Share {
    switch mode {
    case .typed: typed
    case .choice: chosen
    case .reveal: revealed
    case .imported: imported
    }
  }

  /// Groups of cards by a name, in the order of the first card of each.
  private static func groups(
    _ byCard: [Share], _ name: (Int) -> (name: String, deck: String?)?
  ) -> [Retention.Group] {
    struct Name: Hashable {
      let name: String
      let deck: String?
    }
    var names: [Name] = []
    var shares: [Share] = []
    var places: [Name: Int] = [:]
    for card in byCard.indices where byCard[card].answers > 0 {
      guard let (name, deck) = name(card) else { continue }
      let key = Name(name: name, deck: deck)
      let place = places[key] ?? names.count
      if place == names.count {
        places[key] = place
        names.append(key)
        shares.append(Share())
      }
      shares[place] = shares[place].adding(byCard[card])
    }
    return zip(names, shares).map { Retention.Group(name: $0.name, deck: $0.deck, share: $1) }
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
