"""Forms to log an interview, note what happened, edit a record and change the settings."""
