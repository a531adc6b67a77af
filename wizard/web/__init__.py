"""The screens. They hold no knowledge of the domain: questions come from the catalogue, text from drafting, findings from review."""
