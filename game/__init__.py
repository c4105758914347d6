"""The faces of a story: the window and the terminal, and what the device keeps between two plays."""
