"""Tests of publishing to the phone."""
