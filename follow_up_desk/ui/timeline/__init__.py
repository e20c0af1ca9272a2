"""The timeline page: one opportunity from its first interview to the next steps."""
