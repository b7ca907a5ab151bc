import Memory

/// What a reader finds in an event's object before it becomes a row: the members that a row needs.
struct RawEvent {
  /// Where the object begins.
  var place: Int
  var at: Moment?
  var by: JSONText?
  var card: JSONText?
  var deck: JSONText?
  var old: JSONText?
  var new: JSONText?
  var kind = LogRow.Kind.placeless
  var mark = LogRow.Mark.nothing
  var day: Day?
  var reason = Reason.none
  var isMarker = false
  var mode: ReviewEvent.Mode?
  // Counts and the grade; -1 where there is none.
  var grade = -1
  var milliseconds = -1
  var days = -1
  var seconds = -1
  var step = -1

  /// What a flag says.
  enum Reason {
    case none
    case null
    case text
  }

  init(place: Int) { self.place = place }

  /// The kind that the members bear out: without a moment, a device and a deed there is no place for it, and a deed that
  /// lacks what it needs is none that is known.
  var borneOutKind: LogRow.Kind {
    guard at != nil, by != nil else { return .placeless }
    switch kind {
    case .review: return card != nil && (1...4).contains(grade) ? .review : .other
    case .card: return card != nil ? .card : .other
    case .mark: return card != nil ? .mark : .other
    case .relink: return old != nil && new != nil ? .relink : .other
    default: return kind
    }
  }

  /// What an event of one card does, where it has what it needs for that.
  var borneOutMark: LogRow.Mark {
    switch mark {
    case .flag: reason == .text ? .flag : reason == .null ? .unflag : .nothing
    case .due: day == nil ? .nothing : .due
    case .nothing, .suspend, .resume, .unflag: mark
    }
  }

  var promise: Promise? {
    days >= 0 ? .days(days) : seconds >= 0 ? .seconds(seconds, step: max(0, step)) : nil
  }
}

extension RawEvent {
  /// Reads an event's object in any layout, by the pull parser.
  init(_ reader: inout JSONReader) throws(JSONFault) {
    self.init(place: reader.position)
    try readMembers(&reader)
  }

  /// Reads the members of the object at the reader's position, which is the event's place.
  mutating func readMembers(_ reader: inout JSONReader) throws(JSONFault) {
    // Of one key the last value counts, so that a key that comes twice is one member.
    var hasOthers = false
    try reader.members { (key, reader) throws(JSONFault) in
      if !reader.equals(key, "do") { hasOthers = true }
      try read(key, &reader)
    }
    if hasOthers { isMarker = false }
  }

  private mutating func read(_ key: JSONText, _ reader: inout JSONReader) throws(JSONFault) {
    // By the length first: most keys of a file of a million lines are looked at here.
    switch key.hasEscapes ? 0 : key.range.count {
    case 2 where reader.equals(key, "ms"): milliseconds = try Self.count(&reader)
    case 2: try readName(key, &reader)
    case 3: try readShort(key, &reader)
    case 4: try readLong(key, &reader)
    case 5 where reader.equals(key, "grade"): grade = try Self.count(&reader)
    case 0: try readEscaped(key, &reader)
    default: try reader.skipValue(depth: 1)
    }
  }

  private mutating func readName(_ key: JSONText, _ reader: inout JSONReader) throws(JSONFault) {
    if reader.equals(key, "at") {
      let text = try Self.text(&reader)
      at = text.flatMap { reader.moment($0) }
    } else if reader.equals(key, "by") {
      by = try Self.text(&reader)
    } else if reader.equals(key, "do") {
      let name = try Self.text(&reader)
      (kind, mark) = name.map { Self.kind(of: $0, reader) } ?? (.placeless, .nothing)
      isMarker = name.map { reader.equals($0, "log") } ?? false
    } else {
      try reader.skipValue(depth: 1)
    }
  }

  private mutating func readShort(_ key: JSONText, _ reader: inout JSONReader) throws(JSONFault) {
    if reader.equals(key, "old") {
      old = try Self.text(&reader)
    } else if reader.equals(key, "new") {
      new = try Self.text(&reader)
    } else if reader.equals(key, "day") {
      let text = try Self.text(&reader)
      day = text.flatMap { reader.day($0) }
    } else {
      try reader.skipValue(depth: 1)
    }
  }

