import Testing

@testable import CardMaking

@Suite struct CitationTailTests {
  private static func tail(_ text: String) -> CitationTail? {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(of: bytes)
    return CitationTail.find(in: tokens, sentences: SentenceSplitter.ranges(of: tokens, in: bytes))
  }

  /// Names of journals and of other things, without a date.
  static let names: [(String, Bool)] = [
    ("J Hand Care.", true), ("Ann Hand Dis.", true), ("Clin Hand Res.", true), ("Brit J Foot Surg.", true),
    ("Chest Care.", true), ("Foot Health Reports.", true), ("Nature Medicine.", true),
    ("Hairy Cell Leukemia.", false), ("Good Health.", false), ("The Chest Club.", false), ("Diabetes Friends.", false),
    ("North Library.", false), ("Anna Post.", false),
  ]

  @Test(arguments: names) func aNameThatStandsElsewhereTooIsNoCitationAlone(_ name: (text: String, isCited: Bool)) {
    #expect(
      (Self.tail("Warm gloves. Warm gloves help the stiff hand. \(name.text)")?.citesStudy ?? false) == name.isCited)
  }

  static let dated = [
    "Hairy Cell News, 2012.", "Good Health, 3 May 2018.", "Hand Club, 04/05/2011.", "Lupus. 2019 Mar 4.",
  ]

  @Test(arguments: dated) func aDateMakesItOne(_ name: String) {
    #expect(Self.tail("Warm gloves. Warm gloves help the stiff hand. \(name)")?.citesStudy == true)
  }

  static let none = [
    "Warm gloves help. They may be worn at night.", "The gloves were found in PubMed and were read by three of us.",
    "Gloves were first sold in Leeds in May 1902 by two brothers.", "Warm gloves help. So does a warm room in winter.",
  ]

  @Test(arguments: none) func proseHasNone(_ text: String) { #expect(Self.tail(text) == nil) }

  static let years: [(String, String?)] = [
    ("2019", "2019"), ("1899", "1899"), ("2019a", "2019"), ("1799", nil), ("2100", nil), ("20190", nil), ("201", nil),
    ("year", nil),
  ]

  @Test(arguments: years) func aYearHasFourDigits(_ example: (text: String, year: String?)) throws {
    let token = try #require(Tokenizer.tokens(of: Array(example.text.utf8)).first)
    #expect(CitationTail.year(token) == example.year)
  }

  static let references = [
    "1. Okafor AB, Brandt C. Gloves for hands. J Hand. 2012;3:4-9.",
    "Okafor AB, Brandt C, Chen D. Gloves for the hands of the old. Hand, 2012.",
    "Brandt C. Gloves and how to mend them. Leeds: Hill Press; 1902.",
  ]

  @Test(arguments: references) func entriesOfBibliographiesAreKnown(_ text: String) {
    #expect(Document(text: "\(text)", format: .text).blocks.map(\.kind).contains(.bibliography))
  }

  static let lettered = [
    "Vitamin D and falls in old age. Tablets did not prevent any falls. Bone, 2015.",
    "Hepatitis B, sore joints and rest. Nine of ten patients had them. Joints, 2015.",
    "Type A and rest. People of that type rest less than others. Rest, 2015.",
    "Splint C and splint D compared. The second one was worn for longer. Splints, 2015.",
  ]

  @Test(arguments: lettered) func aLetterAfterAWordIsNoAuthor(_ text: String) {
    #expect(Document(text: text, format: .text).blocks.map(\.kind) == [.study])
  }
}
