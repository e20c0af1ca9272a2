"""What is true and what to do when: pure functions over frozen records, handed the time.

Only the standard library may come in here, and of it nothing that reads a file or a clock.
"""
