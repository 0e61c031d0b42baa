"""In which words: catalogs, locales, extraction. Babel, but no Flask."""
