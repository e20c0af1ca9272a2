"""A small window to test the desktop with; it prints its events."""

import sys

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QSystemTrayIcon, QVBoxLayout, QWidget

app = QApplication(sys.argv)
app.setApplicationName("probe")
window = QWidget(windowTitle="Rig probe")
label, field, button = QLabel("Nothing yet"), QLineEdit(), QPushButton("&Press me")
field.setAccessibleName("Company")
column = QVBoxLayout(window)
for widget in (label, field, button):
    column.addWidget(widget)
field.textChanged.connect(lambda text: print(f"field: {text}"))
button.clicked.connect(lambda: label.setText("Pressed"))
button.clicked.connect(lambda: print("pressed"))
window.show()
picture = QPixmap(64, 64)
picture.fill("#d0021b")
tray = QSystemTrayIcon(QIcon(picture), app)
tray.activated.connect(lambda why: print(f"tray: {why.name}"))
tray.show()
sys.exit(app.exec())
