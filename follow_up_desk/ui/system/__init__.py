"""Desktop integration: notifications, reminders, one instance, start at login, shutdown."""
