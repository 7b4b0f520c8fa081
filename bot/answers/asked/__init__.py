"""What typed words mean, and which articles they find."""
