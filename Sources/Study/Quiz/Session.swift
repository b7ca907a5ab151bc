public import Cards
import Memory

/// A quiz session as a state machine: replies go in; what to write, what to say and what to ask next come out.
///
/// It knows no terminal, disk or clock. Each turn's records must be on disk before its notices are shown; the names
/// under which they were written are handed back by ``wrote(_:)``.
public struct Session: Sendable {
  /// What the session does next.
  public enum Next: Hashable, Sendable {
    /// Asks for a reply; `fresh` where a question has just appeared.
    case prompt(PromptKind, fresh: Bool)
    /// Opens an editor on the card, then calls ``edited(_:at:)``.
    case edit(Card)
    /// Waits for the first card that comes back, or for a reply, then calls ``waited(at:)`` or ``take(_:at:)``.
    case wait(until: Moment)
    /// Looks for the newest answer that counts, then calls ``found(_:at:)``.
    case lookBack
    /// Looks up where a card stands now that an answer was taken back, then calls ``tookBack(_:schedule:at:)``.
    case lookUp(EarlierAnswer)
    /// Ends.
    case finished
  }

  /// What a reply leads to.
  public struct Turn: Sendable {
    /// What must be on disk first.
    public var records: [Deed] = []
    /// What is said then.
    public var notices: [Notice] = []
    /// What is done then.
    public var next: Next = .finished
  }

  /// What the learner asked of this session on the command line.
  public struct Wishes: Sendable {
    /// At most so many questions; nil: no limit.
    public var limit: Int?
    /// No new question after so many minutes; nil: no limit.
    public var minutes: Int?
    /// The kinds of question, over the decks' settings.
    public var mode: QuizMode?
    /// The seed of choices and their order.
    public var seed: UInt64
    /// The hour at which a study day begins.
    public var rolloverHour: Int
    /// Whether all four grades are shown where the learner grades; nil: as the settings say.
    public var showsFourGrades: Bool?
    /// The time that each answer is said to take, in milliseconds, where the clock is set.
    public var fixedMilliseconds: Int?
    /// Whether somebody is there to be offered a wait for the cards that come back.
    public var offersToWait: Bool
    /// A line that the summary ends with; nil for none.
    public var offer: String?

    /// Makes wishes.
    public init(
      limit: Int? = nil, minutes: Int? = nil, mode: QuizMode? = nil, seed: UInt64 = 0, rolloverHour: Int = 4,
      fixedMilliseconds: Int? = nil, offersToWait: Bool = false
    ) {
      self.limit = limit
      self.minutes = minutes
      self.mode = mode
      self.seed = seed
      self.rolloverHour = rolloverHour
      self.fixedMilliseconds = fixedMilliseconds
      self.offersToWait = offersToWait
    }
  }

  /// The state of the question that is open.
  struct Open: Sendable {
    let index: Int
    let question: Question
    var since: Moment
    /// How many hints were taken.
    var hints: Int
    /// How many letters of the answer, or words of a long one, hints have given.
    var givenLetters: Int
    /// Whether a first answer was another word, and a second one is awaited.
    var isSecondTry = false
    /// Whether the answer is shown, and the grade is awaited; then what was typed before.
    var shown: Shown?
    /// The queue with its card still in it.
    var queueBefore: QuizQueue?

    init(index: Int, question: Question, since: Moment, hints: Int = 0, queueBefore: QuizQueue?) {
      self.index = index
      self.question = question
      self.since = since
      self.hints = hints
      givenLetters = hints
      self.queueBefore = queueBefore
    }
  }

  /// What happened before an answer was shown.
  struct Shown: Sendable {
    let typed: String?
    let proposed: Grade?
    let milliseconds: Int
  }

  /// What an undo brings back.
  struct Frame: Sendable {
    let index: Int
    var queue: QuizQueue
    var schedule: CardSchedule?
    let question: Question
    var record: ReviewEvent?
    var name: EventName?
    var tally: Tally
    /// The queue with the question's card still in it.
    var queueBefore: QuizQueue?
  }

  /// What is counted.
  struct Tally: Sendable {
    var numbered = 0
    /// Questions of earlier sessions that were opened again.
    var reopened = 0
    /// Numbered questions whose cards were suspended instead of answered: the next one has their number.
    var suspended = 0
    var asked = 0
    var right = 0
    var milliseconds = 0
    var toldOfComingBack = false
  }

  let plan: StudyPlan
  let learner: LearnerRecord
  let wishes: Wishes
  var start: Moment
  let choiceMaker: ChoiceMaker
  var cards: [Card]
  var schedules: Timetable
  /// What the cards that were answered in this session said.
  var told: [CardKey: CardFacts] = [:]
  var queue: QuizQueue
  var skipped: Set<Int> = []
  /// Numbered questions that were left out: the next one has their number.
  var leftOut = 0
  var open: Open?
  var frames: [Frame] = []
  var tally = Tally()
  var awaitedNames: [NameSlot] = []
  var isAwaitingReason = false
  var isAwaitingRegrade = false
  /// Whether it is offered to wait for the cards that come back, and whether the learner does.
  var offer: Offer?
  /// Whether the learner wants the cards that come back at once.
  var asksEarly = false
  /// Whether it was said that an answer of an earlier session would be taken back.
  var hasToldOfEarlierAnswers = false
  /// Why cards are flagged as wrong.
  var flags: [CardKey: String]
  /// What typed answers are checked with; made when the first is.
  var answerWords: AnswerWords?

