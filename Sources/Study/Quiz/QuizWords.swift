import Cards
import Memory

/// Puts what the quiz says in words: for a screen, or one stable prefix a line (`isPlain`), made to be read aloud.
public struct QuizWords: Sendable {
  /// Whether every line begins with a stable word and nothing depends on position.
  public let isPlain: Bool
  /// Columns of the screen: choices that fit stand on one line.
  public let width: Int

  /// Makes words for a screen.
  public init(isPlain: Bool, width: Int) {
    self.isPlain = isPlain
    self.width = width
  }

  /// Returns the lines that say a notice on a study day.
  public func lines(for notice: Notice, today: Day) -> [QuizLine] {
    switch notice {
    case .opening(let opening): [opening.line(isPlain: isPlain)]
    case .question(let question): questionLines(question)
    case .right(let answer, let comeback): right(answer, Wording.sentence(comeback, today: today))
    case .rightWithSlip(let answer, let slip, let comeback):
      slipped(answer, slip, Wording.sentence(comeback, today: today))
    case .coverage(let check): coverage(check)
    case .wrong(let answer): wrong(answer, Wording.sentence(answer.comeback, today: today))
    case .notKnown(let answer, let comeback): notKnown(answer, Wording.sentence(comeback, today: today))
    case .answer(let card): answerLines(card)
    case .gradeOffer(let comebacks, let proposed): gradeOffer(comebacks, proposed: proposed)
    case .regraded(let grade, let card, let comeback):
      [
        QuizLine(
          "\(isPlain ? "Graded: " : "")'\(named(card))' counts as \(grade.name) now. "
            + Wording.sentence(comeback, today: today))
      ]
    case .graded(let grade, let comeback):
      [QuizLine("\(isPlain ? "Graded: \(grade.name)" : grade.word). \(Wording.sentence(comeback, today: today))")]
    case .note(let text): [QuizLine("Note: \(text)")]
    case .hint(let hint): [QuizLine("Hint: \(hint.sentence(isPlain: isPlain))")]
    case .help(let prompt): help(at: prompt)
    case .origin(let card): origin(of: card)
    case .comingBack(let count):
      ["", QuizLine("All were asked. \(Wording.count(count, "card")) \(count == 1 ? "comes" : "come") back now.")]
    case .leftForLater(let count, let first):
      [
        QuizLine(
          "\(Wording.count(count, "card")) in learning \(count == 1 ? "comes" : "come") first next time, "
            + "from \(Wording.time(first)) on.")
      ]
    case .summary(let summary): summaryLines(summary)
    default: sessionLines(for: notice, today: today) ?? [QuizLine(sentence(for: notice))]
    }
  }

  /// Returns what stands before the cursor at a prompt.
  public func prompt(_ prompt: PromptKind) -> String {
    switch prompt {
    case .typed: isPlain ? "Answer: " : "> "
    case .reveal: isPlain ? "Enter shows the answer: " : "Enter shows the answer > "
    case .choice(_, let several): isPlain ? (several ? "Numbers: " : "Number: ") : "> "
    case .grade: isPlain ? "Grade: " : "> "
    case .offer(let isWaiting): offer(isWaiting: isWaiting)
    case .end: isPlain ? "Enter ends: " : "Enter ends > "
    case .reason: isPlain ? "Why: " : "Why > "
    }
  }

  /// Notices of one fixed sentence.
  private func sentence(for notice: Notice) -> String {
    switch notice {
    case .noMoreHints(let prompt): noMoreHints(at: prompt)
    case .takenAway(let number): "A hint took \(number) away: it is wrong. Take one of the others."
    case .undone(let number):
      number.map { "Undone: question \($0) is open again." } ?? "Undone: the card is open again."
    case .nothingToUndo: "There is nothing to undo."
    case .anotherWord(let word): "'\(word)' is another word. Try once more."
    case .skipped: "Left out for this session."
    case .suspended:
      "z suspended this card: it is not asked until you resume it. u takes it back (.u where you type)."
    case .resumed: "Resumed: it is asked again."
    case .flagged: "Flagged. 'recollect list --flagged' shows it."
    case .edited: "Read again after your edit."
    case .gone: "The card is not in its file any more; it is left out."
    case .nothingToRegrade: "There is no answer in this session to grade."
    case .alreadyGraded(let grade, let card): "'\(named(card))' is graded \(grade.name) already."
    case .nothingRegraded: "The grade stays as it was."
    case .askGrade: "Type g and a digit: 1 again, 2 hard, 3 good, 4 easy."
    case .unknownCommand(let text): "'\(text)' is not an answer here. ? shows what is."
    case .pickOne(let count, let several):
      several ? "Type the numbers of all right ones, 1 to \(count)." : "Type a number from 1 to \(count)."
    case .notHere(let command):
      command == .hint ? "There is no hint here: the answer is shown." : "That does nothing here. ? shows what does."
    case .limitReached: "That was the limit of this session."
    default: ""
    }
  }

