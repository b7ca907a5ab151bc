/// Looks for the code, math or comment that begins at a mark, and remembers what has no partner in its line, so that no
/// line costs more than a few times its length.
struct PartnerSearch {
  // The end of the line that is being looked through.
  private var end = -1
  // Marks that have no partner before that end.
  private var alone: Set<Int> = []
  // Where the last run of so many backticks begins; nil until the first one that has no partner.
  private var lastRuns: [Int: Int]?

  /// The span that begins at an opening mark, where it ends before the given end.
  mutating func span(in text: Bytes, at: Int, end: Int) -> InlineSpans.Span? {
    if end != self.end { self = PartnerSearch(end: end) }
    let length = InlineSpans.mark(in: text, at: at)
    let isBacktick = text[at] == ASCII.backtick
    let name = Int(text[at]) &+ length &* 256
    if alone.contains(name) { return nil }
    if isBacktick, let lastRuns, lastRuns[length] ?? -1 <= at { return nil }
    if let span = InlineSpans.span(in: text, at: at, end: end) { return span }
    alone.insert(name)
    if isBacktick, lastRuns == nil { lastRuns = Self.runs(in: text, from: at, to: end) }
    return nil
  }

  init() {}

  private init(end: Int) { self.end = end }

  /// Runs of backticks by their length: where the last one of each begins.
  private static func runs(in text: Bytes, from start: Int, to end: Int) -> [Int: Int] {
    var last: [Int: Int] = [:]
    var at = start
    while at < end {
      guard text[at] == ASCII.backtick else {
        at += 1
        continue
      }
      let length = InlineSpans.mark(in: text, at: at)
      last[length] = at
      at += length
    }
    return last
  }
}
