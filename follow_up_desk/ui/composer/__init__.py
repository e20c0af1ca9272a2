"""Windows that help with a step: the composer for messages, the cards for calls and spoken words."""
