"""What people say, in tokens, and the rule that reads it.

A row is a pattern, the rule's name and its numbers. In a pattern `a|b` is either, `?` makes a piece
optional, and capitals at the start of a row's words are the sets below or tokens that bear a value.
The first row that fits, from left to right, is taken; so the longer phrase stands first.
"""

from follow_up_desk.core.promises.span_rows import SPANS, Row

__all__ = ["ASIDES", "DATES", "JOINS", "SETS", "SPANS", "Row"]

SETS = {
    "N": "NUM|COUNT",
    "MANY": "NUM|COUNT|few|couple|several",
    "UNIT": "hour|day|bday|week|month|quarter|year",
    "PART": "early|mid|late|end|half1|half2",
    "POINT": "DATE|DAY|today|tomorrow|overmorrow",
    "TO": "to|by|until|and|or",
    "LEAD": "in|within|by|this",
}

ASIDES: tuple[Row, ...] = (
    ("not for N? TO? MANY UNIT", "wait", ()),
    # What was
    ("took|met|every|vor|for roughly? N? TO? MANY UNIT", "past", ()),
    ("last MANY UNIT", "past", ()),
    ("N? TO? MANY UNIT ago", "past", ()),
    ("yesterday", "past", ()),
    # How long, or which one, a thing is
    ("within N? TO? MANY UNIT of", "since", ()),
    ("N? TO? MANY UNIT thing|leave|of", "past", ()),
    ("roughly? NTH|ORD|N|next|this|last? thing thing?", "gap", ()),
    ("label NUM|NTH|COUNT UNIT?", "gap", ()),
    ("label DATE|YEAR", "gap", ()),
    ("most|latest N UNIT?", "most", ()),
    ("thing N UNIT", "past", ()),
    # Thanks for what was, and kind words
    ("thanks for|by? _? thing DAY|today", "gap", ()),
    ("thanks for|by? _? thing by? in? NUM|NTH MONTH YEAR?", "gap", ()),
    ("thanks for|by? _? thing by? in? MONTH NUM|NTH YEAR?", "gap", ()),
    ("thanks|wish|took|of|label", "gap", ()),
    ("vor", "before", ()),
)
"""First reading: what speaks of no day to come is passed over."""

DATES: tuple[Row, ...] = (
    ("this|next DAY NUM|NTH|ORD MONTH YEAR?", "written", ()),
    ("this|next DAY MONTH NUM|NTH YEAR?", "written", ()),
    ("this|next DAY DATE|NTH", "written", ()),
    ("DATE MONTH YEAR?", "two_days", ()),
    ("MONTH DATE YEAR?", "two_days", ()),
    ("DAY? NUM|NTH|ORD MONTH YEAR?", "written", ()),
    ("COUNT MONTH YEAR?", "written", ()),
    ("DAY? MONTH NUM|NTH YEAR?", "written", ()),
    ("DAY DATE", "written", ()),
    ("DATE DAY", "written", ()),
    ("DAY NTH|NUM DAY?", "written", ()),
    ("weekno NTH", "week_number", ()),
    ("NTH weekno", "week_number", ()),
    ("NTH TO NTH weekno", "week_number", ()),
    ("NTH TO NTH week", "ordinal", ()),
    ("NTH week|quarter", "ordinal", ()),
    ("NTH bday", "ordinal", ()),
    ("NTH DAY?", "written", ()),
    ("ORD", "late_ordinal", ()),
    ("COUNT NUM _ UNIT", "twice", ()),
)
"""Second reading: a date with its month, weekday and year becomes one token."""

JOINS: tuple[Row, ...] = (
    ("not _? not? _? COUNT? _? before|until|earliest S", "not_before", ()),
    ("not _? COUNT? _? before|until? after S", "after", ()),
    ("before|until S _? not", "not_before", ()),
    ("S _? and|.? _? morrow", "day_behind", ()),
    ("S _? and|.? _? afterwards", "after", ()),
    ("from? S earliest|onwards", "not_before", ()),
    ("by|until? S _? or? by|until? S latest", "latest", ()),
    ("by|until? S _? or? latest S", "latest", ()),
    ("S latest", "latest", ()),
    ("latest|most S", "latest", ()),
    ("S most", "latest", ()),
    ("earliest in|from? S", "not_before", ()),
    ("between|within S TO S", "from_to", ()),
    ("from S TO S", "from_to", ()),
    ("S to|by|until|or S", "from_to", ()),
    ("before S", "before", ()),
    ("until? after S", "after", ()),
    ("from S", "not_before", ()),
    ("by|until|within S", "by", ()),
)
"""Last reading: what stands around a span (`S`)."""
