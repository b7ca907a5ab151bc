/// Finds events in bytes that are no JSON document any more: one with marks of a conflict in it, two that were glued
/// together, one that another program laid out anew and somebody damaged then.
struct LogSalvage {
  private(set) var columns = LogColumns()
  /// Where nothing could be read that was more than punctuation between events.
  private(set) var gaps: [Range<Int>] = []
  private let bytes: UnsafeBufferPointer<UInt8>

  /// A longer event is none of ours: answers are cut at 200 characters, and a card's text is one of a deck.
  private static let longestEvent = 1 << 16
  /// How often the beginning of an event is looked for in what could be one, so that no line costs its length squared.
  private static let attemptsPerEvent = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, after columns: LogColumns) {
    self.bytes = bytes
    self.columns = columns
    var position = start
    var gap = start
    var attempts = 0
    while self.columns.excess == nil, let brace = bytes[position...].firstIndex(of: 0x7b) {
      if let end = event(at: brace) {
        close(gap..<brace)
        (position, gap, attempts) = (end, end, 0)
      } else {
        attempts += 1
        position = brace + 1
        if attempts == Self.attemptsPerEvent {
          let end = min(bytes.count, brace + Self.longestEvent)
          (position, attempts) = (bytes[brace..<end].firstIndex(of: 0x0a) ?? end, 0)
        }
      }
    }
    close(gap..<bytes.count)
  }

  /// Reads the event that begins at a place, and returns where it ends; nil where there is none.
  private mutating func event(at place: Int) -> Int? {
    var reader = JSONReader(bytes, from: place, to: min(bytes.count, place + Self.longestEvent))
    guard let event = try? RawEvent(&reader), event.isMarker || event.borneOutKind != .placeless else { return nil }
    columns.append(event, from: bytes)
    return reader.position
  }

  /// Ends a gap between events; white space, commas and brackets are none.
  private mutating func close(_ range: Range<Int>) {
    let hasText = range.contains { index in
      switch bytes[index] {
      case 0x20, 0x09, 0x0a, 0x0d, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d: false
      default: true
      }
    }
    if hasText { gaps.add(place: range) }
  }
}
