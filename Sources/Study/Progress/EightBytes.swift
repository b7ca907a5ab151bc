/// Bytes looked at eight at a time: what takes a file of a million lines byte by byte most of its time.
extension UnsafeRawBufferPointer {
  /// Where the string ends that goes on at a place: at the first quote, backslash or control character, or at the end of
  /// the bytes.
  @inline(__always)
  func endOfPlainText(from start: Int) -> Int {
    // "Determine if a word has a byte less than n", S. E. Anderson, Bit Twiddling Hacks; exact for the lowest such byte.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var position = start
    while position + 8 <= count {
      let eight = loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let quote = eight ^ (ones &* 0x22)
      let backslash = eight ^ (ones &* 0x5c)
      let control = (eight &- ones &* 0x20) & ~eight
      let stops = (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | control) & highs
      if stops != 0 { return position + stops.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < count, case let byte = self[position], byte >= 0x20, byte != 0x22, byte != 0x5c { position += 1 }
    return position
  }

  /// Whether the bytes at a place are these.
  @inline(__always)
  func holds(_ other: UnsafeRawBufferPointer, at start: Int) -> Bool {
    guard start + other.count <= count else { return false }
    var offset = 0
    while offset + 8 <= other.count {
      guard
        loadUnaligned(fromByteOffset: start + offset, as: UInt64.self)
          == other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      else { return false }
      offset += 8
    }
    while offset < other.count {
      guard self[start + offset] == other[offset] else { return false }
      offset += 1
    }
    return true
  }
}