  private mutating func readLong(_ key: JSONText, _ reader: inout JSONReader) throws(JSONFault) {
    if reader.equals(key, "card") {
      card = try Self.text(&reader)
    } else if reader.equals(key, "deck") {
      deck = try Self.text(&reader)
    } else if reader.equals(key, "mode") {
      let name = try Self.text(&reader)
      mode = name.flatMap { Self.mode(of: $0, reader) }
    } else if reader.equals(key, "days") {
      days = try Self.count(&reader)
    } else if reader.equals(key, "secs") {
      seconds = try Self.count(&reader)
    } else if reader.equals(key, "step") {
      step = try Self.count(&reader)
    } else if reader.equals(key, "said") {
      reason = reader.byte == 0x22 ? .text : reader.byte == 0x6e ? .null : .none
      try reader.skipValue(depth: 1)
    } else {
      try reader.skipValue(depth: 1)
    }
  }

  /// Reads the member of a key with escapes, which no key of ours needs.
  private mutating func readEscaped(_ key: JSONText, _ reader: inout JSONReader) throws(JSONFault) {
    // Resolved once, in what a key of ours would have at most: a file may have a million of them.
    switch reader.word(key) {
    case Self.word("ms"): milliseconds = try Self.count(&reader)
    case Self.word("grade"): grade = try Self.count(&reader)
    case Self.word("at"), Self.word("by"), Self.word("do"): try readName(key, &reader)
    case Self.word("old"), Self.word("new"), Self.word("day"): try readShort(key, &reader)
    case Self.word("card"), Self.word("deck"), Self.word("mode"), Self.word("days"), Self.word("secs"),
      Self.word("step"), Self.word("said"):
      try readLong(key, &reader)
    default: try reader.skipValue(depth: 1)
    }
  }

  /// Up to eight letters as a number.
  @inline(__always)
  private static func word(_ word: StaticString) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<word.utf8CodeUnitCount { value = value << 8 | UInt64(word.utf8Start[index]) }
    return value
  }

  private static func text(_ reader: inout JSONReader) throws(JSONFault) -> JSONText? {
    if reader.byte == 0x22 { return try reader.string() }
    try reader.skipValue(depth: 1)
    return nil
  }

  private static func count(_ reader: inout JSONReader) throws(JSONFault) -> Int {
    guard reader.byte == 0x2d || (0x30...0x39).contains(reader.byte) else {
      try reader.skipValue(depth: 1)
      return -1
    }
    let range = try reader.shortNumber()
    // A count of more digits is none; a file may bring numbers of any length.
    guard range.count <= 400 else { return -1 }
    let number = LogNumber(json: UnsafeBufferPointer(rebasing: reader.bytes[range]))?.integer ?? -1
    return (0...LogRow.largestCount).contains(number) ? number : -1
  }

  private static func kind(of name: JSONText, _ reader: JSONReader) -> (LogRow.Kind, LogRow.Mark) {
    // Without making a string of it: a file has a million of them.
    if reader.equals(name, "review") { return (.review, .nothing) }
    if reader.equals(name, "card") { return (.card, .nothing) }
    if reader.equals(name, "due") { return (.mark, .due) }
    if reader.equals(name, "suspend") { return (.mark, .suspend) }
    if reader.equals(name, "resume") { return (.mark, .resume) }
    if reader.equals(name, "flag") { return (.mark, .flag) }
    if reader.equals(name, "undo") { return (.undo, .nothing) }
    if reader.equals(name, "set") { return (.set, .nothing) }
    if reader.equals(name, "relink") { return (.relink, .nothing) }
    if reader.equals(name, "start") { return (.start, .nothing) }
    let isExam = reader.equals(name, "exam") || reader.equals(name, "exam-answer")
    return (isExam ? .exam : .other, .nothing)
  }

  private static func mode(of name: JSONText, _ reader: JSONReader) -> ReviewEvent.Mode? {
    if reader.equals(name, "typed") { return .typed }
    if reader.equals(name, "choice") { return .choice }
    if reader.equals(name, "reveal") { return .reveal }
    return reader.equals(name, "import") ? .imported : nil
  }
}
