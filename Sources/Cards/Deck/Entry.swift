/// One entry of a deck file as values: what a person writes as one thing, and from which one or more cards come.
///
/// The texts are plain values, without the escapes of the deck format: ``DeckPrinter`` puts them in, reading takes them
/// out. A term, a definition, a note, a source and a key name are of one paragraph; questions, answers and sentences
/// may have several.
public struct Entry: Hashable, Sendable {
  /// What the entry asks.
  public enum Content: Hashable, Sendable {
    /// `T:`/`D:` or ` ::: `: accepted forms of a term and of its definition, the one that is shown first. Two cards.
    case termAndDefinition(terms: [String], definitions: [String])
    /// `Q:`/`A:` or ` :: `: a question and its accepted answers, the one that is shown first.
    case question(String, answers: [String])
    /// `Q:` with `- [x]` and `- [ ]`.
    case choices(String, [Choice])
    /// `C:`: a sentence with gaps, one card each.
    case cloze([ClozePart])
  }

  /// What the entry asks.
  public var content: Content
  /// The text of `N:`, shown after the answer.
  public var note: String?
  /// The text of `S:`, where the entry comes from.
  public var source: String?
  /// The text of `K:`, which names its cards' keys.
  public var keyName: String?
  /// The headings above it, outermost first.
  public var headings: [String]

  /// Makes an entry of its parts.
  public init(
    _ content: Content, note: String? = nil, source: String? = nil, keyName: String? = nil, headings: [String] = []
  ) {
    self.content = content
    self.note = note
    self.source = source
    self.keyName = keyName
    self.headings = headings
  }
}

/// A piece of a sentence with gaps.
public enum ClozePart: Hashable, Sendable {
  /// Text that is always shown.
  case text(String)
  /// A gap: what stands in it, and a hint.
  case gap(String, hint: String?)
}
