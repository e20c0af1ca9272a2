"""What leaves the desk for other programs and for paper: the calendar that is kept current, the printed record."""
