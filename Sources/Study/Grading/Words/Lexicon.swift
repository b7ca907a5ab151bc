internal import CWords

/// The English and medical words that are known: typing one of them is never a misspelling of another.
///
/// The list is packed into the program, so that a verdict is the same on every machine.
public struct Lexicon: Sendable {
  private let letters: [UInt8]
  /// Where each word begins in `letters`, in the order of the words; one more place marks the end.
  private let starts: [UInt32]
  /// Whether each word is medical.
  private let isMedical: [Bool]
  /// The medical words by their length.
  private let medical: [[Candidate]]

  private struct Candidate: Sendable {
    let start: UInt32
    let mask: UInt32
  }

  /// The list that the program brings; unpacked when it is first asked.
  public static let bundled: Lexicon = {
    let bytes = UnsafeBufferPointer(start: recollect_words(), count: recollect_words_size())
    return Lexicon(packed: bytes)
  }()

  /// A list without words.
  public static let none = Lexicon(packed: [])

  /// A list of terms, each of them as good as a medical word.
  init(terms: Set<String>) {
    var packed: [UInt8] = []
    for term in terms.map({ Array($0.utf8) }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      // Letters beyond ASCII have bit 7 themselves; such a term is found by no slip.
      guard let last = term.last, term.allSatisfy({ $0 < 0x80 }) else { continue }
      packed.append(0x80)
      packed += term.dropLast()
      packed.append(last | 0x80)
    }
    self.init(packed: packed)
  }

  /// Unpacks a list; the form is described in `Scripts/pack-words`.
  init(packed: some Collection<UInt8>) {
    var letters: [UInt8] = []
    var starts: [UInt32] = []
    var medical: [[Candidate]] = Array(repeating: [], count: Self.longest + 1)
    letters.reserveCapacity(packed.count * 5 / 2)
    starts.reserveCapacity(packed.count / 4)
    var word: [UInt8] = []
    var isMedical: [Bool] = []
    var beginsWord = true
    for byte in packed {
      if beginsWord {
        isMedical.append(byte & 0x80 != 0)
        word.removeLast(word.count - min(word.count, Int(byte & 0x7F)))
        beginsWord = false
        continue
      }
      word.append(byte & 0x7F)
      guard byte & 0x80 != 0 else { continue }
      beginsWord = true
      let start = UInt32(letters.count)
      starts.append(start)
      letters += word
      if isMedical.last == true, word.count <= Self.longest {
        medical[word.count].append(Candidate(start: start, mask: Self.mask(of: word[...])))
      }
    }
    starts.append(UInt32(letters.count))
    self.letters = letters
    self.starts = starts
    self.isMedical = isMedical
    self.medical = medical
  }

  private static let longest = 40

  /// How many words are known.
  public var count: Int { starts.count - 1 }

  /// Whether a word, in small letters without accents, is known.
  public func contains(_ word: String) -> Bool { place(of: Array(word.utf8)[...]) != nil }

  /// Whether a word is known, but as no medical word.
  func isOrdinary(_ word: String) -> Bool { place(of: Array(word.utf8)[...]).map { !isMedical[$0] } ?? false }

  private func place(of word: ArraySlice<UInt8>) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let other = letters[Int(starts[middle])..<Int(starts[middle + 1])]
      if other.elementsEqual(word) { return middle }
      if other.lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Calls `body` with every medical word within `limit` slips of a word, until it returns true.
  func medicalWord(near word: [UInt8], limit: Int, where body: (String) -> Bool) -> String? {
    var distance = EditDistance()
    let mask = Self.mask(of: word[...])
    for length in max(3, word.count - limit)...max(3, word.count + limit) where length < medical.count {
      for candidate in medical[length] {
        // A slip changes at most two letters of the set.
        guard (candidate.mask ^ mask).nonzeroBitCount <= 2 * limit else { continue }
        let other = letters[Int(candidate.start)..<Int(candidate.start) + length]
        guard distance.between(word[...], other, limit: limit) != nil else { continue }
        let text = String(decoding: other, as: UTF8.self)
        if body(text) { return text }
      }
    }
    return nil
  }

  /// Which letters of the alphabet a word has, one bit each.
  private static func mask(of word: ArraySlice<UInt8>) -> UInt32 {
    word.reduce(0) { mask, letter in letter >= 0x61 && letter <= 0x7A ? mask | 1 << UInt32(letter - 0x61) : mask }
  }
}
