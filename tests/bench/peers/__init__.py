"""Programs that index the same documents, one a module: see peer.py."""
