import Testing

@testable import CardMaking

@Suite struct LanguageTests {
  @Test(arguments: [
    ("El corazón es un músculo que bombea la sangre por todo el cuerpo y late con fuerza.", "Spanish"),
    ("Das Herz ist ein Muskel, der das Blut durch den Körper pumpt und nicht ermüdet.", "German"),
    ("Le cœur est un muscle qui pompe le sang dans les vaisseaux du corps pour les organes.", "French"),
    ("Il cuore è un muscolo che pompa il sangue nel corpo e che sono gli organi a ricevere.", "Italian"),
    ("O coração é um músculo que bombeia o sangue para os órgãos e não se cansa com os anos.", "Portuguese"),
    ("Het hart is een spier die het bloed door het lichaam pompt en niet moe wordt van het werk.", "Dutch"),
    ("Сердце это мышца которая качает кровь по всему телу человека день и ночь без отдыха.", ""),
  ])
  func aPageInAnotherLanguageIsKnownAndLeftAlone(_ text: String, _ language: String) {
    let document = Document(text: "Corazón\n\n\(text)\n\n\(text)", format: .text)
    #expect(document.foreignLanguage == language)
    #expect(CardMaker().cards(from: document).kept.isEmpty)
  }

  @Test(arguments: [
    "The musculus gluteus maximus is the largest muscle of the body. It moves the hip and keeps the body upright.",
    "Levator labii superioris alaeque nasi is a muscle of the face. Its name is the longest of all.",
    "In the café we spoke of the coup de grâce, an idea that the French like to keep for themselves.",
    "Pain. Fever.",
  ])
  func foreignWordsDoNotMakeAPageForeign(_ text: String) {
    #expect(Document(text: text, format: .text).foreignLanguage == nil)
  }

  @Test func aTableNeedsNoLanguage() {
    let page = """
      El corazón es un músculo que bombea la sangre por todo el cuerpo y late con fuerza.

      Abbreviation\tMeaning
      ECG\telectrocardiograma
      TA\ttensión arterial
      """
    #expect(CardMaker().cards(from: Document(text: page, format: .text)).kept.map(\.term) == ["ECG", "TA"])
  }
}
