"""How much: amounts with their unit, what they measure, and when two of them cannot both be right."""
