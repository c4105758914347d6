// carnet
