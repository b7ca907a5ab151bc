/// A page of a run: what was read, and what it is called.
public struct Page: Sendable {
  /// What was read.
  public let document: Document
  /// What the page calls itself; empty where nobody knows.
  public let title: String
  /// The name under which it lies on disk, to tell pages of one title apart.
  public let name: String

  /// Makes a page of its parts.
  public init(_ document: Document, title: String = "", name: String = "") {
    self.document = document
    self.title = title
    self.name = name
  }

  /// What each page of a run is called in questions and messages: its title where no other has it, else with its name.
  static func labels(of pages: [Page]) -> [String] {
    var uses: [String: Int] = [:]
    for page in pages { uses[page.title, default: 0] += 1 }
    return pages.map { page in
      if page.title.isEmpty { return page.name }
      return uses[page.title] == 1 || page.name.isEmpty ? page.title : "\(page.title) (\(page.name))"
    }
  }
}

/// A line of a page of a run.
public struct PagePlace: Sendable, Hashable {
  /// Which page of the run, from 0.
  public let page: Int
  /// The line, from 1.
  public let line: Int
}
