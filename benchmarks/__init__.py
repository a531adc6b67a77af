"""Measurements as ratios: what we do against what others do for the same result, in one run on one machine."""
