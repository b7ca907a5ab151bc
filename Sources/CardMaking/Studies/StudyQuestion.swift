/// The question after what a study found, in words that name the study.
struct StudyQuestion: Sendable, Equatable {
  /// What the study is called by.
  enum Name: Sendable, Equatable {
    /// Its title.
    case title(String)
    /// What it set out to do: "find out whether gloves help".
    case aim(String)
    /// Nothing that the text says.
    case none
  }

  let name: Name
  /// The newspaper or service that reports it; nil where a journal or a database is cited.
  var publisher: String?
  var voice = LeadIn.Voice.finds
  /// Which of the study's cards it asks, from 0.
  var number = 0

  /// The question; the year of the study is in its citation, which is shown with the answer.
  var text: String {
    switch name {
    case .title(let title):
      let name = "“\(Self.quotable(title))”"
      if let publisher { return "What \(number > 0 ? "else " : "")did \(name) (\(publisher)) report?" }
      return "What \(number > 0 ? "else " : "")did the study \(name) \(verb)?"
    case .aim(let aim): return "A study set out to \(aim). What \(number > 0 ? "else " : "")did it \(verb)?"
    case .none: return "What \(number > 0 ? "else " : "")did the study \(verb)?"
    }
  }

  private var verb: String {
    switch voice {
    case .finds: "find"
    case .suggests: "suggest"
    case .concludes: "conclude"
    }
  }

  /// The title without its stop, and with single quotes, to stand inside double ones.
  private static func quotable(_ title: String) -> String {
    var title = title.replacingQuotes()
    while let last = title.last, last == "." || last == " " || last == ":" { title.removeLast() }
    return title
  }
}
