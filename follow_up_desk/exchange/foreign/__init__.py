"""Files of others: parsed in a short-lived child process, read into proposals here.

`child` parses bytes into plain records within limits, `process` starts it; the `*_proposals` say what the records mean.
"""
