"""The game in a window: pygame-ce paints what pure layouts decided.

A frame: events become actions, actions move the screen on top of the stack, the screen says what its page holds
(sheets, words, targets, all in design units), and only then is anything painted. Nothing moves, nothing is drawn.
"""
