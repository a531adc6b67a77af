"""From an agreement to its text: templates are read and checked, answers say themselves, the tree settles into a Document."""
