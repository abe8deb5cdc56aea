/// QuerySyntax: nothing stands here yet.
enum QuerySyntaxPlaceholder {}
