/// What sort of fact was found in a text.
public enum FactKind: String, Sendable, CaseIterable {
  /// A term and what it is.
  case definition
  /// A short form and what it stands for.
  case abbreviation
  /// What a study found, under the study's title.
  case finding
  /// A sentence with a gap.
  case cloze
  /// A question that the page asks and answers itself, or that a column or a label stands for.
  case question
  /// The members of a list.
  case enumeration
}
