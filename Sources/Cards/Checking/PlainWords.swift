/// The words of a plain text in lower case with a blank before and after each: " is a mandible the lower jaw ".
///
/// Looking for the words of one text in another so takes a fraction of comparing lists of them.
struct PlainWords {
  private let bytes: [UInt8]
  /// How many letters and digits the words have.
  let letters: Int

  /// The word "or".
  static let or = PlainWords(bytes: Array(" or ".utf8), letters: 2)

  private init(bytes: [UInt8], letters: Int) {
    self.bytes = bytes
    self.letters = letters
  }

  /// Reads a text, or gives nil where it has characters for which folding is more than lower case.
  init?(_ text: String) {
    var text = text
    var letters = 0
    let bytes = text.withUTF8 { text -> [UInt8]? in
      guard PlainFold.isPlain(text) else { return nil }
      return [UInt8](unsafeUninitializedCapacity: text.count + 2) { buffer, count in
        buffer[0] = ASCII.space
        count = 1
        for byte in text {
          if ASCII.isWord(byte) {
            buffer[count] = ASCII.isCapital(byte) ? byte | 0x20 : byte
            count += 1
            letters += 1
          } else if buffer[count - 1] != ASCII.space {
            buffer[count] = ASCII.space
            count += 1
          }
        }
        if buffer[count - 1] != ASCII.space {
          buffer[count] = ASCII.space
          count += 1
        }
      }
    }
    guard let bytes else { return nil }
    self.init(bytes: bytes, letters: letters)
  }

  /// Whether the words of another text stand among these one after another.
  func hold(_ other: PlainWords) -> Bool {
    guard other.bytes.count <= bytes.count, other.bytes.count > 1 else { return false }
    let first = other.bytes[1]
    return bytes.withUnsafeBufferPointer { bytes in
      other.bytes.withUnsafeBufferPointer { wanted in
        for start in 0...(bytes.count - wanted.count)
        where bytes[start] == ASCII.space && bytes[start + 1] == first
          && bytes[start..<start + wanted.count].elementsEqual(wanted)
        {
          return true
        }
        return false
      }
    }
  }
}
