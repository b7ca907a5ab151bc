/// How many of some answers were right, with how sure that makes one of the share.
public struct Share: Hashable, Sendable {
  /// Right answers.
  public internal(set) var right: Int
  /// All answers.
  public internal(set) var answers: Int

  /// Makes a count; there are never fewer answers than right ones.
  public init(right: Int = 0, answers: Int = 0) {
    self.right = max(0, right)
    self.answers = max(answers, self.right)
  }

  /// Right answers in all, within 0...1; nil where there was no answer.
  public var value: Double? { answers > 0 ? Double(right) / Double(answers) : nil }

  /// The share in whole percent; 100 only where all were right, 0 only where none was.
  public var percent: Int? {
    guard let value else { return nil }
    let rounded = Int((value * 100).rounded())
    return right == answers ? 100 : right == 0 ? 0 : min(max(rounded, 1), 99)
  }

  /// The 95 % interval of Wilson's score, within 0...1; nil where there was no answer.
  ///
  /// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927, without correction for
  /// continuity. It holds its promise also for few answers and for shares near 0 and 1.
  public var interval: ClosedRange<Double>? {
    guard answers > 0 else { return nil }
    let z = 1.959963984540054
    let n = Double(answers)
    let p = Double(right) / n
    let middle = p + z * z / (2 * n)
    let margin = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    let low = right == 0 ? 0 : max(0, (middle - margin) / scale)
    let high = right == answers ? 1 : min(1, (middle + margin) / scale)
    return low...max(low, high)
  }

  /// `88 to 94 %`; nil where there was no answer.
  var intervalWords: String? { interval.map { "\(Self.words($0)) %" } }

  /// `88 to 94 percent`, as it stands in a sentence; nil where there was no answer.
  var intervalInWords: String? { interval.map { "\(Self.words($0)) percent" } }

  private static func words(_ interval: ClosedRange<Double>) -> String {
    "\(Int((interval.lowerBound * 100).rounded())) to \(Int((interval.upperBound * 100).rounded()))"
  }

  mutating func count(isRight: Bool) {
    answers += 1
    if isRight { right += 1 }
  }
}
