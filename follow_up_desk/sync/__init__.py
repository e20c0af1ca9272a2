"""Desk to desk through a folder that Syncthing, Nextcloud, Dropbox, OneDrive or a stick keeps alike. No Qt, no SQL.

How it works: `Store.apply` notes in its own transaction what a change changes (`store/outbox`). An exchange takes these
notes into the shared document (pycrdt), writes them as a file into this desk's own sub-folder, reads the files of the
others, and hands what differs to the desk as one ordinary `Change`, together with the document's new state.

Nothing is decided in silence: every key of the document has one writer only, so that nothing is ever overwritten by
another desk; which value counts is computed in the same way everywhere, and the other one is kept to be seen.
"""
