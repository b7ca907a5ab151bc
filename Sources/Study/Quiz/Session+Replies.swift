import Cards
import Memory

extension Session {
  /// Takes a reply to the prompt.
  public mutating func take(_ reply: String, at now: Moment) -> Turn {
    var turn = Turn(next: same)
    let input = QuizInput(reply, at: promptKind)
    if isAwaitingReason {
      takeReason(input, &turn)
    } else if isAwaitingRegrade {
      takeRegrade(input, &turn, at: now)
    } else if case .command(let command) = input {
      obey(command, &turn, at: now)
    } else if let open {
      answer(open, with: input, &turn, at: now)
    } else if input == .empty, offer != nil {
      asksEarly = true
      askNext(&turn, at: now)
    } else if input == .empty {
      turn.next = .finished
    } else {
      turn.notices.append(.unknownCommand(reply))
    }
    return turn
  }

  private mutating func answer(_ open: Open, with input: QuizInput, _ turn: inout Turn, at now: Moment) {
    if case .unknown(let text) = input {
      if case .choice(let count, let several) = promptKind {
        turn.notices.append(.pickOne(count: count, several: several))
      } else {
        turn.notices.append(.unknownCommand(text))
      }
      return
    }
    if let shown = open.shown {
      switch input {
      case .grade(let grade): takeGrade(grade, shown, &turn, at: now)
      case .empty where shown.proposed != nil: takeGrade(shown.proposed ?? .good, shown, &turn, at: now)
      default:
        turn.notices.append(.gradeOffer(offer(open, proposed: shown.proposed, at: now), proposed: shown.proposed))
      }
      return
    }
    switch open.question.form {
    case .typed: takeTyped(input, &turn, at: now)
    case .revealed: show(input, &turn, at: now)
    case .choices(let options, let several): takeChoice(input, options, several: several, &turn, at: now)
    }
  }

  private mutating func takeTyped(_ input: QuizInput, _ turn: inout Turn, at now: Moment) {
    guard let open else { return }
    let card = open.question.card
    let expected = card.answers.first ?? ""
    guard case .answer(let text) = input else {
      record(.again, mode: .typed, verdict: .wrong, &turn, at: now) { .notKnown(answer: expected, comeback: $0) }
      return
    }
    let words = wordsForAnswers()
    let check = AnswerCheck(typed: text, to: card, words: words)
    let isHelped = open.hints > 0 || open.isSecondTry
    switch check.verdict {
    case .wrong:
      if !open.isSecondTry, case .word(let word) = check.reason, words.isOrdinary(word) {
        self.open?.isSecondTry = true
        turn.notices.append(.anotherWord(word))
        turn.next = .prompt(promptKind, fresh: true)
        return
      }
      record(.again, mode: .typed, verdict: .wrong, said: text, &turn, at: now) { comeback in
        .wrong(
          WrongAnswer(
            answer: expected, difference: check.differingWord, why: check.reason, picked: nil, comeback: comeback))
      }
    case .close:
      let answer = check.nearestAnswer ?? expected
      record(isHelped ? .hard : .good, mode: .typed, verdict: .close, said: text, &turn, at: now) {
        .rightWithSlip(answer: answer, slip: Slip(check.reason), comeback: $0)
      }
    case .exact:
      let named = AnswerCheck.isWritten(text, as: expected) ? nil : expected
      record(isHelped ? .hard : .good, mode: .typed, verdict: .exact, &turn, at: now) {
        .right(answer: named, comeback: $0)
      }
    }
  }

  /// What answers are checked with: the bundled words, and those of the decks' answers.
  private mutating func wordsForAnswers() -> AnswerWords {
    if let answerWords { return answerWords }
    let words = AnswerWords(deckTerms: choiceMaker.terms)
    answerWords = words
    return words
  }

  private mutating func takeChoice(
    _ input: QuizInput, _ options: [ChoiceOption], several: Bool, _ turn: inout Turn, at now: Moment
  ) {
    guard let open else { return }
    var picks: [Int] = []
    if case .picks(let numbers) = input { picks = numbers }
    if case .answer(let text) = input {
      picks = options.indices.filter { AnswerForm(options[$0].text).unordered == AnswerForm(text).unordered }
      if picks.isEmpty {
        turn.notices.append(.pickOne(count: options.count, several: several))
        return
      }
    }
    let right = options.indices.filter { options[$0].isRight }
    let expected = right.map { options[$0].text }.joined(separator: "; ")
    let taken = takenAway(options, from: open)
    if let number = picks.first(where: taken.contains) {
      turn.notices.append(.takenAway(number + 1))
      return
    }
    guard !picks.isEmpty else {
      record(.again, mode: .choice, &turn, at: now) { .notKnown(answer: expected, comeback: $0) }
      return
    }
    if picks == right {
      record(Self.grade(afterHints: open.hints), mode: .choice, &turn, at: now) { .right(answer: nil, comeback: $0) }
      return
    }
    let wrong = picks.first { !options[$0].isRight }
    let picked = wrong.map { WrongAnswer.Picked(text: options[$0].text, meaning: choiceMaker.meaning(of: options[$0])) }
    record(.again, mode: .choice, chose: picked?.text, &turn, at: now) { comeback in
      .wrong(WrongAnswer(answer: expected, difference: nil, why: nil, picked: picked, comeback: comeback))
    }
  }

  /// Shows the answer and offers the grades; text that fits the answer proposes "good".
  mutating func show(_ input: QuizInput, _ turn: inout Turn, at now: Moment) {
    guard var open else { return }
    var typed: String?
    var proposed: Grade?
    var coverage: FreeAnswerCheck?
    if case .answer(let text) = input {
      let card = open.question.card
      let words = wordsForAnswers()
      let verdict = AnswerCheck(typed: text, to: card, words: words).verdict
      if verdict != .exact { typed = text }
      if verdict == .wrong {
        let check = FreeAnswerCheck(typed: text, question: card.prompt, references: card.answers, words: words)
        coverage = check
        proposed = check.proposal
      } else {
        proposed = .good
      }
      if open.hints > 0, proposed == .good { proposed = .hard }
    }
    open.shown = Shown(typed: typed, proposed: proposed, milliseconds: milliseconds(since: open.since, now))
    self.open = open
    turn.notices.append(.answer(open.question.card))
    if let coverage, !coverage.covered.isEmpty || !coverage.missing.isEmpty { turn.notices.append(.coverage(coverage)) }
    if let note = open.question.card.note { turn.notices.append(.note(note)) }
    turn.notices.append(.gradeOffer(offer(open, proposed: proposed, at: now), proposed: proposed))
    turn.next = .prompt(promptKind, fresh: true)
  }

  private mutating func takeGrade(_ grade: Grade, _ shown: Shown, _ turn: inout Turn, at now: Moment) {
    let own = shown.proposed != nil && shown.proposed != grade
    record(grade, mode: .reveal, said: shown.typed, own: own, &turn, at: now) { .graded(grade, comeback: $0) }
  }

  func milliseconds(since start: Moment, _ now: Moment) -> Int {
    wishes.fixedMilliseconds ?? Int(min(60_000, max(0, now.milliseconds - start.milliseconds)))
  }
}
