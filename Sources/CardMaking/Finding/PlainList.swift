/// Reads short members that stand one after another: "dry cough, dizziness and a rash".
enum PlainList {
  /// Returns the members where there are two or more and each is short; else none.
  static func items(of text: String) -> [String] {
    let tokens = Tokenizer.tokens(of: text)
    let sentence = Sentence(text: Array(text.utf8), tokens: tokens, block: 0, line: 0)
    var items: [String] = []
    var start = 0
    func take(_ end: Int) -> Bool {
      guard end > start else { return true }
      guard end - start <= 6, tokens[start..<end].contains(where: \.isWord),
        !tokens[start..<end].contains(where: {
          $0.isIn(.auxiliaries) || ["that", "which", "if", "but"].contains($0.lower)
        })
      else { return false }
      items.append(sentence.text(start..<end))
      return true
    }
    let marks = tokens.indices.filter { [",", ";", "and", "or"].contains(tokens[$0].lower) }
    // An "and" divides only where it ends a list: "pins and needles, numbness".
    for mark in marks {
      let isWord = tokens[mark].isWord
      if isWord, mark != marks.last { continue }
      guard take(mark) else { return [] }
      start = mark + 1
    }
    return take(tokens.count) && items.count >= 2 ? items : []
  }
}
