/// The words that an answer is checked with: the bundled list and the terms of the decks.
public struct AnswerWords: Sendable {
  private let given: Lexicon?
  /// The words of the decks' answers, in small letters without accents.
  private let deck: Lexicon

  /// The list that was given, or the bundled one; that is unpacked when a word is first looked up.
  private var lexicon: Lexicon { given ?? .bundled }

  /// Words of a list (nil: of the bundled one), and of the answers of decks.
  public init(lexicon: Lexicon? = nil, deckAnswers: some Sequence<String> = []) {
    given = lexicon
    var words: Set<String> = []
    for answer in deckAnswers {
      for case .word(let word) in AnswerPiece.pieces(of: answer) where word.utf8.count >= 3 { words.insert(word) }
    }
    deck = Lexicon(terms: words)
  }

  /// Nothing but the rules.
  public static let none = AnswerWords(lexicon: Lexicon.none)

  /// Whether a word is known.
  func contains(_ word: String) -> Bool { deck.contains(word) || lexicon.contains(word) }

  /// Whether a word is known, but as no medical word and as none of a deck.
  func isOrdinary(_ word: String) -> Bool { !deck.contains(word) && lexicon.isOrdinary(word) }

  /// Returns a medical or deck word with fewer than `slips` slips to a word, for which `body` is true.
  func nearer(to word: String, than slips: Int, where body: (String) -> Bool) -> String? {
    let letters = Array(word.utf8)
    return deck.medicalWord(near: letters, limit: slips - 1, where: body)
      ?? lexicon.medicalWord(near: letters, limit: slips - 1, where: body)
  }
}
