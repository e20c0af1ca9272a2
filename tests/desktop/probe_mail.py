"""A fake mail program: saves what it was given, shows a window, and sends nothing."""

import os
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

from PySide6.QtWidgets import QApplication, QWidget

given = sys.argv[1]
content = b"" if given.startswith("mailto:") else Path(unquote(urlsplit(given).path)).read_bytes()
kept = Path(os.environ["FAKE_MAIL_KEEPS"])
kept.with_suffix(".part").write_bytes(given.encode() + b"\n" + content)
kept.with_suffix(".part").replace(kept)
app = QApplication(sys.argv)
window = QWidget(windowTitle="Fake mail")
window.resize(400, 200)
window.show()
sys.exit(app.exec())
