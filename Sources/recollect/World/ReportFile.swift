import Cards
import Reports

/// The file of a report's page.
enum ReportFile {
  /// Writes a page; a report that recollect wrote there before is renewed, any other file is left alone.
  static func write(_ page: String, to path: String) throws {
    // A device is no file to be read to its end: /dev/full has none.
    if let facts = FileCalls.system.facts(path) {
      guard facts.isOrdinary, isReport(try AtomicFile.read(path)) else { throw OutputExists(path: path) }
    }
    try AtomicFile.write(Array(page.utf8), to: path)
  }

  /// Whether bytes begin as every report does.
  static func isReport(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(1_024), as: UTF8.self).contains(ReportPage.mark)
  }
}
