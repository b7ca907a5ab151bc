/// Folding of ASCII without markup, the shape of nearly every term and question: one pass over the bytes.
enum PlainFold {
  /// Returns the folded bytes, or nothing where the text has a character that needs the whole procedure.
  static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard isPlain(text) else { return nil }
    return [UInt8](unsafeUninitializedCapacity: text.count) { buffer, count in
      count = fold(text, into: buffer)
    }
  }

  /// Whether a text has nothing that needs the whole procedure.
  ///
  /// One run of `*` or `_`, as a gap is, has no second one with which it could be a pair of marks of emphasis.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var runs = 0
    var isInRun = false
    for byte in text {
      guard needsWholeFolding[Int(byte)] else {
        isInRun = false
        continue
      }
      guard byte == UInt8(ascii: "_") || byte == UInt8(ascii: "*") else { return false }
      if !isInRun { runs += 1 }
      isInRun = true
      if runs > 1 { return false }
    }
    return true
  }

  private static func fold(_ text: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    var at = 0
    while at < text.count {
      let byte = text[at]
      if ASCII.isSpace(byte) {
        if count > 0, buffer[count - 1] != ASCII.space {
          buffer[count] = ASCII.space
          count += 1
        }
        at += 1
      } else if ASCII.isWord(byte) {
        let start = count
        var hasLaterCapital = false
        while at < text.count, ASCII.isWord(text[at]) {
          if count > start, ASCII.isCapital(text[at]) { hasLaterCapital = true }
          buffer[count] = text[at]
          count += 1
          at += 1
        }
        if !hasLaterCapital, ASCII.isCapital(buffer[start]) { buffer[start] |= 0x20 }
      } else {
        buffer[count] = byte
        count += 1
        at += 1
      }
    }
    while count > 0, isFinal(buffer[count - 1]) { count -= 1 }
    return count
  }

  private static func isFinal(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: ":")
  }

  private static let needsWholeFolding: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in 0x80...0xFF { table[byte] = true }
    for byte in "$`*_\\]".utf8 { table[Int(byte)] = true }
    return table
  }()
}
