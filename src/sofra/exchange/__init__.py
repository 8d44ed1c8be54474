"""The record as a package: bringing it in, giving it out."""
