import Cards
import Memory

extension Deed {
  /// The deed's name: the event's member `do`.
  public var name: String {
    switch self {
    case .start: "start"
    case .review: "review"
    case .card: "card"
    case .undo: "undo"
    case .set: "set"
    case .suspend: "suspend"
    case .resume: "resume"
    case .flag: "flag"
    case .relink: "relink"
    case .due: "due"
    case .exam: "exam"
    case .examAnswer: "exam-answer"
    case .unknown(let name): name
    }
  }

  /// What the event has besides `at`, `by` and `do`.
  var members: [(String, LogValue)] {
    switch self {
    case .start(let learner, let program): [("learner", .text(learner)), ("program", .text(program))]
    case .review(let review): review.members
    case .card(let facts): facts.members
    case .undo(let name): [("of", .text(name.description))]
    case .set(let name, let value, let deck):
      [("name", .text(name)), ("value", value)] + (deck.map { [("deck", .text($0))] } ?? [])
    case .suspend(let card), .resume(let card): [("card", .text(card.text))]
    case .flag(let card, let said): [("card", .text(card.text)), ("said", said.map(LogValue.text) ?? .null)]
    case .relink(let old, let new): [("old", .text(old.text)), ("new", .text(new.text))]
    case .due(let card, let day): [("card", .text(card.text)), ("day", .text(day.description))]
    case .exam(let start): start.members
    case .examAnswer(let answer): answer.members
    case .unknown: []
    }
  }
}

extension ReviewEvent {
  fileprivate var members: [(String, LogValue)] {
    var members: [(String, LogValue)] = [
      ("card", .text(card.text)), ("grade", .number(LogNumber(grade.rawValue))),
      ("ms", .number(LogNumber(milliseconds))),
    ]
    switch promise {
    case .days(let days): members.append(("days", .number(LogNumber(days))))
    case .seconds(let seconds, let step):
      members += [("secs", .number(LogNumber(seconds))), ("step", .number(LogNumber(step)))]
    case nil: break
    }
    if let mode { members.append(("mode", .text(mode.rawValue))) }
    if let verdict { members.append(("verdict", .text(verdict))) }
    if let said { members.append(("said", .text(said))) }
    if let chose { members.append(("chose", .text(chose))) }
    if let hints { members.append(("hints", .number(LogNumber(hints)))) }
    if let tries { members.append(("tries", .number(LogNumber(tries)))) }
    if isOwnGrade { members.append(("own", .bool(true))) }
    return members
  }
}

extension CardFacts {
  fileprivate var members: [(String, LogValue)] {
    [
      ("card", .text(card.text)), ("kind", .text(kind)), ("asks", .text(asks)), ("answer", .text(answer)),
      ("deck", .text(deck)), ("file", .text(file)), ("heading", .text(heading)),
    ]
  }
}

extension ExamAnswer {
  fileprivate var members: [(String, LogValue)] {
    var members: [(String, LogValue)] = [
      ("exam", .text(exam.description)), ("card", .text(card.text)), ("right", .bool(isRight)),
      ("ms", .number(LogNumber(milliseconds))),
    ]
    if let mode { members.append(("mode", .text(mode.rawValue))) }
    if let said { members.append(("said", .text(said))) }
    if let chose { members.append(("chose", .text(chose))) }
    return members
  }
}
