/// EntityTagging: nothing stands here yet.
enum EntityTaggingPlaceholder {}
