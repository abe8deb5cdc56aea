/// TripleStore: nothing stands here yet.
enum TripleStorePlaceholder {}
