import Testing

@testable import CardMaking

@Suite struct TokenizerTests {
  static let cases: [(String, [String])] = [
    ("acro-osteolysis, Raynaud's", ["acro-osteolysis", ",", "raynaud's"]),
    ("ultra–sonography", ["ultra-sonography"]), ("a — b", ["a", "—", "b"]),
    ("Sjögren’s “dry” eye", ["sjögren's", "\"", "dry", "\"", "eye"]),
    ("1,000 of 3.5%", ["1,000", "of", "3.5", "%"]), ("and so on...", ["and", "so", "on", "…"]),
    ("48,XXYY", ["48,xxyy"]), ("(e.g. this)", ["(", "e.g", ".", "this", ")"]),
  ]

  @Test(arguments: cases) func wordsKeepWhatBelongsToThem(text: String, expected: [String]) {
    #expect(Tokenizer.tokens(of: Array(text.utf8)).map(\.lower.text) == expected)
  }

  @Test func placesPointIntoTheText() {
    let bytes = Array("Sjögren is Swedish".utf8)
    let words = Tokenizer.tokens(of: bytes).map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    #expect(words == ["Sjögren", "is", "Swedish"])
  }

  @Test func capitalsAreCounted() {
    let token = Tokenizer.tokens(of: Array("dSSc".utf8))[0]
    #expect(token.capitals == 2)
    #expect(!token.isCapitalised)
    #expect(token.hasInnerCapital)
  }
}
