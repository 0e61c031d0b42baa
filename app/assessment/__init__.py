"""What the answers mean. Pure functions from a questionnaire and a response. No Flask, no Babel."""
