/// A card that was made from a text and may still be rejected.
public struct DraftCard: Sendable, Hashable {
  /// What sort of fact it asks.
  public let kind: FactKind
  /// The question; for a cloze the sentence with `____` for the gap.
  public private(set) var prompt: String
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
  public private(set) var isPlainDefinition: Bool
  /// Which page of the run it comes from, from 0.
  public var page = 0
  /// Where other pages of the run say the same, one place for each of them.
  public internal(set) var otherPlaces: [PagePlace] = []
  /// What may stand in a cloze's gap, where only a few answers are natural: "higher, lower or no different".
  public internal(set) var hint: String?
  /// The words before an enumeration's members, with which it reads as a sentence: "Symptoms of gout include".
  public internal(set) var lead: String?
  /// Whether it is another view of a fact that has its card already, as a finding's gap is.
  public internal(set) var isView = false

  /// Makes the question ask what one page says, since another page says something else.
  mutating func name(definer: String) {
    guard isPlainDefinition, !definer.isEmpty else { return }
    isPlainDefinition = false
    let title = definer.replacingQuotes()
    let question = prompt.hasSuffix("?") ? String(prompt.dropLast()) : prompt
    prompt = kind == .abbreviation ? "\(question) in “\(title)”?" : "\(question), according to “\(title)”?"
  }
}
