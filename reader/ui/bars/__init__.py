"""What floats over the page at a selection and at a highlight."""
