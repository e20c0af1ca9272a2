"""Forms: log an interview, note what happened, edit a record, the settings."""
