"""What of the report stands where on paper."""
