import Foundation

/// The text of a PDF, through `pdftotext` of poppler.
enum PDFText {
  /// How many bytes of text a PDF may give.
  private static let limit = 200 << 20
  /// How many seconds it may take.
  private static let patience: Int32 = 60

  /// Returns the text of a PDF as `pdftotext` prints it, or throws why there is none.
  static func read(_ path: String, program: String? = ProgramFinder.path(of: "pdftotext")) throws -> [UInt8] {
    let head = try AtomicFile.read(path)
    guard head.prefix(1_024).contains(sequence: Array("%PDF-".utf8)) else { throw PageProblem.brokenPDF(path) }
    guard let program else { throw PageProblem.noPDFReader(path) }
    // A name that begins with a hyphen would be taken for an option.
    let file = path.hasPrefix("-") ? "./" + path : path
    let run = try ChildProcess.run(
      program, ["-q", "-enc", "UTF-8", file, "-"], limit: limit, seconds: patience)
    switch run {
    case .tooSlow: throw PageProblem.slowPDF(path)
    case .tooLong: throw PageProblem.longPDF(path)
    case .ended(let status, let output):
      guard status == 0 else {
        throw head.contains(sequence: Array("/Encrypt".utf8))
          ? PageProblem.encryptedPDF(path) : PageProblem.brokenPDF(path)
      }
      if output.allSatisfy({ $0 <= 0x20 }) { throw PageProblem.scannedPDF(path) }
      return output
    }
  }
}

extension Collection<UInt8> where Index == Int {
  /// Whether bytes stand somewhere in these.
  fileprivate func contains(sequence wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return false }
    for index in startIndex...(endIndex - wanted.count) where self[index] == first {
      if self[index..<index + wanted.count].elementsEqual(wanted) { return true }
    }
    return false
  }
}
