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
  private var lineStarts: [Int] = []
  /// What each line holds.
  private var features: [LineFeatures] = []
  /// What had to be mended, by line from 1.
  private(set) var mended: [(line: Int, mistake: DeckMistake)] = []
  /// How many more lines had to be mended, and which is the first of them.
  private(set) var mendedBesides = (count: 0, first: 0)

  init(_ input: [UInt8]) {
    bytes = input.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(input.dropFirst(3)) : input
    var all = countLines()
    if all.contains(.carriageReturn) {
      plainLineFeeds()
      all = countLines()
    }
    if all.contains(.nul) || (all.contains(.beyondASCII) && !isWhole) {
      mend()
      _ = countLines()
    }
  }

  /// Gives the text and its lines to a function.
  func withLines<Result>(_ body: (TextLines) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      lineStarts.withUnsafeBufferPointer { starts in
        features.withUnsafeBufferPointer { body(TextLines(bytes: bytes, starts: starts, features: $0)) }
      }
    }
  }

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
    bytes = bytes.withUnsafeBufferPointer { old in
      [UInt8](unsafeUninitializedCapacity: old.count) { new, count in
        for index in old.indices {
          var byte = old[index]
          if byte == carriageReturn {
            if index + 1 < old.count, old[index + 1] == ASCII.lineFeed { continue }
            byte = ASCII.lineFeed
          }
          new[count] = byte
          count += 1
        }
      }
    }
  }

  /// Whether every line is valid UTF-8.
  private var isWhole: Bool {
    withLines { lines in
      (0..<lines.count).allSatisfy {
        !lines.features[$0].contains(.beyondASCII) || BrokenText.isWhole(lines.bytes, lines.range(of: $0))
      }
    }
  }

  /// Puts U+FFFD where a byte is no UTF-8 or NUL, and remembers in which lines.
  private mutating func mend() {
    var mended: [(line: Int, mistake: DeckMistake)] = []
    var besides = (count: 0, first: 0)
    bytes = withLines { lines in
      // What is not written to of so much room takes no memory.
      [UInt8](unsafeUninitializedCapacity: lines.bytes.count * BrokenText.growth + 1) { new, count in
        for line in 0..<lines.count {
          let isBroken = BrokenText.mend(lines.bytes, lines.range(of: line), into: new, at: &count)
          new[count] = ASCII.lineFeed
          count += 1
          guard isBroken || lines.features[line].contains(.nul) else { continue }
          if mended.count < DeckLimits.problems {
            mended.append((line + 1, isBroken ? .brokenEncoding : .nulCharacter))
          } else {
            if besides.count == 0 { besides.first = line + 1 }
            besides.count += 1
          }
        }
      }
    }
    self.mended = mended
    mendedBesides = besides
  }
}
