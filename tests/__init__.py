"""The tests: what the wizard promises. What a lawyer can read lies in files beside the code that reads them."""
