import Study
import Testing

@Suite struct LineSumTests {
  /// The sums are those of `key.py sum`, the reference of the format.
  @Test(arguments: [
    (
      #"{"at":"2026-11-21T09:12:33.125+01:00","by":"k7m2x9qa","card":"costochondritis-term-b0ahjra9hz","days":11,"do":"review","grade":3,"mode":"typed","ms":4200,"said":"costocondritis","sum":"6e8571","verdict":"close"}"#,
      "6e8571"
    ),
    (
      #"{"at":"2026-11-21T09:12:30.000+01:00","by":"k7m2x9qa","do":"start","learner":"p3x8w1vz","program":"0.1.0"}"#,
      "daf531"
    ),
    (#"{"do": "set", "value": 0.9, "name": "retention", "by": "a", "at": "2026-01-01T00:00:00.000+00:00"}"#, "a0373d"),
    (#"{"said":"Sj\u00f6gren \"x\" \\","do":"flag"}"#, "43577d"),
    ("{}", "a3a6bf"),
  ])
  func theSumOfALineIsThatOfTheReference(line: String, sum: String) throws {
    #expect(LineSum.of(try #require(LogObject(json: Array(line.utf8)))) == sum)
  }
}
