/// How the bytes of an HTML page spell its letters.
public enum PageEncoding: Sendable, Equatable {
  /// UTF-8, which is taken for granted where a page says nothing.
  case utf8
  /// Two bytes for each letter; a mark at the beginning tells which comes first.
  case utf16(isBigEndian: Bool)
  /// Windows-1252, which is what browsers read where a page says Latin 1.
  case windows1252
  /// Another one, by the name that the page gives.
  case unknown(String)

  /// Returns what a page says of itself: by its first bytes, else in its `<meta charset>` or its XML declaration.
  public static func declared(in bytes: [UInt8]) -> PageEncoding {
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(isBigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(isBigEndian: false) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    let head = bytes.prefix(2_048).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    for key in ["charset", "encoding"].map({ Array($0.utf8) }) {
      guard let name = value(of: key, in: head) else { continue }
      switch name {
      case "utf-8", "utf8": return .utf8
      case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252", "us-ascii",
        "ascii", "iso-8859-15":
        return .windows1252
      default: return .unknown(name)
      }
    }
    return .utf8
  }

  /// Returns a page's text in UTF-8, or nil where the bytes are no such text.
  ///
  /// Many pages were saved as UTF-8 and still name what they were before: bytes that are good UTF-8 are taken as that.
  public func text(of bytes: [UInt8]) -> String? {
    if case .utf16(let isBigEndian) = self {
      var letters: [UInt16] = []
      for index in stride(from: 2, to: bytes.count - 1, by: 2) {
        let first = UInt16(bytes[index])
        let second = UInt16(bytes[index + 1])
        letters.append(isBigEndian ? first << 8 | second : second << 8 | first)
      }
      return String(validating: letters, as: UTF16.self)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    guard self == .windows1252 else { return nil }
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let code = byte >= 0x80 && byte < 0xA0 ? Self.special[Int(byte) - 0x80] : UInt16(byte)
      if let scalar = UnicodeScalar(code) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// The value after a key and an equals sign, without quotes.
  private static func value(of key: [UInt8], in head: [UInt8]) -> String? {
    guard head.count > key.count + 1 else { return nil }
    for start in 0..<(head.count - key.count - 1) where head[start..<start + key.count].elementsEqual(key) {
      var index = start + key.count
      while index < head.count, head[index] == 0x20 { index += 1 }
      guard index < head.count, head[index] == 0x3D else { continue }
      let rest = head[(index + 1)...].drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      let name = rest.prefix { $0 > 0x20 && ![0x22, 0x27, 0x3E, 0x2F, 0x3B, 0x3F].contains($0) }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  /// What the bytes from 0x80 to 0x9F stand for.
  private static let special: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
    0x178,
  ]
}
