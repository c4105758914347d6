"""The ground floor: what a story is, how it is read, what it means, and what can be proved of it.

Nothing here draws, plays a sound or writes a page; see ``docs/architecture.md``.
"""
