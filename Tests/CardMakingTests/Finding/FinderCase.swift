import Testing

@testable import CardMaking

/// A sentence and what a finder takes from it: `term: answer`, or nothing.
struct FinderCase: CustomTestStringConvertible, Sendable {
  let text: String
  let facts: [String]

  init(_ text: String, _ facts: String...) {
    self.text = text
    self.facts = facts
  }

  var testDescription: String { text }

  /// What a finder takes from the text by a plain reading, read as plain text.
  func found(by finder: any FactFinder) -> [String] { read(by: finder, .plain) }

  /// What a finder takes by a loose reading.
  func foundLoosely(by finder: any FactFinder) -> [String] { read(by: finder, .loose) }

  private func read(by finder: any FactFinder, _ certainty: Fact.Certainty) -> [String] {
    let document = Document(text: text, format: .text)
    return document.blocks.enumerated().flatMap { number, block in
      finder.facts(in: Passage(block, number: number)).filter { $0.certainty == certainty }.map { fact in
        fact.term.map { "\($0): \(fact.answer)" } ?? fact.answer
      }
    }
  }
}
