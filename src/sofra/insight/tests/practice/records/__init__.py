"""For each check two small made-up records: one that gives attention, one that is fine.

A module is named like its check (`chk_10`) and has the functions `attention(small)` and `fine(small)`; it may
have `unknown(small)` too. A check that today's record cannot hold has `unknown` only, and the reason in
`CANNOT`.
"""
