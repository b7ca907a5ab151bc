import Testing

@testable import CardMaking

@Suite struct PiecePartsTests {
  private static func text(sentences: Int) -> String {
    (0..<sentences).map { "Sentence number \($0) tells nothing new of the hand." }.joined(separator: " ")
  }

  @Test func aPageInOneLineIsReadInParts() {
    let document = Document(text: Self.text(sentences: 1_000), format: .text)
    #expect(document.blocks.count > 5)
    #expect(document.blocks.allSatisfy { $0.text.count <= Piece.longest && $0.kind == .prose })
    #expect(document.blocks.map(\.sentences.count).reduce(0, +) == 1_000)
  }

  @Test func aParagraphOfUsualLengthIsOneBlock() {
    #expect(Document(text: Self.text(sentences: 100), format: .text).blocks.count == 1)
  }

  @Test(arguments: Document.Format.allCases) func aFactFarBehindIsFoundWhereItStands(_ format: Document.Format) throws {
    let fact = "Arthropathy is a disease of the joint."
    let text = "\(Self.text(sentences: 500)) \(fact) \(Self.text(sentences: 500))"
    let page = format == .html ? "<p>\(text)</p>" : text
    let card = try #require(CardMaker().cards(from: Document(text: page, format: format)).kept.first)
    #expect(card.prompt == "What is arthropathy?")
    #expect(card.sourceSentence == fact)
    #expect(card.line == 1)
  }

  @Test func aWordWithoutAnEndIsCutBetweenCharacters() {
    let document = Document(text: String(repeating: "\u{E9}\u{4E2D}", count: 5_000), format: .text)
    let texts = document.blocks.map { String(validating: $0.text, as: UTF8.self) }
    #expect(texts.allSatisfy { $0 != nil })
    #expect(document.blocks.map(\.text.count).reduce(0, +) == 25_000)
  }
}
