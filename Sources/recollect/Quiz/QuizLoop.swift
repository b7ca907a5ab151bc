import Cards
import Foundation
import Study

/// Runs a session at a terminal: writes what must be kept, shows what is said, hands replies on.
struct QuizLoop {
  /// Puts deeds on disk before it returns, all or none; gives the events' names, nil where the log says the same already.
  let append: ([Deed]) throws -> [EventName?]
  /// Opens an editor on a card and returns it as it stands then; nil where it is gone.
  let edit: (Card) throws -> Card?
  /// Where a card's file can be opened, for the eye.
  let path: (Card) -> String?
  /// The newest answer that counts.
  let newestAnswer: () -> Session.EarlierAnswer?
  /// Where a card stands by the log; nil for a new one.
  let schedule: (CardKey) -> CardSchedule?
  let terminal: any Terminal
  let clock: WorldClock
  /// Reads aloud what is shown; nil where nothing does.
  var speech: Speech?

  /// Asks until the session ends; a write that fails ends it with everything up to it kept.
  func run(_ session: inout Session, decks: String) throws {
    var turn = session.begin(decks: decks, at: clock.now)
    while true {
      try write(turn.records, of: &session)
      // The window may have another width now.
      let words = QuizWords(isPlain: terminal.isPlain, width: terminal.width)
      show(turn.notices, words)
      switch turn.next {
      case .finished: return
      case .edit(let card):
        do {
          turn = session.edited(try edit(card), at: clock.now)
        } catch let problem as any Problem {
          terminal.show(StyledText(problem.description))
          turn = session.edited(card, at: clock.now)
          turn.notices.removeAll { $0 == .edited }
        }
      case .prompt(let prompt, let isFresh):
        turn = hand(&session) { ask(prompt, isFresh: isFresh, words, &$0) }
      case .wait(let end):
        if clock.isSet { clock.moveOn(to: end) }
        turn = hand(&session) { wait(until: end, words, &$0) }
      case .lookBack: turn = session.found(newestAnswer(), at: clock.now)
      case .lookUp(let answer): turn = session.tookBack(answer, schedule: schedule(answer.card), at: clock.now)
      }
    }
  }

  /// Hands a reply on, nil for a wait that is over.
  private func hand(_ session: inout Session, _ ask: (inout Session) -> Reply?) -> Session.Turn {
    switch ask(&session) {
    case .text(let reply): session.take(reply, at: clock.now)
    case .endOfInput, .interrupted: session.end(at: clock.now)
    case nil: session.waited(at: clock.now)
    }
  }

  private func write(_ records: [Deed], of session: inout Session) throws {
    guard !records.isEmpty else { return }
    session.wrote(try append(records))
  }

  private func show(_ notices: [Notice], _ words: QuizWords) {
    let today = clock.now.studyDay(rolloverHour: 4)
    if let speech {
      // Before it is shown: a long text waits for a key between its pages.
      let aloud = QuizWords(isPlain: true, width: words.width)
      let text = SpokenText.of(notices.flatMap { aloud.lines(for: $0, today: today) })
      if !text.isEmpty { speech.say(text) }
    }
    for var notice in notices {
      if case .origin(let card) = notice, let path = path(card) { notice = .origin(card.moved(to: path)) }
      let lines = words.lines(for: notice, today: today).map { StyledText($0) }
      // What is asked stands in single texts, so that nobody leaves choices out with the rest of a long question.
      if case .question = notice {
        for line in lines { terminal.show(line) }
      } else if let first = lines.first {
        terminal.show(lines.dropFirst().reduce(first) { $0 + "\n" + $1 })
      }
    }
  }

  private func ask(_ prompt: PromptKind, isFresh: Bool, _ words: QuizWords, _ session: inout Session) -> Reply {
    let hints = session.typingHints.map(TabHints.init)
    let text = StyledText(words.prompt(prompt), .faint)
    let keys = prompt.keys
    let reply =
      if keys.isEmpty {
        terminal.line(prompt: text, freshQuestion: isFresh, completion: hints?.completion)
      } else {
        terminal.key(prompt: text, accepted: keys, freshQuestion: isFresh)
      }
    if case .text = reply { clock.somethingWasRead() }
    session.paused(milliseconds: terminal.takePause())
    if let taken = hints?.count { session.tookHints(taken.hints, letters: taken.letters) }
    return reply
  }

  /// Asks until a moment; nil when it has come.
  private func wait(until end: Moment, _ words: QuizWords, _ session: inout Session) -> Reply? {
    let left = end.milliseconds - clock.now.milliseconds
    guard left > 0 else { return nil }
    let prompt = PromptKind.offer(isWaiting: true)
    let reply = terminal.key(
      prompt: StyledText(words.prompt(prompt), .faint), accepted: prompt.keys, withinMilliseconds: left)
    session.paused(milliseconds: terminal.takePause())
    return reply
  }
}

extension PromptKind {
  /// The keys that act at once; none where a line is typed.
  fileprivate var keys: [Character] {
    let letters = QuizCommand.letters.filter { $0.command.works(at: self) }.map(\.letter) + ["?"]
    switch self {
    case .typed, .reveal, .reason, .choice(_, several: true): return []
    case .choice(let count, several: false): return count > 9 ? [] : (1...max(1, count)).map(Self.digit) + letters
    case .grade: return (1...4).map(Self.digit) + letters
    case .end, .offer: return letters
    }
  }

  private static func digit(_ number: Int) -> Character { Character(String(number)) }
}

extension StyledText {
  /// A line of the quiz, its roles taken over.
  init(_ line: QuizLine) {
    self = line.pieces.reduce(StyledText("")) { text, piece in
      let role: Role =
        switch piece.role {
        case .plain: .plain
        case .faint: .faint
        case .strong: .strong
        case .right: .right
        case .wrong: .wrong
        }
      return text + StyledText(piece.text, role)
    }
  }
}
