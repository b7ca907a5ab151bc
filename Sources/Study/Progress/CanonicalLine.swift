/// An event that stands in a file in its canonical form already, so that its bytes can be summed, compared and copied
/// without being read into a tree.
///
/// Events whose members are strings, integers, literals and lists of these are recognised; others take the long way.
struct CanonicalLine {
  /// Where the object stands.
  let range: Range<Int>
  /// Where the digits of the sum stand; nil where the event has none.
  private(set) var digits: Range<Int>?

  private let bytes: UnsafeBufferPointer<UInt8>

  /// Takes the event that begins at a place; nil where its form is another one.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    self.bytes = bytes
    var position = place
    var key = 0..<0
    guard position < bytes.count, bytes[position] == 0x7b else { return nil }
    repeat {
      position += 1
      guard let end = Self.string(bytes, at: position), end + 1 < bytes.count, bytes[end] == 0x3a else { return nil }
      let next = position + 1..<end - 1
      guard key.isEmpty || Self.precedes(bytes, key, next) else { return nil }
      key = next
      guard let valueEnd = Self.value(bytes, at: end + 1), valueEnd < bytes.count else { return nil }
      if Self.isSum(bytes, key) {
        // A sum that is no string of its length, or the only member, is nothing that this program writes.
        guard valueEnd - end == LineSum.length + 3, bytes[end + 1] == 0x22, position > place + 1 else { return nil }
        digits = end + 2..<valueEnd - 1
      }
      position = valueEnd
    } while bytes[position] == 0x2c
    guard bytes[position] == 0x7d else { return nil }
    range = place..<position + 1
  }

  /// The event without its sum, in two pieces; the member goes with the comma before it.
  var partsWithoutSum: (Range<Int>, Range<Int>) {
    guard let digits else { return (range, range.upperBound..<range.upperBound) }
    return (range.lowerBound..<digits.lowerBound - 8, digits.upperBound + 1..<range.upperBound)
  }

  /// How many bytes a sum takes with its comma, its key and its quotes: they stand between the two pieces.
  static let sumLength = 9 + LineSum.length

  /// What the sum should be.
  var rightSum: RunningLineSum {
    var sum = RunningLineSum()
    let (first, second) = partsWithoutSum
    sum.add(part(first))
    sum.add(part(second))
    return sum
  }

  /// Whether the sum is right; nil where there is none.
  var hasRightSum: Bool? { digits.map { rightSum.isWritten(part($0)) } }

  /// Whether the same event stands at a place of other bytes, byte by byte.
  func stands(in other: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    UnsafeRawBufferPointer(other).holds(UnsafeRawBufferPointer(part(range)), at: place)
  }

  private func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }

  private static func isSum(_ bytes: UnsafeBufferPointer<UInt8>, _ key: Range<Int>) -> Bool {
    key.count == 3 && bytes[key.lowerBound] == 0x73 && bytes[key.lowerBound + 1] == 0x75
      && bytes[key.lowerBound + 2] == 0x6d
  }

  private static func precedes(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    bytes[left].lexicographicallyPrecedes(bytes[right])
  }

  /// Goes past a string that needs nothing changed.
  private static func string(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    guard place < bytes.count, bytes[place] == 0x22 else { return nil }
    // Escapes are rare, and may be of kinds that the canonical form does not have.
    let end = UnsafeRawBufferPointer(bytes).endOfPlainText(from: place + 1)
    return end < bytes.count && bytes[end] == 0x22 ? end + 1 : nil
  }

  /// Goes past a list of such values.
  private static func list(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    var position = place + 1
    if position < bytes.count, bytes[position] == 0x5d { return position + 1 }
    while let end = value(bytes, at: position, isInList: true), end < bytes.count {
      if bytes[end] == 0x5d { return end + 1 }
      guard bytes[end] == 0x2c else { return nil }
      position = end + 1
    }
    return nil
  }

  private static func value(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, isInList: Bool = false
  ) -> Int? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case 0x22: return string(bytes, at: place)
    case 0x30: return place + 1 < bytes.count && isEnd(bytes[place + 1]) ? place + 1 : nil
    case 0x31...0x39:
      var position = place + 1
      while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
      return position < bytes.count && isEnd(bytes[position]) ? position : nil
    case 0x74: return bytes[place...].starts(with: "true".utf8) ? place + 4 : nil
    case 0x66: return bytes[place...].starts(with: "false".utf8) ? place + 5 : nil
    case 0x6e: return bytes[place...].starts(with: "null".utf8) ? place + 4 : nil
    case 0x5b where isInList == false: return list(bytes, at: place)
    default: return nil
    }
  }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x2c || byte == 0x7d || byte == 0x5d }
}
