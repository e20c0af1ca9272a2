"""What is printed: a record of applications, the plan of a week, the timeline of one opportunity."""
