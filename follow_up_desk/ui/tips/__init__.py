"""May I chase now? The verdict, its reasons, and the tips for the moment."""
