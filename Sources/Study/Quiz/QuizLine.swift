/// A line that the quiz shows, in pieces with their roles; the words say everything without the roles.
public struct QuizLine: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// What a piece is, for colour and weight.
  public enum Role: Sendable {
    /// Ordinary text.
    case plain
    /// What the eye may skip: numbers, headings, dates.
    case faint
    /// What is asked, and the keys of choices.
    case strong
    /// The word that says "right".
    case right
    /// The word that says "not right".
    case wrong
  }

  /// One piece.
  public struct Piece: Hashable, Sendable {
    /// Its text.
    public let text: String
    /// Its role.
    public let role: Role
  }

  /// The pieces in order.
  public let pieces: [Piece]

  /// Makes a line of one piece.
  public init(_ text: String, _ role: Role = .plain) { pieces = [Piece(text: text, role: role)] }

  /// Makes a line of plain text.
  public init(stringLiteral text: String) { self.init(text) }

  init(_ pieces: [Piece]) { self.pieces = pieces.filter { !$0.text.isEmpty } }

  /// The words alone.
  public var text: String { pieces.map(\.text).joined() }

  static func + (left: Self, right: Self) -> Self { Self(left.pieces + right.pieces) }
}
