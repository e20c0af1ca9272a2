"""Picture every page and dialog in every look and check what a machine can: cut words, overlaps, contrast.

`make gallery` writes build/gallery/<look>/<scene>.png and an index; `tests/ui/test_gallery.py` checks some of it.
"""
