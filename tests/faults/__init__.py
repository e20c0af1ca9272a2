"""Faults on purpose: kills, power cuts, disks that fail, damaged pages, files that move, hostile desk files."""
