"""Notes what training runs do."""
