"""The desktop around us: tray, notifications, one instance, start at login."""
