"""Where everything goes: pure functions from content and measured text to boxes. No pygame in here."""
