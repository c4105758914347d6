"""A capsule as a video file: the window's own painter, without a window."""
