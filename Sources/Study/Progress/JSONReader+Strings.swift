extension JSONReader {
  /// Goes past a string and returns where it stands.
  mutating func string() throws(JSONFault) -> JSONText {
    guard byte == 0x22 else { throw fault() }
    position += 1
    let start = position
    var hasEscapes = false
    let raw = UnsafeRawBufferPointer(bytes)
    while position < end {
      // Eight bytes at a time, up to the first that is more than a letter.
      while position + 8 <= end {
        let eight = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
        let stop = LineScanner.stops(in: eight)
        position += stop == 0 ? 8 : stop.trailingZeroBitCount / 8
        if stop != 0 { break }
      }
      guard position < end else { break }
      let byte = bytes[position]
      switch byte {
      case 0x22:
        position += 1
        return JSONText(range: start..<position - 1, hasEscapes: hasEscapes)
      case 0x5c:
        hasEscapes = true
        try skipEscape()
      case 0..<0x20: throw fault(.badCharacter)
      case 0x20..<0x80: position += 1
      default: try skipCharacter(beginningWith: byte)
      }
    }
    throw fault()
  }

  /// Returns a string that was gone past, its escapes resolved.
  func decoded(_ text: JSONText) -> String {
    guard text.hasEscapes else {
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[text.range]), as: UTF8.self)
    }
    var plain: [UInt8] = []
    decode(text, to: &plain)
    return String(decoding: plain, as: UTF8.self)
  }

  /// Appends the bytes of a string that was gone past, its escapes resolved.
  func decode(_ text: JSONText, to plain: inout [UInt8]) {
    let raw = UnsafeBufferPointer(rebasing: bytes[text.range])
    if plain.isEmpty { plain.reserveCapacity(raw.count) }
    var index = 0
    while index < raw.count {
      guard raw[index] == 0x5c else {
        plain.append(raw[index])
        index += 1
        continue
      }
      switch raw[index + 1] {
      case 0x75:
        var code = Self.hexadecimal(raw, at: index + 2)
        index += 6
        if code & 0xfc00 == 0xd800, index + 1 < raw.count, raw[index] == 0x5c, raw[index + 1] == 0x75,
          case let low = Self.hexadecimal(raw, at: index + 2), low & 0xfc00 == 0xdc00
        {
          code = 0x10000 + (code & 0x3ff) << 10 + low & 0x3ff
          index += 6
        }
        if code < 0x80 {
          plain.append(UInt8(code))
        } else {
          // Half a surrogate pair is no character; JSON lets it stand, UTF-8 cannot hold it.
          for unit in UTF8.encode(Unicode.Scalar(code) ?? "\u{fffd}") ?? UTF8.encodedReplacementCharacter {
            plain.append(unit)
          }
        }
        continue
      case let byte: plain.append(Self.plain(byte))
      }
      index += 2
    }
  }

  /// The byte that an escape of one letter stands for.
  private static func plain(_ letter: UInt8) -> UInt8 {
    switch letter {
    case 0x62: 0x08
    case 0x66: 0x0c
    case 0x6e: 0x0a
    case 0x72: 0x0d
    case 0x74: 0x09
    default: letter
    }
  }

  /// Whether a string, its escapes resolved, is a word of ASCII.
  @inline(__always)
  func equals(_ text: JSONText, _ word: StaticString) -> Bool {
    if text.hasEscapes { return equalsResolved(text, word) }
    guard text.range.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<text.range.count where bytes[text.range.lowerBound + index] != word.utf8Start[index] {
      return false
    }
    return true
  }

  /// Compares as it resolves: a file may have a million keys with escapes.
  private func equalsResolved(_ text: JSONText, _ word: StaticString) -> Bool {
    var position = text.range.lowerBound
    for index in 0..<word.utf8CodeUnitCount {
      guard position < text.range.upperBound else { return false }
      let byte: UInt32
      if bytes[position] != 0x5c {
        (byte, position) = (UInt32(bytes[position]), position + 1)
      } else if bytes[position + 1] == 0x75 {
        (byte, position) = (Self.hexadecimal(bytes, at: position + 2), position + 6)
      } else {
        (byte, position) = (UInt32(Self.plain(bytes[position + 1])), position + 2)
      }
      if byte != UInt32(word.utf8Start[index]) { return false }
    }
    return position == text.range.upperBound
  }

  /// A string, its escapes resolved, as a number: of up to eight letters of ASCII; 0 of any other.
  func word(_ text: JSONText) -> UInt64 {
    var value: UInt64 = 0
    var position = text.range.lowerBound
    while position < text.range.upperBound {
      let code: UInt32
      if bytes[position] != 0x5c {
        (code, position) = (UInt32(bytes[position]), position + 1)
      } else if bytes[position + 1] == 0x75 {
        (code, position) = (Self.hexadecimal(bytes, at: position + 2), position + 6)
      } else {
        (code, position) = (UInt32(Self.plain(bytes[position + 1])), position + 2)
      }
      guard (1..<0x80).contains(code), value >> 56 == 0 else { return 0 }
      value = value << 8 | UInt64(code)
    }
    return value
  }

  private mutating func skipEscape() throws(JSONFault) {
    position += 1
    switch byte {
    case 0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74: position += 1
    case 0x75:
      position += 1
      for _ in 0..<4 {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: position += 1
        default: throw fault(.badEscape)
        }
      }
    default: throw fault(.badEscape)
    }
  }

  /// Goes past one character of several bytes: table 3-7 of the Unicode standard.
  private mutating func skipCharacter(beginningWith lead: UInt8) throws(JSONFault) {
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xc2...0xdf: (second, length) = (0x80...0xbf, 2)
    case 0xe0: (second, length) = (0xa0...0xbf, 3)
    case 0xed: (second, length) = (0x80...0x9f, 3)
    case 0xe1...0xef: (second, length) = (0x80...0xbf, 3)
    case 0xf0: (second, length) = (0x90...0xbf, 4)
    case 0xf1...0xf3: (second, length) = (0x80...0xbf, 4)
    case 0xf4: (second, length) = (0x80...0x8f, 4)
    default: throw fault(.badCharacter)
    }
    position += 1
    guard second.contains(byte) else { throw fault(.badCharacter) }
    position += 1
    for _ in 2..<length {
      guard byte & 0xc0 == 0x80 else { throw fault(.badCharacter) }
      position += 1
    }
  }

  private static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32 {
    var value: UInt32 = 0
    for offset in 0..<4 {
      let byte = bytes[start + offset]
      value = value << 4 | UInt32(byte < 0x3a ? byte - 0x30 : (byte | 0x20) - 0x57)
    }
    return value
  }
}
