import Testing

@testable import Memory

@Suite struct BoundedMinimumTests {
  private static let identity = [1.0, 0, 0, 1]

  /// Rosenbrock's valley: smallest at (1, 1).
  private static func valley(_ point: [Double]) -> (value: Double, slopes: [Double]) {
    let (x, y) = (point[0], point[1])
    let off = y - x * x
    return (100 * off * off + (1 - x) * (1 - x), [-400 * x * off - 2 * (1 - x), 200 * off])
  }

  @Test func aBentValleyIsFollowedToItsEnd() {
    let found = BoundedMinimum(
      from: [-1.2, 1], within: [-5...5, -5...5], curvature: Self.identity, tolerance: 1e-14, steps: 200,
      of: Self.valley)
    #expect(abs(found.point[0] - 1) < 1e-6)
    #expect(abs(found.point[1] - 1) < 1e-6)
    #expect(found.evaluations < 100)
  }

  @Test func boundsAreKeptAtEveryQuestion() {
    let found = BoundedMinimum(
      from: [-1.2, 1], within: [-2...0.5, -5...5], curvature: Self.identity, tolerance: 1e-14, steps: 200
    ) { point in
      #expect((-2...0.5).contains(point[0]))
      return Self.valley(point)
    }
    #expect(found.point[0] == 0.5)
    #expect(abs(found.point[1] - 0.25) < 1e-6)
  }

  @Test func aStartAtTheWrongBoundLeavesIt() {
    let found = BoundedMinimum(
      from: [0, 3], within: [0...10, 0...3], curvature: Self.identity, tolerance: 1e-14, steps: 50
    ) { point in
      ((point[0] - 4) * (point[0] - 4) + (point[1] - 1) * (point[1] - 1), [2 * (point[0] - 4), 2 * (point[1] - 1)])
    }
    #expect(abs(found.point[0] - 4) < 1e-6)
    #expect(abs(found.point[1] - 1) < 1e-6)
  }

  @Test func theCurvatureOfAParabolaIsLearned() {
    let found = BoundedMinimum(
      from: [3, -2], within: [-9...9, -9...9], curvature: Self.identity, tolerance: 1e-16, steps: 50
    ) { point in
      let (x, y) = (point[0], point[1])
      return (3 * x * x + x * y + y * y, [6 * x + y, x + 2 * y])
    }
    #expect(zip(found.curvature, [6.0, 1, 1, 2]).allSatisfy { abs($0 - $1) < 0.1 })
  }

  @Test func aSystemIsSolved() {
    let solution = SymmetricSystem([[4, 2, 0], [2, 5, 1], [0, 1, 3]]).solution([8, 9, -5])
    let back = [
      4 * solution[0] + 2 * solution[1], 2 * solution[0] + 5 * solution[1] + solution[2],
      solution[1] + 3 * solution[2],
    ]
    #expect(zip(back, [8.0, 9, -5]).allSatisfy { abs($0 - $1) < 1e-12 })
  }
}
