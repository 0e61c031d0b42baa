"""What the reader is told: the assessment in the reader's words, sorted and ready to lay out."""
