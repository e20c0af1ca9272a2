"""Publishing interviews and open steps to a calendar on the user's own server (CalDAV), for the phone to show.

One way only: what the phone changes comes back as a suggestion. This is the only part of the program that opens a
connection, and only to the address that the user typed. What it imports for that is imported when it publishes.
"""
