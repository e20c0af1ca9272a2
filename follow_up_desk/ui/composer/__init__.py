"""Words for the moment: the composer for messages, the card for calls."""
