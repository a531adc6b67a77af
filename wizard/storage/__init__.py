"""Where dossiers are kept: an append-only table of versions, in SQLite by default, in PostgreSQL by address."""
