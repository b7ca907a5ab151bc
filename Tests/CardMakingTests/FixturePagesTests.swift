import Foundation
import Testing

@testable import CardMaking

/// The pages in `Fixtures`, and the list of what is worth asking in them.
@Suite struct FixturePagesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  private static func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: "Pages").appending(path: name)), as: UTF8.self)
  }

  /// A page's words on one line: without tags and emphasis, words cut at a line's end joined.
  private static func words(of name: String) throws -> String {
    let text = try text(name)
    let plain =
      switch name.split(separator: ".").last {
      case "html":
        text.replacing(/<abbr title="([^"]*)">/) { "\($0.output.1) " }.replacing(/<[^>]*>/, with: "")
      case "md": text.replacing("*", with: "")
      default: text.replacing("-\n", with: "")
      }
    return plain.split { $0.isWhitespace }.joined(separator: " ").lowercased()
  }

  struct Row: CustomTestStringConvertible {
    let page: String
    let kind: String
    let term: String
    let answer: [String]
    var testDescription: String { "\(page): \(term)" }
  }

  private static func rows() throws -> [Row] {
    let table = String(decoding: try Data(contentsOf: folder.appending(path: "worth-asking.tsv")), as: UTF8.self)
    return table.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4 else { return Row(page: "", kind: "", term: String(line), answer: []) }
      return Row(
        page: cells[0], kind: cells[1], term: cells[2], answer: cells[3].split(separator: "; ").map(String.init))
    }
  }

  private static func making(_ name: String) throws -> CardMaker.Making {
    CardMaker().cards(from: Document(text: try text(name), format: name.hasSuffix(".md") ? .markdown : .text))
  }

  static let withFacts = [
    "wikipedia-like.txt", "lecture-notes.md", "clinic-leaflet.html", "paper.txt", "textbook-chapter.md", "faq.md",
    "drug-table.md",
  ]

  static let kinds: Set<String> = [
    "definition", "glossary", "abbreviation", "enumeration", "cloze", "finding", "question", "uses", "effects",
  ]

  @Test func theListNamesKnownPagesAndKindsAndNoFactTwice() throws {
    let rows = try Self.rows()
    #expect(rows.count == 215)
    for row in rows {
      #expect(Self.withFacts.contains(row.page), "\(row)")
      #expect(Self.kinds.contains(row.kind), "\(row)")
    }
    let facts = rows.map { "\($0.page) \($0.kind) \($0.term.lowercased())" }
    #expect(facts.count == Set(facts).count)
  }

  @Test(arguments: withFacts) func everythingWorthAskingStandsInItsPage(_ page: String) throws {
    let words = try Self.words(of: page)
    let rows = try Self.rows().filter { $0.page == page }
    #expect(rows.count >= 19)
    for row in rows {
      #expect(words.contains(row.term.lowercased()), "\(page) does not hold '\(row.term)'")
      #expect(!row.answer.isEmpty, "\(row)")
      for part in row.answer { #expect(words.contains(part.lowercased()), "\(row) does not hold '\(part)'") }
    }
  }

  @Test func theWholeGlossaryIsOnTheList() throws {
    let chapter = try Self.text("textbook-chapter.md")
    let glossary = try #require(chapter.split(separator: "## Glossary\n").last)
    let entries = glossary.split(separator: "\n").filter { $0.contains(" – ") }
      .map { String($0.replacing("**", with: "").replacing(#/ \([A-Z]+\)/#, with: "")) }
    let listed = try Self.rows().filter { $0.kind == "glossary" }
      .map { "\($0.term) – \($0.answer.joined(separator: "; "))" }
    #expect(listed == entries)
    #expect(entries.count == 35)
  }

  @Test func theTableOfDrugsIsTheSameInHTML() throws {
    let html = try Self.words(of: "drug-table.html")
    for line in try Self.text("drug-table.md").split(separator: "\n")
    where !line.hasPrefix("|:") && !line.hasPrefix("|-") {
      for cell in line.split(separator: "|") {
        let words = cell.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
        #expect(html.contains(words), "drug-table.html does not hold '\(words)'")
      }
    }
  }

  @Test func thePDFHoldsTheLinesOfThePaper() throws {
    let pdf = try Data(contentsOf: Self.folder.appending(path: "Pages/paper.pdf"))
    #expect(pdf.starts(with: Data("%PDF-1.4\n".utf8)))
    let paper = try Self.text("paper.txt")
    #expect(paper.split(separator: "\u{0C}").count == 3)
    for line in paper.split(whereSeparator: { $0 == "\n" || $0 == "\u{0C}" }) {
      let shown = line.replacing("(", with: "\\(").replacing(")", with: "\\)")
      let bytes = try #require("(\(shown)) Tj".data(using: .windowsCP1252))
      #expect(pdf.range(of: bytes) != nil, "paper.pdf does not hold '\(line)'")
    }
  }

  // `source-code.txt` belongs here as soon as the maker leaves code alone.
  @Test(arguments: ["no-facts.txt", "spanish.txt"]) func aPageWithoutFactsInEnglishGivesNoCard(_ page: String) throws {
    #expect(try Self.making(page).kept.map(\.prompt) == [])
  }

  @Test(arguments: withFacts.filter { !$0.hasSuffix(".html") }) func aPageWithFactsGivesCards(_ page: String) throws {
    #expect(try Self.making(page).kept.count >= 5)
  }
}
