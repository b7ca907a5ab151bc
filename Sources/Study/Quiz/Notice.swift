public import Cards
public import Memory

/// A question as it is put to the learner.
public struct Question: Hashable, Sendable {
  /// The card that is asked.
  public let card: Card
  /// How it is asked.
  public let form: QuestionForm
  /// Its number in the session, from 1; nil for a card that comes back.
  public let number: Int?
  /// How many questions the session began with.
  public let total: Int
  /// Where the card stands; nil in an exam, where that is no matter.
  public let standing: Standing?
}

/// When a card comes back, as it is told.
public enum Comeback: Hashable, Sendable {
  /// After some seconds.
  case seconds(Int)
  /// On a study day, some days from today.
  case day(Day, days: Int)
}

/// Something that the quiz says; ``QuizWords`` puts it in words.
public enum Notice: Hashable, Sendable {
  /// What the session holds.
  case opening(Opening)
  /// A question, with its choices.
  case question(Question)
  /// The typed or picked answer is right; the answer is named where it was given in another form.
  case right(answer: String?, comeback: Comeback)
  /// The typed answer is right with a slip.
  case rightWithSlip(answer: String, slip: Slip, comeback: Comeback)
  /// The typed answer is nearly right but another word; it may be typed once more.
  case anotherWord(String)
  /// The typed or picked answer is wrong.
  case wrong(WrongAnswer)
  /// "I don't know", with the answer.
  case notKnown(answer: String, comeback: Comeback)
  /// The answer, to be graded by the learner.
  case answer(Card)
  /// What an answer in the learner's own words covers.
  case coverage(FreeAnswerCheck)
  /// What the grades that are shown lead to, and the proposed one.
  case gradeOffer([Grade: Comeback], proposed: Grade?)
  /// The learner's grade is taken.
  case graded(Grade, comeback: Comeback)
  /// The card that was just forgotten is a leech: how often it was forgotten by now.
  case leech(lapses: Int)
  /// What the deck says after the answer.
  case note(String)
  /// A part of the answer, or what it is not.
  case hint(Hint)
  /// There is nothing more to hint at than the answer itself.
  case noMoreHints(at: PromptKind)
  /// A hint has taken this option away, by its number from 1.
  case takenAway(Int)
  /// The commands of a prompt.
  case help(PromptKind)
  /// An answer was taken back; its question is open again.
  case undone(number: Int?)
  /// There is nothing to take back.
  case nothingToUndo
  /// The card is left out of this session.
  case skipped
  /// The card is set aside.
  case suspended
  /// A set-aside card is asked again.
  case resumed
  /// The learner is asked why the card is wrong, or whether its flag, with why it has it, is taken back.
  case askReason(flag: String?)
  /// The card is flagged.
  case flagged
  /// The card's flag is taken back.
  case unflagged
  /// Where the card comes from.
  case origin(Card)
  /// The card was read again after an edit.
  case edited
  /// The card cannot be found after an edit.
  case gone
  /// The last answer, to a card, counts as a grade now.
  case regraded(Grade, Card, comeback: Comeback)
  /// There is no last answer to grade.
  case nothingToRegrade
  /// The last answer has this grade already.
  case alreadyGraded(Grade, Card)
  /// No other grade was given.
  case nothingRegraded
  /// Digits grade.
  case askGrade
  /// The reply is no command here.
  case unknownCommand(String)
  /// The reply is none of the choices.
  case pickOne(count: Int, several: Bool)
  /// The command does nothing where no question is open.
  case noQuestion
  /// The command does nothing at this prompt.
  case notHere(QuizCommand)
  /// All cards of the queue were asked; some come back.
  case comingBack(Int)
  /// Only cards are left that come back in a while: how many, the first in how many seconds, and whether others were
  /// asked before.
  case offer(Int, firstIn: Int, isAfterQuestions: Bool)
  /// The session waits for the first card that comes back.
  case waiting(until: Moment)
  /// What a pause left waiting, and today's share of it.
  case backlog(BacklogShare)
  /// A deck is left out because it is paused.
  case deckPaused(String, until: Day)
  /// Nothing of this session is left to undo; undoing again means an answer of an earlier one, to what was asked.
  case earlierAnswer(String, at: Moment)
  /// An answer of an earlier session was taken back.
  case earlierUndone(String, at: Moment)
  /// Learning cards that are left for later, and when the first comes.
  case leftForLater(Int, first: Moment)
  /// The limit of questions is reached.
  case limitReached
  /// The session's minutes are over.
  case minutesAreOver(Int)
  /// What was done.
  case summary(Summary)
}

/// What a session holds when it begins.
public struct Opening: Hashable, Sendable {
  /// The decks, as they are named to the learner.
  public let decks: String
  /// Cards in learning steps.
  public let learning: Int
  /// Due reviews.
  public let reviews: Int
  /// New cards of today.
  public let new: Int
  /// Cards that are asked ahead of their time.
  public let ahead: Int
  /// Which cards the learner asked for.
  public let selection: StudySelection
  /// How long it may take, in minutes.
  public let minutes: Int

  /// The opening in one line; in plain lines every key needs Enter.
  func line(isPlain: Bool) -> QuizLine {
    let about = minutes < 1 ? "Less than a minute" : "About \(Wording.count(minutes, "minute"))"
    return QuizLine("\(decks): \(what). \(about). ?\(isPlain ? " and Enter" : "") for help, Ctrl-D to stop.")
  }

  private var what: String {
    let chosen = learning + reviews + ahead
    switch selection {
    case .leeches: return "\(Wording.count(chosen, "leech", "leeches")), due or not"
    case .failed(let days):
      return "\(Wording.count(chosen, "card")) answered wrong \(Wording.lastDays(days)), due or not"
    case .due, .ahead: break
    }
    var parts = [
      learning > 0 ? "\(learning) in learning" : nil, reviews > 0 ? "\(reviews) to review" : nil,
      new > 0 ? "\(new) new" : nil,
    ].compactMap { $0 }
    if case .ahead(let days) = selection, ahead > 0 { parts.append("\(ahead) ahead, due \(Wording.nextDays(days))") }
    return parts.joined(separator: ", ")
  }
}

/// A wrong answer and what there is to say about it.
public struct WrongAnswer: Hashable, Sendable {
  /// The expected answer.
  public let answer: String
  /// The one word that differs, where there is one.
  public let difference: WordDifference?
  /// Why a typed answer is wrong, where the check says.
  public let why: Reason?
  /// What was picked, and what it really is, where that is known.
  public let picked: Picked?
  /// When the card comes back.
  public let comeback: Comeback

  /// A wrong choice with the prompt of its own card.
  public struct Picked: Hashable, Sendable {
    /// The option's text.
    public let text: String
    /// What it is, as a sentence without its full stop ("osteomalacia is softening of the bones"), or nil.
    public let meaning: String?
  }
}

/// What was done in a session.
public struct Summary: Hashable, Sendable {
  /// Questions answered.
  public let asked: Int
  /// Answers of grade 2 or more.
  public let right: Int
  /// The time that answering took, in milliseconds.
  public let milliseconds: Int
  /// Reviews that are due on the next study day.
  public let tomorrowReviews: Int
  /// New cards that the next study day may bring.
  public let tomorrowNew: Int
  /// A line about something that would be good to do; nil where there is nothing.
  public let offer: String?
}
