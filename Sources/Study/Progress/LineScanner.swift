/// Reads the lines of reviews and cards that this program writes, fast and strictly; whatever differs is the pull
/// parser's.
///
/// Taken: one object of known members without white space; strings of ASCII without escapes, counts of at most nine
/// digits; `at` with milliseconds and an offset in digits. A line that is taken means what the pull parser says it means.
struct LineScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let raw: UnsafeRawBufferPointer
  private var position = 0
  private var moments = MomentScanner()
  /// The event of the line that was read.
  private(set) var event = RawEvent(place: 0)

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    raw = UnsafeRawBufferPointer(bytes)
  }

  /// Reads the event whose object begins at a place and ends with its line, and returns where the next line begins; nil
  /// where it is anything else.
  mutating func event(at place: Int) -> Int? {
    event = RawEvent(place: place)
    position = place
    guard take("{\"") else { return nil }
    repeat { guard member() else { return nil } } while take(",\"")
    guard take("}\n") else { return nil }
    switch event.borneOutKind {
    case .review, .card: return position
    case .undo, .set, .relink, .start, .mark, .exam, .other, .placeless: return nil
    }
  }

  /// Reads a member whose key begins at the position; says whether it is one of those that are known.
  private mutating func member() -> Bool {
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case 0x61 where take("at\":\""):
      event.at = moment()
      return event.at != nil && take("\"")
    case 0x62 where take("by\":\""):
      event.by = text()
      return event.by != nil
    case 0x63 where take("card\":\""):
      event.card = text()
      return event.card != nil
    case 0x64 where take("deck\":\""):
      event.deck = text()
      return event.deck != nil
    case 0x64 where take("days\":"):
      event.days = count()
      return event.days >= 0
    case 0x64 where take("do\":\""): return deed()
    case 0x67 where take("grade\":"):
      event.grade = count()
      return event.grade >= 0
    case 0x6d where take("mode\":\""): return mode()
    case 0x6d where take("ms\":"):
      event.milliseconds = count()
      return event.milliseconds >= 0
    case 0x73 where take("secs\":"):
      event.seconds = count()
      return event.seconds >= 0
    case 0x73 where take("step\":"):
      event.step = count()
      return event.step >= 0
    case 0x6f: return take("own\":true")
    default: return unused()
    }
  }

  /// Goes past a member that rows do not hold.
  private mutating func unused() -> Bool {
    switch bytes[position] {
    case 0x61 where take("asks\":\"") || take("answer\":\""), 0x63 where take("chose\":\""),
      0x66 where take("file\":\""), 0x68 where take("heading\":\""), 0x6b where take("kind\":\""),
      0x73 where take("sum\":\"") || take("said\":\""), 0x76 where take("verdict\":\""):
      return text() != nil
    case 0x68 where take("hints\":"), 0x74 where take("tries\":"): return count() >= 0
    default: return false
    }
  }

  private mutating func deed() -> Bool {
    if take("review\"") {
      event.kind = .review
    } else if take("card\"") {
      event.kind = .card
    } else {
      return false
    }
    event.isMarker = false
    return true
  }

  private mutating func mode() -> Bool {
    if take("typed\"") {
      event.mode = .typed
    } else if take("choice\"") {
      event.mode = .choice
    } else if take("reveal\"") {
      event.mode = .reveal
    } else if take("import\"") {
      event.mode = .imported
    } else {
      return false
    }
    return true
  }

  @inline(__always)
  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
    position += count
    return true
  }

  /// Reads up to the closing quote, eight bytes at a time.
  @inline(__always)
  private mutating func text() -> JSONText? {
    let start = position
    while position + 8 <= raw.count {
      let eight = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let stop = Self.stops(in: eight)
      guard stop != 0 else {
        position += 8
        continue
      }
      position += stop.trailingZeroBitCount / 8
      break
    }
    while position < raw.count, case let byte = raw[position], byte >= 0x20, byte < 0x80, byte != 0x22, byte != 0x5c {
      position += 1
    }
    guard position < raw.count, raw[position] == 0x22 else { return nil }
    position += 1
    return JSONText(range: start..<position - 1, hasEscapes: false)
  }

  /// Marks the highest bit of the first byte that is a quote, a backslash, a control character or not ASCII.
  @inline(__always)
  static func stops(in eight: UInt64) -> UInt64 {
    // "Determine if a word has a byte less than n", S. E. Anderson, Bit Twiddling Hacks; exact for the lowest such byte.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quote = eight ^ (ones &* 0x22)
    let backslash = eight ^ (ones &* 0x5c)
    let control = (eight &- ones &* 0x20) & ~eight
    return (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | control | eight) & highs
  }

  /// Reads a count; -1 where there is none.
  @inline(__always)
  private mutating func count() -> Int {
    let start = position
    var sum = 0
    while position < bytes.count, case let digit = bytes[position] &- 0x30, digit < 10 {
      sum = sum &* 10 &+ Int(digit)
      position += 1
      if position - start > 9 { return -1 }
    }
    guard position > start, bytes[start] != 0x30 || position == start + 1 else { return -1 }
    return sum
  }

  private mutating func moment() -> Moment? {
    guard let moment = moments.moment(in: raw, at: position) else { return nil }
    position += MomentScanner.length
    return moment
  }
}
