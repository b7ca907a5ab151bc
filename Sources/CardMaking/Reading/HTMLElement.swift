/// What an element of an HTML page does with the text in it.
enum HTMLElement: Equatable {
  /// Its text is not shown, or belongs to a form, a picture or a program.
  case unread
  /// A part of the page that may be about other pages: a menu, a footer, a form, a side column.
  case region
  /// Its text stands in lines of its own.
  case block
  case heading(Int)
  case item
  case term
  case definition
  case table
  case row
  case cell
  case caption
  case code
  /// Its text is set off.
  case mark
  case link
  case superscript
  case lineBreak
  /// Its text goes on in the line.
  case inline

  /// Returns what the element of a name does.
  static func named(_ name: String) -> HTMLElement { elements[name] ?? .inline }

  /// Whether text before and after the element stands in other lines.
  var isBlock: Bool {
    switch self {
    case .unread, .mark, .link, .superscript, .lineBreak, .inline: false
    default: true
    }
  }

  private static let elements: [String: HTMLElement] = {
    var elements: [String: HTMLElement] = [
      "h1": .heading(1), "h2": .heading(2), "h3": .heading(3), "h4": .heading(4), "h5": .heading(5), "h6": .heading(6),
      "summary": .heading(6), "li": .item, "dt": .term, "dd": .definition, "table": .table, "tr": .row,
      "td": .cell, "th": .cell, "caption": .caption, "figcaption": .caption,
      "pre": .code, "listing": .code, "xmp": .code, "samp": .inline, "a": .link, "sup": .superscript, "br": .lineBreak,
    ]
    for name in ["nav", "header", "footer", "aside", "form", "menu"] { elements[name] = .region }
    for name in ["b", "strong", "i", "em", "dfn", "u", "mark"] { elements[name] = .mark }
    for name in [
      "script", "style", "noscript", "template", "title", "select", "option", "textarea", "button", "input", "label",
      "legend", "datalist", "iframe", "object", "embed", "applet", "svg", "math", "canvas", "audio", "video", "map",
      "frameset", "noframes", "rt", "rp", "del", "s", "strike", "dialog", "progress", "meter", "output",
    ] {
      elements[name] = .unread
    }
    for name in [
      "html", "body", "head", "div", "p", "section", "article", "main", "blockquote", "figure", "address", "center",
      "fieldset", "details", "hgroup", "ul", "ol", "dl", "dir", "hr", "thead", "tbody", "tfoot", "search",
    ] {
      elements[name] = .block
    }
    return elements
  }()
}
