/// The one spelling in which events are written, summed and compared.
///
/// Keys sorted by bytes, no white space; in strings only `"`, `\` and U+0000-U+001F are escaped (as `\"`, `\\`,
/// `\u00xx`); numbers are integers, or decimals of at most 6 places without exponent or trailing zeros.
public enum CanonicalForm {
  /// Returns a value's bytes.
  public static func bytes(of value: LogValue) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return bytes
  }

  /// Returns an object's bytes, without the member of one key where one is named.
  static func bytes(of object: LogObject, without key: String? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    append(object, without: key, to: &bytes)
    return bytes
  }

  private static func append(_ value: LogValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let isTrue): bytes += isTrue ? "true".utf8 : "false".utf8
    case .number(let number): bytes += number.text.utf8
    case .text(let text): append(text, to: &bytes)
    case .object(let object): append(object, without: nil, to: &bytes)
    case .list(let list):
      bytes.append(0x5b)
      for (index, element) in list.enumerated() {
        if index > 0 { bytes.append(0x2c) }
        append(element, to: &bytes)
      }
      bytes.append(0x5d)
    }
  }

  private static func append(_ object: LogObject, without key: String?, to bytes: inout [UInt8]) {
    bytes.append(0x7b)
    var isFirst = true
    for member in object.members where member.key != key {
      if !isFirst { bytes.append(0x2c) }
      isFirst = false
      append(member, to: &bytes)
    }
    bytes.append(0x7d)
  }

  /// Appends an object with its sum in the place that the keys' order gives it; a sum that it has already is left out.
  static func appendSummed(_ object: LogObject, to bytes: inout [UInt8]) {
    let start = bytes.count
    var place: Int?
    bytes.append(0x7b)
    for member in object.members where member.key != "sum" {
      if place == nil, LogObject.isInOrder("sum", member.key) { place = bytes.count }
      if bytes.count > start + 1 { bytes.append(0x2c) }
      append(member, to: &bytes)
    }
    bytes.append(0x7d)
    let end = place ?? bytes.count - 1
    let sum = Array("\"sum\":\"".utf8) + RunningLineSum.digits(of: bytes[start...]) + [0x22]
    // The member goes with the comma that parts it from the one before, or else from the one after.
    let isOnly = bytes.count == start + 2
    let isFirst = end == start + 1
    bytes.insert(contentsOf: isOnly ? sum : isFirst ? sum + [0x2c] : [0x2c] + sum, at: end)
  }

  private static func append(_ member: LogObject.Member, to bytes: inout [UInt8]) {
    append(member.key, to: &bytes)
    bytes.append(0x3a)
    append(member.value, to: &bytes)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { text in
      if text.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5c }) {
        bytes.append(contentsOf: text)
        return
      }
      append(text, to: &bytes)
    }
    bytes.append(0x22)
  }

  /// Appends the bytes of a string, with escapes where it needs them.
  static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case 0x22, 0x5c:
        bytes.append(0x5c)
        bytes.append(byte)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digit(byte >> 4))
        bytes.append(digit(byte & 15))
      default: bytes.append(byte)
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
