"""One file a screen: what its page holds, and what its targets do."""
