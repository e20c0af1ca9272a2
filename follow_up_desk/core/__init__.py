"""The domain: what to do when, as pure functions over frozen records; the time is passed in.

Only msgspec and the standard library may be imported here, and nothing that reads a file or the clock.
"""
