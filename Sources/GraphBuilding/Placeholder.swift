/// GraphBuilding: nothing stands here yet.
enum GraphBuildingPlaceholder {}
