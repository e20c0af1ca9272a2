"""Files and texts that come in and go out: desk files, agendas, messages for mail programs."""
