/// A row of small bars, one character each.
public enum Sparkline {
  /// The bars from the lowest to the highest.
  static func steps(isASCII: Bool) -> [Character] { Array(isASCII ? "_.:-=+*#" : "▁▂▃▄▅▆▇█") }

  /// Returns a character for each value, as high as its share of the largest; nothing, or less, is a space.
  public static func text(_ values: [Double], isASCII: Bool = false) -> String {
    let steps = steps(isASCII: isASCII)
    let largest = values.filter(\.isFinite).max() ?? 0
    return String(
      values.map { value in
        guard value > 0, largest > 0 else { return " " }
        let step = Int((value / largest * Double(steps.count)).rounded(.up)) - 1
        return steps[min(max(step, 0), steps.count - 1)]
      })
  }

  /// Returns at most so many values, each the last of equally many neighbours; the last one stays.
  public static func thinned(_ values: [Double], to count: Int) -> [Double] {
    guard count > 0, values.count > count else { return values }
    return (1...count).map { values[$0 * values.count / count - 1] }
  }
}
