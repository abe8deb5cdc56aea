/// NeuralTagging: nothing stands here yet.
enum NeuralTaggingPlaceholder {}
