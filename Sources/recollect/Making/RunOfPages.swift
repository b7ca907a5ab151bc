import CardMaking

/// The pages of one run of `make`, and what came of them.
struct RunOfPages {
  private let files: [PageFile]
  private let making: CardMaker.Making
  /// The entries of all pages, in the order in which they are learned.
  let entries: [MadeEntry]
  /// What the pages are called where a card says where it comes from.
  let names: [String]
  private let outcomes: [PageOutcome]

  init(_ files: [PageFile], without kinds: Set<FactKind>) {
    self.files = files
    names = Self.names(of: files.map(\.path))
    let pages = zip(files, names).map { Page($0.document, title: $0.title, name: $1) }
    making = CardMaker().cards(from: pages).without(kinds)
    entries = DeckEntries.entries(of: making.kept, pages: pages)
    outcomes = PageOutcome.outcomes(of: making, entries, pages: files.count)
  }

  /// What is wrong with pages that give no card, and that say nothing that another page says as well.
  var pagesWithoutCards: [PageProblem] {
    files.indices.filter { outcomes[$0].kept.isEmpty && outcomes[$0].shared == 0 }.map { number in
      let file = files[number]
      return file.document.foreignLanguage.map { PageProblem.foreign(file.path, language: $0) }
        ?? PageProblem.noFacts(file.path, rejected: outcomes[number].rejected.count)
    }
  }

  /// What is said of the pages: with `--explain` what became of their lines, else of several pages how many cards each
  /// gives.
  func lines(explain: Bool) -> [String] {
    if explain {
      return files.indices.flatMap {
        Explanation.lines(of: files[$0], outcomes[$0], silent: making.silentSentences[$0])
      }
        + Explanation.summary(of: making, entries, pages: files.count)
    }
    guard files.count > 1 else { return [] }
    return zip(files, outcomes).map { file, outcome in
      let shared = outcome.shared
      let also = shared == 0 ? "" : ", and \(shared) \(shared == 1 ? "fact" : "facts") that an earlier page has"
      return "\(file.path): \(DeckReport.cards(outcome.entries))\(also)."
    }
  }

  /// The files' names say enough, unless two pages have the same.
  private static func names(of paths: [String]) -> [String] {
    let names = paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    var uses: [String: Int] = [:]
    for name in names { uses[name, default: 0] += 1 }
    return zip(paths, names).map { uses[$1] == 1 ? $1 : $0 }
  }
}
