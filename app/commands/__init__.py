"""What clinics, authors and translators type: `symptom-overlap ...`."""
