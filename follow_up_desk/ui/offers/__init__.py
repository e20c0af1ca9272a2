"""The board of offers: when each ends, laid over everybody else's time, and whom to talk to because of it."""
