"""Text in any script: bidirectional levels, fonts with fallback, shaping, lines."""
