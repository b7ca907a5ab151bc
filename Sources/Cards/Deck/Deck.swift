/// A deck file as it was read: its cards, and everything that was wrong with it.
public struct Deck: Hashable, Sendable {
  /// The path as it was given to the parser.
  public let file: String
  /// The front matter's `name`, else the file's name without `.md`.
  public let name: String
  /// What stands between the first two `---`.
  public let frontMatter: FrontMatter
  /// All headings in order, as written, without the number signs.
  public let headings: [String]
  /// The cards that could be read, in order.
  public let cards: [Card]
  /// What was wrong, by line.
  public let problems: [DeckProblem]
  /// The headings in force at the end of the file, outermost first: those of an entry that is appended.
  public let openHeadings: [String]

  /// Makes a deck of its parts.
  public init(
    file: String, name: String, frontMatter: FrontMatter = FrontMatter(), headings: [String] = [], cards: [Card],
    problems: [DeckProblem] = [], openHeadings: [String] = []
  ) {
    self.file = file
    self.name = name
    self.frontMatter = frontMatter
    self.headings = headings
    self.cards = cards
    self.problems = problems
    self.openHeadings = openHeadings
  }

  /// The front matter's tags.
  public var tags: [String] { frontMatter.tags }
  /// The front matter's source.
  public var source: String? { frontMatter.source }

  /// The name of a deck whose front matter gives none: the file's, without `.md`.
  public static func name(ofFile path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard file.utf8.count > 3, file.lowercased().hasSuffix(".md") else { return file }
    return String(file.dropLast(3))
  }
}
