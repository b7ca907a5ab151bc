/// What is known about each of some words: a table that is asked once for each word of a text, or oftener.
///
/// Hashing every word as a `String` takes a tenth of the whole time; two numbers are compared in a fraction of that.
struct WordTable<Value: Sendable>: Sendable {
  /// A word and what is known about it, side by side: they are fetched together.
  private struct Place {
    var word: Word = ""
    var value: Value?
  }

  private var places = [Place](repeating: Place(), count: 16)
  private(set) var count = 0

  /// Makes an empty table.
  init() {}

  /// What is known about a word; nothing of the empty one.
  subscript(word: Word) -> Value? {
    @inline(__always)
    get {
      var place = word.tableHash & (places.count - 1)
      while places[place].word != word {
        if places[place].word.isEmpty { return nil }
        place = (place + 1) & (places.count - 1)
      }
      return places[place].value
    }
    set {
      guard !word.isEmpty else { return }
      if (count + 1) * 3 > places.count { grow() }
      let place = self.place(of: word)
      if places[place].word.isEmpty { count += 1 }
      places[place] = Place(word: word, value: newValue)
    }
  }

  /// The same, or something else where nothing is known.
  subscript(word: Word, default other: @autoclosure () -> Value) -> Value {
    get { self[word] ?? other() }
    set { self[word] = newValue }
  }

  /// The words of the table, in no order that means anything.
  var keys: some Sequence<Word> { places.lazy.map(\.word).filter { !$0.isEmpty } }

  /// Where a word stands, or the free place where it would.
  @inline(__always)
  private func place(of word: Word) -> Int {
    var place = word.tableHash & (places.count - 1)
    while !places[place].word.isEmpty, places[place].word != word { place = (place + 1) & (places.count - 1) }
    return place
  }

  private mutating func grow() {
    let old = places
    places = [Place](repeating: Place(), count: old.count * 2)
    for place in old where !place.word.isEmpty { places[self.place(of: place.word)] = place }
  }
}

extension WordTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral pairs: (StaticString, Value)...) {
    self.init()
    for (word, value) in pairs { self[Word(staticString: word)] = value }
  }
}
