/// The attributes of an HTML element, as far as they say what it is for.
struct HTMLAttributes {
  /// Whether a browser does not show the element.
  private(set) var isHidden = false
  /// What the element is for a screen reader.
  private(set) var role: String?
  /// Whether it leads to another place.
  private(set) var isLink = false
  /// The words of its class and its name, in small letters.
  private(set) var words: [[Substring]] = []
  private var names: [String] = []

  /// Reads names and values as libxml2 lists them.
  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard var place = list else { return }
    while let name = place.pointee {
      let value = (place + 1).pointee.map { String(cString: $0) } ?? ""
      read(String(cString: name), value)
      place += 2
    }
    words = names.map { $0.split { $0 == "-" || $0 == "_" } }
  }

  private mutating func read(_ name: String, _ value: String) {
    switch name {
    case "hidden": isHidden = true
    case "aria-hidden": isHidden = isHidden || value.lowercased() == "true"
    case "href": isLink = !value.isEmpty
    case "role": role = value.lowercased()
    case "style":
      let style = value.lowercased().filter { $0 != " " }
      isHidden = isHidden || style.contains("display:none") || style.contains("visibility:hidden")
    case "class", "id": names += value.prefix(500).lowercased().split(separator: " ").map(String.init)
    default: break
    }
  }

  /// Whether the element is named like a part of the page that says nothing about its subject.
  var isNamedFurniture: Bool {
    words.contains { name in
      guard let first = name.first, let last = name.last, !Self.conditions.contains(first) else { return false }
      return Self.furniture.contains(first) || Self.furniture.contains(last)
    }
  }

  /// Whether the element is named like a term: "term", "glossary-term", "keyword".
  var isNamedTerm: Bool { words.contains { $0.last.map { ["term", "keyword", "dfn"].contains($0) } ?? false } }

  /// "has-sidebar" says something about the page around.
  private static let conditions: Set<Substring> = ["has", "with", "no", "without", "is", "js"]

  private static let furniture: Set<Substring> = [
    "nav", "navbar", "navigation", "menu", "menubar", "breadcrumb", "breadcrumbs", "cookie", "cookies", "consent",
    "gdpr", "pagination", "pager", "skip", "skiplink", "share", "sharing", "social", "newsletter", "subscribe",
    "popup", "modal", "overlay", "banner", "advert", "advertisement", "ads", "ad", "promo", "footer", "foot", "sidebar",
    "masthead", "related", "toolbar", "topbar", "sitemap", "copyright", "byline", "login", "search", "comments",
    "disclaimer", "toc",
  ]
}
