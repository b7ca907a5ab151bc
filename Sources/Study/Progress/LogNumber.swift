/// A number of the progress file in its canonical form: an integer, or a decimal of at most 6 places.
public struct LogNumber: Hashable, Sendable {
  /// The number as it is written.
  public let text: String

  /// Takes an integer.
  public init(_ value: some BinaryInteger) { text = String(value) }

  /// Takes a decimal, rounded to 6 places; what is no number counts as 0.
  public init(_ value: Double) { text = Self(json: value.isFinite ? "\(value)".utf8 : "0".utf8)?.text ?? "0" }

  /// Takes a number in JSON's spelling; nil where it is none.
  ///
  /// A number whose digits would not fit 400 places keeps its spelling: nobody writes one, and nothing is lost.
  public init?(json bytes: some Sequence<UInt8>) {
    var digits: [UInt8] = []
    var point: Int?
    var isNegative = false
    var exponent = 0
    var exponentIsNegative = false
    var inExponent = false
    var spelling: [UInt8] = []
    for byte in bytes {
      spelling.append(byte)
      switch byte {
      case 0x30...0x39 where inExponent: exponent = min(exponent * 10 + Int(byte - 0x30), 1_000_000)
      case 0x30...0x39: digits.append(byte - 0x30)
      case 0x2d where inExponent: exponentIsNegative = true
      case 0x2d: isNegative = true
      case 0x2b where inExponent: break
      case 0x2e: point = digits.count
      case 0x45, 0x65: inExponent = true
      default: return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    if !inExponent, point == nil, digits[0] != 0 || digits.count == 1, !(isNegative && digits == [0]) {
      text = String(decoding: spelling, as: UTF8.self)
      return
    }
    let shift = (point ?? digits.count) + (exponentIsNegative ? -exponent : exponent)
    guard digits.contains(where: { $0 != 0 }), shift > -400 else {
      text = "0"
      return
    }
    guard shift <= 400, digits.count <= 400 else {
      text = String(decoding: spelling, as: UTF8.self).lowercased()
      return
    }
    text = Self.decimal(digits: digits, point: shift, isNegative: isNegative)
  }

  /// The number where it is an integer of 64 bits.
  public var integer: Int? { Int(text) }

  /// The nearest double.
  public var double: Double { Double(text) ?? 0 }

  private static func decimal(digits: [UInt8], point: Int, isNegative: Bool) -> String {
    let places = 6
    // The digits of the number times 10^6, with one more to round by.
    var scaled = digits
    if point < 0 { scaled.insert(contentsOf: [UInt8](repeating: 0, count: -point), at: 0) }
    let whole = max(point, 0)
    let wanted = whole + places
    while scaled.count <= wanted { scaled.append(0) }
    var kept = [0] + scaled[..<wanted]
    if scaled[wanted] >= 5 {
      var index = kept.count - 1
      while kept[index] == 9 {
        kept[index] = 0
        index -= 1
      }
      kept[index] += 1
    }
    let fraction = kept.suffix(places).reversed().drop { $0 == 0 }.reversed()
    let integer = kept.dropLast(places).drop { $0 == 0 }
    func spelled(_ digits: some Sequence<UInt8>) -> String {
      String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    }
    let text = (integer.isEmpty ? "0" : spelled(integer)) + (fraction.isEmpty ? "" : "." + spelled(fraction))
    return isNegative && text != "0" ? "-" + text : text
  }
}
