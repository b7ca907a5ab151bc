/// The first moments of a question, in which a reply may have been meant for what stood there before.
struct FreshQuestion {
  static let span: Duration = .milliseconds(300)
  private let end: ContinuousClock.Instant?

  /// Begins when the question appears; is off where no new one does, and where RECOLLECT_NOW sets the clock.
  init(isOn: Bool, now: ContinuousClock.Instant = .now) { end = isOn ? now + Self.span : nil }

  /// Whether a reply is an empty line or a lone digit that came too early to be one.
  func drops(_ reply: String, now: ContinuousClock.Instant = .now) -> Bool {
    guard let end, now < end else { return false }
    let reply = reply.filter { $0 != " " }
    return reply.isEmpty || reply.count == 1 && reply.allSatisfy { ("0"..."9").contains($0) }
  }
}
