enum Transliteration { static func slug(_ s: String) -> String { s } }
