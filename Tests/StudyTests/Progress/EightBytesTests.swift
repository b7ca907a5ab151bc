import Testing

@testable import Study

@Suite struct EightBytesTests {
  private func end(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { $0.endOfPlainText(from: start) }
  }

  @Test(arguments: 0..<20)
  func `a plain text ends at the first quote, backslash or control character, whatever stands before`(_ place: Int) {
    var wrong: [[UInt8]] = []
    for byte in UInt8.min...UInt8.max {
      for other: UInt8 in [0x20, 0x21, 0x23, 0x5b, 0x5d, 0x7f, 0x80, 0xa2, 0xdc, 0xff] {
        var bytes = [UInt8](repeating: other, count: 20)
        bytes[place] = byte
        let stops = byte < 0x20 || byte == 0x22 || byte == 0x5c
        if end(bytes, from: 0) != (stops ? place : 20) || end(bytes, from: place + 1) != 20 { wrong.append(bytes) }
      }
    }
    #expect(wrong == [])
  }

  @Test func `of two ends the first one counts`() {
    #expect(end(Array("ab\"cd\\ef\n".utf8), from: 0) == 2)
    #expect(end(Array("ab\"cd\\ef\n".utf8), from: 3) == 5)
    #expect(end([], from: 0) == 0)
  }

  @Test(arguments: 0..<20)
  func `bytes that differ in one place are others`(_ length: Int) {
    let bytes = (0..<40).map { UInt8($0) }
    bytes.withUnsafeBytes { all in
      let same = Array(bytes[7..<7 + length])
      same.withUnsafeBytes { #expect(all.holds($0, at: 7)) }
      for place in same.indices {
        var changed = same
        changed[place] ^= 1
        changed.withUnsafeBytes { #expect(!all.holds($0, at: 7)) }
      }
      same.withUnsafeBytes { #expect(!all.holds($0, at: 41 - length)) }
    }
  }
}
