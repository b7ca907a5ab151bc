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
  /// A bit for each of eight times as many hashes as there are places, set where a word has it: most words of a text are
  /// in no table, and all bits together stay next to the processor, where the places do not.
  private var marks = [UInt64](repeating: 0, count: 2)
  private(set) var count = 0

  /// Makes an empty table.
  init() {}

  /// What is known about a word; nothing of the empty one.
  subscript(word: Word) -> Value? {
    @inline(__always)
    get {
      let hash = word.tableHash
      guard marks[(hash >> 6) & (marks.count - 1)] & Self.mark(hash) != 0 else { return nil }
      var place = hash & (places.count - 1)
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
      setMark(of: word)
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

  @inline(__always)
  private static func mark(_ hash: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: hash) }

  private mutating func setMark(of word: Word) {
    let hash = word.tableHash
    marks[(hash >> 6) & (marks.count - 1)] |= Self.mark(hash)
  }

  private mutating func grow() {
    let old = places
    places = [Place](repeating: Place(), count: old.count * 2)
    marks = [UInt64](repeating: 0, count: marks.count * 2)
    for place in old where !place.word.isEmpty {
      places[self.place(of: place.word)] = place
      setMark(of: place.word)
    }
  }
}

extension WordTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral pairs: (StaticString, Value)...) {
    self.init()
    for (word, value) in pairs { self[Word(staticString: word)] = value }
  }
}
