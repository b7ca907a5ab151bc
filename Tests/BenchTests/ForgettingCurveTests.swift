import Foundation
import Testing

@testable import recollect_bench

/// The picture of README, and the numbers that README says of it.
@Suite struct ForgettingCurveTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func thePictureIsTheOneThatTheProgramMakes() throws {
    let picture = try String(
      contentsOf: Self.root.appending(path: "Documentation/forgetting-curve.svg"), encoding: .utf8)
    #expect(picture == ForgettingCurve.svg, "recollect-bench curve > Documentation/forgetting-curve.svg")
    #expect(everyTagIsClosed(picture))
  }

  @Test func theDaysAreThoseThatReadmeNames() throws {
    let reviews = ForgettingCurve.reviews(5)
    #expect(reviews.map(\.day) == [0, 2, 13, 59, 222])
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains("A review on day 2, 13 and 59 brings it back"))
    #expect(readme.contains("comes back after 2, 11, 46 and 163 days"))
  }

  /// Whether every tag is closed.
  private func everyTagIsClosed(_ text: String) -> Bool {
    let opened = text.matches(of: /<[a-z][^>]*[^\/]>/).count
    return opened == text.matches(of: /<\/[a-z]+>/).count
  }
}
