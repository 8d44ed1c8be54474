"""What every row of the record may have: references, sources, links, facts and a place in search."""
