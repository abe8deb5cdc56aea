/// Lexicon: nothing stands here yet.
enum LexiconPlaceholder {}
