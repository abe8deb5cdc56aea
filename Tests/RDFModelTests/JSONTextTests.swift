import RDFModel
import Testing

@Suite struct JSONTextTests {
  @Test(arguments: [
    ("", "\"\""), ("a", "\"a\""), ("\"\\/", #""\"\\/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
    ("x\u{0}y\u{1F}", #""x\u0000y\u001f""#), ("ы\n\n\u{7F}\u{2028}👩", "\"ы\\n\\n\u{7F}\u{2028}👩\""),
  ])
  func whatJSONDoesNotAllowIsEscaped(text: String, json: String) {
    #expect(JSONText.quoted(text) == json)
    var bytes = Array("x:".utf8)
    JSONText.append(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "x:" + json)
  }
}
