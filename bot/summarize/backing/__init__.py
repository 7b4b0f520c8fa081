"""What other publishers say of the same: who backs a point, and which newer state takes its place."""
