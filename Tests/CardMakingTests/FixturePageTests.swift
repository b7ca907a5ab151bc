import Foundation
import Testing

@testable import CardMaking

/// What the readers and the finders of layouts take from the ten pages in `Fixtures`.
@Suite struct FixturePageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/Pages")

  private func document(_ name: String) throws -> Document {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let formats: [String: Document.Format] = ["md": .markdown, "html": .html]
    return Document(text: text, format: formats[String(name.split(separator: ".").last ?? "")] ?? .text)
  }

  private func cards(_ name: String) throws -> [DraftCard] { CardMaker().cards(from: try document(name)).kept }

  @Test func theWholeGlossaryOfTheChapterIsRead() throws {
    let text = try String(contentsOf: Self.folder.appending(path: "textbook-chapter.md"), encoding: .utf8)
    let glossary = text.split(separator: "## Glossary")[1].split(separator: "\n").filter { $0.hasPrefix("**") }
    let cards = try cards("textbook-chapter.md").filter { $0.kind == .definition }
    #expect(glossary.count == 35)
    for line in glossary {
      let term = line.dropFirst(2).prefix { $0 != "*" }.split(separator: " (")[0]
      #expect(cards.count { $0.term == String(term) } == 1, "\(term)")
    }
  }

  @Test(arguments: ["no-facts.txt", "spanish.txt", "source-code.txt"])
  func nothingIsMadeOfPagesWithoutFacts(_ name: String) throws {
    #expect(try cards(name).map(\.prompt) == [])
  }

  @Test func nothingComesFromTheLeafletsFurniture() throws {
    let leaflet = try cards("clinic-leaflet.html")
    #expect(leaflet.allSatisfy { (43...99).contains($0.line) })
    for term in [
      "Bursitis", "Calcific tendonitis", "Osteoarthritis", "Referred pain", "Arthroscopy", "Hydrodilatation",
    ] {
      #expect(leaflet.contains { $0.term == term && $0.kind == .definition }, "\(term)")
    }
    let shown = try document("clinic-leaflet.html").outline.filter { $0.kind != .navigation }.map(\.text)
    for word in ["cookie", "Home", "Search", "Feedback", "JavaScript", "trading", "Tennis"] {
      #expect(!shown.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test func bothTablesOfDrugsGiveTheSameCards() throws {
    let markdown = try cards("drug-table.md")
    let html = try cards("drug-table.html")
    #expect(markdown.map(\.prompt) == html.map(\.prompt))
    #expect(markdown.map(\.answer) == html.map(\.answer))
    #expect(markdown.count { $0.prompt.hasSuffix(" used for?") } == 12)
    #expect(!markdown.contains { $0.prompt.contains("8:00") || $0.prompt.contains(" A ") })
  }

  @Test func thePapersPagesAreOneText() throws {
    let outline = try document("paper.txt").outline
    let texts = outline.map(\.text)
    #expect(texts.contains { $0.contains("suppresses melatonin more strongly than light of long wavelength") })
    #expect(texts.contains { $0.contains("wore blue-blocking glasses") })
    #expect(!texts.contains { $0.hasPrefix("Sleep & Work") || $0 == "42" || $0 == "Halvorsen and Quist" })
    #expect(outline.contains { $0.kind == .caption && $0.text.hasPrefix("Table 1.") })
    #expect(!(try cards("paper.txt")).contains { $0.answer == "the mean of 14 days" })
  }

  @Test func theQuestionsOfTheFAQAreAsked() throws {
    let prompts = try cards("faq.md").map(\.prompt)
    for question in [
      "How is coeliac disease diagnosed?", "Do I have to eat gluten before the test?", "Are oats safe?",
      "What happens if coeliac disease is not treated?", "What are the symptoms of coeliac disease?",
    ] {
      #expect(prompts.contains(question), "\(question)")
    }
    #expect(!prompts.contains { $0.contains("recipes") })
    #expect(prompts.count { $0.contains("symptoms of coeliac disease") } == 1)
  }
}
