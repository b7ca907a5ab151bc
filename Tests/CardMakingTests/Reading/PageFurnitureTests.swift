import Testing

@testable import CardMaking

@Suite struct PageFurnitureTests {
  private static func kinds(_ text: String) -> [BlockKind] {
    Document(text: text, format: .text).blocks.map(\.kind)
  }

  static let parts: [(String, BlockKind)] = [
    ("Written by Ada Okafor", .author), ("Medically reviewed by Ben Brandt", .author),
    ("Last updated 3 May 2019", .author),
    ("By Ada Okafor", .author), ("Photo: Ada Okafor", .author), ("Posted by Ben on Monday", .author),
    ("Read more about gloves", .navigation), ("Go to the next page", .navigation), ("Skip to content", .navigation),
    ("Back to top", .navigation), ("Click here for the map", .navigation), ("Related articles", .navigation),
    ("Copyright 2019 The Glove Club. All rights reserved.", .footer),
    ("Our privacy policy was changed in May.", .footer),
    ("Sign up for our newsletter to read about gloves.", .footer), ("Phone: 0113 496 0000", .footer),
    ("The Glove Club, 1 Hill Road, Leeds, OH 45501 USA", .footer), ("Follow us on the usual channels.", .footer),
    ("This page is no substitute for professional care.", .disclaimer),
    ("Nothing here is medical advice for any person.", .disclaimer),
    ("Please consult your doctor before you wear gloves at night.", .disclaimer),
    ("When I was nine my hands turned blue in the snow…", .teaser),
    ("My aunt sewed gloves for the whole town...", .teaser),
    ("One winter we found that nothing would warm them...", .teaser),
  ]

  @Test(arguments: parts) func furnitureIsKnown(_ part: (text: String, kind: BlockKind)) {
    #expect(Self.kinds(part.text) == [part.kind])
  }

  static let prose = [
    "Gloves keep the hands warm in winter.", "The author of the first book on gloves lived in a small town by the sea.",
    "Search parties wear gloves, since the nights are cold in the hills.",
    "The phone is hard to hold with thick gloves.",
  ]

  @Test(arguments: prose) func proseIsLeft(_ text: String) { #expect(Self.kinds(text) == [.prose]) }
}
