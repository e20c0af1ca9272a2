"""The face: the only room with Qt. It draws the agenda and calls verbs; it holds no rule and no SQL."""
