/// Spells events canonically from their bytes, without making trees of them.
///
/// Objects of any layout whose keys have no escapes, and whose values are strings without escapes, integers and literals,
/// are spelled from where they stand; of others the members are spelled first.
struct EventSpeller {
  private struct Member {
    let key: Range<Int>
    let value: Range<Int>
  }

  private var members: [Member] = []
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var spelling = CanonicalSpelling()
  /// The members where they had to be spelled.
  private var spelledMembers: [CanonicalSpelling.Member]?

  /// Reads the object that begins at a place; says whether it can be spelled.
  ///
  /// The bytes must stay while it is.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    self.bytes = bytes
    members.removeAll(keepingCapacity: true)
    var reader = JSONReader(bytes, from: place)
    guard reader.byte == 0x7b else { return false }
    spelledMembers = nil
    if (try? readPlain(&reader)) == true { return true }
    reader.position = place
    spelling.clear()
    spelledMembers = try? spelling.members(&reader)
    return spelledMembers != nil
  }

  /// Reads the members where they stand; false where one of them has to be spelled.
  private mutating func readPlain(_ reader: inout JSONReader) throws(JSONFault) -> Bool {
    try reader.take(0x7b)
    if reader.takes(0x7d) { return true }
    repeat {
      reader.skipWhiteSpace()
      let key = try reader.string()
      try reader.take(0x3a)
      reader.skipWhiteSpace()
      let value = try Self.plainValue(&reader)
      guard let value, !key.hasEscapes, members.count < Self.mostMembers else { return false }
      insert(Member(key: key.range, value: value))
    } while reader.takes(0x2c)
    try reader.take(0x7d)
    return true
  }

  /// Appends the canonical form, without the member of one key where one is named.
  func write(without key: StaticString? = nil, to spelled: inout [UInt8]) {
    spelled.append(0x7b)
    let start = spelled.count
    if let spelledMembers {
      for member in spelledMembers {
        if let key, spelling.isKey(member, key) { continue }
        if spelled.count > start { spelled.append(0x2c) }
        spelled.append(contentsOf: spelling.bytes(of: member))
      }
    } else {
      for member in members {
        if let key, isKey(member, key) { continue }
        if spelled.count > start { spelled.append(0x2c) }
        if member.value.lowerBound == member.key.upperBound + 2 {
          // Without white space between them, key and value are copied in one.
          spelled.append(contentsOf: part(member.key.lowerBound - 1..<member.value.upperBound))
        } else {
          spelled.append(contentsOf: part(member.key.lowerBound - 1..<member.key.upperBound + 1))
          spelled.append(0x3a)
          spelled.append(contentsOf: part(member.value))
        }
      }
    }
    spelled.append(0x7d)
  }

  /// The value of a key, spelled canonically; nil where there is none.
  func value(of key: StaticString) -> [UInt8]? {
    if let spelledMembers {
      return spelledMembers.first { spelling.isKey($0, key) }.map { Array(spelling.value(of: $0)) }
    }
    return members.first { isKey($0, key) }.map { Array(part($0.value)) }
  }

  private func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }

  /// An event has a dozen; each further one is looked for among those before it.
  private static let mostMembers = 24

  private func isKey(_ member: Member, _ key: StaticString) -> Bool {
    JSONReader(bytes).equals(JSONText(range: member.key, hasEscapes: false), key)
  }

  /// Goes past a value and returns where it stands; nil where its canonical form may be another one.
  private static func plainValue(_ reader: inout JSONReader) throws(JSONFault) -> Range<Int>? {
    let start = reader.position
    switch reader.byte {
    case 0x22:
      if try reader.string().hasEscapes { return nil }
    case 0x74: try reader.take(literal: "true")
    case 0x66: try reader.take(literal: "false")
    case 0x6e: try reader.take(literal: "null")
    case 0x2d, 0x30...0x39:
      let number = try reader.shortNumber()
      guard LogNumber.isCanonical(UnsafeBufferPointer(rebasing: reader.bytes[number])) else { return nil }
    default: return nil
    }
    return start..<reader.position
  }

  /// Puts a member in its place by the bytes of its key; of one key the last one counts.
  private mutating func insert(_ member: Member) {
    var place = members.count
    while place > 0 {
      let order = order(members[place - 1].key, member.key)
      if order == 0 {
        members[place - 1] = member
        return
      }
      if order < 0 { break }
      place -= 1
    }
    if place == members.count { members.append(member) } else { members.insert(member, at: place) }
  }

  private func order(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    for offset in 0..<min(left.count, right.count) {
      let (one, other) = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
      if one != other { return one < other ? -1 : 1 }
    }
    return left.count - right.count
  }
}
