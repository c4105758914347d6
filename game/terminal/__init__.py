"""The whole game as plain text, for a terminal, a screen reader, a braille line or a pipe.

Nothing is drawn and nothing moves: names stand before words, choices have numbers, and what was written stays.
"""
