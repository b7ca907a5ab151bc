import Cards
import Foundation
import Study

/// One run of `recollect study`: what was found is said, then the session runs, and the summary stands at the end.
struct StudyRun {
  let library: DeckLibrary
  let file: ProgressFile
  let terminal: any Terminal
  let clock: WorldClock
  /// The editor of the learner.
  var editor = Editor()
  /// The program that reads aloud.
  var speech: SpeechCommand?

  /// Asks what is due, or what is selected; `newLimit` is over the settings, and the seed of the wishes counts only where
  /// it is given.
  func study(
    _ wishes: Session.Wishes, selection: StudySelection = .due, newLimit: Int?, seedIsGiven: Bool
  ) throws {
    let today = clock.now.studyDay
    let roster = Roster(library.cards) { file.state.facts(of: $0)?.answer }
    for line in library.troubles(shadowed: roster.shadowed.count) { StandardError.write(line: line) }
    try keepHistories(roster)
    let learner = LearnerRecord(of: file.state, cards: roster.cards, today: today, selection: selection)
    let plan = StudyPlan(cards: roster.cards, learner: learner, today: today, newLimit: newLimit)
    guard plan.hasQuestions(at: clock.now) else {
      for line in NothingDue(plan: plan, learner: learner, now: clock.now).lines { terminal.show(StyledText(line)) }
      return
    }
    var wishes = wishes
    wishes.offersToWait = terminal.isInteractive
    wishes.offer = FitOffer(to: file.state, today: today)?.line
    if !seedIsGiven { wishes.seed = Self.seed(of: today, file.state.settings) }
    var session = Session(
      plan: plan, learner: learner, choiceCards: roster.cards, wishes: wishes, now: clock.now)
    let terminal = terminal
    let speech = speech.map { Speech($0) { terminal.show(StyledText($0)) } }
    let loop = QuizLoop(
      append: append, edit: edit, path: library.path, newestAnswer: { newestAnswer(among: roster.cards) },
      schedule: { CardSchedule(file.state[$0]) }, terminal: terminal, clock: clock, speech: speech)
    try loop.run(&session, decks: library.label)
  }

  /// Joins cards whose questions were edited with what the log knows of them, and says so in one sentence.
  private func keepHistories(_ roster: Roster) throws {
    let shelf = library.shelf(of: roster)
    let relinking = file.state.relinking(of: file.state.lostCards(on: shelf), on: shelf)
    if !relinking.joined.isEmpty { _ = try append(relinking.deeds) }
    for line in [relinking.sentence, relinking.invitation].compactMap(\.self) { terminal.show(StyledText(line)) }
  }

  /// Writes what a turn says was done by one write, so that no crash leaves a grade undone without its new one.
  private func append(_ deeds: [Deed]) throws -> [EventName?] {
    // What was mended is said also where the write then fails.
    defer { for notice in file.takeNotices() { terminal.show(StyledText(notice)) } }
    return try file.recordWhatIsNew(deeds, at: clock.now)
  }

  /// The newest answer that counts; its card by the key that it has in its deck.
  private func newestAnswer(among cards: [Card]) -> Session.EarlierAnswer? {
    guard let event = file.state.newestAnswer, case .review(let review) = event.deed else { return nil }
    let names = Set(file.state.names(of: review.card))
    let card = cards.first { names.contains($0.key) }
    return Session.EarlierAnswer(name: event.name, card: card?.key ?? review.card, at: event.at)
  }

  /// Opens the editor on a card, and reads its deck again.
  private func edit(_ card: Card) throws -> Card? {
    guard let path = library.path(of: card) else { return card }
    if let introduction = editor.introduction { terminal.show(StyledText(introduction)) }
    try editor.open(path, line: card.line)
    let cards = try library.cardsAgain(of: card)
    return cards.first { $0.key == card.key }
      ?? cards.first { $0.kind == card.kind && $0.entry == card.entry && $0.answer == card.answer }
      ?? cards.first { $0.kind == card.kind && $0.line == card.line }
  }

  /// The seed where none is given: the same all day, as long as the settings are the same.
  static func seed(of day: Day, _ settings: Settings) -> UInt64 {
    // What says nothing about the order of choices leaves the seed as it is.
    let values = Setting.all.filter { ![.grades, .backlog, .leech].contains($0) }.map { setting in
      settings.value(setting).map { "\(setting.name) \(setting.text(of: $0))" } ?? ""
    }
    var generator = SeededGenerator(seed: 0, text: "\(day) \(values.joined(separator: " "))")
    return generator.next()
  }
}
