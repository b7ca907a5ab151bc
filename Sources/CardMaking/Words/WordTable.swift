/// What is known about each of some words: a table that is asked once for each word of a text, or oftener.
///
/// Hashing every word as a `String` takes a tenth of the whole time; two numbers are compared in a fraction of that.
struct WordTable<Value: Sendable>: Sendable {
  private var words: [Word]
  private var values: [Value?]
  private(set) var count = 0

  /// Makes an empty table.
  init() {
    words = [Word](repeating: "", count: 16)
    values = [Value?](repeating: nil, count: 16)
  }

  /// What is known about a word; nothing of the empty one.
  subscript(word: Word) -> Value? {
    @inline(__always)
    get {
      var place = word.tableHash & (words.count - 1)
      while words[place] != word {
        if words[place].isEmpty { return nil }
        place = (place + 1) & (words.count - 1)
      }
      return values[place]
    }
    set {
      guard !word.isEmpty else { return }
      if (count + 1) * 3 > words.count { grow() }
      let place = self.place(of: word)
      if words[place].isEmpty { count += 1 }
      words[place] = word
      values[place] = newValue
    }
  }

  /// The same, or something else where nothing is known.
  subscript(word: Word, default other: @autoclosure () -> Value) -> Value {
    get { self[word] ?? other() }
    set { self[word] = newValue }
  }

  /// The words of the table, in no order that means anything.
  var keys: some Sequence<Word> { words.lazy.filter { !$0.isEmpty } }

  /// Where a word stands, or the free place where it would.
  @inline(__always)
  private func place(of word: Word) -> Int {
    var place = word.tableHash & (words.count - 1)
    while !words[place].isEmpty, words[place] != word { place = (place + 1) & (words.count - 1) }
    return place
  }

  private mutating func grow() {
    let old = zip(words, values)
    words = [Word](repeating: "", count: words.count * 2)
    values = [Value?](repeating: nil, count: words.count)
    for (word, value) in old where !word.isEmpty {
      let place = self.place(of: word)
      words[place] = word
      values[place] = value
    }
  }
}

extension WordTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral pairs: (StaticString, Value)...) {
    self.init()
    for (word, value) in pairs { self[Word(staticString: word)] = value }
  }
}
