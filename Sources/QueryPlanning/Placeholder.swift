/// QueryPlanning: nothing stands here yet.
enum QueryPlanningPlaceholder {}
