"""Lanes: every opportunity on one time axis, the picture of the whole search.

A lane is read from the left: rounds as discs, what was said as notes above (theirs) and below (yours) the rail,
their time as a band with their own words in it, the days of grace hatched, the days on which one may ask as
cells, the next steps, the day of rest. An offer that ends draws a line through every lane; the part of their time
that lies behind it is hatched in the warning colour. Today is one line through everything.

`lane.py` says what a lane holds, `marks.py` and `spans.py` read it from a plan, `clashes.py` lays offers over it,
`scale.py` turns days into pixels and `layout.py` places things: all of it Qt-free. The rest paints and listens.
"""
