import Cards
import Memory

extension Session {
  /// Takes notice of hints that were given while the open answer was typed, and of how many letters are known by them.
  public mutating func tookHints(_ count: Int, letters: Int) {
    guard count > 0, var open else { return }
    open.hints += count
    open.givenLetters = max(open.givenLetters, letters)
    self.open = open
  }

  /// The hints that a key can give while the open answer is typed; nil where none is.
  public var typingHints: TypingHints? {
    guard let open, open.shown == nil, case .typed = open.question.form, promptKind == .typed else { return nil }
    return TypingHints(open.question.card, given: open.givenLetters)
  }

  /// Gives the next hint: a letter where an answer is typed, a word of a long one, a wrong option less at choices.
  mutating func hint(_ turn: inout Turn) {
    guard let open else { return }
    let hint: Hint?
    switch open.question.form {
    case .choices(let options, _):
      hint = wrongOptionsToTakeAway(options, of: open.question.card).dropFirst(open.hints).first.map {
        .not(number: $0 + 1, text: options[$0].text)
      }
    case .typed: hint = nextLetter(of: open)
    case .revealed where open.question.card.isRevealedInEveryMode: hint = nextWord(of: open)
    case .revealed: hint = nextLetter(of: open)
    }
    guard let hint else {
      turn.notices.append(.noMoreHints(at: promptKind))
      return
    }
    self.open?.hints += 1
    if case .beginning = hint { self.open?.givenLetters += 1 }
    turn.notices.append(.hint(hint))
  }

  /// The options that hints of a question have taken away.
  func takenAway(_ options: [ChoiceOption], from open: Open) -> [Int] {
    Array(wrongOptionsToTakeAway(options, of: open.question.card).prefix(open.hints))
  }

  /// Wrong options in the order in which hints take them away; one of them stays.
  private func wrongOptionsToTakeAway(_ options: [ChoiceOption], of card: Card) -> [Int] {
    var generator = SeededGenerator(seed: wishes.seed, text: "hint \(card.key.text)")
    return generator.inRandomOrder(options.indices.filter { !options[$0].isRight }).dropLast()
  }

  private func nextLetter(of open: Open) -> Hint? {
    guard let answer = open.question.card.answers.first else { return nil }
    let letters = AnswerLetters(answer)
    guard open.givenLetters + 1 < letters.count else { return nil }
    let words = answer.split(whereSeparator: \.isWhitespace).count
    return .beginning(letters.beginning(open.givenLetters + 1), words: words, letters: letters.total)
  }

  private func nextWord(of open: Open) -> Hint? {
    let card = open.question.card
    guard !card.holdsWhatCannotBeTyped, let answer = card.answers.first else { return nil }
    let words = answer.split(whereSeparator: \.isWhitespace)
    guard open.givenLetters + 1 < words.count else { return nil }
    let beginning = words.prefix(open.givenLetters + 1).joined(separator: " ")
    return .beginning(beginning, words: words.count, letters: nil)
  }

  /// What a right answer is worth after hints.
  static func grade(afterHints hints: Int) -> Grade { hints > 0 ? .hard : .good }
}
