import Testing

@testable import CardMaking

@Suite struct LeadInTests {
  private static func rest(_ text: String) -> (String, LeadIn.Voice) {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(of: bytes)
    let (start, voice) = LeadIn.end(of: tokens[...])
    return (Sentence.text(bytes[tokens[start].start...]), voice)
  }

  private static let fact = "warm gloves worn at night make the grip of stiff hands stronger by morning."

  static let leads: [(String, LeadIn.Voice)] = [
    ("We found that ", .finds), ("We recently showed that ", .finds), ("The authors report that ", .finds),
    ("The results of this study showed that ", .finds), ("Our data clearly demonstrate that ", .finds),
    ("This small pilot trial confirms that ", .finds), ("These findings reveal that ", .finds),
    ("Our data suggest that ", .suggests), ("The present analysis indicates that ", .suggests),
    ("Results from this audit suggested that ", .suggests), ("These preliminary results imply that ", .suggests),
    ("We conclude that ", .concludes), ("It is concluded that ", .concludes),
    ("The authors concluded that ", .concludes),
    ("It was found that ", .finds), ("It has been shown that ", .finds), ("In conclusion, ", .concludes),
    ("Conclusions: ", .concludes), ("In summary, ", .finds), ("Thus, ", .finds), ("However, ", .finds),
    ("Taken together, these findings suggest that ", .suggests), ("In short, we found that ", .finds),
  ]

  @Test(arguments: leads) func whatLeadsToTheFindingIsLeftOut(_ lead: (text: String, voice: LeadIn.Voice)) {
    let (rest, voice) = Self.rest(lead.text + Self.fact)
    #expect(rest == Self.fact)
    #expect(voice == lead.voice)
  }

  static let whole = [
    // What remains would be too short to need it.
    "Our results show that heated gloves help.", "These data suggest that honey heals wounds.",
    "We found that rain made gout worse.",
    // What remains would point to what is left out.
    "This study shows that it helps people with stiff hands to hold a cup for longer.",
    "We found that this was so in both of the groups that had been given the heated gloves.",
    "These data indicate that such gloves should be given to all people who have stiff hands.",
    // No lead-in.
    "We found no difference between heated and plain gloves in the people who wore them at night.",
    "Gloves that were heated helped the people whose fingers had been stiff for less than two years.",
    "Patients who were told that gloves help wore them for longer than patients who were told nothing.",
    "However many gloves were worn, the grip of the people who wore them never grew stronger.",
  ]

  @Test(arguments: whole) func otherSentencesStayWhole(_ text: String) { #expect(Self.rest(text).0 == text) }
}
