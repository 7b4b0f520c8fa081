"""What a workspace reads: sources added, listed, moved in and out."""
