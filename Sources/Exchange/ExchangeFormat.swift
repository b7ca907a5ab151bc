/// A format of another program that decks can be read from or written to.
public enum ExchangeFormat: String, Sendable, CaseIterable {
  /// Anki's notes as plain text, with `#` header lines.
  case ankiText = "txt"
  /// Comma- or tab-separated rows of term and definition.
  case table = "csv"
}
