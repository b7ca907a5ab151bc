/// Knows what the short forms of a run's pages stand for in most places.
///
/// Where a page gives "pulmonary arterial hypertension (PAH)" twice and "arterial hypertension (PAH)" once, the once is
/// a slip. Over several pages only such a slip is outvoted: another page may mean something else by the same letters.
/// A plural is not asked beside its singular of the same meaning.
struct AbbreviationVote {
  /// What a short form may stand for, with its votes.
  private struct Candidate {
    let key: String
    let long: String
    /// How often each page has it.
    var counts: [Int: Int] = [:]
    var count = 0
    /// The one with most places of those that are a part of it, or of which it is one.
    var rival: Winner?
  }

  /// A candidate by its number, with the places that speak for it.
  private struct Winner {
    let number: Int
    let votes: Int

    /// The one with more votes; of two with as many the first.
    static func better(_ left: Winner?, _ right: Winner) -> Winner {
      guard let left else { return right }
      return (right.votes, left.number) > (left.votes, right.number) ? right : left
    }
  }

  /// All that a short form may stand for, in the order of the text.
  private struct Ballot {
    var candidates: [Candidate] = []
    var numbers: [Substring: Int] = [:]
    /// The one that each page has most often.
    var winners: [Int: Winner] = [:]
    /// The long forms as names; only where a plural may ask for them.
    var names: Set<String> = []

    mutating func add(_ long: String, page: Int) {
      let key = KeptCards.folded(long)
      let number = numbers[key[...]] ?? candidates.count
      if number == candidates.count {
        numbers[key[...]] = number
        candidates.append(Candidate(key: key, long: long))
      }
      candidates[number].counts[page, default: 0] += 1
      candidates[number].count += 1
    }

    /// Counts the votes, once all are in.
    mutating func close() {
      guard candidates.count > 1 else { return }
      for (number, candidate) in candidates.enumerated() {
        for (page, votes) in candidate.counts {
          winners[page] = .better(winners[page], Winner(number: number, votes: votes))
        }
        // All candidates that end it are found by their names: nobody may compare each with every other.
        for start in candidate.key.indices.dropFirst() + [candidate.key.endIndex] {
          guard let part = numbers[candidate.key[start...]], part != number else { continue }
          let (whole, own) = (Winner(number: number, votes: candidate.count), candidates[part].count)
          candidates[part].rival = .better(candidates[part].rival, whole)
          candidates[number].rival = .better(candidates[number].rival, Winner(number: part, votes: own))
        }
      }
    }
  }

  private var ballots: [String: Ballot] = [:]

  /// Counts what each short form stands for, page by page.
  init(_ pages: [[Fact]]) {
    for (page, facts) in pages.enumerated() {
      for index in facts.indices where facts[index].kind == .abbreviation {
        guard let short = facts[index].term else { continue }
        ballots[short, default: Ballot()].add(facts[index].answer, page: page)
      }
    }
    for short in ballots.keys {
      ballots[short]?.close()
      guard let singular = Self.singular(of: short), let candidates = ballots[singular]?.candidates else { continue }
      ballots[singular]?.names = Set(candidates.map { SameMeaning.name(Tokenizer.tokens(of: $0.long)) })
    }
  }

  /// Says why an abbreviation is not asked: the pages speak for another long form, or have the singular.
  func objection(to fact: Fact, on page: Int) -> String? {
    guard fact.kind == .abbreviation, let short = fact.term, let ballot = ballots[short] else { return nil }
    if let singular = Self.singular(of: short),
      ballots[singular]?.names.contains(SameMeaning.name(Tokenizer.tokens(of: fact.answer))) == true
    {
      return "'\(singular)' is asked, its singular."
    }
    guard ballot.candidates.count > 1, let number = ballot.numbers[KeptCards.folded(fact.answer)[...]] else {
      return nil
    }
    let own = ballot.candidates[number]
    guard let winner = [own.rival, ballot.winners[page]].compactMap(\.self).max(by: Self.loses),
      winner.number != number
    else { return nil }
    let other = ballot.candidates[winner.number]
    // A part of the other is weighed with all its places, too.
    let isPart = other.key.hasSuffix(own.key) || own.key.hasSuffix(other.key)
    guard winner.votes > (isPart ? own.count : own.counts[page] ?? 0) else { return nil }
    return "'\(short)' stands for '\(other.long)' in more places."
  }

  private static func loses(_ left: Winner, _ right: Winner) -> Bool {
    (left.votes, right.number) < (right.votes, left.number)
  }

  /// A short form in capitals without its plural's s.
  private static func singular(of short: String) -> String? {
    guard short.utf8.last == 0x73, short.utf8.count >= 3, let first = short.utf8.first, first < 0x61 else { return nil }
    return String(short.dropLast())
  }
}
