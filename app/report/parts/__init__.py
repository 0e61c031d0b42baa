"""The parts of a report: values only, every text in the reader's language."""
