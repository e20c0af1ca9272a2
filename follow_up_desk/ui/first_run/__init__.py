"""The first start: the sample to look around in, and one question about place and hours for reminders."""
