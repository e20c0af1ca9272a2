"""The offers board: deadlines compared with everybody else's dates, and whom to tell about an offer."""
