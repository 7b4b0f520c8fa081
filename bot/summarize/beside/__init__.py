"""What stands beside the points: voices, figures, what is coming up, and the account of it all."""
