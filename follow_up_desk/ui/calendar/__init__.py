"""The calendar page: a month or a week with the interviews, steps and deadlines of each day."""
