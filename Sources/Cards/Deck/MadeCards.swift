/// What a deck remembers of the cards that were ever made for it: the hashes of their keys, in a comment that is its last
/// line.
///
/// ```markdown
/// ---
/// <!-- recollect made: b0ahjra9hz 2m4k8q0wxd -->
/// ```
///
/// A card whose hash stands there and that is no more in the deck was deleted by a person, and is not made again. The
/// `---` keeps the comment out of the card above it, also in programs that know no such comment.
public struct MadeCards: Hashable, Sendable {
  /// The hashes, in the order in which they were written.
  public private(set) var hashes: [String] = []
  /// Whether the deck has such a line.
  public let isWritten: Bool
  private var known: Set<String> = []

  /// Reads what a deck remembers; of several such lines, as a merge may leave them, all hashes.
  public init(in text: String) {
    let places = MadePlaces(in: Array(text.utf8))
    isWritten = !places.comments.isEmpty
    for comment in places.comments {
      for word in places.words(of: comment) where CardKey.isHash(word) && known.insert(word).inserted {
        hashes.append(word)
      }
    }
  }

  /// Whether the card of a key was made.
  public func contains(_ key: CardKey) -> Bool { !known.isEmpty && known.contains(key.hash) }

  /// Remembers a card.
  public mutating func insert(_ key: CardKey) {
    let hash = key.hash
    if known.insert(hash).inserted { hashes.append(hash) }
  }

  /// Returns a deck's text with this as its last line; everything else stays as it is, byte for byte.
  public func written(into text: String) -> String {
    let bytes = Array(text.utf8)
    let places = MadePlaces(in: bytes)
    let comment = Array("\(MadeLine.opening) \(hashes.joined(separator: " ")) -->".utf8)
    if let last = places.last { return String(decoding: places.replacing(last, by: comment), as: UTF8.self) }
    var result = places.replacing(nil, by: [])
    let end = bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    if !result.isEmpty {
      if result.last != UInt8(ascii: "\n"), result.last != UInt8(ascii: "\r") { result += Array(end.utf8) }
      result += Array((end + "---" + end).utf8)
    }
    return String(decoding: result + comment + Array(end.utf8), as: UTF8.self)
  }
}

extension CardKey {
  /// The key's last part: what tells cards apart, without the words for the eye.
  public var hash: String {
    let bytes = text.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "-")).map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(text[start...])
  }

  /// Whether a word can be the hash of a key.
  static func isHash(_ word: String) -> Bool {
    word.utf8.count == 10 && word.utf8.allSatisfy { hashAlphabet.contains($0) }
  }

  private static let hashAlphabet = Set("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}
