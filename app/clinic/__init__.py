"""The settings of one clinic: its file, its logo, its paper."""
