import Foundation
import Study

/// The clock and its zone: the system's, or the one that RECOLLECT_NOW sets.
///
/// A class, because whoever reads keys moves the clock that whoever writes events reads.
final class WorldClock {
  private var fixed: Moment?

  /// Whether RECOLLECT_NOW sets the clock.
  let isSet: Bool

  /// Takes the clock that the environment asks for; throws when RECOLLECT_NOW is no moment.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) throws {
    if let text = environment["RECOLLECT_NOW"], !text.isEmpty {
      guard let moment = Moment(text) else {
        throw PlainProblem(
          "RECOLLECT_NOW: '\(text)' is no moment. Write it like 2026-11-21T09:12:00+01:00.", status: .wrongCommandLine)
      }
      fixed = moment
    }
    isSet = fixed != nil
  }

  /// Makes a clock that stands at a moment until something is read.
  init(standingAt moment: Moment) {
    fixed = moment
    isSet = true
  }

  /// The moment now, with the local offset.
  var now: Moment {
    if let fixed { return fixed }
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var seconds = time.tv_sec
    var local = tm()
    localtime_r(&seconds, &local)
    return Moment(
      milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000, offsetMinutes: local.tm_gmtoff / 60)
  }

  /// Moves a clock that was set on by one second: a line or a single key was read.
  func somethingWasRead() { fixed?.milliseconds += 1_000 }

  /// Moves a clock that was set on to a moment, as if it had been waited for.
  func moveOn(to moment: Moment) {
    guard let fixed, fixed.milliseconds < moment.milliseconds else { return }
    self.fixed = Moment(milliseconds: moment.milliseconds, offsetMinutes: fixed.offsetMinutes)
  }

  /// Milliseconds that went by since a reading of ``now``, at least 0; 1000 where the clock was set.
  func milliseconds(since start: Moment) -> Int {
    isSet ? 1_000 : max(0, Int(clamping: now.milliseconds - start.milliseconds))
  }
}
