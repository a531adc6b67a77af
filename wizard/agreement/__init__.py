"""What the parties agree: the catalogue of questions, typed answers, reading and changing them. No text, no screen."""
