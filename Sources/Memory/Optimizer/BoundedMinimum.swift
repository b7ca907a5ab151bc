/// Finds where a smooth function of a few variables is smallest within their bounds.
///
/// A quasi-Newton method: it keeps a matrix that stands for the second derivatives (BFGS with Powell's damping), goes
/// to the smallest value of that model within the bounds, and halves the way until the function falls enough. No
/// chance, no step size to choose.
struct BoundedMinimum {
  /// Where the function is smallest.
  private(set) var point: [Double]
  /// Its value there.
  private(set) var value: Double
  /// The matrix that stands for the second derivatives there, row by row.
  private(set) var curvature: [Double]
  /// How often the function was asked.
  private(set) var evaluations = 0

  /// The steps that must gain something together.
  private static let patience = 5

  private let bounds: [ClosedRange<Double>]
  private var slopes: [Double]

  /// Searches from a point within the bounds until a step promises less than `tolerance` times the value.
  init(
    from start: [Double], within bounds: [ClosedRange<Double>], curvature: [Double], tolerance: Double,
    steps: Int, of function: ([Double]) -> (value: Double, slopes: [Double])
  ) {
    point = start
    self.bounds = bounds
    self.curvature = curvature
    (value, slopes) = function(start)
    evaluations = 1
    var earlier = [value]
    for _ in 0..<steps {
      guard step(tolerance, function) else { break }
      // At a kink steps become small and promise more than they keep: what few of them gain together decides.
      earlier.append(value)
      if earlier.count > Self.patience,
        earlier[earlier.count - 1 - Self.patience] - value < tolerance * max(1, abs(value))
      {
        break
      }
    }
  }

  /// Goes one step; false where it is at the minimum.
  private mutating func step(_ tolerance: Double, _ function: ([Double]) -> (value: Double, slopes: [Double])) -> Bool {
    let way = wayWithinBounds()
    let fall = dot(slopes, way)
    guard fall < -tolerance * max(1, abs(value)) else { return false }
    var share = 1.0
    for _ in 0..<30 {
      let next = zip(zip(point, way), bounds).map { pair, bound in
        min(max(pair.0 + share * pair.1, bound.lowerBound), bound.upperBound)
      }
      let found = function(next)
      evaluations += 1
      if found.value <= value + 1e-4 * share * fall {
        update(by: zip(next, point).map { $0 - $1 }, zip(found.slopes, slopes).map { $0 - $1 })
        (point, value, slopes) = (next, found.value, found.slopes)
        return true
      }
      // The smallest value of the parabola through what is known, but neither too near nor hardly nearer.
      let parabola = -fall * share * share / (2 * (found.value - value - fall * share))
      share = parabola.isFinite ? min(max(parabola, 0.1 * share), 0.5 * share) : 0.1 * share
    }
    return false
  }

  /// The way along which the quadratic model falls within the bounds: straight to its smallest value, and where that
  /// leads to a bound, from there on without the variable that has reached it.
  private func wayWithinBounds() -> [Double] {
    var way = [Double](repeating: 0, count: point.count)
    var free = point.indices.filter { index in
      !(point[index] <= bounds[index].lowerBound && slopes[index] > 0)
        && !(point[index] >= bounds[index].upperBound && slopes[index] < 0)
    }
    while !free.isEmpty {
      let right = free.map { row in
        -slopes[row] - point.indices.reduce(0) { $0 + curvature[row * point.count + $1] * way[$1] }
      }
      let solved = SymmetricSystem(free.map { row in free.map { curvature[row * point.count + $0] } }).solution(right)
      var share = 1.0
      var stopped: (place: Int, length: Double)?
      for (place, length) in solved.enumerated() where length != 0 {
        let index = free[place]
        let bound = length < 0 ? bounds[index].lowerBound : bounds[index].upperBound
        let room = (bound - point[index] - way[index]) / length
        if room < share { (share, stopped) = (max(0, room), (place, bound - point[index])) }
      }
      for (place, length) in solved.enumerated() { way[free[place]] += share * length }
      guard let stopped else { break }
      way[free[stopped.place]] = stopped.length
      free.remove(at: stopped.place)
    }
    return way
  }

  private mutating func update(by step: [Double], _ change: [Double]) {
    let size = step.count
    var along = [Double](repeating: 0, count: size)
    for row in 0..<size { along[row] = dot(Array(curvature[row * size..<(row + 1) * size]), step) }
    let model = dot(step, along)
    guard model > 0 else { return }
    var change = change
    let actual = dot(step, change)
    if actual < 0.2 * model {
      // Powell's damping keeps the matrix positive definite where the function bends the other way.
      let share = 0.8 * model / (model - actual)
      for row in 0..<size { change[row] = share * change[row] + (1 - share) * along[row] }
    }
    let curved = dot(step, change)
    for row in 0..<size {
      for column in 0..<size {
        curvature[row * size + column] += change[row] * change[column] / curved - along[row] * along[column] / model
      }
    }
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }
}

/// A system of linear equations with a symmetric positive definite matrix, solved by Cholesky's method.
struct SymmetricSystem {
  private var root: [[Double]]

  init(_ rows: [[Double]]) {
    root = rows
    for row in rows.indices {
      for column in 0...row {
        var sum = rows[row][column]
        for index in 0..<column { sum -= root[row][index] * root[column][index] }
        // A direction without curvature, which only rounding can lead to, is not gone into far.
        root[row][column] = row == column ? max(sum, 1e-12).squareRoot() : sum / root[column][column]
      }
    }
  }

  func solution(_ right: [Double]) -> [Double] {
    var result = right
    for row in root.indices {
      for index in 0..<row { result[row] -= root[row][index] * result[index] }
      result[row] /= root[row][row]
    }
    for row in root.indices.reversed() {
      for index in (row + 1)..<root.count where row + 1 < root.count { result[row] -= root[index][row] * result[index] }
      result[row] /= root[row][row]
    }
    return result
  }
}