  /// Where the name of a written record belongs.
  enum NameSlot: Sendable {
    case frame(Int)
    case none
  }

  /// Begins a session.
  ///
  /// - Parameters:
  ///   - plan: the cards and their order.
  ///   - learner: what the log says of them.
  ///   - choiceCards: the cards from whose answers choices are made.
  ///   - wishes: what the command line asks.
  ///   - now: the moment of the start.
  public init(
    plan: StudyPlan, learner: LearnerRecord, choiceCards: [Card], wishes: Wishes, now: Moment
  ) {
    self.plan = plan
    self.learner = learner
    self.wishes = wishes
    start = now
    choiceMaker = ChoiceMaker(cards: choiceCards)
    cards = plan.cards
    schedules = Timetable(learner.schedules, load: learner.load)
    flags = learner.flags
    queue = QuizQueue(
      learning: plan.learning.map { QuizQueue.Waiting(card: $0.card, time: $0.time) }, reviews: plan.reviews,
      new: plan.new, ahead: plan.ahead, entries: plan.entries)
  }

  /// Opens the session for decks as they are named to the learner: what it holds, and the first question.
  public mutating func begin(decks: String, at now: Moment) -> Turn {
    var turn = Turn()
    // A card that is not due within the next 20 minutes is not asked in this session.
    let learning = plan.learning.count { $0.time <= now.milliseconds + QuizQueue.earliness }
    let count = learning + plan.reviews.count + plan.new.count + plan.ahead.count
    turn.notices.append(
      .opening(
        Opening(
          decks: decks, learning: learning, reviews: plan.reviews.count, new: plan.new.count,
          ahead: plan.ahead.count, selection: learner.selection,
          minutes: (count * Self.secondsPerQuestion + 30) / 60)))
    let names = Set(cards.map(\.deck)).sorted()
    turn.notices += names.compactMap { name in learner.paused[name].map { .deckPaused(name, until: $0) } }
    if let share = plan.backlog { turn.notices.append(.backlog(share)) }
    askNext(&turn, at: now)
    return turn
  }

  /// Takes the names under which the records of the last turn were written, in their order; nil for one that was not
  /// written because the log says the same already (a card's text).
  public mutating func wrote(_ names: [EventName?]) {
    for (slot, name) in zip(awaitedNames, names) {
      if case .frame(let place) = slot, frames.indices.contains(place) { frames[place].name = name }
    }
    awaitedNames = []
  }

  /// Ends the session early (Ctrl-C, Ctrl-D): the summary, unless it was shown already.
  public func end(at now: Moment) -> Turn { Turn(notices: isAtTheEnd ? [] : farewell(at: now), next: .finished) }

  /// What comes next where nothing changes: the wait for a card goes on, or the prompt stays.
  var same: Next {
    if let offer, offer.isWaiting, !isAwaitingRegrade { return .wait(until: offer.first) }
    return .prompt(promptKind, fresh: false)
  }

  /// Whether all was asked, and the summary was shown.
  var isAtTheEnd: Bool { open == nil && offer == nil }

  /// A rough time for a question, for "About 7 minutes".
  static let secondsPerQuestion = 20

  func day(of moment: Moment) -> Day { moment.studyDay(rolloverHour: wishes.rolloverHour) }

  func farewell(at now: Moment) -> [Notice] {
    let today = day(of: now)
    let asked = Set(frames.map(\.index))
    var due = plan.dueTomorrow - plan.tomorrow.count { asked.contains($0) }
    for frame in asked {
      guard let schedule = schedules[cards[frame].key], case .on(let day) = schedule.due else { continue }
      due += day == today + 1 ? 1 : 0
    }
    var notices: [Notice] = []
    var times = queue.learning.map(\.time)
    var unasked = queue.reviews.count
    if let open {
      switch schedules[open.question.card.key]?.due {
      case .at(let time): times.append(time)
      case .on: unasked += 1
      case nil: break
      }
    }
    if let first = times.min() {
      let moment = Moment(milliseconds: max(first, now.milliseconds), offsetMinutes: now.offsetMinutes)
      notices.append(.leftForLater(times.count, first: moment))
    }
    notices.append(
      .summary(
        Summary(
          asked: tally.asked, right: tally.right, milliseconds: tally.milliseconds,
          tomorrowReviews: due + unasked + times.count,
          tomorrowNew: min(learner.newLimit, plan.laterNew + queue.new.count), offer: wishes.offer)))
    return notices
  }
}
