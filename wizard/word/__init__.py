"""The Word file: ``writer.write`` turns a Document into bytes. Nothing here knows an Agreement, a template or a screen."""
