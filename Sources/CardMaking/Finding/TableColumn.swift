/// What the name of a table's column promises.
struct TableColumn {
  enum Sort: Equatable {
    /// What the row's term means.
    case meaning
    /// What the row's short form stands for.
    case longForm
    /// A question about the row's term, before and after it.
    case asked(String, String)
  }

  private(set) var sort: Sort?
  /// Whether the column is called "What it is".
  private(set) var asksWhatItIs = false
  /// Whether the column holds short forms.
  private(set) var isShortForm = false

  init(_ name: String) {
    let words = Tokenizer.tokens(of: name).filter { $0.kind != .mark }.map(\.lower)
    let text = words.joined(separator: " ")
    isShortForm = ["abbreviation", "acronym", "abbreviations", "acronyms", "short form", "initials"].contains(text)
    if ["what it is", "what is it", "what they are"].contains(text) {
      sort = .meaning
      asksWhatItIs = true
    } else if Self.meanings.contains(text) {
      sort = .meaning
    } else if ["stands for", "full name", "full form", "long form", "in full", "full term"].contains(text) {
      sort = .longForm
    } else if Self.uses.contains(text) {
      sort = .asked("What is ", " used for?")
    } else if Self.qualities.contains(words.last ?? ""), words.count <= 3, words.dropLast().allSatisfy(Self.isQuality) {
      sort = .asked("What are the \(text) of ", "?")
    } else if ["cause", "what causes it"].contains(text) {
      sort = .asked("What causes ", "?")
    } else if ["function", "role", "purpose"].contains(text) {
      sort = .asked("What is the \(text) of ", "?")
    } else if ["what it does", "what does it do"].contains(text) {
      sort = .asked("What does ", " do?")
    } else if ["treatment", "how it is treated"].contains(text) {
      sort = .asked("How is ", " treated?")
    }
  }

  private static func isQuality(_ word: Word) -> Bool {
    ["common", "main", "possible", "usual", "serious", "side", "adverse", "typical", "key", "risk"].contains(word)
  }

  private static let meanings: Set<String> = [
    "definition", "definitions", "meaning", "meanings", "what it means", "what this means", "what does it mean",
    "explanation", "description", "in plain words", "plain english", "plain language",
  ]

  private static let uses: Set<String> = [
    "used for", "use", "uses", "what it is for", "what it is used for", "what it treats", "indication", "indications",
    "what for",
  ]

  private static let qualities: WordSet = [
    "effects", "symptoms", "signs", "causes", "complications", "features", "functions", "risks", "factors",
  ]
}
