"""The review of words and balance: what a careful colleague would say of sound files before they are shown.

``passages`` cuts a file into prose, ``reviewed`` says what a check is given, ``checks`` runs them all. Nothing here is
ever an error: the review advises, the writer decides, and says why in ``avis_acceptés``.
"""
