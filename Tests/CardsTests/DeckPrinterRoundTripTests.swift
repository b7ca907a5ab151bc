import Cards
import Testing

/// A small generator with a seed, so that every run tests the same entries.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct DeckPrinterRoundTripTests {
  static let pieces = [
    "a", "bone", "é", "骨", " ", " ", " ", "  ", "[", "]", "(", ")", "![", "](", "|", " | ", "\\", "\\\\", ":", "::",
    " :: ",
    " ::: ", "$", "$$", "`", "``", "```", "~~~", "<!--", "-->", "#", "# ", "---", "- ", "- [x] ", "- [ ] ", "Q:", "A:",
    "C:",
    "T: ", "D: ", "N: ", "S: ", "K: ", "*", "_", "x", "1. ", "| a |", "\t", "\u{202E}", "<", "{", "\"",
  ]

  private static func text(_ random: inout SeededNumbers, lines: Bool) -> String {
    var text = ""
    for _ in 0...Int.random(in: 0...7, using: &random) {
      if lines, Int.random(in: 0..<4, using: &random) == 0 {
        text += Bool.random(using: &random) ? "\n" : "\n\n"
      }
      text += pieces.randomElement(using: &random) ?? ""
    }
    // A field has no white space at its ends, and is not empty.
    while let first = text.unicodeScalars.first, first.properties.isWhitespace { text.unicodeScalars.removeFirst() }
    while let last = text.unicodeScalars.last, last.properties.isWhitespace { text.unicodeScalars.removeLast() }
    return text.isEmpty ? "a" : text
  }

  private static func texts(_ random: inout SeededNumbers) -> [String] {
    (0...Int.random(in: 0...2, using: &random)).map { _ in text(&random, lines: false) }
  }

  private static func content(_ random: inout SeededNumbers) -> Entry.Content {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .termAndDefinition(terms: texts(&random), definitions: texts(&random))
    case 1:
      let answers = Bool.random(using: &random) ? texts(&random) : [text(&random, lines: true)]
      return .question(text(&random, lines: true), answers: answers)
    case 2:
      let choices = (0...Int.random(in: 0...3, using: &random)).map { _ in
        Choice(text: text(&random, lines: false), isRight: Bool.random(using: &random))
      }
      return .choices(text(&random, lines: true), choices)
    default:
      var parts: [ClozePart] = []
      for _ in 0...Int.random(in: 0...2, using: &random) {
        if Bool.random(using: &random) { parts.append(.text(text(&random, lines: true))) }
        let hint = Bool.random(using: &random) ? text(&random, lines: false) : nil
        parts.append(.gap(text(&random, lines: false), hint: hint))
      }
      if Bool.random(using: &random) { parts.append(.text(text(&random, lines: true))) }
      return .cloze(parts)
    }
  }

  private static func entry(_ random: inout SeededNumbers) -> Entry {
    Entry(
      content(&random), note: Bool.random(using: &random) ? text(&random, lines: false) : nil,
      source: Int.random(in: 0..<3, using: &random) == 0 ? text(&random, lines: false) : nil,
      keyName: Int.random(in: 0..<5, using: &random) == 0 ? "name-1" : nil)
  }

  @Test(arguments: [DeckPrinter.Style.fields, .oneLine])
  func readingAnEntryBackGivesIt(style: DeckPrinter.Style) {
    var random = SeededNumbers(seed: 7)
    for _ in 0..<4000 {
      let entry = Self.entry(&random)
      let text = DeckPrinter.text(of: entry, style: style)
      #expect(DeckParser.entries(in: text) == [entry], "\(text)")
    }
  }

  @Test(arguments: [DeckPrinter.Style.fields, .oneLine])
  func readingAWholeDeckBackGivesItsEntriesAndNothingIsWrongWithIt(style: DeckPrinter.Style) {
    var random = SeededNumbers(seed: 11)
    for _ in 0..<300 {
      var headings: [String] = ["One"]
      let entries = (0..<8).map { _ in
        var entry = Self.entry(&random)
        if Int.random(in: 0..<3, using: &random) == 0 {
          headings =
            [["One"], ["One", "Two"], ["Three", "Two", "Deep"], ["Four"]].randomElement(using: &random) ?? []
        }
        entry.headings = headings
        return entry
      }
      let introduction = Self.text(&random, lines: true)
      let text = DeckPrinter.deck(
        frontMatter: FrontMatter(name: "Bones: \"one\""), introduction: introduction, entries: entries, style: style)
      let read = DeckParser.entries(in: text)
      for (index, entry) in entries.enumerated() where index >= read.count || read[index] != entry {
        Issue.record("\(entry)\n--- became\n\(index < read.count ? "\(read[index])" : "nothing")\n---\n\(text)")
        break
      }
      #expect(read.count == entries.count)
      #expect(DeckParser.deck(from: text, file: "a.md").problems.filter { $0.mistake.isAboutText } == [])
    }
  }

  @Test func appendingChangesNothingOfWhatIsThere() {
    var random = SeededNumbers(seed: 13)
    for _ in 0..<1500 {
      let before = (0..<4).map { _ in Self.text(&random, lines: true) }.joined(separator: "\n")
      let entry = Self.entry(&random)
      let style = Bool.random(using: &random) ? DeckPrinter.Style.oneLine : .fields
      let text = DeckPrinter.appending([entry], to: before, style: style)
      #expect(text.hasPrefix(before) || text.utf8.starts(with: before.utf8))
      var read = DeckParser.entries(in: text)
      if !read.isEmpty { read[read.count - 1].headings = [] }
      #expect(read == DeckParser.entries(in: before) + [entry], "\(text)")
    }
  }
}

extension DeckMistake {
  /// Whether it tells of text that was read otherwise than it was meant.
  fileprivate var isAboutText: Bool {
    switch self {
    case .noRightChoice, .onlyRightChoices, .oneChoice, .equalChoices: false
    default: true
    }
  }
}
