"""The month: what is planned and what took place, day by day."""
