"""Words of one's own: change any template, write new ones, see them filled for a real opportunity."""
