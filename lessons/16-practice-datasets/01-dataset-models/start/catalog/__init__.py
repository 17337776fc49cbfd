"""A catalog of datasets."""
