/// Spells events canonically from their bytes, without making trees of them.
///
/// It takes objects of any layout whose keys have no escapes, and whose values are strings without escapes, integers
/// and literals; of others it says that it cannot.
struct EventSpeller {
  private struct Member {
    let key: Range<Int>
    let value: Range<Int>
  }

  private var members: [Member] = []
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  /// Reads the object that begins at a place; says whether it can be spelled.
  ///
  /// The bytes must stay while it is.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    self.bytes = bytes
    members.removeAll(keepingCapacity: true)
    var reader = JSONReader(bytes, from: place)
    guard reader.byte == 0x7b else { return false }
    var isPlain = true
    var members = members
    self.members = []
    defer { self.members = members }
    do throws(JSONFault) {
      try reader.members { (key, reader) throws(JSONFault) in
        let value = try Self.plainValue(&reader)
        guard let value, !key.hasEscapes, members.count < Self.mostMembers else {
          isPlain = false
          throw reader.fault()
        }
        Self.insert(Member(key: key.range, value: value), in: &members, bytes)
      }
    } catch { return false }
    return isPlain
  }

  /// Appends the canonical form, without the member of one key where one is named.
  func write(without key: StaticString? = nil, to spelled: inout [UInt8]) {
    spelled.append(0x7b)
    var isFirst = true
    for member in members {
      if let key, isKey(member, key) { continue }
      if !isFirst { spelled.append(0x2c) }
      isFirst = false
      spelled.append(0x22)
      spelled.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[member.key]))
      spelled.append(0x22)
      spelled.append(0x3a)
      spelled.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[member.value]))
    }
    spelled.append(0x7d)
  }

  /// The value of a key as it stands; nil where there is none.
  func value(of key: StaticString) -> UnsafeBufferPointer<UInt8>? {
    members.first { isKey($0, key) }.map { UnsafeBufferPointer(rebasing: bytes[$0.value]) }
  }

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
    case 0x30...0x39:
      let number = try reader.shortNumber()
      guard reader.bytes[number].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    default: return nil
    }
    return start..<reader.position
  }

  /// Puts a member in its place by the bytes of its key; of one key the last one counts.
  private static func insert(_ member: Member, in members: inout [Member], _ bytes: UnsafeBufferPointer<UInt8>) {
    var place = members.count
    while place > 0 {
      let order = comparison(bytes, members[place - 1].key, member.key)
      if order == 0 {
        members[place - 1] = member
        return
      }
      if order < 0 { break }
      place -= 1
    }
    members.insert(member, at: place)
  }

  private static func comparison(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Int {
    for offset in 0..<min(left.count, right.count) {
      let (one, other) = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
      if one != other { return one < other ? -1 : 1 }
    }
    return left.count - right.count
  }
}
