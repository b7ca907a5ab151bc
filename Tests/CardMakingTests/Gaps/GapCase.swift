import Testing

@testable import CardMaking

/// A text and the gaps that a page of it gets, as `prompt [answer]`.
struct GapCase: CustomTestStringConvertible, Sendable {
  let text: String
  let gaps: [String]

  init(_ text: String, _ gaps: String...) {
    self.text = text
    self.gaps = gaps
  }

  var testDescription: String { text }

  /// The cards of a kind that are made of the text.
  func made(_ kind: FactKind = .cloze) -> [String] {
    CardMaker().cards(from: Document(text: text, format: .text)).kept.filter { $0.kind == kind }
      .map { "\($0.prompt) [\($0.answer)]" }
  }
}
