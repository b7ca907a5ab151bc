import Testing

@testable import CardMaking

@Suite struct LetterRunTests {
  /// Counts letter by letter.
  private static func counted(_ bytes: [UInt8]) -> [Int] {
    let letters = bytes.prefix(16).prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    return [letters.count, letters.count { $0 < 0x60 }]
  }

  private static func told(_ bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { text in
      let run = LetterRun(at: 0, in: text)
      return [run.count, run.capitals]
    }
  }

  @Test func everyByteEndsARunThatIsNoLetter() {
    for byte in 0...UInt8.max {
      for place in 0..<16 {
        var text = Array("aZbYcXdWeVfUgThS".utf8)
        text[place] = byte
        #expect(Self.told(text) == Self.counted(text), "\(byte) at \(place)")
      }
    }
  }
}
