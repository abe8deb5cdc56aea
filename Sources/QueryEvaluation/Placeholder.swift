/// QueryEvaluation: nothing stands here yet.
enum QueryEvaluationPlaceholder {}
