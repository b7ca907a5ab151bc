import Memory
import Testing

@Suite struct WeightsTests {
  private func message(_ values: [Double]) -> String? {
    do {
      _ = try Weights(values)
      return nil
    } catch {
      return error.description
    }
  }

  private func changed(_ index: Int, _ value: Double) -> [Double] {
    var values = Weights.standard.values
    values[index] = value
    return values
  }

  @Test func theStandardWeightsAreWithinTheirBounds() throws {
    #expect(try Weights(Weights.standard.values) == .standard)
    #expect(Weights.bounds.count == Weights.count)
  }

  @Test func otherNumbersOfWeightsAreRefused() {
    #expect(message([]) == "There are 0 weights. FSRS-6 has 21.")
    #expect(message(Array(repeating: 1, count: 22)) == "There are 22 weights. FSRS-6 has 21.")
    for count in [17, 19] {
      #expect(
        message(Array(repeating: 1, count: count))
          == "These are \(count) weights, of an older FSRS. Convert them to the 21 weights of FSRS-6 first.")
    }
  }

  @Test func aWeightOutsideItsBoundsIsNamed() {
    #expect(message(changed(4, 0.5)) == "Weight 4 is 0.5. Give a number from 1.0 to 10.0.")
    #expect(message(changed(20, 0.81)) == "Weight 20 is 0.81. Give a number from 0.1 to 0.8.")
    for (index, bounds) in Weights.bounds.enumerated() {
      #expect(message(changed(index, bounds.lowerBound)) == nil)
      #expect(message(changed(index, bounds.upperBound)) == nil)
      for value in [bounds.lowerBound.nextDown, bounds.upperBound.nextUp, .nan, .infinity, -.infinity] {
        #expect(message(changed(index, value)) != nil, "weight \(index) as \(value)")
      }
    }
  }
}
