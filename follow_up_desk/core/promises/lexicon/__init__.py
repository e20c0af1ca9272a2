"""The words of each language, as tables: one module for days, one for holidays, one for turns of speech."""
