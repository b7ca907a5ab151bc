/// A word in UTF-8 as two numbers, so that comparing and copying it costs next to nothing.
///
/// A text has a word for every five bytes, and each is compared dozens of times. Words of at most fifteen bytes stand in
/// the numbers themselves; a longer one is kept once for the whole program (``LongWords``), and the numbers tell where.
/// A literal is such a pair of numbers already when the program is built.
///
/// ```swift
/// let word: Word = "arthritis"
/// word.hasSuffix("itis")  // true
/// ```
struct Word: Sendable, Hashable {
  /// The first eight bytes, the first of them lowest; of a long word its address.
  private let low: UInt64
  /// Seven more bytes, and above them the length; of a long word its length and its marks.
  private let high: UInt64

  private static let longest = 15
  private static let longMark: UInt64 = 1 << 63
  private static let asciiMark: UInt64 = 1 << 62
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Makes the word of some bytes, which must be valid UTF-8.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= Self.longest else {
      self = Self.long(bytes)
      return
    }
    var low: UInt64 = 0
    var high = UInt64(truncatingIfNeeded: bytes.count) << 56
    var index = 0
    while index < bytes.count {
      if index < 8 {
        low |= UInt64(bytes[index]) << UInt64(truncatingIfNeeded: 8 * index)
      } else {
        high |= UInt64(bytes[index]) << UInt64(truncatingIfNeeded: 8 * (index - 8))
      }
      index += 1
    }
    self.init(low: low, high: high)
  }

  /// Makes the word of some bytes of a text, all of them ASCII, with capitals made small.
  @inline(__always)
  init(small range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    guard range.count <= Self.longest, range.lowerBound + 16 <= text.count, let base = text.baseAddress else {
      self = Self.small(UnsafeBufferPointer(rebasing: text[range]))
      return
    }
    let start = UnsafeRawPointer(base + range.lowerBound)
    let bits = UInt64(truncatingIfNeeded: 8 * range.count)
    var low = Self.small(UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)))
    var high: UInt64 = 0
    if bits > 64 {
      high = Self.small(UInt64(littleEndian: (start + 8).loadUnaligned(as: UInt64.self))) & ((1 &<< (bits &- 64)) &- 1)
    } else if bits < 64 {
      low &= (1 &<< bits) &- 1
    }
    self.init(low: low, high: high | UInt64(truncatingIfNeeded: range.count) &<< 56)
  }

  /// Eight bytes with their capitals made small; bytes beyond ASCII come to nothing sensible.
  @inline(__always)
  private static func small(_ bytes: UInt64) -> UInt64 {
    let sevenBits = bytes & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = sevenBits &+ 0x3F3F_3F3F_3F3F_3F3F
    let pastZ = sevenBits &+ 0x2525_2525_2525_2525
    return bytes | ((fromA ^ pastZ) & highBits) >> 2
  }

  /// Makes the word of some bytes with the capitals of ASCII made small.
  init(small bytes: ArraySlice<UInt8>) { self = bytes.withUnsafeBufferPointer { Self.small($0) } }

  @inline(never)
  private static func small(_ bytes: UnsafeBufferPointer<UInt8>) -> Word {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { buffer in
      for (place, byte) in bytes.enumerated() { buffer[place] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
      return Word(UnsafeBufferPointer(buffer))
    }
  }

  /// Makes the word of a literal while the program runs: lists of hundreds of words would take long to build otherwise.
  @inline(never)
  init(staticString text: StaticString) {
    self =
      text.hasPointerRepresentation
      ? Word(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)) : Word(String(describing: text))
  }

  /// Makes the word of one ASCII character.
  @inline(__always)
  init(_ character: UInt8) { self.init(low: UInt64(character), high: 1 << 56) }

  /// Makes the word of a text.
  init(_ text: some StringProtocol) {
    var text = String(text)
    self = text.withUTF8 { Word($0) }
  }

  @inline(never)
  private static func long(_ bytes: UnsafeBufferPointer<UInt8>) -> Word {
    let address = LongWords.address(of: bytes)
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    return Word(
      low: UInt64(address), high: longMark | (isASCII ? asciiMark : 0) | UInt64(bytes.count & 0xFFFF_FFFF))
  }

  private var isLong: Bool { high & Self.longMark != 0 }

  /// Its length in bytes.
  @inline(__always)
  var count: Int {
    Int(truncatingIfNeeded: isLong ? high & 0xFFFF_FFFF : high >> 56)
  }

  /// Whether it has no letters at all.
  @inline(__always)
  var isEmpty: Bool { high == 0 }

  /// Whether all its letters are ASCII, so that a byte is a character.
  private var isASCII: Bool {
    isLong ? high & Self.asciiMark != 0 : (low | high) & Self.highBits == 0
  }

  /// Its length in characters.
  var characterCount: Int { isASCII ? count : text.count }

  /// Its bytes.
  @inline(__always)
  var utf8: Bytes { Bytes(word: self) }

  /// The bytes of a word.
  struct Bytes: RandomAccessCollection {
    fileprivate let word: Word
    var startIndex: Int { 0 }
    @inline(__always)
    var endIndex: Int { word.count }
    @inline(__always)
    subscript(index: Int) -> UInt8 { word.byte(at: index) }
  }

  @inline(__always)
  private func byte(at index: Int) -> UInt8 {
    if isLong { return LongWords.byte(at: Int(low) + index) }
    let number = index < 8 ? low : high
    return UInt8(truncatingIfNeeded: number >> UInt64(truncatingIfNeeded: 8 * (index & 7)))
  }

  /// Puts its bytes at the end of others.
  func append(to bytes: inout [UInt8]) {
    guard !isLong else {
      bytes.append(contentsOf: utf8)
      return
    }
    var (first, second) = (low, high)
    for index in 0..<count {
      bytes.append(UInt8(truncatingIfNeeded: first))
      first &>>= 8
      if index == 7 { swap(&first, &second) }
    }
  }

  /// Its text.
  var text: String {
    String(unsafeUninitializedCapacity: count) { buffer in
      for index in 0..<count { buffer[index] = byte(at: index) }
      return count
    }
  }

  /// Where a search for it in a table begins.
  @inline(__always)
  var tableHash: Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 32)
  }

  /// Whether it ends with another word.
  @inline(__always)
  func hasSuffix(_ suffix: Word) -> Bool {
    if isLong || suffix.isLong { return longHasSuffix(suffix) }
    let cut = count - suffix.count
    guard cut >= 0 else { return false }
    let upper = high & 0x00FF_FFFF_FFFF_FFFF
    let bits = UInt64(truncatingIfNeeded: 8 * cut)
    let (lower, rest): (UInt64, UInt64)
    if cut >= 8 {
      (lower, rest) = (upper &>> (bits &- 64), 0)
    } else if cut == 0 {
      (lower, rest) = (low, upper)
    } else {
      (lower, rest) = (low &>> bits | upper &<< (64 &- bits), upper &>> bits)
    }
    return lower == suffix.low && rest == suffix.high & 0x00FF_FFFF_FFFF_FFFF
  }

  @inline(never)
  private func longHasSuffix(_ suffix: Word) -> Bool {
    count >= suffix.count && utf8.suffix(suffix.count).elementsEqual(suffix.utf8)
  }

  /// Whether it begins with another word.
  func hasPrefix(_ prefix: Word) -> Bool {
    if isLong || prefix.isLong {
      return count >= prefix.count && utf8.prefix(prefix.count).elementsEqual(prefix.utf8)
    }
    let length = prefix.count
    guard count >= length else { return false }
    if length < 8 { return (low ^ prefix.low) << UInt64(64 - 8 * length) == 0 }
    return low == prefix.low && (high ^ prefix.high) << UInt64(64 - 8 * (length - 8)) == 0
  }

  /// Its first characters, so many or all.
  func prefix(_ length: Int) -> Word {
    guard isASCII else { return Word(text.prefix(length)) }
    return length >= count ? self : cut(to: 0..<max(0, length))
  }

  /// Its last characters, so many or all.
  func suffix(_ length: Int) -> Word {
    guard isASCII else { return Word(text.suffix(length)) }
    return length >= count ? self : cut(to: count - max(0, length)..<count)
  }

  /// The word without its last character, or without several.
  func dropLast(_ length: Int = 1) -> Word {
    guard isASCII else { return Word(text.dropLast(length)) }
    return cut(to: 0..<max(0, count - length))
  }

  /// Its first bytes, so many or all, to tell words by; it may end within a character.
  func firstBytes(_ length: Int) -> Word { length >= count ? self : cut(to: 0..<length) }

  private func cut(to range: Range<Int>) -> Word {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { buffer in
      for (place, index) in range.enumerated() { buffer[place] = byte(at: index) }
      return Word(UnsafeBufferPointer(buffer))
    }
  }
}

extension Word: ExpressibleByStringLiteral {
  @inline(__always)
  init(stringLiteral value: StaticString) {
    self.init(UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
  }
}

extension Word: CustomStringConvertible {
  var description: String { text }
}

extension Sequence<Word> {
  /// The words as one text, with another between them.
  func joined(separator: String) -> String { map(\.text).joined(separator: separator) }
}
