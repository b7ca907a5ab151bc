/// What is wrong with a page that cards are to be made from.
enum PageProblem: Problem, Equatable {
  case address(String)
  case format(String, String)
  case holdsNUL(String, line: Int)
  case brokenUTF8(String, line: Int)
  case empty(String)
  case emptyFolder(String)
  case encoding(String, String)
  case noPDFReader(String)
  case encryptedPDF(String)
  case brokenPDF(String)
  case scannedPDF(String)
  case slowPDF(String)
  case longPDF(String)
  case unnamedPDF(String)
  case pipedPDF
  case foreign(String, language: String)
  case noFacts(String, rejected: Int)
  case pageIsDeck(String)
  case brokenDeck(String, line: Int)

  var status: ExitStatus {
    switch self {
    case .address, .pageIsDeck: .wrongCommandLine
    case .encoding, .noPDFReader, .encryptedPDF, .brokenPDF, .scannedPDF, .slowPDF, .longPDF, .unnamedPDF, .pipedPDF,
      .foreign:
      .inputWithErrors
    case .format, .holdsNUL, .brokenUTF8, .empty, .emptyFolder, .noFacts, .brokenDeck: .inputWithErrors
    }
  }

  var description: String {
    switch self {
    case .address(let address):
      "'\(address)': recollect reads no network. Save the page first, then name the file."
    case .format(let path, let format):
      "\(path): \(format) is not read yet. Save the page as text, Markdown or HTML, then name that file."
    case .holdsNUL(let path, let line):
      "\(path):\(line): There is a NUL byte, so this is no text file. Save the page as text in UTF-8."
    case .brokenUTF8(let path, let line):
      "\(path):\(line): This line is not valid UTF-8. Save the page as text in UTF-8."
    case .empty(let path): "\(path): The page is empty. Name one with text in it."
    case .encoding(let path, let name):
      "\(path): The page is written in '\(name)', which is not read. Save it in UTF-8, then try again."
    case .noPDFReader(let path):
      "\(path): PDF is read through the program pdftotext, which is not installed. Install it with: sudo apt install "
        + "poppler-utils, or save the page as text."
    case .encryptedPDF(let path): "\(path): The PDF is locked with a password. Save it without one, or save it as text."
    case .brokenPDF(let path): "\(path): This is no PDF that can be read. Save the page again, or save it as text."
    case .scannedPDF(let path):
      "\(path): There is no text in the PDF; it may hold pictures of pages. Name one with text in it."
    case .slowPDF(let path): "\(path): Reading the PDF took longer than a minute. Save it as text, then name that file."
    case .longPDF(let path): "\(path): The PDF holds more than 200 MB of text. Name a smaller one."
    case .unnamedPDF(let path): "\(path): This is a PDF. Give it a name that ends in .pdf, then name that file."
    case .pipedPDF: "standard input: A PDF is read from a file only. Save it, then name the file."
    case .foreign(let path, let language):
      "\(path): The page is \(language.isEmpty ? "not in English" : "in \(language), not in English"), so no cards were "
        + "made of its sentences. Name a page in English."
    case .emptyFolder(let path):
      "\(path): There is no page in this folder. Name one with text (.txt), Markdown (.md), HTML (.html) or PDF files."
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
