"""What the pages share about a step: its menu, its labels, moving it and putting it off."""
