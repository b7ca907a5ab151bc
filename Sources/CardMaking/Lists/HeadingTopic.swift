/// Finds in the headings what a section speaks of.
///
/// "Gout", "What is gout?" and "Symptoms of gout" all name *gout*; "Symptoms" names what the heading above it does.
enum HeadingTopic {
  /// The innermost name in the headings, or nil where there is none or another could be meant.
  static func name(of headings: [String]) -> String? {
    for heading in headings.reversed() {
      switch reading(heading) {
      case .name(let name): return name
      case .general: continue
      case .other: return nil
      }
    }
    return nil
  }

  private enum Reading {
    case name(String)
    /// "Symptoms", "Overview": the heading above says of what.
    case general
    case other
  }

  private static func reading(_ heading: String) -> Reading {
    var words = heading.split(separator: " ").map(String.init)
    if words.last?.hasSuffix("?") == true {
      guard words.count >= 3, words[0].lowercased() == "what", ["is", "are"].contains(words[1].lowercased()) else {
        return .other
      }
      words = Array(words.dropFirst(2))
      words[words.count - 1] = String(words[words.count - 1].dropLast())
      if ["a", "an", "the"].contains(words[0].lowercased()) { words.removeFirst() }
    }
    if let of = words.firstIndex(of: "of"), of >= 1, of <= 3, words[..<of].allSatisfy({ isGeneral($0) }) {
      words = Array(words.dropFirst(of + 1))
    } else if !words.isEmpty, words.allSatisfy({ isGeneral($0) }) {
      return .general
    }
    let text = words.joined(separator: " ")
    guard (1...4).contains(words.count),
      text.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || " -'’".unicodeScalars.contains($0) }),
      !words.contains(where: {
        isGeneral($0) || ["your", "our", "my", "how", "with", "for", "about"].contains($0.lowercased())
      })
    else { return .other }
    return .name(text)
  }

  private static func isGeneral(_ word: String) -> Bool { general.contains(word.lowercased()) }

  private static let general: Set<String> = [
    "symptoms", "signs", "and", "causes", "cause", "treatment", "treatments", "diagnosis", "overview", "prognosis",
    "complications", "prevention", "risk", "factors", "types", "outlook", "introduction", "summary", "tests", "forms",
    "the", "common", "main", "management", "description", "features", "clinical", "key", "points", "facts", "stages",
    "background", "definition", "warning", "early", "triggers", "exams", "possible",
  ]
}
