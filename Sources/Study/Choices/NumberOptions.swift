/// Other numbers beside a number: "95 percent" with 65, 45 and 30 percent.
///
/// They are no cards' answers, so that they fit in size and unit; how many of them are smaller is left to the seed, or
/// the middle one would always be right.
struct NumberOptions {
  private let before: String
  private let after: String
  private let digits: String
  private let value: Int
  private let decimals: Int

  /// Nil where an answer is not one plain number, with its unit or without.
  init?(_ answer: String) {
    let bytes = Array(answer.utf8)
    guard let start = bytes.firstIndex(where: Self.isDigit) else { return nil }
    var end = start
    var decimals = 0
    var digits = ""
    while end < bytes.count {
      if Self.isDigit(bytes[end]) {
        digits.append(Character(Unicode.Scalar(bytes[end])))
        if decimals > 0 || end > start && bytes[end - 1] == 0x2E { decimals += 1 }
      } else if bytes[end] == 0x2E, decimals == 0, end + 1 < bytes.count, Self.isDigit(bytes[end + 1]) {
      } else {
        break
      }
      end += 1
    }
    let before = String(decoding: bytes[..<start], as: UTF8.self)
    let after = String(decoding: bytes[end...], as: UTF8.self)
    let beforeWords = PlainWords(before).words
    // "vitamin B12", "type 2", "T4", "-2.5", "2013", "more than 5": another number is no wrong answer, or another thing.
    guard before.isEmpty || before.hasSuffix(" "), beforeWords.allSatisfy({ ["about", "around"].contains($0) }),
      beforeWords.count <= 1, !after.utf8.contains(where: Self.isDigit), after.utf8.count <= 20,
      after.isEmpty || after.hasPrefix(" ") || after.hasPrefix("%"), digits.utf8.count <= 7,
      let value = Int(digits), value > 0
    else { return nil }
    self.before = before
    self.after = after
    self.digits = digits
    self.value = value
    self.decimals = decimals
  }

  /// Whether two numbers of the question give this one by adding, taking away, multiplying or dividing: then the answer
  /// is worked out and not remembered.
  func isResult(of numbers: [String]) -> Bool {
    let others = numbers.prefix(12).compactMap { Int($0) }.filter { $0 > 0 && $0 < 100_000 }
    guard decimals == 0, value < 100_000 else { return false }
    for (place, one) in others.enumerated() {
      for two in others[(place + 1)...] {
        let isSum = one + two == value || abs(one - two) == value
        if isSum || one * two == value || one * value == two || two * value == one { return true }
      }
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private var isShare: Bool {
    let unit = PlainWords(after).words
    return after.hasPrefix("%") || unit.first == "percent" || unit.starts(with: ["per", "cent"])
  }

  /// Three other numbers, none of them among those in `taken`.
  func texts(besides taken: Set<String>, using generator: inout SeededGenerator) -> [String] {
    let isYear = decimals == 0 && after.isEmpty && (1_500...2_100).contains(value)
    let below = isYear ? [-4, -9, -15].map { value + $0 } : [700, 480, 330, 220].map { rounded(value * $0 / 1_000) }
    let above =
      isYear
      ? [3, 8, 14].map { value + $0 } : [1_450, 2_000, 2_800, 3_900].map { rounded((value * $0 + 999) / 1_000) }
    let lower = usable(below, taken)
    let higher = usable(above, taken)
    guard lower.count + higher.count >= 2 else { return [] }
    let fewest = max(0, 3 - higher.count)
    let most = min(3, lower.count)
    let count = fewest <= most ? fewest + Int(generator.next() % UInt64(most - fewest + 1)) : most
    return (lower.prefix(count) + higher.prefix(3 - count)).map(text)
  }

  private func usable(_ values: [Int], _ taken: Set<String>) -> [Int] {
    var kept: [Int] = []
    let limit = isShare ? 100 * Self.power(decimals) : Int.max
    for other in values where other > 0 && other < limit && other != value && !kept.contains(other) {
      if !taken.contains(Self.digits(other, decimals)) { kept.append(other) }
    }
    return kept
  }

  /// As round as the right one: 95 has fives, 1,200 hundreds.
  private func rounded(_ other: Int) -> Int {
    var step = 1
    while value % (step * 10) == 0 { step *= 10 }
    if value % (step * 5) == 0, value >= step * 15 { step *= 5 }
    return max(step, (other + step / 2) / step * step)
  }

  private func text(_ other: Int) -> String { before + Self.digits(other, decimals) + after }

  private static func digits(_ value: Int, _ decimals: Int) -> String {
    guard decimals > 0 else { return String(value) }
    let scale = power(decimals)
    let fraction = String(value % scale)
    return "\(value / scale)." + String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
  }

  private static func power(_ exponent: Int) -> Int { (0..<min(exponent, 7)).reduce(1) { power, _ in power * 10 } }
}
