/// Spells JSON values canonically as they are read, without making trees of them.
///
/// What it spells is what ``CanonicalForm`` makes of the value's tree.
struct CanonicalSpelling {
  /// A member of an object: where its key stands, its escapes resolved, and where its value was spelled.
  struct Member {
    fileprivate let key: Range<Int>
    /// Where the key begins that was spelled with the value.
    fileprivate let start: Int
    fileprivate let value: Range<Int>
  }

  /// What was spelled.
  private(set) var text: [UInt8] = []
  private var keys: [UInt8] = []
  /// How many bytes were moved because members were out of order.
  private var moved = 0

  /// Forgets what was spelled, and keeps the memory.
  mutating func clear() {
    text.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    moved = 0
  }

  /// Reads an object and returns its members in the order of their keys, each key once: of one key the last one counts.
  mutating func members(_ reader: inout JSONReader) throws(JSONFault) -> [Member] {
    var members: [Member] = []
    var isInOrder = true
    try reader.members { (key, reader) throws(JSONFault) in
      let member = try self.member(key, &reader, depth: 0)
      if isInOrder, let last = members.last { isInOrder = order(last, member) < 0 }
      members.append(member)
    }
    return isInOrder ? members : sorted(members)
  }

  /// Whether a member's key is a word of ASCII.
  func isKey(_ member: Member, _ word: StaticString) -> Bool {
    guard member.key.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<member.key.count where keys[member.key.lowerBound + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// A member as it is spelled: its key, a colon and its value.
  func bytes(of member: Member) -> ArraySlice<UInt8> { text[member.start..<member.value.upperBound] }

  /// A member's value as it is spelled.
  func value(of member: Member) -> ArraySlice<UInt8> { text[member.value] }

  private mutating func member(_ key: JSONText, _ reader: inout JSONReader, depth: Int) throws(JSONFault) -> Member {
    let start = text.count
    let keyStart = keys.count
    if key.hasEscapes {
      reader.decode(key, to: &keys)
      append(keys[keyStart...])
    } else {
      let raw = UnsafeBufferPointer(rebasing: reader.bytes[key.range])
      keys.append(contentsOf: raw)
      append(plain: raw)
    }
    let keyEnd = keys.count
    text.append(0x3a)
    let valueStart = text.count
    try append(&reader, depth: depth + 1)
    return Member(key: keyStart..<keyEnd, start: start, value: valueStart..<text.count)
  }

  private mutating func append(_ reader: inout JSONReader, depth: Int) throws(JSONFault) {
    reader.skipWhiteSpace()
    let start = reader.position
    switch reader.byte {
    case 0x22:
      let string = try reader.string()
      if string.hasEscapes {
        let end = keys.count
        reader.decode(string, to: &keys)
        append(keys[end...])
        keys.removeLast(keys.count - end)
      } else {
        append(plain: UnsafeBufferPointer(rebasing: reader.bytes[string.range]))
      }
      return
    case 0x7b: return try appendObject(&reader, depth: depth)
    case 0x5b:
      guard depth < JSONReader.deepest else { throw reader.fault(.tooDeep) }
      text.append(0x5b)
      var isFirst = true
      try reader.elements { (reader) throws(JSONFault) in
        if !isFirst { text.append(0x2c) }
        isFirst = false
        try append(&reader, depth: depth + 1)
      }
      text.append(0x5d)
      return
    case 0x74: try reader.take(literal: "true")
    case 0x66: try reader.take(literal: "false")
    case 0x6e: try reader.take(literal: "null")
    default:
      let number = UnsafeBufferPointer(rebasing: reader.bytes[try reader.shortNumber()])
      if !LogNumber.append(number, to: &text) {
        guard let number = LogNumber(json: number) else { throw reader.fault(.badNumber) }
        text.append(contentsOf: number.text.utf8)
      }
      return
    }
    text.append(contentsOf: UnsafeBufferPointer(rebasing: reader.bytes[start..<reader.position]))
  }

  private mutating func appendObject(_ reader: inout JSONReader, depth: Int) throws(JSONFault) {
    guard depth < JSONReader.deepest else { throw reader.fault(.tooDeep) }
    let (start, keysStart) = (text.count, keys.count)
    text.append(0x7b)
    var members: [Member] = []
    var isInOrder = true
    try reader.members { (key, reader) throws(JSONFault) in
      if !members.isEmpty { text.append(0x2c) }
      let member = try self.member(key, &reader, depth: depth)
      if isInOrder, let last = members.last { isInOrder = order(last, member) < 0 }
      members.append(member)
    }
    if !isInOrder {
      // Deep in an event that somebody made for it, everything would be moved once for each object around it.
      moved += text.count - start
      guard moved < Self.mostMoved else { throw reader.fault(.tooMuch) }
      let spelled = Array(text[start...])
      text.removeLast(text.count - start - 1)
      for (place, member) in sorted(members).enumerated() {
        if place > 0 { text.append(0x2c) }
        text += spelled[member.start - start..<member.value.upperBound - start]
      }
    }
    text.append(0x7d)
    keys.removeLast(keys.count - keysStart)
  }

  private static let mostMoved = 1 << 20

  private func sorted(_ members: [Member]) -> [Member] {
    let sorted = members.sorted { left, right in
      let order = order(left, right)
      return order == 0 ? left.start < right.start : order < 0
    }
    var kept: [Member] = []
    kept.reserveCapacity(sorted.count)
    for member in sorted {
      if let last = kept.last, order(last, member) == 0 { kept.removeLast() }
      kept.append(member)
    }
    return kept
  }

  private func order(_ left: Member, _ right: Member) -> Int {
    keys.withUnsafeBufferPointer { keys in
      for offset in 0..<min(left.key.count, right.key.count) {
        let (one, other) = (keys[left.key.lowerBound + offset], keys[right.key.lowerBound + offset])
        if one != other { return one < other ? -1 : 1 }
      }
      return left.key.count - right.key.count
    }
  }

  /// Appends a string that needs no escapes.
  private mutating func append(plain string: UnsafeBufferPointer<UInt8>) {
    text.append(0x22)
    text.append(contentsOf: string)
    text.append(0x22)
  }

  private mutating func append(_ string: ArraySlice<UInt8>) {
    text.append(0x22)
    CanonicalForm.append(string, to: &text)
    text.append(0x22)
  }
}
