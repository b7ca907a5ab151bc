import Cards
import Memory

/// The members of an event, each read as what this version takes it for.
struct EventFields {
  private let object: LogObject

  init(_ object: LogObject) { self.object = object }

  subscript(key: String) -> LogValue? { object[key] }

  func text(_ key: String) -> String? { object[key]?.text }

  func card(_ key: String = "card") -> CardKey? { text(key).map(CardKey.init(text:)) }

  /// Counts are integers that a row of the log can hold; anything else is as good as absent.
  func count(_ key: String) -> Int? {
    object[key]?.integer.flatMap { (0...LogRow.largestCount).contains($0) ? $0 : nil }
  }

  func name(_ key: String) -> EventName? { text(key).flatMap(EventName.init) }

  func bool(_ key: String) -> Bool? { if case .bool(let value) = object[key] { value } else { nil } }

  func mode() -> ReviewEvent.Mode? { text("mode").flatMap(ReviewEvent.Mode.init(rawValue:)) }
}

extension Deed {
  init?(_ name: String, _ fields: EventFields) {
    let deed: Deed? =
      switch name {
      case "start": fields.text("learner").map { .start(learner: $0, program: fields.text("program") ?? "") }
      case "review": ReviewEvent(fields).map(Deed.review)
      case "card": CardFacts(fields).map(Deed.card)
      case "undo": fields.name("of").map(Deed.undo)
      case "suspend": fields.card().map(Deed.suspend)
      case "resume": fields.card().map(Deed.resume)
      case "exam": ExamStart(fields).map(Deed.exam)
      case "exam-answer": ExamAnswer(fields).map(Deed.examAnswer)
      default: Self.ofSeveralMembers(name, fields)
      }
    guard let deed else { return nil }
    self = deed
  }

  private static func ofSeveralMembers(_ name: String, _ fields: EventFields) -> Deed? {
    switch name {
    case "set":
      guard let setting = fields.text("name"), let value = fields["value"] else { return nil }
      return .set(name: setting, value: value, deck: fields.text("deck"))
    case "flag":
      guard let card = fields.card(), let said = fields["said"], said == .null || said.text != nil else { return nil }
      return .flag(card, said: said.text)
    case "relink":
      guard let old = fields.card("old"), let new = fields.card("new") else { return nil }
      return .relink(old: old, new: new)
    case "due":
      guard let card = fields.card(), let day = fields.text("day").flatMap(Day.init) else { return nil }
      return .due(card, day)
    default: return nil
    }
  }
}

extension ReviewEvent {
  fileprivate init?(_ fields: EventFields) {
    guard let card = fields.card(), let grade = fields["grade"]?.integer.flatMap(Grade.init(rawValue:)) else {
      return nil
    }
    var promise: Promise?
    if let days = fields.count("days") {
      promise = .days(days)
    } else if let seconds = fields.count("secs") {
      promise = .seconds(seconds, step: fields.count("step") ?? 0)
    }
    self.init(
      card: card, grade: grade, milliseconds: fields.count("ms") ?? 0, mode: fields.mode(), promise: promise,
      verdict: fields.text("verdict"), said: fields.text("said"), chose: fields.text("chose"),
      hints: fields.count("hints"), tries: fields.count("tries"), isOwnGrade: fields.bool("own") ?? false)
  }
}

extension CardFacts {
  fileprivate init?(_ fields: EventFields) {
    guard let card = fields.card() else { return nil }
    self.init(
      card: card, kind: fields.text("kind") ?? "", asks: fields.text("asks") ?? "",
      answer: fields.text("answer") ?? "", deck: fields.text("deck") ?? "", file: fields.text("file") ?? "",
      heading: fields.text("heading") ?? "")
  }
}

extension ExamAnswer {
  fileprivate init?(_ fields: EventFields) {
    guard let exam = fields.name("exam"), let card = fields.card(), let isRight = fields.bool("right") else {
      return nil
    }
    self.init(
      exam: exam, card: card, isRight: isRight, milliseconds: fields.count("ms") ?? 0, mode: fields.mode(),
      said: fields.text("said"), chose: fields.text("chose"))
  }
}
