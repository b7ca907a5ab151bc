import Cards

/// A piece of HTML or SVG: written here, or a text with every character that HTML would obey made harmless.
///
/// Text goes scalar by scalar: to Swift a quote with an accent on it is one character and no quote, to a browser it still
/// ends an attribute.
struct Markup: Sendable {
  let html: String

  /// Takes markup as it stands; never the text of a deck or an answer.
  init(written html: String) { self.html = html }

  /// Takes a text, made visible and harmless, and cut where it is longer than some characters.
  init(_ text: String, atMost length: Int = 300) {
    let visible = VisibleText.line(text)
    var result = ""
    let shown = visible.count > length ? visible.prefix(length - 1) + "…" : visible[...]
    result.unicodeScalars.reserveCapacity(shown.utf8.count)
    for scalar in shown.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    html = result
  }
}

/// What the page's template may be given: markup, lists of such, and whether something is so; never a bare text.
enum PageValue {
  case markup(Markup)
  case list([[String: PageValue]])
  case flag(Bool)

  static func text(_ text: String) -> Self { .markup(Markup(text)) }

  /// The value as the template engine takes it.
  var value: Any {
    switch self {
    case .markup(let markup): markup.html
    case .list(let items): items.map { $0.mapValues(\.value) }
    case .flag(let isSo): isSo
    }
  }
}
