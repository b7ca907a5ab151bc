/// Knows what the short forms of a run's pages stand for in most places.
///
/// Where a page gives "pulmonary arterial hypertension (PAH)" twice and "arterial hypertension (PAH)" once, the once is
/// a slip. Over several pages only such a slip is outvoted: another page may mean something else by the same letters.
/// A plural is not asked beside its singular of the same meaning.
struct AbbreviationVote {
  private struct Candidate {
    let key: String
    let long: String
    /// How often each page has it.
    var counts: [Int: Int] = [:]
    var count: Int { counts.values.reduce(0, +) }
  }

  private var candidates: [String: [Candidate]] = [:]

  /// Counts what each short form stands for, page by page.
  init(_ pages: [[Fact]]) {
    for (page, facts) in pages.enumerated() {
      for fact in facts where fact.kind == .abbreviation {
        guard let short = fact.term else { continue }
        let key = KeptCards.folded(fact.answer)
        var known = candidates[short] ?? []
        let index = known.firstIndex { $0.key == key } ?? known.count
        if index == known.count { known.append(Candidate(key: key, long: fact.answer)) }
        known[index].counts[page, default: 0] += 1
        candidates[short] = known
      }
    }
  }

  /// Says why an abbreviation is not asked: the pages speak for another long form, or have the singular.
  func objection(to fact: Fact, on page: Int) -> String? {
    guard fact.kind == .abbreviation, let short = fact.term, let known = candidates[short] else { return nil }
    if short.utf8.last == 0x73, short.utf8.count >= 3, let first = short.utf8.first, first < 0x61 {
      let singular = String(short.dropLast())
      let long = Tokenizer.tokens(of: fact.answer)
      if let others = candidates[singular],
        others.contains(where: { SameMeaning.ofNames(Tokenizer.tokens(of: $0.long), long) })
      {
        return "'\(singular)' is asked, its singular."
      }
    }
    guard known.count > 1 else { return nil }
    let key = KeptCards.folded(fact.answer)
    guard let own = known.first(where: { $0.key == key }) else { return nil }
    let winner = known.max { left, right in
      votes(for: left, besides: own, on: page) < votes(for: right, besides: own, on: page)
    }
    guard let winner, votes(for: winner, besides: own, on: page) > votes(for: own, besides: winner, on: page) else {
      return nil
    }
    return "'\(short)' stands for '\(winner.long)' in more places."
  }

  /// The places that speak for a candidate against another: all pages' where one is a part of the other.
  private func votes(for candidate: Candidate, besides own: Candidate, on page: Int) -> Int {
    let isSlip = candidate.key.hasSuffix(own.key) || own.key.hasSuffix(candidate.key)
    return isSlip && candidate.key != own.key ? candidate.count : candidate.counts[page] ?? 0
  }
}
