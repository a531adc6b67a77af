"""Findings about an agreement: what the law does not allow, what warns, what contradicts."""
