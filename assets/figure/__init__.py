"""People, composed: from the words of an ``apparence`` to one drawing. Pure: no file but the pieces, no clock."""
