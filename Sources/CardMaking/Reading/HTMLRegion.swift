/// A part of an HTML page that may be about other pages, such as a menu or a side column.
///
/// It is left out when it ends, unless the page itself stands in it, as in a form around everything.
struct HTMLRegion {
  /// How the part speaks of itself.
  private enum Sort {
    /// A menu, a footer, a dialog.
    case furniture
    /// A form, a header, or a part whose name sounds like furniture.
    case suspect
    /// An aside: left out where it mostly links.
    case aside
  }

  private let sort: Sort
  /// How many pieces stood before it.
  let start: Int
  /// Whether the page's own text stands in it.
  var holdsPage = false

  /// Makes a region of an element that may be one; nil for every other.
  init?(_ name: String, _ attributes: HTMLAttributes, pieces: Int) {
    start = pieces
    switch name {
    case "html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "table", "dl":
      return nil
    case "nav", "footer", "menu", "search": sort = .furniture
    case "form", "header": sort = .suspect
    case "aside": sort = attributes.isNamedFurniture ? .suspect : .aside
    default:
      if let role = attributes.role, Self.furnitureRoles.contains(role) {
        sort = .furniture
      } else if attributes.isNamedFurniture {
        sort = .suspect
      } else {
        return nil
      }
    }
  }

  private static let furnitureRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "alert",
  ]

  /// Whether an element shows that the page itself stands here.
  static func holdsThePage(_ name: String, _ attributes: HTMLAttributes) -> Bool {
    name == "main" || name == "article" || name == "h1" || attributes.role == "main"
  }

  /// Whether the part is no text about the page's subject, now that all its pieces are known.
  func isLeftOut(_ pieces: [Piece], _ linked: [Int]) -> Bool {
    guard start <= pieces.count else { return false }
    if holdsPage { return false }
    let all = pieces[start...].reduce(0) { $0 + $1.text.count }
    let links = linked[start...].reduce(0, +)
    switch sort {
    case .furniture: return true
    case .aside: return links * 2 >= all
    case .suspect:
      // A form or a badly named part around paragraphs of prose is no furniture.
      let prose = pieces[start...].count { $0.role == .text && $0.text.count >= 160 }
      return prose < 3 || links * 2 >= all
    }
  }
}
