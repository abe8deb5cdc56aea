/// RDFSyntax: nothing stands here yet.
enum RDFSyntaxPlaceholder {}
