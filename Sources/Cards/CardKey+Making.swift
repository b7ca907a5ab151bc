extension CardKey {
  /// Makes the key of a card: the kind and the folded parts are hashed; the slug is for the eye.
  ///
  /// - Parameters:
  ///   - kind: what the card asks for.
  ///   - parts: the first form of the term (`define`, `term`), the question (`ask`), or the sentence with its gaps
  ///     filled, the gap's text, and its ordinal from 1 among gaps of equal folded text (`gap`).
  ///   - name: what `K:` gives; it replaces the first part and is not folded.
  public init(kind: CardKind, parts: [String], name: String? = nil) {
    var folded = parts.map { Fold.bytes($0) }
    if let name {
      if folded.isEmpty { folded.append([]) }
      folded[0] = Array(name.utf8)
    }
    self.init(kind: kind, folded: folded)
  }

  /// Makes the key of parts that are folded already.
  init(kind: CardKind, folded parts: [[UInt8]]) {
    var hash = FNV1a64()
    hash.add(kind.rawValue.utf8)
    for part in parts {
      hash.add(0x1F)
      hash.add(part)
    }
    let code = hash.value >> 14
    let slug = Self.slug(of: parts.first ?? [])
    let alphabet = Self.alphabet
    text = String(unsafeUninitializedCapacity: slug.count + 18) { buffer in
      var count = buffer.update(fromContentsOf: slug)
      buffer[count] = UInt8(ascii: "-")
      count += 1
      for byte in kind.rawValue.utf8 {
        buffer[count] = byte
        count += 1
      }
      buffer[count] = UInt8(ascii: "-")
      count += 1
      for shift in stride(from: 45, through: 0, by: -5) {
        buffer[count] = alphabet[Int((code >> UInt64(shift)) & 31)]
        count += 1
      }
      return count
    }
  }

  /// Lower case, every run of other characters than a-z and 0-9 one hyphen, cut at 24, no hyphen at either end.
  private static func slug(of folded: [UInt8]) -> [UInt8] {
    // The first 24 characters of the slug are long found when this many bytes have been looked at, but for runs of
    // others; then the whole text is.
    let start = folded.prefix(48)
    if !start.contains(where: { $0 >= 0x80 }) {
      let slug = slug(ofLowercased: start)
      if slug.count == 24 || start.count == folded.count { return trimmed(slug) }
    }
    // A letter beyond ASCII may become one of a-z in lower case (İ does).
    var bytes: [UInt8] = []
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
      FoldUnit.appendLowercased(scalar, to: &bytes)
    }
    return trimmed(slug(ofLowercased: bytes[...]))
  }

  private static func slug(ofLowercased bytes: ArraySlice<UInt8>) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(25)
    for byte in bytes {
      let small = ASCII.isCapital(byte) ? byte | 0x20 : byte
      if ASCII.isSmall(small) || ASCII.isDigit(small) {
        slug.append(small)
      } else if let last = slug.last, last != UInt8(ascii: "-") {
        slug.append(UInt8(ascii: "-"))
      }
      if slug.count == 24 { break }
    }
    return slug
  }

  private static func trimmed(_ slug: [UInt8]) -> [UInt8] {
    let slug = slug.last == UInt8(ascii: "-") ? slug.dropLast() : slug[...]
    return slug.isEmpty ? Array("card".utf8) : Array(slug)
  }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}

/// The hash FNV-1a with 64 bits.
private struct FNV1a64 {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }
}
