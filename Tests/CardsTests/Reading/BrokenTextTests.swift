import Testing

@testable import Cards

@Suite struct BrokenTextTests {
  /// Bytes of every kind that UTF-8 tells apart.
  private static let kinds: [UInt8] = [
    0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEE, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
  ]

  private static func mended(_ bytes: [UInt8]) -> (bytes: [UInt8], isBroken: Bool) {
    var isBroken = false
    let result = bytes.withUnsafeBufferPointer { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count * BrokenText.growth) { target, count in
        isBroken = BrokenText.mend(bytes, 0..<bytes.count, into: target, at: &count)
      }
    }
    return (result, isBroken)
  }

  private static func expectTheSameAsAString(_ bytes: [UInt8]) {
    let (mended, isBroken) = mended(bytes)
    let isWhole = bytes.withUnsafeBufferPointer { BrokenText.isWhole($0, 0..<$0.count) }
    let wanted = Array(String(decoding: bytes, as: UTF8.self).utf8)
    guard mended != wanted || isBroken == isWhole || isWhole != (String(validating: bytes, as: UTF8.self) != nil) else {
      return
    }
    Issue.record("\(bytes) became \(mended), not \(wanted); broken \(isBroken), whole \(isWhole)")
  }

  @Test func whatIsNoTextBecomesTheMarksThatAStringHas() {
    for first in Self.kinds {
      Self.expectTheSameAsAString([first])
      for second in Self.kinds {
        Self.expectTheSameAsAString([first, second])
        for third in Self.kinds {
          Self.expectTheSameAsAString([first, second, third])
          guard first >= 0xE0 else { continue }
          for fourth in Self.kinds where first >= 0xF0 && second >= 0x80 && third >= 0x80 {
            Self.expectTheSameAsAString([first, second, third, fourth])
          }
        }
      }
    }
  }

  @Test func aNulIsMendedButIsNoBrokenUTF8() {
    let (bytes, isBroken) = Self.mended([0x61, 0, 0x62])
    #expect(String(decoding: bytes, as: UTF8.self) == "a\u{FFFD}b")
    #expect(!isBroken)
  }
}
