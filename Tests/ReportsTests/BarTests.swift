import Reports
import Testing

@Suite struct BarTests {
  @Test(arguments: [(0.0, ""), (0.01, "#"), (0.5, "#####"), (2.0, "##########"), (Double.nan, "")])
  func aBarIsAsLongAsItsShare(share: Double, text: String) {
    #expect(Bar(share: share).text(width: 10, isASCII: true) == text)
  }
}
