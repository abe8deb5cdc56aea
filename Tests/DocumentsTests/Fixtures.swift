import CArchive
import Documents
import FoundationEssentials

/// Small files of each format, made here.
enum Fixtures {
  /// A zip file with these parts, by libarchive.
  static func zip(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: parts.reduce(1 << 16) { $0 + $1.content.count })
    var used = 0
    guard let archive = archive_write_new() else { return [] }
    archive_write_set_format_zip(archive)
    buffer.withUnsafeMutableBytes { bytes in
      archive_write_open_memory(archive, bytes.baseAddress, bytes.count, &used)
      for part in parts {
        let entry = archive_entry_new()
        archive_entry_set_pathname(entry, part.name)
        archive_entry_set_size(entry, Int64(part.content.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        archive_write_header(archive, entry)
        archive_write_data(archive, part.content, part.content.count)
        archive_entry_free(entry)
      }
      archive_write_close(archive)
    }
    archive_write_free(archive)
    return Array(buffer[..<used])
  }

  static func zip(_ parts: [(name: String, text: String)]) -> [UInt8] {
    zip(parts.map { (name: $0.name, content: Array($0.text.utf8)) })
  }

  static func docx(body: String, core: String = "") -> [UInt8] {
    zip([
      ("[Content_Types].xml", "<Types/>"),
      (
        "word/document.xml",
        "<w:document xmlns:w=\"urn:w\"><w:body>\(body)</w:body></w:document>"
      ),
      ("docProps/core.xml", "<c:p xmlns:c=\"urn:c\" xmlns:dc=\"urn:dc\">\(core)</c:p>"),
    ])
  }

  /// A page of PDF with one line of text a string; Cyrillic goes through a map to Unicode.
  static func pdf(_ lines: [String], encrypted: Bool = false) -> [UInt8] {
    let scalars = Array(Set(lines.joined().unicodeScalars)).sorted { $0.value < $1.value }
    func hex(_ number: Int, _ width: Int) -> String {
      let text = String(number, radix: 16)
      return String(repeating: "0", count: width - text.count) + text
    }
    let map =
      "/CIDInit /ProcSet findresource begin begincmap /CMapName /X def\n"
      + "1 begincodespacerange <00> <ff> endcodespacerange\n\(scalars.count) beginbfchar\n"
      + scalars.enumerated().map { "<\(hex($0 + 33, 2))> <\(hex(Int($1.value), 4))>\n" }.joined()
      + "endbfchar endcmap end"
    let page = lines.enumerated().map { index, line in
      let codes = line.unicodeScalars.map { scalar in
        hex((scalars.firstIndex(of: scalar) ?? 0) + 33, 2)
      }.joined()
      return "BT /F 12 Tf 72 \(700 - 20 * index) Td <\(codes)> Tj ET\n"
    }.joined()
    let widths = Array(repeating: "500", count: 223).joined(separator: " ")
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        + "/Resources << /Font << /F 5 0 R >> >> >>",
      "<< /Length \(page.utf8.count) >>\nstream\n\(page)endstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 33 /LastChar 255 "
        + "/Widths [\(widths)] /ToUnicode 6 0 R >>",
      "<< /Length \(map.utf8.count) >>\nstream\n\(map)\nendstream",
      "<< /Title (Report) /CreationDate (D:20260120100000Z) >>",
      "<< /Filter /Standard /V 1 /R 2 /P -4 /O <\(String(repeating: "41", count: 32))> "
        + "/U <\(String(repeating: "42", count: 32))> >>",
    ]
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      file += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n"
    }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 7 0 R "
    if encrypted { file += "/Encrypt 8 0 R /ID [<41414141> <41414141>] " }
    return Array((file + ">>\nstartxref\n\(table)\n%%EOF\n").utf8)
  }
}

/// What a reader made of files in a folder: documents by name, and errors.
struct Reading {
  var documents: [Document] = []
  var errors: [DocumentError] = []

  init(_ paths: [String], limits: DocumentLimits = DocumentLimits()) {
    DocumentReader(limits: limits).read(at: paths) { result in
      switch result {
      case .success(let document): documents.append(document)
      case .failure(let error): errors.append(error)
      }
    }
  }
}

extension Document {
  var string: String { String(decoding: text, as: UTF8.self) }
}

func write(_ bytes: [UInt8], _ path: String) throws {
  try Data(bytes).write(to: URL(filePath: path))
}

func read(
  _ text: String, name: String, format: DocumentFormat? = nil
) throws -> Document {
  try DocumentReader().document(Array(text.utf8), format: format, name: name)
}
