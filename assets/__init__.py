"""What every surface shows: people, places, icons and fonts, with the vocabulary that names them."""
