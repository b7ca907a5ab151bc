extension LongFormWords {
  /// Reads the letters of a word.
  static func read(_ range: Range<Int>, _ word: Int, in text: [UInt8], into letters: inout [Letter]) {
    let first = letters.count
    addNumber(range, word, in: text, into: &letters)
    let hasNumber = letters.count > first
    let head = headStart(range, in: text)
    let cut = cutStart(range, in: text)
    var before: UInt8 = 0
    var isFirst = true
    var partStart = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      var letter: UInt8?
      var length = 1
      if byte < 0x80 {
        if isWordByte(byte) { letter = byte | (byte >= 0x41 ? 0x20 : 0) }
        if byte == 0x26 { letter = 0x61 }  // "&" is "and".
      } else {
        letter = latin(byte, index + 1 < text.count ? text[index + 1] : 0)
        length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      }
      if let letter {
        let isChange =
          isDigit(byte) != isDigit(before) || byte >= 0x41 && byte <= 0x5A && before >= 0x61 && before <= 0x7A
        var isPart = isFirst || !isWordByte(before) || isChange || byte == 0xCE || byte == 0xCF
        if isPart { partStart = index }
        let past = index - partStart
        isPart =
          isPart || past >= 2 && past <= 5 && numerals.contains { ends($0, at: index, from: partStart, in: text) }
        let start: Start = isFirst ? .word : index == cut ? .cut : index == head ? .head : .none
        letters.append(Letter(byte: letter, word: word, place: index, start: start, isPartStart: isPart))
        // "oestradiol" is written with an e in other places, and abbreviated so.
        if isFirst, letter == 0x6F || letter == 0x61, index + 1 < range.upperBound, text[index + 1] == 0x65 {
          letters.append(Letter(byte: 0x65, word: word, place: index + 1, start: .word, isPartStart: true))
        }
        isFirst = false
      } else if byte == 0x2B {
        letters.append(Letter(byte: byte, word: word, place: index, start: .none, isPartStart: true))
      }
      before = byte
      index += length
    }
    guard hasNumber else { return }
    // What stands for a number comes in among the word's own letters.
    let own = letters[first...].enumerated().sorted { left, right in
      left.element.place == right.element.place ? left.offset < right.offset : left.element.place < right.element.place
    }
    letters.replaceSubrange(first..., with: own.map(\.element))
  }

  /// Words that a digit or a sign may stand for: "three-dimensional (3D)", "type II", "CCP positive (CCP+)".
  private static func addNumber(
    _ range: Range<Int>, _ word: Int, in text: [UInt8], into letters: inout [Letter]
  ) {
    for place in range where place == range.lowerBound || !isWordByte(text[place - 1]) {
      guard numberStarts.contains(text[place] | 0x20) else { continue }
      for (name, byte) in numbers where stands(name, at: place, before: range.upperBound, in: text) {
        let isWhole = place == range.lowerBound
        letters.append(
          Letter(byte: byte, word: word, place: place, start: isWhole ? .word : .none, isPartStart: true))
      }
    }
    guard numberStarts.contains(text[range.lowerBound] | 0x20) else { return }
    for (name, byte) in romans where name.count == range.count {
      if stands(name, at: range.lowerBound, before: range.upperBound, in: text) {
        letters.append(Letter(byte: byte, word: word, place: range.lowerBound, start: .word, isPartStart: true))
      }
    }
    // "triiodothyronine (T3)"
    for (name, byte) in multiples where stands(name, at: range.lowerBound, before: range.upperBound, in: text) {
      letters.append(
        Letter(byte: byte, word: word, place: range.lowerBound + 1, start: .none, isPartStart: true))
    }
  }

  /// The letters with which these and the numbers below begin.
  private static let numberStarts = Array("tfsepncrivd".utf8)

  private static let romans: [(name: [UInt8], byte: UInt8)] = [
    ("ii", 0x32), ("iii", 0x33), ("iv", 0x34), ("vi", 0x36), ("vii", 0x37), ("viii", 0x38), ("ix", 0x39),
  ].map { (Array($0.utf8), $1) }

  private static let multiples: [(name: [UInt8], byte: UInt8)] = [("di", 0x32), ("tri", 0x33), ("tetra", 0x34)].map {
    (Array($0.utf8), $1)
  }

  private static let numbers: [(name: [UInt8], byte: UInt8)] = [
    ("two", 0x32), ("three", 0x33), ("four", 0x34), ("five", 0x35), ("six", 0x36), ("seven", 0x37), ("eight", 0x38),
    ("positive", 0x2B), ("negative", 0x2D),
    // Physiology's symbols: "sodium current (INa)", "dissociation rate (k(d))".
    ("current", 0x69), ("constant", 0x6B), ("rate", 0x6B),
  ].map { (Array($0.utf8), $1) }

  /// Numerals before a part of a name: "di|phosphate", "tri|iodothyronine".
  private static let numerals: [[UInt8]] = ["di", "tri", "tris", "bis", "tetra", "mono", "poly", "hexa"].map {
    Array($0.utf8)
  }

  private static func ends(_ numeral: [UInt8], at index: Int, from partStart: Int, in text: [UInt8]) -> Bool {
    index - partStart == numeral.count && stands(numeral, at: partStart, before: index, in: text)
  }

  private static func stands(_ name: [UInt8], at place: Int, before end: Int, in text: [UInt8]) -> Bool {
    guard place + name.count <= end, text[place] | 0x20 == name[0] else { return false }
    return zip(text[place..<place + name.count], name).allSatisfy { $0 | 0x20 == $1 }
  }

  /// Where a chemical's name begins after numbers, single letters and Greek letters: "12-O-tetradecanoyl...".
  private static func headStart(_ range: Range<Int>, in text: [UInt8]) -> Int? {
    var index = range.lowerBound
    var runs = 0
    while index < range.upperBound {
      guard isWordByte(text[index]) else {
        if text[index] == 0x2F { return nil }
        index += 1
        continue
      }
      let start = index
      if isDigit(text[index]) {
        while index < range.upperBound, isDigit(text[index]) { index += 1 }
      } else {
        while index < range.upperBound, isWordByte(text[index]), !isDigit(text[index]) { index += 1 }
        let isLocant =
          index - start == 1
          || greekBytes.contains { $0.count == index - start && stands($0, at: start, before: index, in: text) }
        if !isLocant { return runs > 0 ? start : nil }
      }
      runs += 1
    }
    return nil
  }

  /// Where a long form may begin inside a word: after a slash, after "anti-" and "non-".
  private static func cutStart(_ range: Range<Int>, in text: [UInt8]) -> Int? {
    for prefix in prefixes where stands(prefix, at: range.lowerBound, before: range.upperBound, in: text) {
      return range.lowerBound + prefix.count
    }
    guard let slash = text[range].lastIndex(of: 0x2F), slash + 3 < range.upperBound else { return nil }
    return slash + 1
  }

  private static let prefixes: [[UInt8]] = ["anti-", "non-", "pre-", "post-"].map { Array($0.utf8) }
}
