"""The PDF file itself: structure tree, fonts, metadata, objects. What veraPDF checks is written here."""
