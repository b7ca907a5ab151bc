import Study
import Testing

@testable import recollect

@Suite struct AppendCostTests {
  private static let now = Moment(milliseconds: 1_795_248_000_000, offsetMinutes: 60)

  @Test(arguments: [0, 100_000])
  func bothKindsOfWriteAreMeasuredAndNothingIsLeft(size: Int) throws {
    let folder = try TemporaryFolder()
    let cost = try AppendCost(in: folder.path, size: size, answers: 5, now: Self.now)
    #expect(cost.append.each.count == 5)
    #expect(cost.bare.each.count == 5)
    #expect(cost.append.median > 0 && cost.bare.median > 0)
    #expect((150...250).contains(cost.bytesEach))
    #expect(folder.names == [])
  }

  @Test func aFolderThatIsNotThereIsAProblem() {
    #expect(throws: FileProblem.self) { try AppendCost(in: "/nowhere/at/all", size: 0, answers: 1, now: Self.now) }
  }
}
