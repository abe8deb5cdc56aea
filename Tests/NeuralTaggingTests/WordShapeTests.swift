import NeuralTagging
import Testing

struct WordShapeTests {
  @Test(arguments: [
    ("дом", "RU_xx"), ("Дом", "RU_Xx"), ("ДОМ", "RU_XX"), ("ёлка", "RU_xx"), ("Ёлка", "RU_Xx"),
    ("я", "RU_x"), ("Я", "RU_X"), ("кто-то", "RU_xx"), ("Нью-Йорк", "RU_Xx-Xx"),
    ("дОм", "RU_OTHER"),
    ("Өмір", "OTHER"), ("өмір", "OTHER"), ("tag", "EN_xx"), ("Tag", "EN_Xx"), ("12", "NUM"),
    ("«", "PUNCT_«"), ("дoм", "RU_xx"), ("", "OTHER"), ("їх", "OTHER"), ("дім", "RU_xx"),
  ])
  func namesShapes(word: String, name: String) {
    #expect(WordShape.name(of: Array(word.unicodeScalars)) == name)
    // The quick answer for common spellings is the same one.
    let common = Array(word.utf8).withUnsafeBufferPointer { WordShape.common($0) }
    #expect(common == nil || common?.rawValue == name)
  }

  @Test(arguments: ["дом", "ёлка", "подъезд"])
  func knowsSmallLettersQuickly(word: String) {
    let common = Array(word.utf8).withUnsafeBufferPointer { WordShape.common($0) }
    #expect(common == .lower)
  }
}
