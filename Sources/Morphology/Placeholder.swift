/// Morphology: nothing stands here yet.
enum MorphologyPlaceholder {}
