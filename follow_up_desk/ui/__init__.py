"""The window and the desktop integration: the only package with Qt. It draws the agenda and calls verbs.

Someone anxious opens this ten times a day. Within three seconds they should know what is theirs to do, what waits
safely and when that changes. Everything below serves that; a screen that does not is removed.

**Tokens** (`theme.py`). Space: S 4, M 8, L 16, XL 24, and nothing between. Type: the system's font in four sizes,
SMALL 0.88, BODY 1, TITLE 1.2, HERO 1.6; bold only for what is read first. Colour: by role, never by value: paper,
card, sunken and line are backgrounds; ink, ink_soft and ink_faint are text; accent is the colour of what can be
pressed. Four tones carry meaning, each with a soft background of its own: now (yours to do), wait (theirs), rest (done,
allowed, at peace), danger (an end that cannot be undone). Every text colour keeps a contrast of 4.5 : 1 on every
background it is used on.

**Status is shape + word + colour**, never colour alone: a filled disc is now, a ring is planned, a dashed ring is
only an outlook; a full band is their time, a hatched one is grace. What is unsure or later is lighter and dashed.

**Components**: a card holds one thing and at most one primary button; lists are list views with a delegate (`RowList`
and its like), so that keys, selection and a screen reader come with them; geometry is a pure function beside the
delegate. Chips say the verdict, badges one word. A `MessageBar` stays until it is answered; a `Toast` says what was
done, offers Undo and leaves. Icons are our own, 24 px, one stroke, tinted when painted.

**Pages** are made when first shown. Those about one opportunity stand between the list and the tips; those about
everything (lanes, numbers, the ten tips) take the whole width. A dialog asks for little and keeps what was typed.

**Motion**: nothing is animated; a change is shown where it is, at once. **Words** come before pictures: full
sentences, calm, no exclamation marks, room for languages half as long again and for words twice as large.
Everything mirrors. `make gallery` shows all of it in seven looks and checks what a machine can see.
"""
