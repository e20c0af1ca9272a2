"""The command palette (Ctrl+K): find companies, people, pages and actions."""
