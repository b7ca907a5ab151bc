/// Drawings of the page, built of a few shapes; colours are the style sheet's.
struct SVG {
  /// The width of every chart in its own units; a column of the page shows them about as wide.
  static let width = 400.0

  private let height: Double
  private var body = ""

  init(height: Double) { self.height = height }

  /// The drawing with what it says, for those who do not see it.
  func markup(label: String) -> Markup {
    Markup(
      written: #"<svg class="chart" viewBox="0 0 \#(Self.number(Self.width)) \#(Self.number(height))" role="img" "#
        + #"aria-label="\#(Markup(label, atMost: 1_000).html)">\#(body)</svg>"#)
  }

  /// A number with at most one decimal; no number at all is 0.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
  }

  mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, style: String) {
    body += #"<rect class="\#(style)" x="\#(Self.number(x))" y="\#(Self.number(y))" "#
    body += #"width="\#(Self.number(max(0, width)))" height="\#(Self.number(max(0, height)))"/>"#
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, style: String) {
    body += #"<line class="\#(style)" x1="\#(Self.number(x1))" y1="\#(Self.number(y1))" "#
    body += #"x2="\#(Self.number(x2))" y2="\#(Self.number(y2))"/>"#
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, style: String) {
    body += #"<circle class="\#(style)" cx="\#(Self.number(x))" cy="\#(Self.number(y))" r="\#(Self.number(radius))"/>"#
  }

  mutating func path(_ points: [(x: Double, y: Double)], style: String, closed: Bool = false) {
    guard let first = points.first else { return }
    let moves = points.dropFirst().map { "L\(Self.number($0.x)) \(Self.number($0.y))" }.joined()
    body +=
      #"<path class="\#(style)" d="M\#(Self.number(first.x)) \#(Self.number(first.y))\#(moves)\#(closed ? "Z" : "")"/>"#
  }

  /// A text; `anchor` is `start`, `middle` or `end`.
  mutating func text(_ text: String, _ x: Double, _ y: Double, anchor: String = "start", style: String = "label") {
    body += #"<text class="\#(style)" x="\#(Self.number(x))" y="\#(Self.number(y))" text-anchor="\#(anchor)">"#
    body += "\(Markup(text).html)</text>"
  }
}
