"""Tests of the page about other devices and of the calendar on the phone."""
