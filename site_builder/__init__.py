"""Every page and picture made of HTML or SVG: the site, the browser player, the map of a story."""
