/// The words that an answer is checked with: the bundled list and the terms of the decks.
public struct AnswerWords: Sendable {
  private let given: Lexicon?
  /// The words of the decks' answers, in small letters without accents.
  private let deck: Lexicon
  /// The names of the decks' terms by their initials and by their short forms, in small letters: the names of one term
  /// stand together.
  private let namesByShortForm: [String: [[String]]]

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
    namesByShortForm = [:]
  }

  /// Words of a list (nil: of the bundled one), and of the terms of decks, each with all its names.
  public init(lexicon: Lexicon? = nil, deckTerms: some Sequence<[String]>) {
    given = lexicon
    var words: Set<String> = []
    var namesByShortForm: [String: [[String]]] = [:]
    for names in deckTerms {
      // A term with a short form of its own is not called by other letters.
      var shortForms = Set(names.filter(Self.isShortForm).map { $0.lowercased() })
      let isNamedByInitials = shortForms.isEmpty
      for name in names {
        let pieces = AnswerPiece.pieces(of: name)
        for case .word(let word) in pieces where word.utf8.count >= 3 { words.insert(word) }
        if isNamedByInitials, pieces.count > 1 { shortForms.insert(Self.initials(of: pieces)) }
      }
      for shortForm in shortForms { namesByShortForm[shortForm, default: []].append(names) }
    }
    deck = Lexicon(terms: words)
    self.namesByShortForm = namesByShortForm
  }

  /// "APS", "SSc", "Hb".
  private static func isShortForm(_ name: String) -> Bool {
    AnswerTextCheck.isAbbreviation(name) || name.count <= 3 && name.contains(where: \.isUppercase)
  }

  private static let skipped: Set<String> = ["of", "in", "is", "are", "to", "and"]

  /// The first letters of the words that a short form takes up: "bmd" of "bone mineral density".
  static func initials(of pieces: [AnswerPiece]) -> String {
    String(
      String.UnicodeScalarView(pieces.filter { !skipped.contains($0.text) }.compactMap(\.text.unicodeScalars.first)))
  }

  /// Whether letters stand for a term of the decks that has another name than this one.
  func stand(_ letters: String, forAnotherThan name: String) -> Bool {
    // A name may be checked without its brackets.
    namesByShortForm[letters]?.contains { names in !names.contains { $0.contains(name) || name.contains($0) } } == true
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
