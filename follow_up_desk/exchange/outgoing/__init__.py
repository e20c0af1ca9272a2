"""Files for other programs and for paper: a calendar, a table, cards of people, a printable record."""
