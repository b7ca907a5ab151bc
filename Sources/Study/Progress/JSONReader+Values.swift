extension JSONReader {
  /// Reads a value as a tree.
  mutating func value(depth: Int = 0) throws(JSONFault) -> LogValue {
    skipWhiteSpace()
    switch byte {
    case 0x22: return .text(decoded(try string()))
    case 0x7b: return .object(try object(depth: depth))
    case 0x5b:
      guard depth < Self.deepest else { throw fault(.tooDeep) }
      var list: [LogValue] = []
      try elements { (reader) throws(JSONFault) in list.append(try reader.value(depth: depth + 1)) }
      return .list(list)
    case 0x74:
      try take(literal: "true")
      return .bool(true)
    case 0x66:
      try take(literal: "false")
      return .bool(false)
    case 0x6e:
      try take(literal: "null")
      return .null
    default:
      let range = try shortNumber()
      guard let number = LogNumber(json: UnsafeBufferPointer(rebasing: bytes[range])) else { throw fault(.badNumber) }
      return .number(number)
    }
  }

  /// Reads an object as a tree.
  mutating func object(depth: Int = 0) throws(JSONFault) -> LogObject {
    guard depth < Self.deepest else { throw fault(.tooDeep) }
    var members: [LogObject.Member] = []
    try self.members { (key, reader) throws(JSONFault) in
      members.append(.init(key: reader.decoded(key), value: try reader.value(depth: depth + 1)))
    }
    return LogObject(members)
  }
}

extension LogObject {
  /// Reads an object in any layout; nil where the bytes are anything else.
  public init?(json: [UInt8]) {
    let read = json.withUnsafeBufferPointer { bytes -> Self? in
      var reader = JSONReader(bytes)
      guard let object = try? reader.object() else { return nil }
      reader.skipWhiteSpace()
      return reader.position == reader.end ? object : nil
    }
    guard let read else { return nil }
    self = read
  }
}
