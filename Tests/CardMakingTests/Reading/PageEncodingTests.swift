import Testing

@testable import CardMaking

@Suite struct PageEncodingTests {
  @Test(arguments: [
    ("<p>no word of it</p>", PageEncoding.utf8), ("<meta charset=utf-8>", .utf8),
    ("<META CHARSET='ISO-8859-1'>", .windows1252),
    ("<meta http-equiv=content-type content=\"text/html; charset=windows-1252\">", .windows1252),
    ("<?xml version='1.0' encoding='latin1'?>", .windows1252), ("<meta charset=Shift_JIS>", .unknown("shift_jis")),
    ("<meta charset>", .utf8), ("charset", .utf8),
  ])
  func aPageSaysHowItIsWritten(_ page: String, _ encoding: PageEncoding) {
    #expect(PageEncoding.declared(in: Array(page.utf8)) == encoding)
  }

  @Test func theFirstBytesSayMoreThanThePage() {
    #expect(PageEncoding.declared(in: [0xFF, 0xFE, 0x41, 0x00]) == .utf16(isBigEndian: false))
    #expect(PageEncoding.declared(in: [0xFE, 0xFF, 0x00, 0x41]) == .utf16(isBigEndian: true))
    #expect(PageEncoding.declared(in: [0xEF, 0xBB, 0xBF] + Array("<meta charset=latin1>".utf8)) == .utf8)
  }

  @Test func lettersAreDecoded() {
    #expect(PageEncoding.windows1252.text(of: [0x53, 0x6A, 0xF6, 0x93, 0x80]) == "Sjö“€")
    #expect(PageEncoding.utf16(isBigEndian: false).text(of: [0xFF, 0xFE, 0xE9, 0x00, 0x3D, 0xD8, 0x00, 0xDE]) == "é😀")
    #expect(PageEncoding.utf16(isBigEndian: true).text(of: [0xFE, 0xFF, 0x00, 0xE9]) == "é")
    #expect(PageEncoding.utf8.text(of: [0xE9]) == nil)
  }

  @Test func goodUTF8IsReadAsSuchWhateverThePageSays() {
    #expect(PageEncoding.windows1252.text(of: Array("Sjögren".utf8)) == "Sjögren")
  }
}
