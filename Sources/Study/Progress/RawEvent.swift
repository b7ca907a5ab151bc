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
  var isMarker = false
  var mode: ReviewEvent.Mode?
  // Counts and the grade; -1 where there is none.
  var grade = -1
  var milliseconds = -1
  var days = -1
  var seconds = -1
  var step = -1

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

  var promise: Promise? {
    days >= 0 ? .days(days) : seconds >= 0 ? .seconds(seconds, step: max(0, step)) : nil
  }
}

extension RawEvent {
  /// Reads an event's object in any layout, by the pull parser.
  init(_ reader: inout JSONReader) throws(JSONFault) {
    self.init(place: reader.position)
    var count = 0
    try reader.members { (key, reader) throws(JSONFault) in
      count += 1
      try read(key, &reader)
    }
    if count != 1 { isMarker = false }
  }

  private mutating func read(_ key: JSONText, _ reader: inout JSONReader) throws(JSONFault) {
    if reader.equals(key, "at") {
      let text = try Self.text(&reader)
      at = text.flatMap { reader.moment($0) }
    } else if reader.equals(key, "by") {
      by = try Self.text(&reader)
    } else if reader.equals(key, "do") {
      let name = try Self.text(&reader)
      kind = name.map { Self.kind(of: $0, reader) } ?? .placeless
      isMarker = name.map { reader.equals($0, "log") } ?? false
    } else if reader.equals(key, "card") {
      card = try Self.text(&reader)
    } else if reader.equals(key, "deck") {
      deck = try Self.text(&reader)
    } else if reader.equals(key, "old") {
      old = try Self.text(&reader)
    } else if reader.equals(key, "new") {
      new = try Self.text(&reader)
    } else if reader.equals(key, "mode") {
      let name = try Self.text(&reader)
      mode = name.flatMap { Self.mode(of: $0, reader) }
    } else if reader.equals(key, "grade") {
      grade = try Self.count(&reader)
    } else if reader.equals(key, "ms") {
      milliseconds = try Self.count(&reader)
    } else if reader.equals(key, "days") {
      days = try Self.count(&reader)
    } else if reader.equals(key, "secs") {
      seconds = try Self.count(&reader)
    } else if reader.equals(key, "step") {
      step = try Self.count(&reader)
    } else {
      try reader.skipValue(depth: 1)
    }
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

  private static func kind(of name: JSONText, _ reader: JSONReader) -> LogRow.Kind {
    // Without making a string of it: a file has a million of them.
    if reader.equals(name, "review") { return .review }
    if reader.equals(name, "card") { return .card }
    if reader.equals(name, "undo") { return .undo }
    if reader.equals(name, "set") { return .set }
    if reader.equals(name, "relink") { return .relink }
    if reader.equals(name, "start") { return .start }
    let isMark =
      reader.equals(name, "suspend") || reader.equals(name, "resume") || reader.equals(name, "flag")
      || reader.equals(name, "due")
    return isMark ? .mark : .other
  }

  private static func mode(of name: JSONText, _ reader: JSONReader) -> ReviewEvent.Mode? {
    if reader.equals(name, "typed") { return .typed }
    if reader.equals(name, "choice") { return .choice }
    if reader.equals(name, "reveal") { return .reveal }
    return reader.equals(name, "import") ? .imported : nil
  }
}
