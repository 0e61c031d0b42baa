"""How well the assessment does on written cases, beside baselines, and between two versions of the data."""
