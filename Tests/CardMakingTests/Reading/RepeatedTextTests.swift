import Testing

@testable import CardMaking

@Suite struct RepeatedTextTests {
  private func kinds(_ texts: [String]) -> [[BlockKind]] {
    Document.withoutRepeats(texts.map { Document(text: $0, format: .text) }).map { $0.outline.map(\.kind) }
  }

  @Test func whatStandsOnAllPagesIsTheSites() {
    let site = "Our helpers answer every letter within a week."
    #expect(
      kinds((1...3).map { "Page \($0)\n\n\(site)\n\nText number \($0) stands here alone." })
        == [[BlockKind]](repeating: [.heading, .repeated, .prose], count: 3))
  }

  @Test func aDefinitionOnAllPagesStays() {
    let fact = "A bursa is a small sac that eases friction."
    #expect(kinds([fact, fact, fact]) == [[.prose], [.prose], [.prose]])
  }

  @Test func whatTwoPagesShareStays() {
    let text = "Our helpers answer every letter within a week."
    #expect(kinds([text, text]) == [[.prose], [.prose]])
    #expect(kinds([text, text, "Another text stands here alone.", "And one more stands here."])[0] == [.prose])
  }
}
