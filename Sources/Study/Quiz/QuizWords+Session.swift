extension QuizWords {
  /// The lines of a notice about the session itself: waiting, undoing beyond its beginning, pauses, flags; nil for others.
  func sessionLines(for notice: Notice, today: Day) -> [QuizLine]? {
    switch notice {
    case .offer(let count, let seconds, let isAfterQuestions):
      let cards = "\(Wording.count(count, "card")) \(count == 1 ? "comes" : "come") back"
      let first = "\(count == 1 ? "" : ", the first") in \(Wording.duration(seconds: seconds))."
      return ["", QuizLine((isAfterQuestions ? "All were asked. " : "") + cards + first)]
    case .waiting(let moment): return [QuizLine("Waiting until \(Wording.time(moment)).")]
    case .backlog(let share): return [QuizLine(share.sentence)]
    case .deckPaused(let name, let end):
      return [QuizLine("The deck '\(name)' is paused until \(Wording.date(end, today: today)).")]
    case .earlierAnswer(let prompt, let moment):
      return [
        QuizLine(
          "Nothing of this session is left to undo. Undo again to take back the answer to "
            + "\(Self.answer(to: prompt, at: moment, today: today)).")
      ]
    case .earlierUndone(let prompt, let moment):
      return [QuizLine("Undone: the answer to \(Self.answer(to: prompt, at: moment, today: today)).")]
    case .askReason(nil): return ["What is wrong with this card? Enter alone flags it without a word."]
    case .askReason(flag: ""):
      return ["This card is flagged. Enter alone takes the flag back; a line says why it has it."]
    case .askReason(let why?):
      return [QuizLine("This card is flagged: '\(why)'. Enter alone takes the flag back; a line replaces it.")]
    case .noQuestion: return ["That does nothing here. ? shows what does."]
    case .leech(let lapses):
      return [
        QuizLine("Leech: forgotten \(Wording.count(lapses, "time")) by now. 'recollect leeches' shows what may help.")
      ]
    case .unflagged: return ["The flag is taken back."]
    case .minutesAreOver(let minutes):
      return [QuizLine("\(Wording.count(minutes, "minute")) \(minutes == 1 ? "is" : "are") over.")]
    default: return nil
    }
  }

  /// What stands before the cursor where only cards are left that come back in a while.
  func offer(isWaiting: Bool) -> String {
    let keys = isWaiting ? "Enter asks now, q stops" : "Enter asks now, w waits, q stops"
    return isPlain ? "\(keys): " : "\(keys) > "
  }

  /// `'lower jaw' of 20 November, 21:12`; of a long question its beginning.
  private static func answer(to prompt: String, at moment: Moment, today: Day) -> String {
    let line = prompt.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let short = line.count > 60 ? line.prefix(60) + "…" : line[...]
    return "'\(short)' of \(Wording.date(moment.studyDay, today: today)), \(Wording.time(moment))"
  }
}
