/// GraphExport: nothing stands here yet.
enum GraphExportPlaceholder {}
