/// A horizontal bar of text.
public struct Bar: Sendable {
  /// The share of the full width, within 0...1.
  public let share: Double

  /// Makes a bar; a share outside 0...1 is clamped.
  public init(share: Double) { self.share = share.isNaN ? 0 : min(max(share, 0), 1) }

  /// Returns the bar in whole cells, of blocks or of characters that every terminal has; a share above 0 is at least one
  /// cell.
  public func text(width: Int, isASCII: Bool) -> String {
    let cells = Int((share * Double(width)).rounded())
    return String(repeating: isASCII ? "#" : "█", count: share > 0 ? max(1, cells) : 0)
  }
}
