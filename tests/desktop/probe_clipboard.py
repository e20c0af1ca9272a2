"""Another program from which a text was copied: it owns the clipboard as long as it runs."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication(sys.argv)
window = QLabel("A mail")
window.setWindowTitle("Rig clipboard")
QGuiApplication.clipboard().setText(sys.argv[1])
window.show()
sys.exit(app.exec())
