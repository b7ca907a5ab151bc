extension DeckMistake {
  /// Whether a card is lost by it.
  public var severity: DeckProblem.Severity {
    switch self {
    case .brokenEncoding, .nulCharacter, .frontMatterIsNotClosed, .frontMatterHasCard, .frontMatterIsUnreadable,
      .frontMatterValueIsOdd, .loneBracket, .lineWithoutCard, .emptyLine, .enclosureHidesCard, .onlyRightChoices,
      .equalChoices, .promptGivesAnswer, .sharedDefinition, .shortDefinition, .endsAnswer, .barInAnswer,
      .linkInSentence, .proseInAnswer, .oneLineFormInList, .lineLikeACard, .strayChoice, .sameCard:
      .warning
    case .questionWithoutAnswer, .emptyQuestion, .answerWithoutQuestion, .emptyAnswer, .answerAndChoices,
      .termWithoutDefinition, .emptyTerm, .definitionWithoutTerm, .emptyDefinition, .sentenceWithoutGap, .emptyGap,
      .tooManyGaps,
      .oneLineFormWithoutSide, .unclosed, .unclosedToTheEnd, .emptyChoice, .noRightChoice, .oneChoice,
      .sameKeyOtherAnswer, .tooManyCards, .sentencesTooLong, .textTooLong, .tooManyChoices:
      .error
    case .furtherMistakes(let errors, _): errors > 0 ? .error : .warning
    case .secondLine(let marker, _): marker == "A" || marker == "D" ? .error : .warning
    }
  }

  /// What is wrong, and what to do.
  public var words: String {
    switch self {
    case .brokenEncoding:
      "This line is not valid UTF-8; what could not be read is shown as '\u{FFFD}'. Save the file as UTF-8."
    case .nulCharacter: "This line has a NUL character, which is shown as '\u{FFFD}'. Take it out."
    case .tooManyCards(let most):
      "This file has more than \(most) cards, as many as a deck may have. Split it into several files."
    case .sentencesTooLong:
      "The sentences with gaps of this file come to more than 64 MB, each counted once for every gap. "
        + "Split it into several files."
    case .textTooLong(let megabytes):
      "This text has \(megabytes) MB; one text of a card may have at most \(DeckLimits.text / 1_000_000). "
        + "Split it, or put a line '---' before what is a note."
    case .furtherMistakes(let errors, let warnings):
      "This file has \(Self.counted(errors, warnings)) than are named here. Mend those first."
    case .frontMatterIsNotClosed:
      "The front matter has no closing line '---', so its lines are read as notes and cards. Add the line '---'."
    case .frontMatterHasCard(let line):
      "Line \(line) begins a card before a closing line '---', so there is no front matter. Put '---' above the card."
    case .frontMatterIsUnreadable:
      "The front matter cannot be read and is left out. Write it as lines like 'name: Bones and joints'."
    case .frontMatterValueIsOdd(let name):
      "The front matter's value of '\(shown(name))' cannot be used. "
        + (name == "tags" ? "Write it as a list like '[bones, joints]'." : "Write it as one line of text.")
    case .questionWithoutAnswer: "This question has no answer. Add a line that starts with 'A: '."
    case .emptyQuestion: "This question is empty. Write it after 'Q: '."
    case .answerWithoutQuestion: "This answer has no question. Put a line that starts with 'Q: ' above it."
    case .emptyAnswer: "This answer is empty. Write it after 'A: '."
    case .answerAndChoices:
      "This question has an answer and choices; the answer is left out. Keep the answer or the choices."
    case .termWithoutDefinition: "This term has no definition. Add a line that starts with 'D: '."
    case .emptyTerm: "This term is empty. Write it after 'T: '."
    case .definitionWithoutTerm: "This definition has no term. Put a line that starts with 'T: ' above it."
    case .emptyDefinition: "This definition is empty. Write it after 'D: '."
    case .sentenceWithoutGap: "This sentence has no gap. Put brackets around the words to ask, like '[spinal cord]'."
    case .emptyGap: "This gap is empty. Write its answer between the brackets, or write '\\[\\]' for plain brackets."
    case .tooManyGaps(let count):
      "This sentence has \(count) gaps in a text too long for so many. Split it into several sentences."
    case .loneBracket(let bracket):
      "This sentence has a '\(bracket)' without its partner. Add the other bracket, or write '\\\(bracket)'."
    case .oneLineFormWithoutSide(let separator, .left):
      "This line has nothing before '\(separator)'. Write what is asked there, or '\\\(separator)' if it is no card."
    case .oneLineFormWithoutSide(let separator, .right):
      "This line has nothing after '\(separator)'. Write the answer there, or '\\\(separator)' if it is no card."
    case .lineWithoutCard(let marker):
      "This '\(marker):' line belongs to no card. Put it below a card, or begin it with '\\\(marker):' if it is a note."
    case .secondLine(let marker, let first):
      "This card has a second '\(marker):' line; line \(first) is used. Join the two."
    case .emptyLine(let marker): "This '\(marker):' line is empty. Write its text after '\(marker): ', or take it out."
    case .unclosed(let enclosure, let opened):
      "The \(enclosure.name) that begins in line \(opened) is never closed; it ends here. "
        + "Close it with '\(enclosure.closer)'."
    case .unclosedToTheEnd(let enclosure):
      "This \(enclosure.name) is never closed; the rest of the file is part of it. Close it with '\(enclosure.closer)'."
    case .enclosureHidesCard(let enclosure, let line):
      "This \(enclosure.name) takes in line \(line), which looks like a card. "
        + "If it should be one, close the \(enclosure.name) above it with '\(enclosure.closer)'."
    case .tooManyChoices:
      "This question has more than \(DeckLimits.choices) choices, so no card is made of it. Split the question."
    case .emptyChoice: "This choice is empty. Write its text after the brackets."
    case .noRightChoice: "None of these choices is right. Mark the right one with '- [x]'."
    case .onlyRightChoices: "All of these choices are right. Add a wrong one with '- [ ]'."
    case .oneChoice: "This question has only one choice. Add others with '- [ ]'."
    case .equalChoices(let text): "Two of these choices are the same: '\(shown(text))'. Change one of them."
    case .sameKeyOtherAnswer, .promptGivesAnswer, .sharedDefinition, .shortDefinition, .endsAnswer, .barInAnswer,
      .linkInSentence, .proseInAnswer, .oneLineFormInList, .lineLikeACard, .strayChoice, .sameCard:
      wordsAboutCards
    }
  }

  private var wordsAboutCards: String {
    switch self {
    case .sameKeyOtherAnswer(let prompt, let kind, let file, let line):
      "\(kind.noun) '\(shown(prompt))' has another answer in \(VisibleText.line(file)):\(line), which is asked instead. "
        + "Make them one card, or tell them apart with a line that starts with 'K: '."
    case .promptGivesAnswer(let answer):
      "The prompt gives the answer '\(shown(answer))' away. Say it in other words."
    case .sharedDefinition(let term, let file, let line):
      "The term '\(shown(term))' in \(VisibleText.line(file)):\(line) has the same definition, so the definition does "
        + "not tell which term is asked. Make the definitions different, or join the terms with ' | '."
    case .shortDefinition(let words):
      "This definition has only \(words == 1 ? "one word" : "\(words) words") of content, too few to ask the term "
        + "from. Say more, or ask it with 'Q: ' and 'A: '."
    case .endsAnswer(let start):
      "The answer ends above this line because it begins with '\(shown(start))'; hashcards reads on. "
        + "Begin it with '\\\(shown(start))' if it belongs to the answer."
    case .barInAnswer:
      "The ' | ' separates accepted answers here; hashcards shows it as it stands. Write ' \\| ' to show it."
    case .linkInSentence(let text):
      "The link '[\(shown(text))]' is no gap here; hashcards makes it one. Write '\\[' if it should be none there either."
    case .proseInAnswer:
      "This paragraph after a blank line is part of the answer above. Put a line '---' before it if it is a note."
    case .oneLineFormInList(let mark, let separator):
      "The list mark '\(mark)' is part of what this card asks. Take it away, or write '\\\(separator)' if it is no card."
    case .lineLikeACard(let separator, .left):
      "This line begins with '\(separator)' and makes no card. Write what is asked before it, or "
        + "'\\\(separator)' if it is none."
    case .lineLikeACard(let separator, .right):
      "This line ends with '\(separator)' and makes no card. Write the answer after it, or "
        + "'\\\(separator)' if it is none."
    case .strayChoice(isInCard: false):
      "This choice belongs to no question. Begin the question above it with 'Q: ', or write '* [x]' if it is a note."
    case .strayChoice(isInCard: true):
      "This choice is part of the text above, because choices stand right below their question. Put it there, or "
        + "write '* [x]' if it belongs to the text."
    case .sameCard(let line): "This card stands in line \(line) already and is asked once. Take one of them out."
    default: ""
    }
  }

  /// `1 more error`, `2 more errors and 1 more warning`.
  private static func counted(_ errors: Int, _ warnings: Int) -> String {
    [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0) more \($1)\($0 == 1 ? "" : "s")" }.joined(separator: " and ")
  }

  private func shown(_ text: String) -> String { VisibleText.line(text) }
}

extension DeckMistake.Enclosure {
  fileprivate var name: String {
    switch self {
    case .code: "code block"
    case .math: "'$$' block"
    case .comment: "comment"
    }
  }

  fileprivate var closer: String {
    switch self {
    case .code: "```"
    case .math: "$$"
    case .comment: "-->"
    }
  }
}

extension CardKind {
  fileprivate var noun: String {
    switch self {
    case .define, .term: "The term"
    case .ask: "The question"
    case .gap: "The gap in"
    }
  }
}
