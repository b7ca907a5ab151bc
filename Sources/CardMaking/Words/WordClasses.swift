/// What a word does in a sentence, known once for each token; a word may be in several classes.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt32

  static let articles = WordClasses(rawValue: 1)
  static let prepositions = WordClasses(rawValue: 1 << 1)
  static let pronouns = WordClasses(rawValue: 1 << 2)
  static let conjunctions = WordClasses(rawValue: 1 << 3)
  static let auxiliaries = WordClasses(rawValue: 1 << 4)
  /// All the small words.
  static let all: WordClasses = [.articles, .prepositions, .pronouns, .conjunctions, .auxiliaries]

  // What finders look for first: a sentence without it need not be read by them.
  static let copulas = WordClasses(rawValue: 1 << 5)
  static let whens = WordClasses(rawValue: 1 << 6)
  static let meanings = WordClasses(rawValue: 1 << 7)
  static let defines = WordClasses(rawValue: 1 << 8)
  static let namings = WordClasses(rawValue: 1 << 9)
  static let includings = WordClasses(rawValue: 1 << 10)
  static let commas = WordClasses(rawValue: 1 << 11)
  static let openings = WordClasses(rawValue: 1 << 12)
  static let semicolons = WordClasses(rawValue: 1 << 13)
  static let factVerbs = WordClasses(rawValue: 1 << 14)
  static let sources = WordClasses(rawValue: 1 << 15)
  static let lists = WordClasses(rawValue: 1 << 16)
  static let termWords = WordClasses(rawValue: 1 << 17)
  static let statings = WordClasses(rawValue: 1 << 18)
  static let colons = WordClasses(rawValue: 1 << 19)

  /// Words with two capitals or more, whatever the word.
  static let acronyms = WordClasses(rawValue: 1 << 21)

  /// Words of which ``StudyCues`` say something.
  static let studyCues = WordClasses(rawValue: 1 << 20)

  /// What a part of the page that says nothing about its subject may begin with: "all rights reserved".
  static let furniture = WordClasses(rawValue: 1 << 31)

  /// Small words of other languages.
  static let foreign = WordClasses(rawValue: 1 << 30)

  /// The classes of a word in lower case, or of a mark.
  static func of(_ word: Word) -> WordClasses { table[word] ?? [] }

  /// The classes of all words that have one.
  static let table: WordTable<WordClasses> = {
    var table: WordTable<WordClasses> = [:]
    func add(_ words: some Sequence<Word>, _ classes: WordClasses) {
      for word in words { table[word, default: []].formUnion(classes) }
    }
    add(FunctionWords.articles, .articles)
    add(FunctionWords.prepositions, .prepositions)
    add(FunctionWords.pronouns, .pronouns)
    add(FunctionWords.conjunctions, .conjunctions)
    add(FunctionWords.auxiliaries, .auxiliaries)
    add(["is", "are", "was", "were"], .copulas)
    add(["when", "whenever"], .whens)
    add(MeansFinder.openers, .meanings)
    add(["defines", "define", "defined"], .defines)
    add(CalledFinder.verbs, .namings)
    add(["term", "word", "phrase"], .termWords)
    add(StatementFinder.verbs.keys, .statings)
    add([":"], .colons)
    add(["include", "includes"], .includings)
    add([","], .commas)
    add(["(", "[", "—"], .openings)
    add([";"], .semicolons)
    add(FactVerbs.words, .factVerbs)
    add(GapCues.words, .factVerbs)
    add(ListLead.words, .lists)
    add(Journals.databases, .sources)
    add(StudyCues.words, .studyCues)
    add(PageFurniture.starts, .furniture)
    add(Language.foreignWords, .foreign)
    return table
  }()
}
