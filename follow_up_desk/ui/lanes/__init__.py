"""The lanes page: every opportunity as a row on one time axis.

A lane runs in the direction of reading: interviews are discs; messages are notes above (theirs) and below (the
user's) the rail; promised periods are bands with the words of the promise, the days of grace hatched; then come
the days on which one may ask, the next steps and the day of rest. The deadline of an offer is a line through
every lane, and the part of a promised period after it is hatched in the warning colour. Today is another line.

Everything but painting and input is Qt-free: what a lane holds and how it follows from a plan, the time scale, the
layout.
"""
