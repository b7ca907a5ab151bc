/// A set of words that is asked often: two numbers are compared where a set of texts would hash them.
struct WordSet: Sendable {
  /// The words in a table with open addressing; the empty word is a free place.
  private var places: [Word]
  private(set) var count = 0

  /// Makes a set of words.
  init(_ words: some Sequence<Word>) {
    places = [Word](repeating: "", count: 8)
    for word in words { insert(word) }
  }

  /// Makes an empty set.
  init() { self.init(EmptyCollection()) }

  /// Whether it has no words.
  var isEmpty: Bool { count == 0 }

  /// Whether a word is in it; the empty one never is.
  @inline(__always)
  func contains(_ word: Word) -> Bool {
    var place = word.tableHash & (places.count - 1)
    while !places[place].isEmpty {
      if places[place] == word { return true }
      place = (place + 1) & (places.count - 1)
    }
    return false
  }

  /// Adds a word; says whether it is new.
  @discardableResult
  mutating func insert(_ word: Word) -> Bool {
    guard !word.isEmpty else { return false }
    if (count + 1) * 3 > places.count { grow() }
    var place = word.tableHash & (places.count - 1)
    while !places[place].isEmpty {
      if places[place] == word { return false }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = word
    count += 1
    return true
  }

  /// The words of this set and of another.
  func union(_ other: WordSet) -> WordSet {
    var result = self
    for word in other { result.insert(word) }
    return result
  }

  /// Adds words.
  mutating func formUnion(_ words: some Sequence<Word>) { for word in words { insert(word) } }

  private mutating func grow() {
    let words = places
    places = [Word](repeating: "", count: words.count * 2)
    for word in words where !word.isEmpty {
      var place = word.tableHash & (places.count - 1)
      while !places[place].isEmpty { place = (place + 1) & (places.count - 1) }
      places[place] = word
    }
  }
}

extension WordSet: ExpressibleByArrayLiteral {
  init(arrayLiteral words: StaticString...) {
    self.init()
    for word in words { insert(Word(staticString: word)) }
  }
}

/// In no order that means anything.
extension WordSet: Sequence {
  func makeIterator() -> some IteratorProtocol<Word> { places.lazy.filter { !$0.isEmpty }.makeIterator() }
}