  private func noMoreHints(at prompt: PromptKind) -> String {
    switch prompt {
    case .typed: "No more hints. .s shows the answer."
    case .reveal: "No more hints. Enter shows the answer."
    default: "No more hints."
    }
  }

  /// A card as the learner knows it: what it asks, cut where that is long.
  private func named(_ card: Card) -> String {
    let text = card.prompt(filling: isPlain ? "blank" : "____").split(whereSeparator: \.isWhitespace)
    var name = ""
    for word in text {
      if !name.isEmpty, name.count + word.count >= Self.longestName { return name + "…" }
      name += name.isEmpty ? String(word.prefix(Self.longestName)) : " \(word)"
    }
    return name
  }

  private static let longestName = 50

  private func right(_ answer: String?, _ comeback: String) -> [QuizLine] {
    if isPlain { return [QuizLine("Right: \(Wording.sentence(answer ?? "yes"))"), QuizLine("Next: \(comeback)")] }
    let word = QuizLine(answer == nil ? "Right." : "Right:", .right)
    return [word + QuizLine(answer.map { " \(Wording.sentence($0))" } ?? "") + QuizLine(" \(comeback)")]
  }

  private func slipped(_ answer: String, _ slip: Slip, _ comeback: String) -> [QuizLine] {
    if isPlain {
      return [
        QuizLine("Right: \(Wording.sentence(answer))"), QuizLine("Slip: \(slip.sentence)"),
        QuizLine("Next: \(comeback)"),
      ]
    }
    let detail = slip.detail.map { " (\($0))" } ?? ""
    return [QuizLine(slip.opening, .right) + QuizLine(" \(answer)\(detail). \(comeback)")]
  }

  private func coverage(_ check: FreeAnswerCheck) -> [QuizLine] {
    var lines: [QuizLine] = []
    if !check.covered.isEmpty { lines.append(QuizLine("You have: \(check.covered.joined(separator: ", ")).")) }
    if !check.missing.isEmpty { lines.append(QuizLine("Missing: \(check.missing.joined(separator: ", ")).")) }
    if check.contradicts { lines.append(QuizLine("Look at the direction, the number, or a 'not'.")) }
    return lines
  }

  private func wrong(_ wrong: WrongAnswer, _ comeback: String) -> [QuizLine] {
    var why: [String] = []
    if let difference = wrong.difference { why.append("You wrote \(difference.typed), it is \(difference.expected).") }
    if let sentence = wrong.why.flatMap({
      ReasonWords.sentence(for: $0, expected: wrong.answer, besidesDifference: wrong.difference != nil)
    }) {
      why.append(sentence)
    }
    if let meaning = wrong.picked?.meaning { why.append(Wording.sentence(meaning)) }
    let answer = Wording.sentence(wrong.answer)
    if isPlain {
      let reasons = why.map { QuizLine("Difference: \($0)") }
      return [QuizLine("Wrong."), QuizLine("Expected: \(answer)")] + reasons + [QuizLine("Next: \(comeback)")]
    }
    let rest = ([answer] + why + [comeback]).joined(separator: " ")
    return [QuizLine("Not quite:", .wrong) + QuizLine(" \(rest)")]
  }

  private func notKnown(_ answer: String, _ comeback: String) -> [QuizLine] {
    if isPlain { return [QuizLine("Expected: \(Wording.sentence(answer))"), QuizLine("Next: \(comeback)")] }
    return [QuizLine("The answer:", .strong) + QuizLine(" \(Wording.sentence(answer)) \(comeback)")]
  }

  private func origin(of card: Card) -> [QuizLine] {
    var lines = [QuizLine("Card: \(card.file):\(card.line), \(card.key)")]
    if let source = card.source { lines.append(QuizLine("Source: \(source)")) }
    return lines
  }

  private func summaryLines(_ summary: Summary) -> [QuizLine] {
    guard summary.asked > 0 else { return ["", "Nothing was asked."] }
    let share = (200 * summary.right + summary.asked) / (2 * summary.asked)
    let reviews = Wording.count(summary.tomorrowReviews, "card")
    return [
      "",
      QuizLine(
        "\(Wording.count(summary.asked, "answer")), \(summary.right) right (\(share) %), "
          + "\(Wording.duration(seconds: (summary.milliseconds + 500) / 1_000))."),
      QuizLine("Tomorrow: \(reviews) to review, \(summary.tomorrowNew) new."),
    ] + (summary.offer.map { [QuizLine($0)] } ?? [])
  }
}

extension Grade {
  /// The grade's name at the beginning of a sentence.
  var word: String { self == .again ? "Not known" : name.prefix(1).uppercased() + name.dropFirst() }

  /// The grade's name, as help gives it.
  var name: String {
    switch self {
    case .again: "again"
    case .hard: "hard"
    case .good: "good"
    case .easy: "easy"
    }
  }
}
