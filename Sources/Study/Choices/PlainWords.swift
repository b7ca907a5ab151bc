/// The words of a text as choices are compared by: small letters and digits, without signs between them.
///
/// "Raynaud's phenomenon (RP)" is `raynaud`, `phenomenon`, `rp`. Letters beyond ASCII stay as they are.
struct PlainWords: Hashable, Sendable {
  let words: [String]

  /// Cuts a text into at most `limit` words.
  init(_ text: String, limit: Int = .max) {
    var words: [String] = []
    var letters: [UInt8] = []
    var text = text
    text.withUTF8 { bytes in
      for index in 0...bytes.count {
        let byte = index < bytes.count ? bytes[index] : 0x20
        switch byte {
        case 0x41...0x5A: letters.append(byte | 0x20)
        case 0x30...0x39, 0x61...0x7A: letters.append(byte)
        // Signs such as quotes and dashes are three bytes that begin with E2; all other characters are letters.
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80: fallthrough
        case 0...0x7F:
          if !letters.isEmpty { words.append(String(decoding: letters, as: UTF8.self)) }
          letters.removeAll(keepingCapacity: true)
        case 0x80...0xBF where letters.isEmpty: break
        default: letters.append(byte)
        }
        if words.count >= limit { return }
      }
    }
    // The ending of a possessive.
    words.removeAll { $0 == "s" }
    self.words = words
  }

  /// Words that were cut already.
  init(words: [String]) { self.words = words }

  /// The words in American spelling and in the singular, so that forms of one thing are equal.
  var singular: [String] { words.map(Self.singular) }

  /// One form for a word, its plural, and its other spelling; for comparing only.
  static func singular(_ word: String) -> String {
    let word = mayBeBritish(word) ? AmericanSpelling.of(word) : word
    guard word.utf8.count > 3 else { return word }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.hasSuffix("sis") || word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { return word }
    if word.hasSuffix("ses"), !word.hasSuffix("eases") { return word.dropLast(2) + "is" }
    if word.hasSuffix("xes") || word.hasSuffix("ches") || word.hasSuffix("shes") { return String(word.dropLast(2)) }
    if word.hasSuffix("anges") { return word.dropLast(3) + "x" }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// Whether a word has letters that only some British spellings have; most words are spared the rules.
  private static func mayBeBritish(_ word: String) -> Bool {
    var beforeLast: UInt8 = 0
    var last: UInt8 = 0
    for byte in word.utf8 {
      switch (beforeLast, last, byte) {
      // ae, oe; our, ould, ough; ise, isa, isi, yse, ysi; lph, uco, rey; tre, bre, yre; gue, que; lle, lli, lla; ...
      case (_, 0x61, 0x65), (_, 0x6F, 0x65), (0x6F, 0x75, 0x72), (0x6F, 0x75, 0x6C), (0x6F, 0x75, 0x67),
        (0x69, 0x73, 0x65), (0x69, 0x73, 0x61), (0x69, 0x73, 0x69), (0x79, 0x73, 0x65), (0x79, 0x73, 0x69),
        (_, 0x6C, 0x70), (0x65, 0x75, 0x63), (0x72, 0x65, 0x79), (0x74, 0x72, 0x65), (0x62, 0x72, 0x65),
        (0x79, 0x72, 0x65), (0x76, 0x72, 0x65), (0x67, 0x75, 0x65), (0x71, 0x75, 0x65), (0x6C, 0x6C, 0x65),
        (0x6C, 0x6C, 0x69), (0x6C, 0x6C, 0x61), (0x72, 0x6F, 0x6C), (0x66, 0x69, 0x6C), (0x6E, 0x63, 0x65),
        (_, 0x6D, 0x6D), (0x6E, 0x69, 0x75), (0x67, 0x65, 0x6D), (0x67, 0x65, 0x69), (0x64, 0x6F, 0x6E),
        (0x69, 0x73, 0x6B), (0x75, 0x67, 0x68), (0x74, 0x69, 0x74), (0x6E, 0x74, 0x69), (0x64, 0x65, 0x73),
        (0x73, 0x63, 0x65):
        return true
      default: break
      }
      beforeLast = last
      last = byte
    }
    return false
  }

  /// Whether all of some words stand here one after the other.
  func holds(_ other: PlainWords) -> Bool {
    let count = other.words.count
    guard count > 0, words.count >= count else { return false }
    return (0...words.count - count).contains { words[$0..<$0 + count].elementsEqual(other.words) }
  }

  /// One text of all words, joined.
  var joined: String { words.joined() }
}
