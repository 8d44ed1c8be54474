"""How an installation is put together: settings, addresses, the command line and the checks at start."""
