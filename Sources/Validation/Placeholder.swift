/// Validation: nothing stands here yet.
enum ValidationPlaceholder {}
