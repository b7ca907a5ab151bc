/// How large a deck file may be.
///
/// A deck is written and read by people. What goes beyond is no deck, and must not cost the reader's time or memory.
public enum DeckLimits {
  /// How many bytes a file may have: fifty thousand cards of three hundred bytes.
  public static let bytes = 16_000_000
  /// How many cards a file may make.
  public static let cards = 150_000
  /// How many bytes one text of a card may have.
  static let text = 2_000_000
  /// How many choices a question may have.
  static let choices = 200
  /// How many problems of a file are named; of the others there is the number.
  static let problems = 1_000
  /// How many bytes the sentences with gaps may come to, each counted once for every card that shows it.
  static let sentences = 64 << 20
}
