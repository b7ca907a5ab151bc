import Cards
public import Memory
public import Study

/// A card's life: its answers on a time line, and the chance to recall it between them.
///
/// The chance is the model's, with the weights of today; before the first answer there is none. On the day of an answer
/// it is 1 whatever the answer was, so that the answer is told instead.
public struct CardLife: Sendable {
  /// One answer.
  public struct Answer: Hashable, Sendable {
    /// Its study day.
    public let day: Day
    /// Whether the grade was another than 1.
    public let isRight: Bool
    /// The chance to recall the card just before it; nil for the first.
    public let chance: Double?
    /// What the model held of the card after it.
    public let memory: MemoryState
  }

  /// The answers until today, the oldest first.
  public let answers: [Answer]
  /// What was typed or chosen instead of the answer, with how often, the most frequent first.
  public let wrongAnswers: [(text: String, times: Int)]
  /// Today.
  public let today: Day
  private let model: FSRS6

  /// Follows a card of the library.
  public init(of report: CardReport, in library: Library) {
    today = library.today
    model = library.model(ofDeck: report.deck ?? "")
    var answers: [Answer] = []
    var wrong: [(folded: String, text: String, times: Int)] = []
    let model = model
    library.learner.forEachAnswer(to: [report.key]) { answer in
      guard answer.day <= library.today else { return }
      let chance = answers.last.map { model.retrievability(of: $0.memory, after: max(0, answer.day - $0.day)) }
      answers.append(
        Answer(day: answer.day, isRight: answer.grade > .again, chance: chance, memory: answer.memory))
      guard answer.grade == .again, let event = library.learner.event(of: answer),
        let text = event.chose ?? event.said
      else { return }
      let folded = Fold.text(text)
      if let place = wrong.firstIndex(where: { $0.folded == folded }) {
        wrong[place].times += 1
      } else {
        wrong.append((folded, text, 1))
      }
    }
    self.answers = answers
    wrongAnswers = wrong.enumerated().sorted { ($1.element.times, $0.offset) < ($0.element.times, $1.offset) }
      .map { ($0.element.text, $0.element.times) }
  }

  /// Returns the chance to recall the card at the end of a day; nil before the first answer.
  public func chance(on day: Day) -> Double? {
    guard let last = answers.last(where: { $0.day <= day }) else { return nil }
    return model.retrievability(of: last.memory, after: day - last.day)
  }

  /// The lowest chance on some days: before an answer, or at the end of the last day.
  private func lowest(on first: Day, _ last: Day) -> Double? {
    let before = answers.compactMap { first <= $0.day && $0.day <= last ? $0.chance : nil }
    return (before + [chance(on: last)].compactMap { $0 }).min()
  }

  /// How it was answered today; nil where it was not.
  private var now: String? {
    guard let last = answers.last, last.day == today else { return nil }
    return last.isRight ? "right" : "wrong"
  }

  /// Returns the lines that tell it; none where the card was never answered.
  public func lines(in style: ReportStyle) -> [String] {
    guard let first = answers.first else { return [] }
    switch style {
    case .screen(let width, let isASCII): return drawing(from: first, width: width ?? 80, isASCII: isASCII) + wrongLines
    case .sentences: return [sentence(from: first)] + wrongLines
    }
  }

  private func drawing(from first: Answer, width: Int, isASCII: Bool) -> [String] {
    let days = today - first.day + 1
    guard days > 1 else { return [] }
    let columns = min(days, max(10, min(60, width - 16)))
    /// The last day of a column.
    func end(_ column: Int) -> Int { (column + 1) * days / columns - 1 }
    var marks = [Character](repeating: " ", count: columns)
    for answer in answers {
      let offset = answer.day - first.day
      guard offset >= 0, let column = (0..<columns).first(where: { end($0) >= offset }) else { continue }
      if marks[column] != "x" { marks[column] = answer.isRight ? "o" : "x" }
    }
    let steps = Sparkline.steps(isASCII: isASCII)
    let curve = (0..<columns).map { column -> Character in
      guard let chance = lowest(on: first.day + (column > 0 ? end(column - 1) + 1 : 0), first.day + end(column)) else {
        return " "
      }
      return steps[min(max(Int((chance * 8).rounded(.up)) - 1, 0), 7)]
    }
    let from = Wording.date(first.day, today: today)
    let gap = String(repeating: " ", count: max(1, columns - from.count - 5))
    return [
      "Life: the chance to know it, and the answers (o right, x wrong).",
      "  chance  \(String(curve)) \(now.map { "answered \($0)" } ?? "\(percent(chance(on: today) ?? 0)) %")",
      "  answers \(String(marks))",
      "          \(from)\(gap)today",
    ]
  }

  private func sentence(from first: Answer) -> String {
    let from = Wording.date(first.day, today: today)
    var parts = ["first answered on \(from)"]
    if let lowest = answers.filter({ $0.chance != nil }).min(by: { ($0.chance ?? 1) < ($1.chance ?? 1) }),
      let chance = lowest.chance
    {
      parts.append(
        "the chance was lowest before the answer of \(Wording.date(lowest.day, today: today)), "
          + "\(percent(chance)) percent, which was \(lowest.isRight ? "right" : "wrong")")
    }
    parts.append(
      now.map { "today it was answered \($0)" } ?? "today it is \(percent(chance(on: today) ?? 0)) percent")
    return "Life: \(parts.joined(separator: "; "))."
  }

  private var wrongLines: [String] {
    guard !wrongAnswers.isEmpty else { return [] }
    let words = wrongAnswers.prefix(8).map {
      "'\(VisibleText.line($0.text))' \(Wording.times($0.times))"
    }
    return ["Answered instead: \(words.joined(separator: ", "))."]
  }

  private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
