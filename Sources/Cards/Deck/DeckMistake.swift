/// What can be wrong with a deck file; the words are in `DeckMistake+Words.swift`.
public enum DeckMistake: Hashable, Sendable {
  // The text of the file.
  /// Bytes that are no UTF-8; they are read as U+FFFD.
  case brokenEncoding
  /// A NUL character; it is read as U+FFFD.
  case nulCharacter
  /// More cards than a deck may have; none of them is asked.
  case tooManyCards(most: Int)
  /// Sentences with gaps that come to more than a deck may have; none of its cards is asked.
  case sentencesTooLong
  /// A text of a card with more bytes than any has.
  case textTooLong(megabytes: Int)
  /// What is wrong besides, in a file with more mistakes than anybody goes through.
  case furtherMistakes(errors: Int, warnings: Int)
  // Front matter.
  /// Front matter without a closing `---`.
  case frontMatterIsNotClosed
  /// A line in the front matter that begins a card, which shows that it is none.
  case frontMatterHasCard(line: Int)
  /// The front matter is no mapping of names to values.
  case frontMatterIsUnreadable
  /// A value of another kind than the name calls for.
  case frontMatterValueIsOdd(name: String)
  // Entries.
  /// A `Q:` without an `A:` or choices.
  case questionWithoutAnswer
  /// A `Q:` with nothing after it.
  case emptyQuestion
  /// An `A:` that follows no `Q:`.
  case answerWithoutQuestion
  /// An `A:` with nothing after it.
  case emptyAnswer
  /// An `A:` and choices under one question.
  case answerAndChoices
  /// A `T:` without a `D:`.
  case termWithoutDefinition
  /// A `T:` with nothing after it.
  case emptyTerm
  /// A `D:` that follows no `T:`.
  case definitionWithoutTerm
  /// A `D:` with nothing after it.
  case emptyDefinition
  /// A `C:` without a gap.
  case sentenceWithoutGap
  /// A gap with nothing in it.
  case emptyGap
  /// A sentence with so many gaps that its cards would fill the memory.
  case tooManyGaps(Int)
  /// A `[` or `]` without its partner.
  case loneBracket(String)
  /// A one-line form with nothing on one side.
  case oneLineFormWithoutSide(separator: String, side: Side)
  /// An `N:`, `S:` or `K:` that follows no card.
  case lineWithoutCard(marker: String)
  /// A second line of a kind of which a card has one.
  case secondLine(marker: String, first: Int)
  /// An `N:`, `S:` or `K:` with nothing after it.
  case emptyLine(marker: String)
  /// A code block, `$$` block or comment that is never closed and ends here.
  case unclosed(Enclosure, opened: Int)
  /// A code block, `$$` block or comment that is never closed and goes on to the file's end.
  case unclosedToTheEnd(Enclosure)
  /// A code block, `$$` block or comment that takes in a line which looks like a card.
  case enclosureHidesCard(Enclosure, line: Int)
  // Choices.
  /// A choice after so many that no question has them.
  case tooManyChoices
  /// A choice with no text.
  case emptyChoice
  /// Choices of which none is right.
  case noRightChoice
  /// Choices of which all are right.
  case onlyRightChoices
  /// A question with one choice.
  case oneChoice
  /// Two choices with the same text.
  case equalChoices(String)
  // Cards among others.
  /// Another card has the same key and another answer; the other one is asked.
  case sameKeyOtherAnswer(prompt: String, kind: CardKind, file: String, line: Int)
  /// The prompt has the answer in it.
  case promptGivesAnswer(String)
  /// The definition is another term's as well.
  case sharedDefinition(term: String, file: String, line: Int)
  /// The definition has too few words to ask a term from.
  case shortDefinition(words: Int)
  // What hashcards makes something else of, and what is likely not meant.
  /// An answer's line that begins with a marker and ends the answer; hashcards reads on.
  case endsAnswer(String)
  /// A ` | ` on an `A:` line separates answers; hashcards shows it.
  case barInAnswer
  /// A link in a `C:` is no gap; hashcards makes one.
  case linkInSentence(String)
  /// An answer that takes in a paragraph of prose after a blank line.
  case proseInAnswer
  /// A one-line form in a list.
  case oneLineFormInList(mark: String, separator: String)
  /// A line that begins or ends with a one-line form's separator, with nothing on that side, not even a space.
  case lineLikeACard(separator: String, side: Side)
  /// A choice outside of a question: in a note, or in a text of a card.
  case strayChoice(isInCard: Bool)
  /// A card that stands in the same file before.
  case sameCard(line: Int)

  /// A side of a one-line form.
  public enum Side: String, Sendable {
    /// Before the separator.
    case left
    /// After the separator.
    case right
  }

  /// A region whose lines make no cards.
  public enum Enclosure: String, Sendable {
    /// Between lines of backticks or tildes.
    case code
    /// Between `$$` and `$$`.
    case math
    /// Between `<!--` and `-->`.
    case comment
  }
}
