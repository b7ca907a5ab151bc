import Testing

@testable import CardMaking

@Suite struct WordTests {
  // Empty, of one to four letters, of eight and nine, of fifteen and sixteen, long ones, and letters beyond ASCII.
  private static let texts = [
    "", "a", "the", "gout", "swelling", "arthritis", "anaesthesiology", "osteochondrosis", "mucopolysaccharide",
    "pneumonoultramicroscopicsilicovolcanoconiosis", "sjögren", "œdème", "ödème-überempfindlichkeit", "–", "骨粗鬆症骨粗鬆症",
  ]

  @Test func aWordHasItsTextAndItsLength() {
    #expect(Self.texts.map { Word($0).text } == Self.texts)
    #expect(Self.texts.map { Word($0).count } == Self.texts.map(\.utf8.count))
    #expect(Self.texts.map { Word($0).characterCount } == Self.texts.map(\.count))
    #expect(Self.texts.map { Array(Word($0).utf8) } == Self.texts.map { Array($0.utf8) })
    #expect(Self.texts.map { Word($0).isEmpty } == Self.texts.map(\.isEmpty))
  }

  @Test func wordsAreEqualWhereTheirTextsAre() {
    for left in Self.texts {
      for right in Self.texts { #expect((Word(left) == Word(right)) == (left == right), "\(left) \(right)") }
    }
  }

  @Test func aLiteralIsTheWordOfItsText() {
    let literals: [Word] = ["", "is", "swelling", "arthritis", "anaesthesiology", "mucopolysaccharide", "sjögren", "—"]
    let texts = ["", "is", "swelling", "arthritis", "anaesthesiology", "mucopolysaccharide", "sjögren", "—"]
    #expect(literals == texts.map { Word($0) })
  }

  @Test func beginningsAndEndsAreThoseOfTheText() {
    for text in Self.texts {
      for part in Self.texts + ["s", "is", "itis", "ling", "opolysaccharide", "coniosis", "osteo", "pneumono", "keit"] {
        #expect(Word(text).hasSuffix(Word(part)) == text.hasSuffix(part), "\(text) \(part)")
        #expect(Word(text).hasPrefix(Word(part)) == text.hasPrefix(part), "\(text) \(part)")
      }
      for length in [0, 1, 3, 7, 8, 9, 15, 16, 60] {
        #expect(Word(text).prefix(length).text == String(text.prefix(length)))
        #expect(Word(text).suffix(length).text == String(text.suffix(length)))
        #expect(Word(text).dropLast(length).text == String(text.dropLast(length)))
      }
    }
  }

  @Test(arguments: [
    "Gout", "SLE", "X", "ANA-Test", "Arthritis", "OSTEOCHONDROSES", "MucoPolySaccharide", "3.5MG", "@[`{",
  ])
  func capitalsOfATextAreMadeSmall(_ text: String) {
    // At the text's end and far from it, since eight bytes are read at once.
    for rest in ["", " and all that stands after it"] {
      let word = Array((text + rest).utf8).withUnsafeBufferPointer { Word(small: 0..<text.utf8.count, of: $0) }
      #expect(word.text == text.lowercased())
    }
  }
}
