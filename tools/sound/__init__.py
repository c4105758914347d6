"""How the sounds are made: sources, a room, a mix that is a circle, and what is measured of the result."""
