/// A card that was made from a text and may still be rejected.
public struct DraftCard: Sendable, Hashable {
  /// What sort of fact it asks.
  public let kind: FactKind
  /// The question; for a cloze the sentence with `____` for the gap.
  public let prompt: String
  /// The answer.
  public let answer: String
  /// The sentence that it comes from, exactly as it stands in the text.
  public let sourceSentence: String
  /// The line, from 1, in which that sentence begins.
  public let line: Int
  /// What is defined, or the short form, as in the text.
  public let term: String?
  /// The term as it is shown inside a sentence: without a capital that only began one.
  public let shownTerm: String?
  /// Its other names.
  public let aliases: [String]
  /// The members of an enumeration.
  public let items: [String]
  /// The title of a study.
  public let title: String?
  /// The citation of a study.
  public let cite: String?
  /// The headings above the sentence, outermost first.
  public let headings: [String]
  /// The form that was found: the finder's name.
  public let form: String
  /// Whether the term is asked with "What is ...?", so that term and definition can be asked both ways.
  public let isPlainDefinition: Bool
}
