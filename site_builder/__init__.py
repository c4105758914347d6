"""Everything made of HTML or SVG: the microsite and its player."""
