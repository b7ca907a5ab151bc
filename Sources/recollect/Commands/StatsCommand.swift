import ArgumentParser
import Cards
import Reports
import Study

/// `recollect stats`: what is known, coming and hard.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Shows what you know, what is coming, and what is hard.",
    discussion: """
      Known is what you would recall if every card were asked today, by the model of your memory; a card that was seen \
      today counts as known, right or wrong. Remembered is the share \
      of right answers among the reviews of cards that had left the steps of learning; the range beside it is where the \
      share likely lies (95 %). Learned are the cards that have left those steps. With --json all figures are written, \
      with every day and every group. With --memory it shows instead how well your answers, of all decks, were foretold: \
      predicted against actual recall.
      """)

  @Argument(help: "Deck files, folders of decks, or names of decks; with --group progress files or sheets.")
  var decks: [String] = []

  @Flag(help: "Show how well your answers were foretold.")
  var memory = false

  @Flag(help: "Set learners side by side: progress files, or sheets of 'recollect export --for-educator'.")
  var group = false

  @Option(
    name: .customLong("deck"),
    help: ArgumentHelp("Count only the deck of this name; repeat it for more.", valueName: "name"))
  var names: [String] = []

  @Option(help: ArgumentHelp("Count only decks with this tag; repeat it for more.", valueName: "tag"))
  var tag: [String] = []

  @Option(
    help: ArgumentHelp("Count only answers since then: 2026-05-01, or 90d for the last 90 days.", valueName: "day"),
    transform: SinceDay.init)
  var since: SinceDay?

  @Flag(help: "Show the hardest cards.")
  var cards = false

  @Flag(help: "Show which answers were given for which.")
  var confusions = false

  @Flag(help: "With --cards, --confusions or --group: show all of them, also more than a screen holds.")
  var all = false

  @Flag(help: "Show the answers of each day in a calendar.")
  var calendar = false

  @Flag(help: "Show what was remembered by month, deck, heading, kind and way of asking.")
  var retention = false

  @Option(
    help: ArgumentHelp(
      "Write everything as one page to this file; an earlier report there is renewed.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var html: String?

  @Flag(help: "With --html: show the page.")
  var open = false

  @OptionGroup var options: ReportOptions

  func validate() throws {
    if memory, !group, !decks.isEmpty || !names.isEmpty {
      throw ValidationError("--memory takes no decks: the memory model is the same for all of them.")
    }
    if memory, !tag.isEmpty || since != nil || html != nil {
      throw ValidationError("--memory looks at all answers to all cards. Give it alone, or with --json or --plain.")
    }
    if open, html == nil { throw ValidationError("--open shows the page that --html writes. Say where to write it.") }
    if html == "-" { throw ValidationError("--html: a page is written to a file. Name one, such as report.html.") }
    if all, !cards, !confusions, !group {
      throw ValidationError("--all goes with --cards, --confusions or --group. Say what to show.")
    }
    if group, decks.isEmpty {
      throw ValidationError("--group needs files: progress files, or sheets of 'recollect export --for-educator'.")
    }
    let others = [
      ("--html", html != nil), ("--deck", !names.isEmpty), ("--tag", !tag.isEmpty), ("--since", since != nil),
      ("--memory", memory), ("--cards", cards), ("--confusions", confusions), ("--calendar", calendar),
      ("--retention", retention),
    ].filter(\.1).map(\.0)
    if group, !others.isEmpty {
      throw ValidationError("--group shows cards and first answers alone. Leave \(Wording.list(others)) out.")
    }
    if html != nil, options.json { throw ValidationError("--html and --json do not go together. Give one of them.") }
  }

  func run() throws {
    if memory { return try showMemory() }
    if group { return try showGroup() }
    let figures = try options.figures(decks, since: since) { library in
      let selected = try selected(from: library)
      if let first = since?.day(today: library.today), first > library.today {
        throw PlainProblem(
          "'\(first)': This day has not come yet. Give --since a day that is past.", status: .wrongCommandLine)
      }
      return selected
    }
    if let html { return try write(figures, to: html) }
    if options.json { return try Console.write(JSONValue.progress(figures).line + "\n") }
    let style = options.style()
    let views = [
      retention ? RetentionTable(figures).lines(in: style) : nil,
      cards ? HardCardTable(figures, isWhole: all).lines(in: style) : nil,
      confusions ? ConfusionTable(figures, isWhole: all).lines(in: style) : nil,
      calendar ? StudyCalendar(figures.days).lines(in: style) : nil,
    ].compactMap { $0 }
    let shown = views.isEmpty ? [Overview(figures).lines(in: style)] : views
    try Console.write(shown.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n"))
  }

  private func showMemory() throws {
    let reading = try ProgressFile.read(options.place.progress, paths: Paths())
    for notice in reading.notices { StandardError.write(line: notice) }
    let line = ProgressLine("Fitting")
    let figures = MemoryFigures(reading.state) { line.update("pass \($0)") }
    line.finish()
    try Console.write(
      options.json
        ? JSONValue.memory(figures).line + "\n"
        : figures.lines(in: options.style()).joined(separator: "\n") + "\n")
  }

  private func showGroup() throws {
    let figures = GroupFigures(try decks.map(LearnerFile.read))
    if options.json { return try Console.write(JSONValue.group(figures).line + "\n") }
    try Console.write(
      GroupTable(figures, isWhole: all).lines(in: options.style()).joined(separator: "\n") + "\n")
  }

  private func write(_ figures: ProgressFigures, to path: String) throws {
    try ReportFile.write(ReportPage(figures).html(), to: path)
    try Console.show(["\(VisibleText.line(path)) has the report."])
    if open { try PageOpening.open(path) }
  }

  /// The cards of the decks and tags that are asked for.
  private func selected(from library: Library) throws -> Library {
    for name in names where !library.decks.contains(name) {
      throw PlainProblem(
        "'\(VisibleText.line(name))': There is no such deck here. 'recollect list' shows the decks.",
        status: .noSuchFile)
    }
    for tag in tag where !library.cards.contains(where: { $0.tags.contains(tag) }) {
      throw PlainProblem(
        "'\(VisibleText.line(tag))': No deck has this tag. Tags stand at the top of a deck file, after 'tags:'.",
        status: .noSuchFile)
    }
    guard !names.isEmpty || !tag.isEmpty else { return library }
    return library.selecting { card in
      (names.isEmpty || names.contains(card.deck)) && (tag.isEmpty || card.tags.contains(where: tag.contains))
    }
  }
}

/// From when on answers count: a day, or so many days before today.
enum SinceDay: Equatable {
  case day(Day)
  case last(Int)

  init(_ text: String) throws {
    if let day = Day(text) {
      self = .day(day)
    } else if text.hasSuffix("d"), let days = Int(text.dropLast()), (1...36_500).contains(days) {
      self = .last(days)
    } else {
      throw ValidationError(
        "'\(VisibleText.line(text))' is no day. Give a date as 2026-05-01, or a number of days as 90d.")
    }
  }

  /// The first day that counts; of the last 90 days today is one.
  func day(today: Day) -> Day {
    switch self {
    case .day(let day): day
    case .last(let days): today + (1 - days)
    }
  }
}
