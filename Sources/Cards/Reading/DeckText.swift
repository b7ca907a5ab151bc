/// UTF-8 that is looked at where it lies.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// What a line holds somewhere, found while the lines are counted, so that most lines need no second look.
struct LineFeatures: OptionSet {
  let rawValue: UInt8

  static let dollar = Self(rawValue: 1)
  static let less = Self(rawValue: 2)
  static let bar = Self(rawValue: 4)
  static let backtick = Self(rawValue: 8)
  static let backslash = Self(rawValue: 16)
  static let carriageReturn = Self(rawValue: 32)
  static let nul = Self(rawValue: 64)
  static let beyondASCII = Self(rawValue: 128)

  /// What any of it makes code, math or a comment.
  static let spans: Self = [.dollar, .less, .backtick]

  fileprivate static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for (character, feature) in [
      ("$", Self.dollar), ("<", .less), ("|", .bar), ("`", .backtick), ("\\", .backslash), ("\r", .carriageReturn),
      ("\0", .nul),
    ] {
      for byte in character.utf8 { table[Int(byte)] = feature.rawValue }
    }
    for byte in 0x80...0xFF { table[byte] = beyondASCII.rawValue }
    return table
  }()
}

/// A deck file's bytes as valid UTF-8 with plain line feeds, and where its lines begin.
struct DeckText {
  /// The text without byte order mark, CR and NUL.
  private(set) var bytes: [UInt8]
  /// Where each line begins; one more at the end, as if after a last line feed.
  private(set) var lineStarts: [Int] = []
  /// What each line holds.
  private(set) var features: [LineFeatures] = []
  /// What had to be mended, by line from 1.
  private(set) var mended: [(line: Int, mistake: DeckMistake)] = []
  /// How many more lines had to be mended.
  private(set) var mendedBesides = 0

  init(_ input: [UInt8]) {
    bytes = input.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(input.dropFirst(3)) : input
    var all = countLines()
    if all.contains(.carriageReturn) {
      plainLineFeeds()
      all = countLines()
    }
    if all.contains(.nul) || (all.contains(.beyondASCII) && String(validating: bytes, as: UTF8.self) == nil) {
      mend()
      _ = countLines()
    }
  }

  var lineCount: Int { lineStarts.count - 1 }

  /// The bytes of a line, from 0, without its line feed.
  func range(ofLine line: Int) -> Range<Int> { lineStarts[line]..<lineStarts[line + 1] - 1 }

  private mutating func countLines() -> LineFeatures {
    lineStarts = []
    features = []
    var all: UInt8 = 0
    bytes.withUnsafeBufferPointer { bytes in
      // Lines are counted first: arrays that grow as they go take twice the memory.
      let count = bytes.count { $0 == ASCII.lineFeed } + 2
      lineStarts.reserveCapacity(count)
      features.reserveCapacity(count)
      lineStarts.append(0)
      LineFeatures.table.withUnsafeBufferPointer { table in
        var found: UInt8 = 0
        for index in bytes.indices {
          let byte = bytes[index]
          if byte == ASCII.lineFeed {
            lineStarts.append(index + 1)
            features.append(LineFeatures(rawValue: found))
            all |= found
            found = 0
          } else {
            found |= table[Int(byte)]
          }
        }
        if bytes.last != ASCII.lineFeed, !bytes.isEmpty {
          lineStarts.append(bytes.count + 1)
          features.append(LineFeatures(rawValue: found))
          all |= found
        }
      }
    }
    return LineFeatures(rawValue: all)
  }

  /// Makes CRLF, and CR alone, a line feed.
  private mutating func plainLineFeeds() {
    let carriageReturn = UInt8(ascii: "\r")
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for index in bytes.indices {
      if bytes[index] != carriageReturn {
        result.append(bytes[index])
      } else if index + 1 == bytes.count || bytes[index + 1] != ASCII.lineFeed {
        result.append(ASCII.lineFeed)
      }
    }
    bytes = result
  }

  /// Puts U+FFFD where a byte is no UTF-8 or NUL, and remembers in which lines.
  private mutating func mend() {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    for line in 0..<lineCount {
      let part = bytes[range(ofLine: line)]
      if features[line].contains(.beyondASCII), String(validating: part, as: UTF8.self) == nil {
        remember(.brokenEncoding, line: line + 1)
        result.append(contentsOf: Self.withoutNul(Array(String(decoding: part, as: UTF8.self).utf8)[...]))
      } else if features[line].contains(.nul) {
        remember(.nulCharacter, line: line + 1)
        result.append(contentsOf: Self.withoutNul(part))
      } else {
        result.append(contentsOf: part)
      }
      result.append(ASCII.lineFeed)
    }
    bytes = result
  }

  private mutating func remember(_ mistake: DeckMistake, line: Int) {
    if mended.count < DeckLimits.problems { mended.append((line, mistake)) } else { mendedBesides += 1 }
  }

  private static func withoutNul(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3)
    for byte in bytes { if byte == 0 { result += [0xEF, 0xBF, 0xBD] } else { result.append(byte) } }
    return result
  }
}
