/// What is wrong with a page that cards are to be made from.
enum PageProblem: Problem, Equatable {
  case address(String)
  case format(String, String)
  case holdsNUL(String, line: Int)
  case brokenUTF8(String, line: Int)
  case empty(String)
  case noFacts(String, rejected: Int)
  case pageIsDeck(String)
  case brokenDeck(String, line: Int)

  var status: ExitStatus {
    switch self {
    case .address, .pageIsDeck: .wrongCommandLine
    case .format, .holdsNUL, .brokenUTF8, .empty, .noFacts, .brokenDeck: .inputWithErrors
    }
  }

  var description: String {
    switch self {
    case .address(let address):
      "'\(address)': recollect reads no network. Save the page first, then name the file."
    case .format(let path, let format):
      "\(path): \(format) is not read yet. Save the page as text or Markdown, then name that file."
    case .holdsNUL(let path, let line):
      "\(path):\(line): There is a NUL byte, so this is no text file. Save the page as text in UTF-8."
    case .brokenUTF8(let path, let line):
      "\(path):\(line): This line is not valid UTF-8. Save the page as text in UTF-8."
    case .empty(let path): "\(path): The page is empty. Name one with text in it."
    case .noFacts(let path, let rejected):
      rejected == 0
        ? "\(path): No sentence in it makes a good card. See what each line was taken for with --explain."
        : "\(path): No sentence in it makes a good card. See why \(rejected) \(rejected == 1 ? "was" : "were") "
          + "left out with --explain."
    case .pageIsDeck(let path): "\(path): The page and the deck are the same file. Name another file after -o."
    case .brokenDeck(let path, let line):
      "\(path):\(line): This line is not valid text in UTF-8, so nothing was added to the deck. Mend it, then try again."
    }
  }
}
