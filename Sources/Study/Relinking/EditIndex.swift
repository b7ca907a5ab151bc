/// Finds the entries that have words in common with another, the likeliest first.
struct EditIndex {
  /// In which entries a word stands.
  private var places: [Int: [Int]] = [:]
  private var edges: [String: [Int]] = [:]
  /// A word of more entries than this says nothing; so says a beginning or an end of a name.
  private static let common = 300

  init(_ entries: [ReadEntry], _ words: EditWords) {
    for (place, entry) in entries.enumerated() {
      for word in entry.words where !words[word].isSmall { places[word, default: []].append(place) }
      for edge in Self.edges(of: entry, words) { edges[edge, default: []].append(place) }
    }
  }

  /// Returns the places of at most so many entries that fit, by what the words weigh that they share.
  func candidates(for entry: ReadEntry, most: Int, _ words: EditWords, where fits: (Int) -> Bool) -> [Int] {
    var weights: [Int: Int] = [:]
    func add(_ found: [Int]?, _ weight: Int) {
      guard let found, found.count <= Self.common else { return }
      for place in found { weights[place, default: 0] += weight }
    }
    for word in entry.words where !words[word].isSmall { add(places[word], words.weight(word)) }
    // A slip hides a name's only word: its beginning or its end is still there.
    for edge in Self.edges(of: entry, words) { add(edges[edge], 10) }
    var found = weights.filter { fits($0.key) }.map { (place: $0.key, weight: $0.value) }
    found.sort { ($1.weight, $0.place) < ($0.weight, $1.place) }
    return found.prefix(most).map(\.place)
  }

  /// Beginning and end of each name's longest word.
  private static func edges(of entry: ReadEntry, _ words: EditWords) -> [String] {
    var edges: [String] = []
    for name in entry.names {
      guard let longest = name.max(by: { words[$0].text.utf8.count < words[$1].text.utf8.count }) else { continue }
      let text = words[longest].text
      guard text.count >= 5 else { continue }
      for edge in ["^" + String(text.prefix(4)), String(text.suffix(4)) + "$"] where !edges.contains(edge) {
        edges.append(edge)
      }
    }
    return edges
  }
}
