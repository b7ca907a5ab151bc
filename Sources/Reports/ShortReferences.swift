import Cards

/// The shortest ways to name cards that `recollect show` understands: beginnings of keys that no other key has.
struct ShortReferences {
  /// The most cells of a beginning that ends with a whole word.
  private static let mostCells = 24

  /// All keys, sorted by their bytes, each once.
  private let keys: [[UInt8]]

  /// Takes all keys that may be named.
  init(among keys: some Sequence<CardKey>) {
    self.keys = Set(keys.map { $0.text }).map { Array($0.utf8) }.sorted {
      $0.lexicographicallyPrecedes($1)
    }
  }

  /// Returns the beginning of a key: the shortest that is unique, to the end of the word that it ends in where that is
  /// short; the whole key where it is the beginning of another, or would be taken for a line of a file.
  func reference(to key: CardKey) -> String {
    let bytes = Array(key.text.utf8)
    var place = firstPlace { !$0.lexicographicallyPrecedes(bytes) }
    var shared = 0
    if place > 0 { shared = max(shared, common(keys[place - 1], bytes)) }
    if place < keys.count, keys[place] == bytes { place += 1 }
    if place < keys.count { shared = max(shared, common(keys[place], bytes)) }
    guard shared < bytes.count else { return VisibleText.line(key.text) }
    var end = key.text.startIndex
    while end < key.text.endIndex, key.text[..<end].utf8.count <= shared {
      end = key.text.index(after: end)
    }
    let word = key.text[end...].firstIndex(of: "-") ?? key.text.endIndex
    if word < key.text.endIndex, DisplayWidth.of(String(key.text[..<word])) <= Self.mostCells {
      end = word
    }
    let reference = String(key.text[..<end])
    return VisibleText.line(reference.contains(":") ? key.text : reference)
  }

  private func common(_ one: [UInt8], _ other: [UInt8]) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }

  private func firstPlace(where isMeant: ([UInt8]) -> Bool) -> Int {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if isMeant(keys[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
