/// LabelIndex: nothing stands here yet.
enum LabelIndexPlaceholder {}
