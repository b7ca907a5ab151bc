public import Cards

/// One thing that happened: what a line of the progress file says.
public struct Event: Sendable {
  /// When.
  public let at: Moment
  /// The device that wrote it.
  public let by: String
  /// What was done.
  public let deed: Deed
  /// What was read, where the event was: members that this version does not know are kept with it.
  private let source: LogObject?

  /// Makes an event of this version.
  public init(at: Moment, by: String, deed: Deed) {
    self.at = at
    self.by = by
    self.deed = deed
    source = nil
  }

  /// Reads an event; nil where it has no moment, no device or no deed.
  ///
  /// A member that is not of the kind that this version writes counts as unknown; a deed that lacks what it needs is an
  /// unknown one. Nothing that was read is lost: ``object`` is what was read.
  public init?(_ object: LogObject) {
    guard let at = object["at"]?.text.flatMap(Moment.init), let by = object["by"]?.text, let name = object["do"]?.text
    else { return nil }
    self.at = at
    self.by = by
    deed = Deed(name, EventFields(object)) ?? .unknown(name)
    source = object
  }

  /// The event's name, by which an undo or an exam's answer means it.
  public var name: EventName { EventName(at: source?["at"]?.text ?? at.description, by: by) }

  /// The event as the log holds it.
  public var object: LogObject {
    if let source { return source }
    let head = [("at", LogValue.text(at.description)), ("by", .text(by)), ("do", .text(deed.name))]
    return LogObject((head + deed.members).map { LogObject.Member(key: $0.0, value: $0.1) })
  }

  /// The canonical form without the sum: what makes two events the same.
  public var canonicalBytes: [UInt8] { CanonicalForm.bytes(of: object, without: "sum") }
}

extension Event: Hashable {
  /// Whether the canonical forms without sums are the same.
  public static func == (left: Self, right: Self) -> Bool { left.canonicalBytes == right.canonicalBytes }

  /// Hashes the canonical form.
  public func hash(into hasher: inout Hasher) { hasher.combine(canonicalBytes) }
}

/// The name of an event: its `at` and `by` as written.
public struct EventName: Hashable, Sendable, CustomStringConvertible {
  /// The target's `at`.
  public let at: String
  /// The target's `by`.
  public let by: String

  /// Makes a name.
  public init(at: String, by: String) {
    self.at = at
    self.by = by
  }

  /// Reads `2026-11-21T09:12:30.000+01:00 k7m2x9qa`; nil for anything else.
  public init?(_ text: String) {
    guard let space = text.firstIndex(of: " ") else { return nil }
    at = String(text[..<space])
    by = String(text[text.index(after: space)...])
  }

  /// The name as an event's member holds it.
  public var description: String { "\(at) \(by)" }
}

/// What an event says was done.
public enum Deed: Sendable {
  /// A device's first event.
  case start(learner: String, program: String)
  /// A card was answered.
  case review(ReviewEvent)
  /// A card's text as it stood, before its first review and when it had changed.
  case card(CardFacts)
  /// Another event does not count.
  case undo(EventName)
  /// A setting was set, for one deck or for all; `null` brings the default back.
  case set(name: String, value: LogValue, deck: String?)
  /// A card is not asked until it is resumed.
  case suspend(CardKey)
  /// A card is asked again.
  case resume(CardKey)
  /// A card was marked as wrong, with a word of why; nil takes the mark away.
  case flag(CardKey, said: String?)
  /// Two keys are one card's.
  case relink(old: CardKey, new: CardKey)
  /// A card was moved to a day.
  case due(CardKey, Day)
  /// An exam began.
  case exam(ExamStart)
  /// A question of an exam was answered.
  case examAnswer(ExamAnswer)
  /// Something that this version does not know.
  case unknown(String)
}
