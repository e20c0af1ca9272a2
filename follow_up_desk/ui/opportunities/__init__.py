"""The list of all opportunities with their verdicts, those due first."""
