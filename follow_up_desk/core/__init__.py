"""What is true and what to do when: pure functions over frozen records, handed the time.

Only msgspec and the standard library may come in here, and nothing that reads a file or a clock.
"""
