"""What translators type: `symptom-overlap l10n ...`."""
