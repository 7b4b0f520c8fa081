"""What comes next: dated events that a sentence announces, resolved against the publication date."""
